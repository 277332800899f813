// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/catalog/catalogfiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace station {

namespace {

QByteArray stampOf(const QString &path)
{
    const QFileInfo info(path);
    return info.exists()
        ? QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + ' ' + QByteArray::number(info.size())
        : QByteArray("none");
}

/** A list of models that we wrote, or a user did; null where the file is not there. */
Result<std::shared_ptr<const Catalog>> read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::shared_ptr<const Catalog>();
    const QByteArray name = path.toUtf8();
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::Internal, name + " cannot be read: " + file.errorString().toUtf8(), {}};
    const QByteArray bytes = file.readAll();
    QJsonParseError mistake;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &mistake);
    if (!json.isObject())
        return Error {ErrorCode::BadRequest,
                      name + " cannot be read (" + mistake.errorString().toUtf8() + " at byte "
                          + QByteArray::number(mistake.offset) + "); mend it, or move it away",
                      {}};
    if (json.object().value(QLatin1String("version")).toInt() != 1
        || !json.object().value(QLatin1String("models")).isArray())
        return Error {ErrorCode::BadRequest, name + " is no list of models of version 1; mend it, or move it away", {}};
    return Catalog::fromJson(bytes);
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).path();
    QSaveFile file(path);
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        || !file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return Error {ErrorCode::Internal, path.toUtf8() + " cannot be written: " + file.errorString().toUtf8(), {}};
    return {};
}

Result<void> remove(const QString &path)
{
    QFile file(path);
    if (file.exists() && !file.remove())
        return Error {ErrorCode::Internal, path.toUtf8() + " cannot be removed: " + file.errorString().toUtf8(), {}};
    return {};
}

/** YYYY-MM or YYYY-MM-DD; of a month the first day counts, so that a list of that month is later. */
QDate dayOf(const QByteArray &generated)
{
    const QString text = QString::fromLatin1(generated.size() == 7 ? generated + "-01" : generated);
    return QDate::fromString(text, Qt::ISODate);
}

} // namespace

CatalogFiles::CatalogFiles(const QString &dataFolder)
    : m_update(dataFolder + QStringLiteral("/catalog/update.json")),
      m_prices(dataFolder + QStringLiteral("/catalog/prices.json"))
{
}

QByteArray CatalogFiles::stamp() const
{
    return stampOf(m_update) + ' ' + stampOf(m_prices);
}

std::shared_ptr<const Catalog> CatalogFiles::base() const
{
    auto catalog = Catalog::builtIn();
    const auto update = read(m_update);
    // A newer program may bring a later list than the one that was fetched.
    if (update && *update && dayOf((*update)->generated()) >= dayOf(catalog->generated()))
        return catalog->updatedBy((*update)->models(), (*update)->generated());
    return catalog;
}

std::shared_ptr<const Catalog> CatalogFiles::priced(std::shared_ptr<const Catalog> catalog) const
{
    const auto own = ownPrices();
    return own && !own->empty() ? catalog->pricedBy(*own) : catalog;
}

QByteArray CatalogFiles::problem() const
{
    for (const QString &path : {m_update, m_prices}) {
        if (const auto file = read(path); !file)
            return file.error().message;
    }
    return {};
}

Result<CatalogChange> CatalogFiles::keepUpdate(const std::vector<Model> &models, const QDate &day)
{
    const auto before = base();
    const QByteArray generated = day.toString(Qt::ISODate).toLatin1();
    if (auto done = write(m_update, Catalog::toJson(models, generated)); !done)
        return done.error();
    CatalogChange change;
    const auto now = base();
    for (const Model &after : now->models()) {
        const Model *old = before->find(after.provider, after.id);
        if (!old)
            change.added.append(after.qualifiedId());
        else if (!(old->prices == after.prices))
            change.repriced.push_back({after.qualifiedId(), old->prices, after.prices});
    }
    return change;
}

Result<void> CatalogFiles::removeUpdate()
{
    return remove(m_update);
}

Result<std::vector<Model>> CatalogFiles::ownPrices() const
{
    const auto own = read(m_prices);
    if (!own)
        return own.error();
    return *own ? (*own)->models() : std::vector<Model>();
}

Result<void> CatalogFiles::setOwnPrice(const Model &model)
{
    auto own = ownPrices();
    if (!own)
        return own.error();
    const auto same = [&](const Model &m) { return m.provider == model.provider && m.id == model.id; };
    own->erase(std::remove_if(own->begin(), own->end(), same), own->end());
    Model kept;
    kept.provider = model.provider;
    kept.id = model.id;
    kept.prices = model.prices;
    kept.tiers = model.tiers;
    kept.unitPrices = model.unitPrices;
    own->push_back(std::move(kept));
    return write(m_prices, Catalog::toJson(*own, {}));
}

Result<void> CatalogFiles::removeOwnPrice(const QByteArray &provider, const QByteArray &id)
{
    auto own = ownPrices();
    if (!own)
        return own.error();
    const auto same = [&](const Model &m) { return m.provider == provider && m.id == id; };
    own->erase(std::remove_if(own->begin(), own->end(), same), own->end());
    return own->empty() ? remove(m_prices) : write(m_prices, Catalog::toJson(*own, {}));
}

} // namespace station
