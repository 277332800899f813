// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/videojobs.h"

#include "gateway/content/mediastore.h"
#include "gateway/media/videoengine.h"
#include "providers/base/handover.h"

namespace station {

VideoJobs::VideoJobs(QString dataFolder, VideoServices services)
    : m_services(services), m_engine(new VideoEngine(std::move(dataFolder), services, *this))
{
    m_thread.setObjectName(QStringLiteral("video jobs"));
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_engine, &VideoEngine::start);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    connect(m_engine, &QObject::destroyed, [thread = &m_thread] { beforeEndOf(thread); });
}

VideoJobs::~VideoJobs()
{
    if (!m_thread.isRunning()) {
        delete m_engine;
        return;
    }
    m_thread.quit();
    m_thread.wait();
    afterEndOf(&m_thread);
}

void VideoJobs::ask(std::function<void(VideoEngine &)> question)
{
    const std::lock_guard lock(m_mutex);
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(m_engine,
                              handedOver([engine = m_engine, question = std::move(question)] { question(*engine); }),
                              Qt::QueuedConnection);
}

void VideoJobs::setTable(std::shared_ptr<const RoutingTable> table)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_thread.isRunning() && !m_services.media.hasFolder()) {
            m_engine->setTable(std::move(table));
            return;
        }
    }
    ask([table = std::move(table)](VideoEngine &engine) { engine.setTable(table); });
}

void VideoJobs::order(VideoOrder order, std::function<void(Result<Taken>)> done)
{
    ask([order = std::make_shared<VideoOrder>(std::move(order)), done = std::move(done)](VideoEngine &engine) {
        done(engine.order(*order));
    });
}

void VideoJobs::find(const QByteArray &id, const QByteArray &key, Found done)
{
    ask([id, key, done = std::move(done)](VideoEngine &engine) { done(engine.find(id, key)); });
}

void VideoJobs::list(const QByteArray &key, int limit, const QByteArray &after,
                     std::function<void(std::vector<VideoJob>, bool)> done)
{
    ask([key, limit, after, done = std::move(done)](VideoEngine &engine) {
        std::vector<VideoJob> jobs = engine.list(key, limit + 1, after);
        const bool more = jobs.size() > size_t(limit);
        if (more)
            jobs.pop_back();
        done(std::move(jobs), more);
    });
}

void VideoJobs::cancel(const QByteArray &id, const QByteArray &key, Found done)
{
    ask([id, key, done = std::move(done)](VideoEngine &engine) { done(engine.cancel(id, key)); });
}

void VideoJobs::remove(const QByteArray &id, const QByteArray &key, Found done)
{
    ask([id, key, done = std::move(done)](VideoEngine &engine) { done(engine.remove(id, key)); });
}

} // namespace station
