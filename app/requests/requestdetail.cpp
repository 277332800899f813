// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/requestdetail.h"

#include "app/exchangewords.h"
#include "app/figures.h"
#include "app/requests/waterfall.h"
#include "gateway/conversation/mappedfields.h"
#include "gateway/dialects/providererror.h"

#include <QTimer>
#include <QVariantMap>

#include <algorithm>

namespace station {

namespace {

// An exchange that has just ended may not have its bodies in the store yet.
constexpr int kBodyTries = 4;
constexpr int kBodyWaitMs = 250;

QVariantMap named(const QString &label, const QString &text, const QString &tone = QStringLiteral("ink"))
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("text"), text}, {QStringLiteral("tone"), tone}};
}

QVariantMap badge(const QString &text, const QString &kind)
{
    return {{QStringLiteral("text"), text}, {QStringLiteral("kind"), kind}};
}

QString sizeNote(const LoggedBody &body)
{
    const QLocale locale;
    const QString size = locale.formattedDataSize(body.size, 1, QLocale::DataSizeSIFormat);
    if (!body.isCut())
        return size;
    return RequestDetail::tr("the first %1 of %2")
        .arg(locale.formattedDataSize(body.bytes.size(), 1, QLocale::DataSizeSIFormat), size);
}

/** A body as text; what is none is named by its size alone. */
QByteArray readable(const LoggedBody &body)
{
    if (body.bytes.isEmpty() || isText(body.bytes))
        return body.bytes;
    return RequestDetail::tr("(not text: %1)").arg(sizeNote(body)).toUtf8();
}

/** The dialect that an address speaks, as people call it; empty where it is none of the four. */
QString dialectOf(const QByteArray &url)
{
    const QByteArray path = url.split('?').first();
    if (path.endsWith("/chat/completions"))
        return QStringLiteral("Chat Completions");
    if (path.endsWith("/responses"))
        return QStringLiteral("Responses");
    if (path.endsWith("/messages"))
        return QStringLiteral("Messages");
    if (path.contains(":generateContent") || path.contains(":streamGenerateContent"))
        return QStringLiteral("Gemini");
    return {};
}

} // namespace

RequestDetail::RequestDetail(Backend &backend, std::function<qint64()> now, QObject *parent)
    : QObject(parent), m_backend(backend), m_now(std::move(now))
{
    // Also where the configuration was read again: bodies may be logged now.
    connect(&backend, &Backend::providersChanged, this, &RequestDetail::bodiesChanged);
}

void RequestDetail::show(const LiveExchange &exchange)
{
    m_exchange = exchange;
    m_shown = true;
    m_record.reset();
    m_loading = false;
    ++m_request;
    m_requestLines.clear();
    m_answerLines.clear();
    if (!exchanges::isRunning(exchange.state))
        askBodies(exchange.id ? kBodyTries : 1);
    Q_EMIT changed();
    Q_EMIT bodiesChanged();
}

void RequestDetail::clear()
{
    if (!m_shown)
        return;
    m_shown = false;
    m_exchange = {};
    m_record.reset();
    ++m_request;
    Q_EMIT changed();
    Q_EMIT bodiesChanged();
}

void RequestDetail::update(const LiveExchange &exchange)
{
    if (!m_shown || exchange.row.requestId != m_exchange.row.requestId)
        return;
    const bool wasRunning = exchanges::isRunning(m_exchange.state);
    m_exchange = exchange;
    if (wasRunning && !exchanges::isRunning(exchange.state)) {
        askBodies(kBodyTries);
        Q_EMIT bodiesChanged();
    }
    Q_EMIT changed();
}

void RequestDetail::askBodies(int tries)
{
    m_loading = true;
    const int request = m_request;
    m_backend.bodies(m_exchange.row.requestId, this, [this, request, tries](std::optional<BodyRecord> record) {
        if (request != m_request)
            return;
        if (!record && tries > 1 && m_backend.bodyLogging() != "off") {
            QTimer::singleShot(kBodyWaitMs, this, [this, request, tries] {
                if (request == m_request)
                    askBodies(tries - 1);
            });
            return;
        }
        m_loading = false;
        m_record = std::move(record);
        if (m_record)
            showBodies();
        Q_EMIT bodiesChanged();
    });
}

void RequestDetail::showBodies()
{
    m_requestLines.show(readable(m_record->clientRequest), readable(m_record->sentRequest), true);
    m_answerLines.show(readable(m_record->providerAnswer), readable(m_record->clientAnswer), false);
}

QString RequestDetail::code() const
{
    for (const ProviderInfo &info : m_backend.providers()) {
        if (info.id == m_exchange.row.provider)
            return QString::fromLatin1(info.lineCode);
    }
    return {};
}

QString RequestDetail::providerName() const
{
    for (const ProviderInfo &info : m_backend.providers()) {
        if (info.id == m_exchange.row.provider)
            return info.name;
    }
    return QString::fromUtf8(m_exchange.row.provider);
}

