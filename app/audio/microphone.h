// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/sound.h"

#include <QMediaDevices>
#include <QObject>

#include <memory>

class QAudioSource;
class QIODevice;

namespace station {

/** Records from a chosen device, with its level. Main thread. */
class Microphone : public QObject {
    Q_OBJECT
public:
    explicit Microphone(QObject *parent = nullptr);
    ~Microphone() override;

    /** Names of what can record; empty: nothing can. */
    QStringList devices() const;
    int device() const { return m_device; }
    void choose(int device);

    bool isRecording() const { return m_source != nullptr; }
    /** From 0 to 1, of the newest moment. */
    double level() const { return m_level; }
    const Sound &sound() const { return m_sound; }

    /** Says whether it records now. */
    bool start();
    void stop();

Q_SIGNALS:
    void devicesChanged();
    void changed();

private:
    void read();

    QMediaDevices m_media;
    std::unique_ptr<QAudioSource> m_source;
    QIODevice *m_in = nullptr; ///< the source's
    Sound m_sound;
    double m_level = 0;
    int m_device = 0;
};

} // namespace station
