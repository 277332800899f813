// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QAudioOutput;
class QMediaPlayer;
class QVideoSink;

namespace station {

/**
 * Plays a video file in the page. Its pictures are painted by the item itself, so that they are seen with the software
 * renderer too, where Qt's own VideoOutput draws nothing. Main thread; decoding has threads of its own.
 */
class VideoView : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(bool playing READ playing NOTIFY changed)
    Q_PROPERTY(double positionMs READ positionMs NOTIFY changed)
    Q_PROPERTY(double durationMs READ durationMs NOTIFY changed)
    /** How long it is by what its maker said, for players that do not find it out. */
    Q_PROPERTY(double knownMs MEMBER m_knownMs NOTIFY changed)
    /** Why it cannot be played here; empty: it can. */
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    explicit VideoView(QQuickItem *parent = nullptr);
    ~VideoView() override;

    QUrl source() const { return m_source; }
    void setSource(const QUrl &source);
    bool playing() const;
    double positionMs() const;
    double durationMs() const;
    QString problem() const { return m_problem; }
    /** How many pictures were shown, for the tests. */
    int frames() const { return m_frames; }

    Q_INVOKABLE void play();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void seek(qint64 ms);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void sourceChanged();
    void changed();

private:
    void open();
    bool atEnd() const;

    QUrl m_source;
    double m_knownMs = 0;
    QString m_problem;
    QImage m_frame;
    std::unique_ptr<QMediaPlayer> m_player; ///< made when it is first wanted: it loads the media system
    std::unique_ptr<QAudioOutput> m_sound;
    std::unique_ptr<QVideoSink> m_sink;
    int m_frames = 0;
};

} // namespace station
