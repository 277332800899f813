// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cli/command.h"
#include "gateway/cli/table.h"
#include "gateway/config/config.h"
#include "gateway/control/gatewaylock.h"
#include "gateway/keys/keystore.h"

#include <QDate>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QLocale>
#include <QTcpSocket>
#include <QThread>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace station {

namespace {

Result<std::unique_ptr<KeyStore>> openStore(const CommandLine &line)
{
    const Paths paths = line.paths();
    if (const auto made = paths.create(); !made)
        return made.error();
    const auto config = loadConfig(paths.configFile);
    if (!config)
        return config.error();
    auto store = std::make_unique<KeyStore>(config->storageUrl, paths.dataFolder);
    if (const auto opened = store->open(); !opened)
        return opened.error();
    return store;
}

/** "5", "5/day", "5.50/month" in US dollars. */
bool parseBudget(const QString &text, GatewayKey &key)
{
    const QStringList parts = text.split(QLatin1Char('/'));
    bool ok = false;
    const double dollars = parts.first().toDouble(&ok);
    if (!ok || dollars <= 0 || dollars > 1e9 || parts.size() > 2)
        return false;
    const QString period = parts.size() == 2 ? parts.last() : QStringLiteral("month");
    if (period != QLatin1String("day") && period != QLatin1String("month"))
        return false;
    key.budgetMicroUsd = std::llround(dollars * 1e6);
    key.budgetPeriod = period == QLatin1String("day") ? BudgetPeriod::Day : BudgetPeriod::Month;
    return true;
}

/** Whether the gateway at `url` takes the key by now. Blocking, for half a second at most. */
bool isTaken(const QUrl &url, const QByteArray &key)
{
    constexpr int kStepMs = 250;
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port(80)));
    if (!socket.waitForConnected(kStepMs))
        return false;
    socket.write("HEAD /v1/models HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nauthorization: Bearer " + key
                 + "\r\n\r\n");
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(kStepMs))
            return false;
    }
    return !socket.readLine().contains(" 401 ");
}

/** A running gateway reads the keys several times a second: a script that uses the key at once shall find it there. */
void waitForGateway(const Paths &paths, const QByteArray &key)
{
    const auto running = GatewayLock(paths.stateFolder).running();
    if (!running)
        return;
    const QUrl url(QString::fromLatin1(running->address));
    for (QDeadlineTimer deadline(1500); !isTaken(url, key) && !deadline.hasExpired();)
        QThread::msleep(20);
}

/** "all" and "none" take a limit away where one is changed; where a key is made there is none to take away. */
void addLimits(CommandLine &line, bool change)
{
    line.addOption(QStringLiteral("models"),
                   change ? QStringLiteral("Models it may use: globs over provider/model, with commas; or all.")
                          : QStringLiteral("Models it may use: globs over provider/model, with commas."),
                   QStringLiteral("GLOB,…"));
    line.addOption(QStringLiteral("rpm"),
                   change ? QStringLiteral("Requests a minute; or none.") : QStringLiteral("Requests a minute."),
                   QStringLiteral("N"));
    line.addOption(QStringLiteral("budget-usd"),
                   change ? QStringLiteral("US dollars a month, or a day with X/day; or none.")
                          : QStringLiteral("US dollars a month, or a day with X/day."),
                   QStringLiteral("X[/day|/month]"));
    line.addOption(QStringLiteral("allow-unpriced"),
                   QStringLiteral("Lets a key with a budget use models without a price."));
    line.addOption(QStringLiteral("expires"),
                   change ? QStringLiteral("The last day on which it is valid, as YYYY-MM-DD; or never.")
                          : QStringLiteral("The last day on which it is valid, as YYYY-MM-DD."),
                   QStringLiteral("DATE"));
}

/** Takes from the line what it names, and leaves the rest of the key as it is. */
void readLimits(const CommandLine &line, bool change, GatewayKey &key)
{
    const auto taken = [&](const char *option, QLatin1StringView word) {
        return change && line.value(QLatin1String(option)) == word;
    };
    if (line.isSet(QStringLiteral("models"))) {
        key.models.clear();
        const QStringList globs = line.value(QStringLiteral("models")).split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString &glob : globs)
            key.models.append(glob.trimmed().toUtf8());
        if (taken("models", QLatin1StringView("all")))
            key.models.clear();
    }
    if (taken("rpm", QLatin1StringView("none")))
        key.requestsPerMinute = 0;
    else
        key.requestsPerMinute = line.number(QStringLiteral("rpm"), 1, 1'000'000, key.requestsPerMinute);
    if (taken("budget-usd", QLatin1StringView("none")))
        key.budgetMicroUsd.reset();
    else if (line.isSet(QStringLiteral("budget-usd")) && !parseBudget(line.value(QStringLiteral("budget-usd")), key))
        line.wrongUsage(QStringLiteral("--budget-usd takes dollars, for example 20, 20/month or 1.50/day"));
    if (line.isSet(QStringLiteral("allow-unpriced")))
        key.allowUnpriced = true;
    if (change && line.isSet(QStringLiteral("refuse-unpriced")))
        key.allowUnpriced = false;
    if (taken("expires", QLatin1StringView("never"))) {
        key.expiresMs = 0;
    } else if (line.isSet(QStringLiteral("expires"))) {
        const QDate day = QDate::fromString(line.value(QStringLiteral("expires")), Qt::ISODate);
        if (!day.isValid() || day < QDate::currentDate())
            line.wrongUsage(QStringLiteral("--expires takes a day to come, for example 2027-03-31"));
        key.expiresMs = day.addDays(1).startOfDay().toMSecsSinceEpoch();
    }
}

