// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace station {

/**
 * Provider keys that lie open on this machine: in the environment, or in the files of other tools. Only where they are
 * is held; the secret itself is read again when a person asks for it to be put into the keychain. Main thread.
 */
class FoundKeys : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString result READ result NOTIFY resultChanged)
    Q_PROPERTY(QString resultTone READ resultTone NOTIFY resultChanged)
public:
    enum Role { ProviderRole = Qt::UserRole, PlaceRole, InUseRole };

    explicit FoundKeys(Backend &backend, QObject *parent = nullptr);

    int count() const { return int(m_found.size()); }
    QString result() const { return m_result; }
    QString resultTone() const { return m_tone; }

    Q_INVOKABLE void look();
    /** Puts the key of that row into the keychain; the place where it was found stays as it is. */
    Q_INVOKABLE void import(int row);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void resultChanged();

private:
    struct Found {
        QByteArray provider;
        QByteArray field;
        QString name;
        QString file;    ///< empty: the environment
        QByteArray path; ///< the variable, or the member of the file
        bool inUse = false;

        bool operator==(const Found &) const = default;
    };
    static Secret read(const Found &found);

    Backend &m_backend;
    std::vector<Found> m_found;
    QString m_result;
    QString m_tone = QStringLiteral("ink2");
};

} // namespace station
