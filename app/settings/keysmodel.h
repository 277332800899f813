// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace station {

/** The gateway keys with their limits and what they have spent this month. A key itself is told once. Main thread. */
class KeysModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    /** What the problem is with: "name", or one of the limits that create() takes; empty: none of them. */
    Q_PROPERTY(QString wrongField READ wrongField NOTIFY problemChanged)
public:
    enum Role { NameRole = Qt::UserRole, LimitsRole, SpentRole, LevelRole, CreatedRole, ExpiredRole };

    explicit KeysModel(Backend &backend, QObject *parent = nullptr);

    int count() const { return int(m_keys.size()); }
    QString problem() const { return m_problem; }
    QString wrongField() const { return m_wrongField; }
    /** The largest share of its budget that any key has spent, 0..1 and more; below zero: none has one. */
    double highestLevel() const;

    /**
     * Makes a key; `limits` may hold models (globs with commas), rpm, budget (US dollars), daily, unpriced, expires
     * (YYYY-MM-DD), as they were typed. Empty where it could not be made: then `problem` says why.
     */
    Q_INVOKABLE QString create(const QString &name, const QVariantMap &limits);
    /** The same for a key that is there, whose other limits are replaced by these. Says whether it was done. */
    Q_INVOKABLE bool change(const QString &name, const QVariantMap &limits);
    /** The limits of a key as create() takes them. */
    Q_INVOKABLE QVariantMap limitsOf(const QString &name) const;
    Q_INVOKABLE void revoke(const QString &name);
    Q_INVOKABLE void clearProblem() { setProblem({}); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void problemChanged();

private:
    void reload();
    void askSpent();
    void setProblem(const Error &error);
    std::optional<BudgetInfo> budgetOf(const QByteArray &key) const;
    Result<GatewayKey> read(const QString &name, const QVariantMap &limits) const;

    Backend &m_backend;
    QList<GatewayKey> m_keys;
    QHash<QByteArray, qint64> m_spent; ///< micro-USD this month, whether there is a budget or not
    std::vector<BudgetInfo> m_budgets;
    QTimer m_watch;
    QString m_problem;
    QString m_wrongField;
};

} // namespace station
