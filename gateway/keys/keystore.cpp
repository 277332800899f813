// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/keys/keystore.h"

#include "gateway/ledger/database.h"
#include "gateway/ledger/rowinserter.h"
#include "gateway/ledger/schema.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <array>

namespace station {
namespace {

Q_LOGGING_CATEGORY(lcKeys, "station.keys")

constexpr int mostNameCharacters = 64;

Error wrong(const QString &message, const char *param)
{
    return {ErrorCode::BadRequest, message.toUtf8(), param, 0};
}

bool isVisible(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned: return false;
    default: return true;
    }
}

std::optional<Error> checkKey(const GatewayKey &key)
{
    const QString name = QString::fromUtf8(key.name);
    const QList<uint> characters = name.toUcs4();
    if (characters.isEmpty() || characters.size() > mostNameCharacters || name.toUtf8() != key.name
        || !std::all_of(characters.begin(), characters.end(), [](uint c) { return isVisible(c); }))
        return wrong(
            QStringLiteral("The name of a key is 1 to %1 visible characters, without blanks.").arg(mostNameCharacters),
            "name");
    for (const QByteArray &glob : key.models) {
        if (glob.isEmpty() || glob.contains('\n') || glob.contains(','))
            return wrong(QStringLiteral("A model pattern is like \"anthropic/*\"; it is not empty and has no comma."),
                         "models");
    }
    if (key.requestsPerMinute < 0)
        return wrong(QStringLiteral("The requests per minute cannot be negative."), "rpm");
    if (key.budgetMicroUsd.value_or(0) < 0)
        return wrong(QStringLiteral("The budget cannot be negative."), "budget");
    return std::nullopt;
}

/** How many characters have to be added, removed or replaced to get from one to the other. */
qsizetype distance(const QString &from, const QString &to)
{
    std::vector<qsizetype> row(size_t(to.size()) + 1);
    for (size_t i = 0; i < row.size(); ++i)
        row[i] = qsizetype(i);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced = diagonal + (from[i - 1] == to[qsizetype(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

QStringList closeNames(const QString &wanted, const QStringList &names)
{
    QList<std::pair<qsizetype, QString>> close;
    for (const QString &name : names) {
        const qsizetype steps = distance(wanted.toLower(), name.toLower());
        if (steps <= std::max<qsizetype>(2, wanted.size() / 3)
            || (wanted.size() >= 2 && name.contains(wanted, Qt::CaseInsensitive)))
            close.append({steps, name});
    }
    std::sort(close.begin(), close.end());
    QStringList result;
    for (const auto &[steps, name] : close.mid(0, 3))
        result.append(name);
    return result;
}

QByteArray newKey()
{
    std::array<quint32, 8> bits; // 256
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(bits.data()), sizeof bits);
    return "gw-" + bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray joined(const QList<QByteArray> &models)
{
    return models.join('\n');
}

QVariant orNull(qint64 value)
{
    return value > 0 ? QVariant(value) : QVariant(QMetaType::fromType<qint64>());
}

/** models, requests_per_minute, budget_micro_usd, budget_period, allow_unpriced */
void bindLimits(QSqlQuery &query, const GatewayKey &key)
{
    query.addBindValue(key.models.isEmpty() ? QVariant(QMetaType::fromType<QString>())
                                            : databaseText(joined(key.models)));
    query.addBindValue(key.requestsPerMinute);
    query.addBindValue(key.budgetMicroUsd ? QVariant(*key.budgetMicroUsd) : QVariant(QMetaType::fromType<qint64>()));
    query.addBindValue(key.budgetPeriod == BudgetPeriod::Day ? QStringLiteral("day") : QStringLiteral("month"));
    query.addBindValue(int(key.allowUnpriced));
}

} // namespace

class KeyStore::Private {
public:
    Result<void> ready();
    Error failed();
    bool bumpRevision();
    /** Runs what names one key, and tells every process that keys changed; false where no key has that name. */
    Result<bool> runForOne(QSqlQuery &query);

    QByteArray url;
    QString folder;
    std::unique_ptr<Database> database;
    QList<GatewayKey> lastList;
    qint64 lastRevision = 0;
};

Result<void> KeyStore::Private::ready()
{
    if (!database)
        return Error {ErrorCode::Internal, "The key store was not opened.", {}, 0};
    return database->ensureOpen();
}

/** Gives up the connection, so that the next call begins with a new one. */
Error KeyStore::Private::failed()
{
    Error error = database->errorFor(database->failure());
    database->close();
    return error;
}

bool KeyStore::Private::bumpRevision()
{
    return database->run(QStringLiteral("UPDATE station_meta SET value = value + 1 WHERE name = 'keys_revision'"));
}

Result<bool> KeyStore::Private::runForOne(QSqlQuery &query)
{
    if (!query.exec()) {
        database->fail(query.lastError());
        database->rollback();
        return failed();
    }
    const bool found = query.numRowsAffected() > 0;
    query.finish();
    if (found && bumpRevision() && database->commit())
        return true;
    database->rollback();
    if (found)
        return failed();
    return false;
}

KeyStore::KeyStore(QByteArray url, QString folder) : d(std::make_unique<Private>())
{
    d->url = std::move(url);
    d->folder = std::move(folder);
}

KeyStore::~KeyStore() = default;

Result<void> KeyStore::open()
{
    const Result<DatabaseAddress> address = DatabaseAddress::parse(d->url, d->folder);
    if (!address)
        return address.error();
    d->database = std::make_unique<Database>(*address, 5000, updateSchema);
    return d->database->open();
}

Result<QByteArray> KeyStore::create(GatewayKey key)
{
    if (const std::optional<Error> error = checkKey(key))
        return *error;
    if (Result<void> ready = d->ready(); !ready)
        return ready.error();
    const QByteArray secret = newKey();
    const QByteArray hash = QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
    Database &database = *d->database;
    QSqlQuery query = database.query();
    if (!database.begin())
        return d->failed();
    bool good = query.prepare(
        QStringLiteral("INSERT INTO gateway_keys (name, hash, models, requests_per_minute, budget_micro_usd, "
                       "budget_period, allow_unpriced, created_ms, expires_ms) VALUES (?,?,?,?,?,?,?,?,?) "
                       "ON CONFLICT (name) DO NOTHING"));
    if (good) {
        query.addBindValue(QString::fromUtf8(key.name));
        query.addBindValue(QString::fromLatin1(hash.toHex()));
        bindLimits(query, key);
        query.addBindValue(QDateTime::currentMSecsSinceEpoch());
        query.addBindValue(orNull(key.expiresMs));
        good = query.exec();
    }
    if (!good) {
        database.fail(query.lastError());
        database.rollback();
        return d->failed();
    }
    if (query.numRowsAffected() == 0) {
        database.rollback();
        return wrong(
            QStringLiteral("There is a key named \"%1\" already. Choose another name, or revoke that key first.")
                .arg(QString::fromUtf8(key.name)),
            "name");
    }
    query.finish();
    if (!d->bumpRevision() || !database.commit()) {
        database.rollback();
        return d->failed();
    }
    return secret;
}

Error KeyStore::noSuchKey(const QByteArray &name)
{
    QStringList names;
    for (const GatewayKey &key : list())
        names.append(QString::fromUtf8(key.name));
    QString message = QStringLiteral("There is no key named \"%1\".").arg(QString::fromUtf8(name));
    if (const QStringList close = closeNames(QString::fromUtf8(name), names); !close.isEmpty())
        message += QStringLiteral(" Close to it: %1.").arg(close.join(QStringLiteral(", ")));
    return {ErrorCode::NotFound, message.toUtf8(), "name", 0};
}

Result<void> KeyStore::change(const GatewayKey &key)
{
    if (const std::optional<Error> error = checkKey(key))
        return *error;
    if (Result<void> ready = d->ready(); !ready)
        return ready.error();
    QSqlQuery query = d->database->query();
    if (!d->database->begin())
        return d->failed();
    if (!query.prepare(
            QStringLiteral("UPDATE gateway_keys SET models = ?, requests_per_minute = ?, budget_micro_usd = ?, "
                           "budget_period = ?, allow_unpriced = ?, expires_ms = ? WHERE name = ?"))) {
        d->database->fail(query.lastError());
        d->database->rollback();
        return d->failed();
    }
    bindLimits(query, key);
    query.addBindValue(orNull(key.expiresMs));
    query.addBindValue(databaseText(key.name));
    const Result<bool> found = d->runForOne(query);
    if (!found)
        return found.error();
    return *found ? Result<void>() : noSuchKey(key.name);
}

Result<void> KeyStore::revoke(const QByteArray &name)
{
    if (Result<void> ready = d->ready(); !ready)
        return ready.error();
    QSqlQuery query = d->database->query();
    if (!d->database->begin())
        return d->failed();
    if (!query.prepare(QStringLiteral("DELETE FROM gateway_keys WHERE name = ?"))) {
        d->database->fail(query.lastError());
        d->database->rollback();
        return d->failed();
    }
    query.addBindValue(databaseText(name));
    const Result<bool> found = d->runForOne(query);
    if (!found)
        return found.error();
    return *found ? Result<void>() : noSuchKey(name);
}

QList<GatewayKey> KeyStore::list()
{
    if (const Result<void> ready = d->ready(); !ready) {
        qCWarning(lcKeys).noquote() << ready.error().message;
        return d->lastList;
    }
    QSqlQuery query = d->database->query();
    QList<GatewayKey> keys;
    if (query.exec(QStringLiteral("SELECT name, hash, models, requests_per_minute, budget_micro_usd, budget_period, "
                                  "allow_unpriced, created_ms, expires_ms, last_used_ms FROM gateway_keys "
                                  "ORDER BY name"))) {
        while (query.next()) {
            GatewayKey &key = keys.emplaceBack();
            key.name = query.value(0).toString().toUtf8();
            key.hash = QByteArray::fromHex(query.value(1).toString().toLatin1());
            if (const QByteArray models = query.value(2).toString().toUtf8(); !models.isEmpty())
                key.models = models.split('\n');
            key.requestsPerMinute = query.value(3).toInt();
            if (!query.value(4).isNull())
                key.budgetMicroUsd = query.value(4).toLongLong();
            key.budgetPeriod = query.value(5).toString() == u"day" ? BudgetPeriod::Day : BudgetPeriod::Month;
            key.allowUnpriced = query.value(6).toInt() != 0;
            key.createdMs = query.value(7).toLongLong();
            key.expiresMs = query.value(8).toLongLong();
            key.lastUsedMs = query.value(9).toLongLong();
        }
    }
    if (query.lastError().isValid()) {
        d->database->fail(query.lastError());
        query.finish();
        qCWarning(lcKeys).noquote() << d->failed().message;
        return d->lastList;
    }
    d->lastList = keys;
    return keys;
}

qint64 KeyStore::revision()
{
    if (const Result<void> ready = d->ready(); !ready)
        return d->lastRevision;
    QSqlQuery query = d->database->query();
    if (query.exec(QStringLiteral("SELECT value FROM station_meta WHERE name = 'keys_revision'")) && query.next()) {
        d->lastRevision = query.value(0).toLongLong();
    } else {
        d->database->fail(query.lastError());
        query.finish();
        d->failed();
    }
    return d->lastRevision;
}

} // namespace station
