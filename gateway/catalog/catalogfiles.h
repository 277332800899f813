// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/catalog/catalog.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <memory>
#include <vector>

namespace station {

/** What a fetched list changes. */
struct CatalogChange {
    struct Repriced {
        QByteArray model; ///< provider/model
        TokenPrices before;
        TokenPrices after;
    };
    QList<QByteArray> added; ///< provider/model
    std::vector<Repriced> repriced;
};

/**
 * What a user keeps beside the catalog that comes with the program, in the folder data/catalog: the list that was
 * fetched last (update.json), and prices of their own (prices.json), both as JSON like resources/catalog.json. Reads
 * and writes at once; for one thread at a time. A file that cannot be understood is never written over.
 */
class CatalogFiles {
public:
    explicit CatalogFiles(const QString &dataFolder);

    /** Changes when one of the files does; cheap. */
    QByteArray stamp() const;

    /** The catalog that comes with the program, with the fetched list, where there is one that is later. */
    std::shared_ptr<const Catalog> base() const;
    /** `catalog` with the user's own prices. */
    std::shared_ptr<const Catalog> priced(std::shared_ptr<const Catalog> catalog) const;
    /** What is wrong with the files; empty: nothing. They are then as if they were not there. */
    QByteArray problem() const;

    /** Keeps a list that was fetched on that day, and tells what it changes in what held before. */
    Result<CatalogChange> keepUpdate(const std::vector<Model> &models, const QDate &day);
    /** Back to what comes with the program. */
    Result<void> removeUpdate();

    Result<std::vector<Model>> ownPrices() const;
    /** In place of what that model had; of the model only its name and prices count. */
    Result<void> setOwnPrice(const Model &model);
    Result<void> removeOwnPrice(const QByteArray &provider, const QByteArray &id);

private:
    QString m_update;
    QString m_prices;
};

} // namespace station