int createKey(const QStringList &arguments)
{
    CommandLine line("key create", "Makes a gateway key and prints it, once, on standard output.");
    line.addArgument(QStringLiteral("NAME"), QStringLiteral("What the key is for; shown in the ledger."));
    addLimits(line, false);
    line.parse(arguments);

    GatewayKey key;
    key.name = line.argument(0).toUtf8();
    readLimits(line, false, key);
    auto store = openStore(line);
    if (!store)
        return failed(store.error());
    const auto created = (*store)->create(key);
    if (!created)
        return failed(created.error());
    waitForGateway(line.paths(), *created);
    printLine(*created);
    return kDone;
}

int changeKey(const QStringList &arguments)
{
    CommandLine line("key change",
                     "Changes the limits that are named; the key itself stays, and so do its other limits.");
    line.addArgument(QStringLiteral("NAME"), QStringLiteral("The key's name, as key list shows it."));
    addLimits(line, true);
    line.addOption(QStringLiteral("refuse-unpriced"), QStringLiteral("Takes that back."));
    line.parse(arguments);

    auto store = openStore(line);
    if (!store)
        return failed(store.error());
    GatewayKey key;
    key.name = line.argument(0).toUtf8();
    const QList<GatewayKey> keys = (*store)->list();
    const auto known = std::find_if(keys.begin(), keys.end(), [&](const GatewayKey &k) { return k.name == key.name; });
    if (known != keys.end())
        key = *known;
    readLimits(line, true, key);
    const auto changed = (*store)->change(key);
    return changed ? kDone : failed(changed.error());
}

int listKeys(const QStringList &arguments)
{
    CommandLine line("key list", "Lists the gateway keys with their limits; never the keys themselves.");
    line.addJsonOption();
    line.parse(arguments);
    auto store = openStore(line);
    if (!store)
        return failed(store.error());
    Table table({"name", "models", "rpm", "budget_usd", "period", "unpriced", "expires", "created"});
    for (const GatewayKey &key : (*store)->list()) {
        const auto date = [](qint64 ms) {
            return QDateTime::fromMSecsSinceEpoch(ms).date().toString(Qt::ISODate).toLatin1();
        };
        table.add({key.name, key.models.isEmpty() ? QByteArray("all") : key.models.join(','),
                   key.requestsPerMinute ? Cell(key.requestsPerMinute) : Cell(),
                   key.budgetMicroUsd ? Cell(double(*key.budgetMicroUsd) / 1e6) : Cell(),
                   key.budgetMicroUsd ? Cell(key.budgetPeriod == BudgetPeriod::Day ? "day" : "month") : Cell(),
                   key.budgetMicroUsd ? Cell(key.allowUnpriced ? "allowed" : "refused") : Cell(),
                   key.expiresMs ? Cell(date(key.expiresMs - 1)) : Cell(), date(key.createdMs)});
    }
    table.print(line.wantsJson());
    return kDone;
}

int revokeKey(const QStringList &arguments)
{
    CommandLine line("key revoke", "Revokes a gateway key; what runs with it ends within a second.");
    line.addArgument(QStringLiteral("NAME"), QStringLiteral("The key's name, as key list shows it."));
    line.parse(arguments);
    auto store = openStore(line);
    if (!store)
        return failed(store.error());
    const auto revoked = (*store)->revoke(line.argument(0).toUtf8());
    return revoked ? kDone : failed(revoked.error());
}

} // namespace

int keyCommand(const QStringList &arguments)
{
    const QString what = arguments.value(0);
    if (what == QLatin1String("create"))
        return createKey(arguments.mid(1));
    if (what == QLatin1String("list"))
        return listKeys(arguments.mid(1));
    if (what == QLatin1String("change"))
        return changeKey(arguments.mid(1));
    if (what == QLatin1String("revoke"))
        return revokeKey(arguments.mid(1));
    CommandLine line("key", "Commands: create NAME, list, change NAME, revoke NAME. Each has --help.");
    line.parse(arguments);
    line.wrongUsage(QStringLiteral("one of create, list, change, revoke is needed"));
}

} // namespace station
