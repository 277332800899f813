// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QAbstractListModel>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace station {

class CatalogModel;

/** Everything that one can jump to or do, best fit first: places, actions, providers, models. Main thread. */
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(int count READ count NOTIFY wordsChanged)
    Q_PROPERTY(QVariantList places READ places WRITE setPlaces NOTIFY placesChanged)
public:
    enum Role { NameRole = Qt::UserRole, DetailRole, IconRole, CodeRole };

    PaletteModel(Backend &backend, CatalogModel &catalog, QObject *parent = nullptr);

    QString words() const { return m_words; }
    void setWords(const QString &words);
    int count() const { return int(m_shown.size()); }
    /** The window's places as it has them: a map of id, name, keys and icon for each. Setting them collects everything
     * anew.
     */
    QVariantList places() const { return m_places; }
    void setPlaces(const QVariantList &places);

    /** Of a row: kind (place, action, provider, model), id, and whether a model can be tried now (usable). */
    Q_INVOKABLE QVariantMap at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void wordsChanged();
    void placesChanged();

private:
    struct Entry {
        QString kind;
        QString id;
        QString name;
        QString detail;
        QString icon;
        QString code;
        QString text; ///< what is searched, lower case
        int lead = 0; ///< places and actions come before models that fit as well
        bool usable = true;
    };

    void refresh();
    void filter();
    void addActions();

    Backend &m_backend;
    CatalogModel &m_catalog;
    QVariantList m_places;
    std::vector<Entry> m_all;
    std::vector<size_t> m_shown;
    QString m_words;
};

} // namespace station
