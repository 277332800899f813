// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace station {

/** Chat models that can be used now, narrowed by the words typed. 600 rows are searched in one pass. Main thread. */
class ModelList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role { IdRole = Qt::UserRole, CodeRole, ProviderRole, NameRole, DetailRole, SimulatedRole };

    explicit ModelList(Backend &backend, QObject *parent = nullptr);

    QString words() const { return m_words; }
    void setWords(const QString &words);
    int count() const { return int(m_shown.size()); }
    /** Whether the model is there and can be used now. */
    bool contains(const QByteArray &id) const;
    /** What a model that cannot be used now needs, as ModelInfo::missing; empty where nobody knows. */
    QString missing(const QByteArray &id) const;
    /** What the catalog says; the model's own defaults where it is not there. */
    ModelInfo info(const QByteArray &id) const;
    /** The first usable model, simulated ones last; empty where there is none. */
    QByteArray first() const;
    Q_INVOKABLE QString idAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void wordsChanged();
    void countChanged();
    void reloaded();

private:
    struct Entry {
        ModelInfo info;
        QString text; ///< what is searched, lower case
        QByteArray code;
        QString providerName;
        bool simulated = false;
    };

    void reload();
    void filter();
    const ModelInfo *unusable(const QByteArray &id) const;

    Backend &m_backend;
    std::vector<Entry> m_all;
    std::vector<ModelInfo> m_unusable;
    std::vector<size_t> m_shown;
    QString m_words;
};

} // namespace station