QString RequestDetail::title() const
{
    const LedgerRow &row = m_exchange.row;
    return QString::fromUtf8(row.model.isEmpty() ? row.requestedModel : row.model);
}

QString RequestDetail::askedBy(const LedgerRow &row)
{
    const QString client = row.client.isEmpty() ? tr("a program without a name") : QString::fromUtf8(row.client);
    const QString who = row.key.isEmpty() ? client : tr("%1, key “%2”").arg(client, QString::fromUtf8(row.key));
    if (row.requestedModel.isEmpty())
        return tr("asked by %1").arg(who);
    return tr("asked for as “%1” by %2").arg(QString::fromUtf8(row.requestedModel), who);
}

QString RequestDetail::cause() const
{
    if (m_exchange.state != LiveState::Failed)
        return {};
    QByteArray words = m_exchange.problem;
    if (words.isEmpty() && m_record)
        words = providerErrorMessage(m_record->providerAnswer.bytes);
    if (words.isEmpty() && m_record)
        words = providerErrorMessage(m_record->clientAnswer.bytes);
    return QString::fromUtf8(words.trimmed());
}

QVariantList RequestDetail::badges() const
{
    const LedgerRow &row = m_exchange.row;
    QVariantList list;
    const QString state = exchanges::stateText(m_exchange, m_now(), false);
    switch (m_exchange.state) {
    case LiveState::Started:
    case LiveState::Waiting:
    case LiveState::Streaming: list << badge(state, QStringLiteral("amber")); break;
    case LiveState::Done: list << badge(tr("%1 done").arg(row.status), QStringLiteral("green")); break;
    case LiveState::Failed: list << badge(state, QStringLiteral("red")); break;
    case LiveState::Cancelled: list << badge(state, QStringLiteral("plain")); break;
    }
    if (row.provider == "demo")
        list << badge(tr("simulated"), QStringLiteral("blue"));
    if (isTranslated())
        list << badge(tr("translated"), QStringLiteral("blue"));
    else if (row.path == "passthrough")
        list << badge(tr("passed through"), QStringLiteral("plain"));
    if (const auto count = dropped().size(); count > 0)
        list << badge(tr("%n fields dropped", nullptr, int(count)), QStringLiteral("red"));
    if (row.calls > 1)
        list << badge(tr("%1 calls").arg(row.calls), QStringLiteral("plain"));
    if (!row.endpoint.isEmpty())
        list << badge(QString::fromUtf8(row.endpoint), QStringLiteral("plain"));
    return list;
}

QVariantList RequestDetail::figureList() const
{
    const LedgerRow &row = m_exchange.row;
    const QLocale locale;
    const bool running = exchanges::isRunning(m_exchange.state);
    QVariantList list;
    const auto count = [&list](const QString &label, const QString &text) {
        list << named(label, text, exchanges::tone(text));
    };
    count(tr("In"), exchanges::tokens(row, row.tokens.input));
    if (row.tokens.cachedRead)
        count(tr("Cached"), figures::grouped(*row.tokens.cachedRead, locale));
    if (row.tokens.cacheWrite && *row.tokens.cacheWrite > 0)
        count(tr("Cache write"), figures::grouped(*row.tokens.cacheWrite, locale));
    count(tr("Out"),
          running && m_exchange.outputSoFar > 0 ? figures::estimate(figures::grouped(m_exchange.outputSoFar, locale))
                                                : exchanges::tokens(row, row.tokens.output));
    if (row.tokens.reasoning)
        count(tr("Reasoning"), figures::grouped(*row.tokens.reasoning, locale));
    if (row.images)
        count(tr("Images"), figures::grouped(*row.images, locale));
    if (row.characters)
        count(tr("Characters"), figures::grouped(*row.characters, locale));
    if (row.mediaMs)
        count(tr("Audio"), figures::seconds(*row.mediaMs * 1000, locale));
    count(tr("First token"), row.firstTokenUs ? durationText(*row.firstTokenUs) : figures::dash());
    const double speed = exchanges::tokensPerSecond(m_exchange, m_now());
    count(tr("Tokens/s"), speed > 0 ? figures::rate(speed, locale) : figures::dash());
    if (row.overheadUs > 0)
        count(tr("Gateway"), durationText(row.overheadUs));
    list << named(tr("Cost"), figures::cost(row, running, locale), exchanges::costTone(row, running));
    return list;
}

QVariantList RequestDetail::steps() const
{
    if (exchanges::isRunning(m_exchange.state))
        return {};
    const double whole = double(std::max<qint64>(1, m_exchange.row.durationUs));
    QVariantList list;
    for (const WaterfallStep &step : waterfallOf(m_exchange.row)) {
        const QString kind = step.kind == WaterfallStep::Kind::Gateway ? QStringLiteral("gateway")
            : step.kind == WaterfallStep::Kind::Waiting                ? QStringLiteral("waiting")
                                                                       : QStringLiteral("stream");
        list << QVariantMap {{QStringLiteral("name"), step.name},
                             {QStringLiteral("kind"), kind},
                             {QStringLiteral("from"), double(step.fromUs) / whole},
                             {QStringLiteral("to"), double(step.toUs) / whole},
                             {QStringLiteral("text"), durationText(step.toUs - step.fromUs)}};
    }
    return list;
}

