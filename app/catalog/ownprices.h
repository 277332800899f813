// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QObject>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace station {

/** Prices of one's own for models, which hold in place of the catalog's: for relays, discounts, and what is unpriced.
 * Main thread. */
class OwnPrices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /** The field that the problem is about; empty: none, or all. */
    Q_PROPERTY(QString wrong READ wrong NOTIFY changed)
public:
    explicit OwnPrices(Backend &backend, QObject *parent = nullptr);

    /** What the last change did not do, in words; empty: it did. */
    QString problem() const { return m_problem; }
    QString wrong() const { return m_wrong; }
    /** Whether the model's price is one's own. */
    Q_INVOKABLE bool has(const QString &model) const;
    /** The prices that such a model can have, a map for each: id, name, unit, value as one types it (empty: unknown).
     */
    Q_INVOKABLE QVariantList fields(const QString &model) const;
    /** `values`: text by id, US dollars a unit in the language's or in plain digits. All empty: as reset(). */
    Q_INVOKABLE bool set(const QString &model, const QVariantMap &values);
    /** Back to the catalog's. */
    Q_INVOKABLE bool reset(const QString &model);
    Q_INVOKABLE void clearProblem() { setProblem({}); }

Q_SIGNALS:
    void changed();

private:
    std::optional<ModelInfo> find(const QString &model) const;
    bool finish(const Result<void> &done);
    void setProblem(const QString &problem, const QString &wrong = {});

    Backend &m_backend;
    QString m_problem;
    QString m_wrong;
};

} // namespace station
