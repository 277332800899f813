// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/imagedesk.h"

#include "app/chat/chatreader.h"
#include "app/code/requestcode.h"
#include "app/figures.h"

#include <QFile>
#include <QHttpMultiPart>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace station {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxEvent = 64 * 1024 * 1024;
constexpr int kMostImages = 10; ///< of one request of the API
constexpr int kPartials = 2;
constexpr qint64 kMostPicture = 32 * 1024 * 1024;

/** The ending for a file of such bytes. */
QString endingOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8"))
        return QStringLiteral("jpg");
    return bytes.startsWith("RIFF") ? QStringLiteral("webp") : QStringLiteral("png");
}

} // namespace

ImageDesk::ImageDesk(Backend &backend, std::function<qint64()> now, QObject *parent)
    : QObject(parent), m_backend(backend), m_now(std::move(now)), m_client(backend), m_fetcher(backend),
      m_gallery(backend.dataFolder(), QStringLiteral("image"))
{
    connect(&backend, &Backend::modelsChanged, this, &ImageDesk::reload);
    connect(&backend, &Backend::gatewayChanged, this, &ImageDesk::modelsChanged);
    connect(&m_client, &MediaClient::piece, this, [this](const QByteArray &bytes) {
        if (m_events)
            m_events->feed(bytes);
    });
    connect(&m_client, &MediaClient::succeeded, this, &ImageDesk::finish);
    connect(&m_client, &MediaClient::failed, this, &ImageDesk::fail);
    connect(&m_client, &MediaClient::recorded, this, [this](const LedgerRow &row) {
        m_row = row;
        tellFigures();
    });
    connect(&m_fetcher, &MediaClient::succeeded, this, [this](const QByteArray &bytes) {
        keep(bytes, m_asked);
        fetchNext();
    });
    connect(&m_fetcher, &MediaClient::failed, this, &ImageDesk::fail);
    connect(&m_gallery, &Gallery::failed, this, &ImageDesk::fail);
    connect(&m_gallery, &Gallery::countChanged, this, [this] {
        // It can be changed once its file is there.
        if (!m_dropped.isEmpty() && !m_gallery.sourceOf(m_dropped).isEmpty() && canEdit())
            setBase(std::exchange(m_dropped, QString()));
    });
    connect(&m_gallery, &Gallery::removed, this, [this](const QString &id) {
        if (m_base == id)
            setBase({});
    });
    reload();
    m_gallery.load();
}

void ImageDesk::reload()
{
    m_models = usableModels(m_backend, QStringLiteral("image"));
    if (m_model.offer(m_models))
        fit();
    Q_EMIT modelsChanged();
}

void ImageDesk::setModel(const QString &model)
{
    m_model.choose(model);
    fit();
    Q_EMIT modelsChanged();
}

void ImageDesk::keepChoiceIn(QSettings &settings)
{
    m_model.keepIn(settings);
    fit();
    Q_EMIT modelsChanged();
}

/** What the model does not have is not asked of it. */
void ImageDesk::fit()
{
    if (!sizes().contains(m_size))
        m_size = sizes().first();
    if (!qualities().contains(m_quality))
        m_quality = QStringLiteral("auto");
    if (!canEdit())
        m_base.clear();
    Q_EMIT changed();
}

bool ImageDesk::canEdit() const
{
    const QByteArray id = model().toUtf8();
    const auto models = m_backend.models();
    return std::any_of(models.begin(), models.end(),
                       [&id](const ModelInfo &model) { return model.id == id && model.input.contains("image"); });
}

QStringList ImageDesk::sizes() const
{
    // Wire notes of images, A1: what the models of OpenAI take; the gateway makes the nearest of it for others.
    if (model().contains(QStringLiteral("dall-e-3")))
        return {QStringLiteral("1024x1024"), QStringLiteral("1792x1024"), QStringLiteral("1024x1792")};
    return {QStringLiteral("auto"), QStringLiteral("1024x1024"), QStringLiteral("1536x1024"),
            QStringLiteral("1024x1536")};
}

void ImageDesk::setSize(const QString &size)
{
    m_size = size;
    Q_EMIT modelsChanged();
}

