// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/catalog/model.h"

#include <QHash>

#include <memory>
#include <vector>

namespace station {

/** Tokens to be priced; the same arithmetic as in the ledger: cached and cache-write ones are part of the input. */
struct PricedTokens {
    qint64 input = 0;
    qint64 output = 0;
    qint64 cachedRead = 0;
    qint64 cacheWrite = 0;
};

/** What an exchange with a media endpoint used. What nobody knows is absent. */
struct MediaUnits {
    std::optional<qint64> characters; ///< Unicode characters of text to be spoken
    std::optional<qint64> images;     ///< made
    std::optional<qint64> audioMs;    ///< of audio that was transcribed
};

/** The models that are known, at one moment; immutable, so that any thread may read it. */
class Catalog {
public:
    /** The catalog that comes with the program (resources/catalog.json), read once. */
    static std::shared_ptr<const Catalog> builtIn();
    static std::shared_ptr<const Catalog> fromJson(const QByteArray &json);
    /** The same JSON that fromJson() reads. */
    static QByteArray toJson(const std::vector<Model> &models, const QByteArray &generated);

    /** This catalog with models that a provider's own list or the configuration names; known facts are kept. */
    std::shared_ptr<const Catalog> with(const std::vector<Model> &more) const;

    /**
     * This catalog with a list of a later day (YYYY-MM-DD): its token prices, limits and new models. What was gathered
     * by hand (kinds, prices by the unit, lifecycle, successor) stays.
     */
    std::shared_ptr<const Catalog> updatedBy(const std::vector<Model> &later, const QByteArray &day) const;
    /** This catalog with a user's own prices in place of its own; `id` may be of a model that it does not know. */
    std::shared_ptr<const Catalog> pricedBy(const std::vector<Model> &own) const;

    const Model *find(QByteArrayView provider, QByteArrayView id) const;
    /** The providers that have a model of that name. */
    QList<QByteArray> providersOf(QByteArrayView id) const;
    const std::vector<Model> &models() const { return m_models; }
    /** Until when its facts were gathered: YYYY-MM or YYYY-MM-DD, or empty. */
    const QByteArray &generated() const { return m_generated; }
    /** Names closest to a mistyped one, best first. Looks at qualified and bare names alike. */
    QList<QByteArray> closest(QByteArrayView name, const QList<QByteArray> &providers, int count) const;

    /** Cost in micro-US-dollars, rounded half up; absent where a price that is needed is not known. */
    static std::optional<qint64> cost(const Model &model, const PricedTokens &tokens);
    /** The same for what is priced by the unit; absent where the model is not, or the unit was not counted. */
    static std::optional<qint64> cost(const Model &model, const MediaUnits &units);

private:
    void add(Model model);

    std::vector<Model> m_models;
    QByteArray m_generated;
    QHash<QByteArray, size_t> m_byQualifiedId;
    QHash<QByteArray, QList<QByteArray>> m_providersById;
};

} // namespace station
