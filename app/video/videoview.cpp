// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/video/videoview.h"

#include <QAudioOutput>
#include <QMediaPlayer>
#include <QPainter>
#include <QVideoFrame>
#include <QVideoSink>

namespace station {

VideoView::VideoView(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
}

VideoView::~VideoView() = default;

void VideoView::setSource(const QUrl &source)
{
    if (m_source == source)
        return;
    m_source = source;
    m_problem.clear();
    m_frame = {};
    if (m_player) {
        m_player->stop();
        m_player->setSource(m_source);
    }
    update();
    Q_EMIT sourceChanged();
    Q_EMIT changed();
}

void VideoView::open()
{
    if (m_player)
        return;
    m_sound = std::make_unique<QAudioOutput>();
    m_sink = std::make_unique<QVideoSink>();
    m_player = std::make_unique<QMediaPlayer>();
    m_player->setAudioOutput(m_sound.get());
    m_player->setVideoSink(m_sink.get());
    connect(m_player.get(), &QMediaPlayer::playbackStateChanged, this, &VideoView::changed);
    connect(m_player.get(), &QMediaPlayer::positionChanged, this, &VideoView::changed);
    connect(m_player.get(), &QMediaPlayer::durationChanged, this, &VideoView::changed);
    connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, &VideoView::changed);
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error, const QString &words) {
        m_problem = words;
        Q_EMIT changed();
    });
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        if (QImage image = frame.toImage(); !image.isNull()) {
            m_frame = std::move(image);
            ++m_frames;
            update();
        }
    });
    m_player->setSource(m_source);
}

bool VideoView::playing() const
{
    // At its end some players go on as if they played.
    return m_player && m_player->playbackState() == QMediaPlayer::PlayingState && !atEnd();
}

double VideoView::positionMs() const
{
    return m_player ? double(m_player->position()) : 0;
}

double VideoView::durationMs() const
{
    return m_player && m_player->duration() > 0 ? double(m_player->duration()) : m_knownMs;
}

bool VideoView::atEnd() const
{
    return m_player && m_player->mediaStatus() == QMediaPlayer::EndOfMedia;
}

void VideoView::play()
{
    if (m_source.isEmpty())
        return;
    open();
    if (atEnd())
        m_player->setPosition(0);
    m_player->play();
}

void VideoView::pause()
{
    if (m_player)
        m_player->pause();
}

void VideoView::seek(qint64 ms)
{
    if (m_player)
        m_player->setPosition(ms);
}

void VideoView::paint(QPainter *painter)
{
    const QRectF all(0, 0, width(), height());
    painter->fillRect(all, Qt::black);
    if (m_frame.isNull())
        return;
    const QSizeF size = QSizeF(m_frame.size()).scaled(all.size(), Qt::KeepAspectRatio);
    const QRectF place((width() - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, m_frame);
}

} // namespace station
