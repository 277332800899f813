// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/video/videomaker.h"

#include "app/chat/attachments.h"
#include "app/code/requestcode.h"
#include "app/gatewaywords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QUuid>

#include <algorithm>

namespace station {

using namespace Qt::StringLiterals;

namespace {

const QByteArray kPath = "/v1/video/generations";

bool isOver(const QString &state)
{
    return state == "completed"_L1 || state == "failed"_L1 || state == "cancelled"_L1 || state == "expired"_L1;
}

/** Why there is no video, or what is not as it was wanted; most of it in the words of the gateway. */
QString problemOf(const QJsonObject &job)
{
    const QString error = job.value("error"_L1).toObject().value("message"_L1).toString();
    if (!error.isEmpty())
        return gatewayWords(error.toUtf8());
    const QString warning = job.value("warnings"_L1).toArray().first().toString();
    if (warning == "upstream_not_cancelled"_L1)
        return QCoreApplication::translate("Video",
                                           "The provider could not call it off: it goes on there, and may be billed.");
    return warning;
}

} // namespace

VideoMaker::VideoMaker(Backend &backend, std::function<qint64()> now, QObject *parent)
    : QObject(parent), m_backend(backend), m_now(std::move(now)), m_sender(backend), m_poller(backend),
      m_canceller(backend), m_gallery(backend.dataFolder(), QStringLiteral("video"))
{
    connect(&backend, &Backend::modelsChanged, this, &VideoMaker::reload);
    connect(&backend, &Backend::gatewayChanged, this, &VideoMaker::modelsChanged);
    connect(&m_sender, &MediaClient::succeeded, this, &VideoMaker::accepted);
    connect(&m_sender, &MediaClient::failed, this, &VideoMaker::fail);
    connect(&m_poller, &MediaClient::succeeded, this,
            [this](const QByteArray &bytes) { m_finished.isEmpty() ? polled(bytes) : fetched(bytes); });
    connect(&m_poller, &MediaClient::failed, this, &VideoMaker::pollFailed);
    connect(&m_canceller, &MediaClient::failed, this, &VideoMaker::fail);
    connect(&m_gallery, &Gallery::failed, this, &VideoMaker::fail);
    connect(&m_gallery, &Gallery::loaded, this, &VideoMaker::poll);
    m_clock.start();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &VideoMaker::poll);
    reload();
    m_gallery.load();
}

void VideoMaker::reload()
{
    m_models = usableModels(m_backend, QStringLiteral("video"));
    m_model.offer(m_models);
    Q_EMIT modelsChanged();
}

void VideoMaker::setModel(const QString &model)
{
    m_model.choose(model);
    Q_EMIT modelsChanged();
}

void VideoMaker::keepChoiceIn(QSettings &settings)
{
    m_model.keepIn(settings);
    Q_EMIT modelsChanged();
}

bool VideoMaker::takesFrame() const
{
    const QByteArray id = model().toUtf8();
    const auto models = m_backend.models();
    return std::any_of(models.begin(), models.end(),
                       [&id](const ModelInfo &model) { return model.id == id && model.input.contains("image"); });
}

void VideoMaker::setFirstFrame(const QUrl &file)
{
    m_firstFrame = file;
    Q_EMIT settingsChanged();
}

void VideoMaker::fail(const QString &words)
{
    m_problem = words;
    Q_EMIT changed();
}

Result<QJsonObject> VideoMaker::body(const QString &prompt, bool whole) const
{
    QJsonObject json {{"model"_L1, model()}, {"prompt"_L1, prompt}, {"async"_L1, true}};
    if (!m_duration.isEmpty())
        json.insert("duration"_L1, m_duration.toDouble());
    if (!m_aspect.isEmpty())
        json.insert("aspect_ratio"_L1, m_aspect);
    if (!m_firstFrame.isEmpty() && takesFrame()) {
        const auto picture = attachments::fromFile(m_firstFrame);
        if (!picture)
            return picture.error();
        const QString bytes = whole ? QString::fromLatin1(picture->data.toBase64()) : QStringLiteral("…");
        json.insert("image"_L1,
                    QStringLiteral("data:") + QString::fromLatin1(picture->type) + QStringLiteral(";base64,") + bytes);
    }
    return json;
}

bool VideoMaker::make(const QString &prompt)
{
    if (sending() || prompt.trimmed().isEmpty() || !hindrance().isEmpty())
        return false;
    m_model.choose(model());
    m_problem.clear();
    const auto json = body(prompt, true);
    if (!json) {
        fail(QString::fromUtf8(json.error().message));
        return false;
    }
    m_asked = {{"model"_L1, model()}, {"prompt"_L1, prompt}};
    if (!m_aspect.isEmpty())
        m_asked.insert("aspect_ratio"_L1, m_aspect);
    m_sender.post(kPath, *json);
    Q_EMIT changed();
    return true;
}

