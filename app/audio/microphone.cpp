// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/microphone.h"

#include "app/audio/letgo.h"

#include <QAudioDevice>
#include <QAudioSource>

#include <algorithm>

namespace station {

namespace {

/** What every recognizer takes; more has no use for speech. */
constexpr int kRate = 16'000;

} // namespace

Microphone::Microphone(QObject *parent) : QObject(parent)
{
    connect(&m_media, &QMediaDevices::audioInputsChanged, this, &Microphone::devicesChanged);
}

Microphone::~Microphone() = default;

QStringList Microphone::devices() const
{
    QStringList names;
    for (const QAudioDevice &device : QMediaDevices::audioInputs())
        names << device.description();
    return names;
}

void Microphone::choose(int device)
{
    if (isRecording())
        return;
    m_device = std::max(0, device);
    Q_EMIT devicesChanged();
}

bool Microphone::start()
{
    const QList<QAudioDevice> inputs = QMediaDevices::audioInputs();
    if (isRecording() || inputs.isEmpty())
        return false;
    const QAudioDevice &input = inputs[std::min<qsizetype>(m_device, inputs.size() - 1)];
    QAudioFormat format;
    format.setSampleFormat(QAudioFormat::Int16);
    format.setChannelCount(1);
    format.setSampleRate(kRate);
    if (!input.isFormatSupported(format)) {
        format.setSampleRate(input.preferredFormat().sampleRate());
        format.setChannelCount(input.preferredFormat().channelCount());
    }
    m_sound.clear();
    m_sound.setFormat(format);
    m_source = std::make_unique<QAudioSource>(input, format);
    m_in = m_source->start();
    if (!m_in) {
        letGo(m_source);
        return false;
    }
    connect(m_in, &QIODevice::readyRead, this, &Microphone::read);
    Q_EMIT changed();
    return true;
}

void Microphone::read()
{
    if (!m_in)
        return;
    const QByteArray bytes = m_in->readAll();
    m_level = Sound::peakOf(bytes.constData(), bytes.size());
    m_sound.feed(bytes);
    Q_EMIT changed();
}

void Microphone::stop()
{
    if (!m_source)
        return;
    letGo(m_source);
    m_in = nullptr;
    m_level = 0;
    Q_EMIT changed();
}

} // namespace station
