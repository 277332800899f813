// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/dictation.h"

#include <algorithm>
#include <utility>

namespace station {

Dictation::Dictation(Backend &backend, const TranscriptDesk &audio, QObject *parent)
    : QObject(parent), m_backend(backend), m_audio(audio), m_desk(backend)
{
    for (const TranscriptDesk *desk : {&m_audio, static_cast<const TranscriptDesk *>(&m_desk)}) {
        connect(desk, &TranscriptDesk::modelsChanged, this, &Dictation::modelChanged);
        connect(desk, &TranscriptDesk::devicesChanged, this, &Dictation::modelChanged);
    }
    connect(&m_desk, &TranscriptDesk::changed, this, &Dictation::watch);
    connect(&m_desk, &TranscriptDesk::failed, this, [this](const QString &problem) {
        fail(problem + u' ' + tr("Try again, or choose another model in Audio."));
    });
    connect(&m_desk, &TranscriptDesk::heard, this, [this](const QString &text) {
        const QString words = text.simplified();
        if (words.isEmpty())
            fail(tr("No words were heard. Speak closer to the microphone, or choose another one in Audio."));
        else
            Q_EMIT heard(words);
    });
}

QString Dictation::model() const
{
    const QStringList models = m_desk.models();
    if (models.contains(m_audio.chosenModel()))
        return m_audio.chosenModel();
    // A provider's hears more than this machine's; the demo's hears nothing at all.
    const auto rank = [this](const QString &model) {
        return isSimulated(m_backend, model) ? 2 : model.startsWith(QStringLiteral("local/")) ? 1 : 0;
    };
    const auto best = std::min_element(models.begin(), models.end(),
                                       [&](const QString &a, const QString &b) { return rank(a) < rank(b); });
    return best == models.end() ? QString() : *best;
}

QString Dictation::hindrance() const
{
    if (running())
        return tr("What you said is being written down");
    if (m_desk.devices().isEmpty())
        return tr("This computer has no microphone: connect one to dictate");
    if (model().isEmpty())
        return tr("No model writes down speech here yet: open a line in Providers");
    return mediaHindrance(m_backend, model(), m_desk.models());
}

void Dictation::start()
{
    if (recording() || !hindrance().isEmpty())
        return;
    m_problem.clear();
    m_desk.setModel(model());
    m_desk.setLanguage(m_audio.language());
    m_desk.setDevice(m_audio.device());
    m_desk.record();
    if (!recording())
        fail(m_desk.problem());
}

void Dictation::finish()
{
    if (!recording())
        return;
    if (recordedMs() < kLeastMs) {
        m_desk.discard();
        fail(tr("That was too short: speak, then press the button again."));
        return;
    }
    m_desk.finish();
}

void Dictation::cancel()
{
    m_problem.clear();
    if (recording())
        m_desk.discard();
    else
        m_desk.stop();
}

void Dictation::watch()
{
    Q_EMIT changed();
    if (std::exchange(m_ran, running()) != running())
        Q_EMIT modelChanged(); // what hinders is another thing now
    if (recording() && recordedMs() >= kMostMs)
        finish();
}

void Dictation::fail(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace station
