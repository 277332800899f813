// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/sound.h"

#include <QIODevice>
#include <QObject>
#include <QTimer>

#include <memory>

class QAudioSink;

namespace station {

/**
 * Plays a Sound while it still grows. Where nothing can play it, says so and plays nothing. Main thread; the sound
 * system has a thread of its own, which gets samples from here.
 */
class SoundPlayer : public QObject {
    Q_OBJECT
public:
    /** `sound` outlives the player. */
    explicit SoundPlayer(const Sound &sound, QObject *parent = nullptr);
    ~SoundPlayer() override;

    static bool hasDevice();
    bool isPlaying() const { return m_playing; }
    /** From the first sample, in ms. */
    qint64 positionMs() const;

    void play();
    void pause();
    void stop();
    void seek(qint64 ms);
    /** More came, or (`whole`) no more does. */
    void grew(bool whole);

Q_SIGNALS:
    void changed();

private:
    void fill();

    const Sound &m_sound;
    std::unique_ptr<QAudioSink> m_sink;
    QIODevice *m_out = nullptr; ///< the sink's
    QTimer m_tick;
    qsizetype m_at = 0; ///< bytes that the sink has taken
    bool m_playing = false;
    bool m_whole = false;
};

} // namespace station