void VideoMaker::accepted(const QByteArray &answer)
{
    const QJsonObject job = QJsonDocument::fromJson(answer).object();
    if (job.value("id"_L1).toString().isEmpty()) {
        fail(tr("The answer names no job."));
        return;
    }
    StoredCreation creation;
    creation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    creation.kind = QStringLiteral("video");
    creation.createdMs = m_now();
    creation.about = QJsonDocument(m_asked).toJson(QJsonDocument::Compact);
    update(creation, job);
    m_nextPollMs = 0;
    poll();
    Q_EMIT changed();
}

void VideoMaker::update(StoredCreation creation, const QJsonObject &job)
{
    QJsonObject about = QJsonDocument::fromJson(creation.about).object();
    about.insert("job"_L1, job.value("id"_L1));
    const QString state = job.value("status"_L1).toString();
    about.remove("words"_L1); // kept so before; they are made of the state
    if (job.value("progress"_L1).isDouble())
        about.insert("progress"_L1, job.value("progress"_L1));
    about.insert("problem"_L1, problemOf(job));
    const QJsonObject made = job.value("data"_L1).toArray().first().toObject();
    if (const double seconds = made.value("duration"_L1).toDouble(); seconds > 0)
        about.insert("seconds"_L1, seconds);
    const QJsonObject cost = job.value("cost"_L1).toObject();
    if (!cost.isEmpty() && cost.value("currency"_L1).toString() == "USD"_L1)
        about.insert("cost_usd"_L1, cost.value("amount"_L1).toString());
    const QByteArray text = QJsonDocument(about).toJson(QJsonDocument::Compact);
    if (creation.state == state && creation.about == text)
        return;
    creation.state = state;
    creation.about = text;
    m_gallery.put(creation);
}

const StoredCreation *VideoMaker::find(const QString &id) const
{
    const auto &rows = m_gallery.rows();
    const auto it = std::find_if(rows.begin(), rows.end(), [&id](const auto &row) { return row.id == id; });
    return it == rows.end() ? nullptr : &*it;
}

void VideoMaker::poll()
{
    // A finished one without its file still wants that.
    QStringList open;
    for (const StoredCreation &row : m_gallery.rows()) {
        if (!isOver(row.state) || (row.state == "completed"_L1 && row.file.isEmpty()))
            open << row.id;
    }
    if (open.isEmpty()) {
        m_second.stop();
        return;
    }
    m_second.start();
    Q_EMIT ticked();
    if (m_poller.isRunning() || m_clock.elapsed() < m_nextPollMs
        || m_backend.gateway().state != GatewayState::Listening)
        return;
    // In turn, each of them as often as the others.
    m_polled = open.value((open.indexOf(m_polled) + 1) % open.size());
    m_nextPollMs = m_clock.elapsed() + kPollMs / open.size();
    m_finished = {};
    m_poller.get(kPath + '/' + m_gallery.about(m_polled).value("job"_L1).toString().toUtf8());
}

void VideoMaker::polled(const QByteArray &answer)
{
    const QJsonObject job = QJsonDocument::fromJson(answer).object();
    const StoredCreation *creation = find(m_polled);
    if (!creation)
        return;
    if (job.value("status"_L1).toString() != "completed"_L1) {
        update(*creation, job);
        return;
    }
    m_finished = job;
    m_poller.get(kPath + '/' + job.value("id"_L1).toString().toUtf8() + "/content?index=0");
}

void VideoMaker::fetched(const QByteArray &file)
{
    const QJsonObject job = std::exchange(m_finished, {});
    const StoredCreation *known = find(m_polled);
    if (!known)
        return;
    StoredCreation creation = *known;
    update(creation, job);
    // What update() has put there stays; the file comes to it.
    creation = *find(m_polled);
    creation.file = creation.id + QStringLiteral(".mp4");
    m_gallery.put(creation, file);
}

void VideoMaker::pollFailed(const QString &words)
{
    m_finished = {};
    const StoredCreation *creation = find(m_polled);
    // Without a gateway nothing is known of the job; that it has no such job is final.
    if (!creation || m_poller.status() != 404)
        return;
    update(*creation,
           {{"id"_L1, m_gallery.about(m_polled).value("job"_L1)},
            {"status"_L1, "failed"_L1},
            {"error"_L1, QJsonObject {{"message"_L1, words}}}});
}

void VideoMaker::cancel(const QString &id)
{
    const StoredCreation *creation = find(id);
    if (!creation || isOver(creation->state))
        return;
    m_canceller.post(kPath + '/' + m_gallery.about(id).value("job"_L1).toString().toUtf8() + "/cancel", QJsonObject());
    m_nextPollMs = 0;
}

QString VideoMaker::code(const QString &language, const QString &prompt) const
{
    ShownRequest shown;
    shown.root = m_sender.root();
    shown.path = kPath;
    const auto json = body(prompt, false);
    shown.json = QJsonDocument(json ? *json : QJsonObject()).toJson();
    return requestCode(shown, language);
}

} // namespace station