QStringList ImageDesk::qualities() const
{
    if (model().contains(QStringLiteral("gpt-image")))
        return {QStringLiteral("auto"), QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")};
    if (model().contains(QStringLiteral("dall-e-3")))
        return {QStringLiteral("auto"), QStringLiteral("standard"), QStringLiteral("hd")};
    return {};
}

void ImageDesk::setQuality(const QString &quality)
{
    m_quality = quality;
    Q_EMIT modelsChanged();
}

void ImageDesk::setCount(int count)
{
    m_count = std::clamp(count, 1, kMostImages);
    Q_EMIT modelsChanged();
}

void ImageDesk::setBase(const QString &creation)
{
    m_base = creation;
    Q_EMIT changed();
}

QJsonObject ImageDesk::body(const QString &prompt) const
{
    QJsonObject json {{"model"_L1, model()}, {"prompt"_L1, prompt}, {"n"_L1, m_count}};
    if (m_size != "auto"_L1)
        json.insert("size"_L1, m_size);
    if (m_quality != "auto"_L1 && !qualities().isEmpty())
        json.insert("quality"_L1, m_quality);
    // The picture itself and no address of it; OpenAI's newer models give nothing else and refuse the word.
    if (!model().contains(QStringLiteral("gpt-image")))
        json.insert("response_format"_L1, "b64_json"_L1);
    if (streams()) {
        json.insert("stream"_L1, true);
        json.insert("partial_images"_L1, kPartials);
    }
    return json;
}

bool ImageDesk::make(const QString &prompt)
{
    if (running() || prompt.trimmed().isEmpty() || !hindrance().isEmpty())
        return false;
    m_model.choose(model());
    m_problem.clear();
    m_partial.clear();
    m_figures.clear();
    m_row.reset();
    m_made = 0;
    m_addresses.clear();
    m_asked = {{"model"_L1, model()}, {"prompt"_L1, prompt}};
    if (m_size != "auto"_L1)
        m_asked.insert("size"_L1, m_size);
    if (m_quality != "auto"_L1)
        m_asked.insert("quality"_L1, m_quality);
    m_events.reset();
    if (streams())
        m_events.emplace(static_cast<SseSink &>(*this), kMaxEvent);
    if (m_base.isEmpty())
        m_client.post("/v1/images/generations", body(prompt));
    else if (!edit(prompt))
        return false;
    Q_EMIT figuresChanged();
    Q_EMIT changed();
    return true;
}

bool ImageDesk::edit(const QString &prompt)
{
    QFile file(m_gallery.sourceOf(m_base).toLocalFile());
    if (!file.open(QIODevice::ReadOnly)) {
        fail(tr("The picture to change cannot be read: %1").arg(file.errorString()));
        return false;
    }
    m_asked.insert("base"_L1, m_base);
    auto form = std::make_unique<QHttpMultiPart>(QHttpMultiPart::FormDataType);
    const QJsonObject members = body(prompt);
    for (auto it = members.begin(); it != members.end(); ++it) {
        QHttpPart part;
        part.setHeader(QNetworkRequest::ContentDispositionHeader, "form-data; name=\"" + it.key().toUtf8() + '"');
        part.setBody(it.value().toVariant().toString().toUtf8());
        form->append(part);
    }
    const QByteArray bytes = file.readAll();
    const QString ending = endingOf(bytes);
    QHttpPart part;
    part.setHeader(QNetworkRequest::ContentDispositionHeader,
                   "form-data; name=\"image\"; filename=\"image." + ending.toUtf8() + '"');
    part.setHeader(QNetworkRequest::ContentTypeHeader,
                   "image/" + (ending == "jpg"_L1 ? QByteArray("jpeg") : ending.toUtf8()));
    part.setBody(bytes);
    form->append(part);
    m_client.post("/v1/images/edits", std::move(form));
    return true;
}

void ImageDesk::stop()
{
    m_client.stop();
    m_fetcher.stop();
    m_addresses.clear();
    m_partial.clear();
    Q_EMIT changed();
}

void ImageDesk::sseEvent(QByteArrayView, QByteArrayView data)
{
    const QJsonObject event = QJsonDocument::fromJson(data.toByteArray()).object();
    const QString type = event.value("type"_L1).toString();
    const QByteArray base64 = event.value("b64_json"_L1).toString().toLatin1();
    if (type.endsWith(".partial_image"_L1)) {
        m_partial = QStringLiteral("data:image/png;base64,") + QString::fromLatin1(base64);
        Q_EMIT changed();
    } else if (type.endsWith(".completed"_L1)) {
        keep(QByteArray::fromBase64(base64), m_asked);
    } else if (event.contains("error"_L1)) {
        fail(ChatReader::errorWords(200, data.toByteArray()));
    }
}

void ImageDesk::sseSkipped(QByteArrayView)
{
    fail(tr("The picture is too large to be read."));
}

/** Its id in the gallery; empty where there is nothing. */
QString ImageDesk::keep(const QByteArray &bytes, const QJsonObject &about)
{
    if (bytes.isEmpty())
        return {};
    ++m_made;
    m_partial.clear();
    StoredCreation creation;
    creation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    creation.kind = QStringLiteral("image");
    creation.createdMs = m_now();
    creation.state = QStringLiteral("done");
    creation.about = QJsonDocument(about).toJson(QJsonDocument::Compact);
    creation.file = creation.id + u'.' + endingOf(bytes);
    m_gallery.put(creation, bytes);
    return creation.id;
}

void ImageDesk::takePicture(const QUrl &url)
{
    QFile file(url.toLocalFile());
    if (file.size() > kMostPicture || !file.open(QIODevice::ReadOnly)) {
        fail(tr("%1 cannot be read, or is larger than 32 MB.").arg(url.fileName()));
        return;
    }
    // What the endpoints take; by its bytes and not by its name.
    const QByteArray format = QImageReader::imageFormat(&file);
    if (format != "png" && format != "jpeg" && format != "webp") {
        fail(tr("%1 is no PNG, JPEG or WebP picture.").arg(url.fileName()));
        return;
    }
    m_problem.clear();
    m_dropped = keep(file.readAll(), {{"prompt"_L1, url.fileName()}});
    Q_EMIT changed();
}

void ImageDesk::finish(const QByteArray &body)
{
    // Who was asked for events may answer with one body all the same.
    if (m_client.contentType().contains("json")) {
        const QJsonArray data = QJsonDocument::fromJson(body).object().value("data"_L1).toArray();
        for (const QJsonValue &value : data)
            keep(QByteArray::fromBase64(value.toObject().value("b64_json"_L1).toString().toLatin1()), m_asked);
        for (const QJsonValue &value : data) {
            if (const QString address = value.toObject().value("url"_L1).toString(); !address.isEmpty())
                m_addresses << address;
        }
    }
    fetchNext();
}

/** The gateway fetched what a provider only named, under its own rules; the window opens no other address. */
void ImageDesk::fetchNext()
{
    while (!m_addresses.isEmpty()) {
        const QUrl address(m_addresses.takeFirst());
        const QUrl root(m_client.root());
        if (address.scheme() == root.scheme() && address.host() == root.host() && address.port() == root.port()) {
            m_fetcher.get(address.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
            Q_EMIT changed();
            return;
        }
        if (m_made == 0)
            m_problem = tr("The provider gave an address in place of the picture: %1").arg(address.toDisplayString());
    }
    if (m_made == 0 && m_problem.isEmpty())
        m_problem = tr("The answer holds no picture.");
    m_partial.clear();
    tellFigures();
    Q_EMIT changed();
}

void ImageDesk::fail(const QString &words)
{
    m_problem = words;
    m_partial.clear();
    Q_EMIT changed();
}

void ImageDesk::tellFigures()
{
    const QLocale locale;
    const auto pair = [](const QString &label, const QString &value) {
        return QVariantMap {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
    };
    m_figures = {
        pair(tr("Made in"), figures::seconds(m_client.durationUs(), locale)),
        pair(tr("Images"), figures::grouped(m_made, locale)),
        pair(tr("Out"),
             m_row && m_row->tokens.output ? figures::grouped(*m_row->tokens.output, locale) : figures::dash()),
        pair(tr("Cost"),
             m_row             ? figures::cost(*m_row, false, locale)
                 : simulated() ? tr("simulated")
                               : figures::dash()),
    };
    Q_EMIT figuresChanged();
}

QString ImageDesk::code(const QString &language, const QString &prompt) const
{
    ShownRequest shown;
    shown.root = m_client.root();
    shown.streams = streams();
    const QJsonObject members = body(prompt);
    if (m_base.isEmpty()) {
        shown.path = "/v1/images/generations";
        shown.json = QJsonDocument(members).toJson();
        return requestCode(shown, language);
    }
    shown.path = "/v1/images/edits";
    for (auto it = members.begin(); it != members.end(); ++it)
        shown.form.emplace_back(it.key(), it.value().toVariant().toString());
    shown.form.emplace_back(QStringLiteral("image"), QStringLiteral("@image.png"));
    return requestCode(shown, language);
}

} // namespace station
