// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chatdesktest.h"

namespace station {

void ChatDeskTest::begin()
{
    m_backend = std::make_unique<FakeBackend>();
    m_gateway = std::make_unique<FakeGateway>();
    m_backend->play(QStringLiteral("busy"));
    m_backend->m_gateway.port = m_gateway->port();
    m_models = std::make_unique<ModelList>(*m_backend);
    restart();
}

void ChatDeskTest::end()
{
    m_desk.reset();
    m_models.reset();
    m_gateway.reset();
    m_backend.reset();
}

void ChatDeskTest::restart()
{
    m_desk.reset();
    m_desk = std::make_unique<ChatDesk>(*m_backend, *m_models, [this] { return m_backend->m_now; });
    lane().setModel(QStringLiteral("groq/model-1"));
}

void ChatDeskTest::setUsable(const char *model, bool usable, const QString &missing)
{
    for (ModelInfo &info : m_backend->m_models) {
        if (info.id == model) {
            info.usable = usable;
            info.missing = missing;
        }
    }
    Q_EMIT m_backend->modelsChanged();
}

void ChatDeskTest::answerWith(const QString &text)
{
    m_gateway->setScript(FakeGateway::delta(text)
                         + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                           "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3}}\n\n"
                           "data: [DONE]\n\n");
}

bool ChatDeskTest::ask(const QString &text)
{
    return desk().send(text) && QTest::qWaitFor([this] { return !desk().streaming(); });
}

} // namespace station
