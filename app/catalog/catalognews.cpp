// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/catalognews.h"

#include "app/figures.h"
#include "app/gatewaywords.h"
#include "gateway/catalog/catalogupdate.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

namespace station {

namespace {

const auto kWeekly = QStringLiteral("catalog/weekly");
/** When it was last tried by itself, Unix ms: a server that is away is not asked each hour. */
const auto kTried = QStringLiteral("catalog/tried");
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
/** Of what is new so many lines are told, the others counted. */
constexpr qsizetype kLines = 8;

QString dollars(std::optional<qint64> nanoPerToken)
{
    return nanoPerToken ? figures::listPrice(*nanoPerToken * 1000, QLocale()) : figures::dash();
}

} // namespace

CatalogNews::CatalogNews(Backend &backend, QSettings &settings, Clock now, QObject *parent)
    : QObject(parent), m_backend(backend), m_settings(settings), m_now(std::move(now))
{
    connect(&backend, &Backend::modelsChanged, this, &CatalogNews::changed);
    m_hour.setInterval(std::chrono::hours(1));
    connect(&m_hour, &QTimer::timeout, this, &CatalogNews::updateIfDue);
    connect(&backend, &Backend::gatewayChanged, this, [this] {
        if (m_backend.gateway().state == GatewayState::Listening)
            updateIfDue();
    });
    m_hour.start();
}

QString CatalogNews::source() const
{
    return QUrl(QString::fromUtf8(CatalogUpdate::address())).host();
}

bool CatalogNews::weekly() const
{
    return m_settings.value(kWeekly, false).toBool();
}

void CatalogNews::setWeekly(bool on)
{
    if (on == weekly())
        return;
    m_settings.setValue(kWeekly, on);
    Q_EMIT changed();
    updateIfDue();
}

QDate CatalogNews::day() const
{
    return QDate::fromString(m_backend.catalogDate(), Qt::ISODate); // a month alone is no day
}

QString CatalogNews::fetched() const
{
    return day().isValid() ? QLocale().toString(day(), QLocale::LongFormat) : QString();
}

void CatalogNews::updateIfDue()
{
    if (!weekly() || m_busy || m_backend.gateway().state != GatewayState::Listening)
        return;
    const qint64 now = m_now();
    const qint64 tried = m_settings.value(kTried, 0).toLongLong();
    const bool isOld = !day().isValid() || day().daysTo(QDateTime::fromMSecsSinceEpoch(now).date()) >= kDays;
    if (!isOld || (tried <= now && now - tried < kDayMs))
        return;
    m_settings.setValue(kTried, now);
    update();
}

void CatalogNews::update()
{
    if (m_busy)
        return;
    m_busy = true;
    m_failed = false;
    m_result.clear();
    m_news.clear();
    Q_EMIT changed();
    m_backend.updateCatalog(this, [this](const Result<CatalogChange> &done) {
        m_busy = false;
        if (done)
            tell(*done);
        else
            tellFailure(done.error());
        Q_EMIT changed();
    });
}

void CatalogNews::stop()
{
    if (!m_busy)
        return;
    m_backend.stopCatalogUpdate();
    m_busy = false;
    Q_EMIT changed();
}

void CatalogNews::remove()
{
    m_news.clear();
    if (const auto done = m_backend.removeCatalogUpdate(); !done) {
        tellFailure(done.error());
    } else {
        m_failed = false;
        // Else it would come again by itself.
        m_settings.setValue(kWeekly, false);
        m_result = tr("Models and prices are again those that came with the program; nothing is fetched by itself.");
    }
    Q_EMIT changed();
}

void CatalogNews::tell(const CatalogChange &change)
{
    const auto repriced = qsizetype(change.repriced.size());
    m_result = change.added.isEmpty() && repriced == 0
        ? tr("Nothing is new: the catalog has all of it.")
        : tr("%1, %2.").arg(tr("%n new model(s)", nullptr, int(change.added.size())),
                            tr("%n with other prices", nullptr, int(repriced)));
    for (const CatalogChange::Repriced &one : change.repriced)
        m_news << tr("%1: in %2 → %3, out %4 → %5")
                      .arg(QString::fromUtf8(one.model), dollars(one.before.input), dollars(one.after.input),
                           dollars(one.before.output), dollars(one.after.output));
    for (const QByteArray &model : change.added)
        m_news << tr("new: %1").arg(QString::fromUtf8(model));
    if (m_news.size() > kLines) {
        const auto more = int(m_news.size() - kLines);
        m_news.resize(kLines);
        m_news << tr("and %n more", nullptr, more);
    }
}

void CatalogNews::tellFailure(const Error &error)
{
    m_failed = true;
    m_result = gatewayWords(error.message);
}

} // namespace station
