// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/soundplayer.h"

#include "app/audio/letgo.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>

#include <algorithm>

namespace station {

namespace {

constexpr int kTickMs = 40;

} // namespace

SoundPlayer::SoundPlayer(const Sound &sound, QObject *parent) : QObject(parent), m_sound(sound)
{
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &SoundPlayer::fill);
}

SoundPlayer::~SoundPlayer()
{
    letGo(m_sink);
}

bool SoundPlayer::hasDevice()
{
    return !QMediaDevices::defaultAudioOutput().isNull();
}

qint64 SoundPlayer::positionMs() const
{
    const qint64 second = qint64(m_sound.format().sampleRate()) * m_sound.format().bytesPerFrame();
    if (second <= 0)
        return 0;
    const qint64 waiting = m_sink ? m_sink->bufferSize() - m_sink->bytesFree() : 0;
    return std::max<qint64>(0, m_at - waiting) * 1000 / second;
}

void SoundPlayer::play()
{
    if (m_playing || m_sound.samples().isEmpty() || !hasDevice())
        return;
    if (m_whole && m_at >= m_sound.samples().size())
        m_at = 0;
    if (!m_sink) {
        m_sink = std::make_unique<QAudioSink>(QMediaDevices::defaultAudioOutput(), m_sound.format());
        m_out = m_sink->start();
    } else {
        m_sink->resume();
    }
    m_playing = m_out != nullptr;
    m_tick.start();
    fill();
    Q_EMIT changed();
}

void SoundPlayer::fill()
{
    if (!m_playing || !m_sink)
        return;
    const QByteArray &samples = m_sound.samples();
    const qsizetype frame = std::max(1, m_sound.format().bytesPerFrame());
    const qsizetype room = std::min<qsizetype>(m_sink->bytesFree(), samples.size() - m_at) / frame * frame;
    if (room > 0)
        m_at += std::max<qint64>(0, m_out->write(samples.constData() + m_at, room));
    const bool silent = m_sink->bytesFree() >= m_sink->bufferSize() || m_sink->state() == QAudio::IdleState;
    if (m_whole && m_at + frame > samples.size() && silent) {
        letGo(m_sink);
        m_out = nullptr;
        m_tick.stop();
        m_playing = false;
        m_at = samples.size();
    }
    Q_EMIT changed();
}

void SoundPlayer::pause()
{
    if (!m_playing)
        return;
    m_sink->suspend();
    m_tick.stop();
    m_playing = false;
    Q_EMIT changed();
}

void SoundPlayer::stop()
{
    letGo(m_sink);
    m_out = nullptr;
    m_tick.stop();
    m_playing = false;
    m_at = 0;
    m_whole = false;
    Q_EMIT changed();
}

void SoundPlayer::seek(qint64 ms)
{
    const bool wasPlaying = m_playing;
    const bool whole = m_whole;
    stop();
    m_whole = whole;
    const qint64 second = qint64(m_sound.format().sampleRate()) * m_sound.format().bytesPerFrame();
    const qsizetype frame = std::max(1, m_sound.format().bytesPerFrame());
    m_at = std::clamp<qsizetype>(second * ms / 1000 / frame * frame, 0, m_sound.samples().size());
    if (wasPlaying)
        play();
    Q_EMIT changed();
}

void SoundPlayer::grew(bool whole)
{
    m_whole = whole;
    if (m_playing)
        fill();
}

} // namespace station
