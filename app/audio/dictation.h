// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/transcriptdesk.h"

namespace station {

/**
 * Speech into a field: records, has a model write it down, and tells the words. It is a transcription of its own beside
 * the Audio tab's, whose microphone, language and model it takes. Main thread.
 */
class Dictation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(bool recording READ recording NOTIFY changed)
    /** It is being written down. */
    Q_PROPERTY(bool running READ running NOTIFY changed)
    /** From 0 to 1, of the newest moment. */
    Q_PROPERTY(double level READ level NOTIFY changed)
    Q_PROPERTY(double recordedMs READ recordedMs NOTIFY changed)
    /** provider/model that writes down, or would. */
    Q_PROPERTY(QString model READ model NOTIFY modelChanged)
    /** Why nothing can be recorded now, and what to do; empty: it can. */
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY modelChanged)
    /** What went wrong with the newest recording, and what to do; empty: nothing. */
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    static constexpr int kLeastMs = 200;        ///< what is shorter holds no word
    static constexpr int kMostMs = 10 * 60'000; ///< then it ends by itself: below the API's limit of bytes

    Dictation(Backend &backend, const TranscriptDesk &audio, QObject *parent = nullptr);

    bool recording() const { return m_desk.recording(); }
    bool running() const { return m_desk.running(); }
    double level() const { return m_desk.level(); }
    double recordedMs() const { return m_desk.recordedMs(); }
    QString model() const;
    QString hindrance() const;
    QString problem() const { return m_problem; }

    Q_INVOKABLE void start();
    /** Ends the recording; what was said comes with heard(). */
    Q_INVOKABLE void finish();
    /** Ends it, or the writing down, and nothing comes of it; takes a problem away. */
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void modelChanged();
    void heard(const QString &words);

private:
    void watch();
    void fail(const QString &problem);

    Backend &m_backend;
    const TranscriptDesk &m_audio;
    TranscriptDesk m_desk;
    QString m_problem;
    bool m_ran = false; ///< running, when it was last looked at
};

} // namespace station