QStringList RequestDetail::axis() const
{
    QStringList marks;
    for (int i = 0; i < 5; ++i)
        marks << (i == 0 ? QStringLiteral("0") : durationText(m_exchange.row.durationUs * i / 4));
    return marks;
}

QString RequestDetail::timeNote() const
{
    const LedgerRow &row = m_exchange.row;
    if (exchanges::isRunning(m_exchange.state))
        return tr("shown once it has ended");
    if (row.overheadUs <= 0)
        return tr("%1 in all").arg(durationText(row.durationUs));
    return tr("%1 in all, %2 of it in this gateway").arg(durationText(row.durationUs), durationText(row.overheadUs));
}

QStringList RequestDetail::dropped() const
{
    QStringList fields;
    for (const QByteArray &field : m_exchange.row.dropped.split(',')) {
        if (!field.trimmed().isEmpty())
            fields << QString::fromUtf8(field.trimmed());
    }
    return fields;
}

QStringList RequestDetail::altered() const
{
    return QString::fromUtf8(m_exchange.row.changed).split(u'\n', Qt::SkipEmptyParts);
}

QStringList RequestDetail::mapped() const
{
    QStringList lines;
    for (const auto &[from, to] : mappedPlaces(m_exchange.row.mapped)) {
        const QString line = from == to ? QString::fromUtf8(from) : QString::fromUtf8(from + " → " + to);
        lines << QString(line).replace(u'*', u'…');
    }
    lines.removeDuplicates();
    return lines;
}

QString RequestDetail::bodyState() const
{
    if (exchanges::isRunning(m_exchange.state))
        return QStringLiteral("running");
    if (m_loading)
        return QStringLiteral("loading");
    if (m_record)
        return QStringLiteral("kept");
    return m_backend.bodyLogging() == "off" ? QStringLiteral("off") : QStringLiteral("missing");
}

QString RequestDetail::hindrance() const
{
    if (m_record)
        return {};
    if (exchanges::isRunning(m_exchange.state))
        return tr("It still runs.");
    return tr("The request was not kept: bodies are logged only where log.bodies in config.json says so.");
}

QString RequestDetail::sentTitle() const
{
    return tr("What the client sent");
}

QString RequestDetail::gotTitle() const
{
    return m_record && m_record->url.isEmpty() ? tr("No provider was called") : tr("What %1 got").arg(providerName());
}

QString RequestDetail::sentNote() const
{
    if (!m_record)
        return {};
    const QString dialect = dialectOf(m_record->path);
    const QString size = sizeNote(m_record->clientRequest);
    return dialect.isEmpty() ? size : dialect + QStringLiteral(" · ") + size;
}

QString RequestDetail::gotNote() const
{
    if (!m_record || m_record->url.isEmpty())
        return {};
    const QString dialect = dialectOf(m_record->url);
    const QString size = sizeNote(m_record->sentRequest);
    return dialect.isEmpty() ? size : dialect + QStringLiteral(" · ") + size;
}

QString RequestDetail::answerNote() const
{
    if (!m_record || m_record->status == 0)
        return {};
    return tr("status %1 · %2").arg(m_record->status).arg(sizeNote(m_record->providerAnswer));
}

QString RequestDetail::replyNote() const
{
    return m_record ? sizeNote(m_record->clientAnswer) : QString();
}

QVariantList RequestDetail::headers() const
{
    QVariantList groups;
    if (!m_record)
        return groups;
    const auto add = [&groups](const QString &title, const QString &address, const QByteArray &text) {
        if (text.isEmpty())
            return;
        QVariantList lines;
        for (const QByteArray &line : text.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon <= 0)
                continue;
            // As gateway/content/redaction.cpp leaves a secret.
            QString value = QString::fromUtf8(line.mid(colon + 1).trimmed());
            const bool removed = value == u"(removed)" || value == u"Bearer (removed)";
            if (removed)
                value.replace(QStringLiteral("(removed)"), tr("(removed)"));
            lines << QVariantMap {{QStringLiteral("name"), QString::fromUtf8(line.left(colon))},
                                  {QStringLiteral("value"), value},
                                  {QStringLiteral("removed"), removed}};
        }
        groups << QVariantMap {
            {QStringLiteral("title"), title}, {QStringLiteral("address"), address}, {QStringLiteral("lines"), lines}};
    };
    add(tr("From the client"), QString::fromUtf8(m_record->method + ' ' + m_record->path), m_record->clientHeaders);
    add(tr("To %1").arg(providerName()), QString::fromUtf8(m_record->url), m_record->sentHeaders);
    add(tr("From %1").arg(providerName()), tr("status %1").arg(m_record->status), m_record->answerHeaders);
    return groups;
}

} // namespace station
