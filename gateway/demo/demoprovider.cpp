// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/demoprovider.h"

#include "gateway/demo/demoservice.h"
#include "gateway/http/listensocket.h"

#include <QThread>

namespace station {

class DemoProvider::Thread final : public QThread {
public:
    Thread(DemoState &state, QByteArray baseUrl, qintptr socket)
        : m_state(state), m_baseUrl(std::move(baseUrl)), m_socket(socket)
    {
        setObjectName(QStringLiteral("demo provider"));
    }
    ~Thread() override
    {
        quit();
        wait();
    }

    /** Returns once requests are taken, or cannot be. */
    bool startListening()
    {
        start();
        m_outcome.wait(Outcome::None);
        return m_outcome == Outcome::Listens;
    }

protected:
    void run() override
    {
        DemoService service(m_state, m_baseUrl);
        const bool listens = service.listenOn(m_socket);
        m_outcome = listens ? Outcome::Listens : Outcome::Failed;
        m_outcome.notify_one();
        if (listens)
            exec();
    }

private:
    enum class Outcome { None, Listens, Failed };

    DemoState &m_state;
    const QByteArray m_baseUrl;
    const qintptr m_socket;
    std::atomic<Outcome> m_outcome {Outcome::None};
};

DemoProvider::DemoProvider() : m_state(std::make_unique<DemoState>()) { }

DemoProvider::~DemoProvider() = default;

Result<void> DemoProvider::start()
{
    if (m_thread)
        return Error {ErrorCode::Internal, "The demo provider has been started already.", {}};
    quint16 port = 0;
    const Result<qintptr> socket = openListenSocket(QHostAddress(QHostAddress::LocalHost), 0, &port);
    if (!socket)
        return socket.error();
    const QByteArray baseUrl = "http://127.0.0.1:" + QByteArray::number(port) + "/v1";
    auto thread = std::make_unique<Thread>(*m_state, baseUrl, *socket);
    if (!thread->startListening()) {
        closeSocket(*socket);
        return Error {ErrorCode::Internal, "The demo provider could not listen on its port.", {}};
    }
    m_thread = std::move(thread);
    m_baseUrl = baseUrl;
    return {};
}

QByteArray DemoProvider::baseUrl() const
{
    return m_baseUrl;
}

void DemoProvider::keepRequests(bool keep)
{
    m_state->keepsRequests = keep;
}

std::vector<DemoRequest> DemoProvider::requests() const
{
    const std::lock_guard lock(m_state->mutex);
    return {m_state->requests.begin(), m_state->requests.end()};
}

int DemoProvider::openStreams() const
{
    return m_state->openAnswers;
}

} // namespace station
