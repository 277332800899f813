// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace station {

/**
 * Every model of the catalog, narrowed by words, provider, kinds and by what is usable now, in an order of one's
 * choice. A thousand rows are searched in one pass over text that was made lower case once. Main thread.
 */
class CatalogModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY filterChanged)
    Q_PROPERTY(QString provider READ provider WRITE setProvider NOTIFY filterChanged)
    Q_PROPERTY(bool usableOnly READ usableOnly WRITE setUsableOnly NOTIFY filterChanged)
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY filterChanged)
    Q_PROPERTY(QVariantList providers READ providers NOTIFY reloaded)
    Q_PROPERTY(QString sortKey READ sortKey NOTIFY filterChanged)
    Q_PROPERTY(bool descending READ descending NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY filterChanged)
    Q_PROPERTY(int total READ total NOTIFY reloaded)
    Q_PROPERTY(QString summary READ summary NOTIFY reloaded)
    Q_PROPERTY(QString gathered READ gathered NOTIFY reloaded)
    Q_PROPERTY(QString found READ found NOTIFY filterChanged)
    Q_PROPERTY(bool narrowed READ narrowed NOTIFY filterChanged)
public:
    enum Role {
        IdRole = Qt::UserRole,
        CodeRole,
        BadgesRole,  ///< kinds in words
        ContextRole, ///< figures in words; a dash where they are not known
        InputRole,
        OutputRole,
        CachedRole,
        PricedRole, ///< the three before are prices, not words
        LampRole,   ///< open, off, closed, simulated
        WordRole,   ///< usable now, or what is missing
        ToneRole,
        UsableRole,
        RetiredRole,
        ChatRole,
        TriableRole, ///< the playground has a place for such a model
    };

    /** `now` gives Unix milliseconds. */
    CatalogModel(Backend &backend, std::function<qint64()> now, QObject *parent = nullptr);

    QString words() const { return m_words; }
    void setWords(const QString &words);
    QString provider() const { return QString::fromUtf8(m_provider); } ///< an id; empty: all
    void setProvider(const QString &id);
    bool usableOnly() const { return m_usableOnly; }
    void setUsableOnly(bool only);
    /** A map for each kind: id, name, count (of what the other filters leave), on. A model must have all that are on.
     */
    QVariantList kinds() const;
    /** All of them, then a map for each provider that has a model: id, name. */
    QVariantList providers() const;
    QString sortKey() const { return m_sortKey; } ///< model, context, input, output
    bool descending() const { return m_descending; }
    int count() const { return int(m_shown.size()); }
    int total() const { return int(m_all.size()); }
    QString summary() const;
    QString gathered() const; ///< until when the catalog's facts were gathered, in words
    QString found() const;
    bool narrowed() const;

    Q_INVOKABLE void toggleKind(const QString &kind);
    Q_INVOKABLE void clearFilters();
    /** The same key again turns the order round. */
    Q_INVOKABLE void sortBy(const QString &key);
    /** What an open row says: a map of name and value for each line. */
    Q_INVOKABLE QVariantList facts(const QString &model) const;
    /** Counts what was used today, now and as it grows, while somebody looks; facts() has it from usedChanged() on. */
    Q_INVOKABLE void followUse(bool looks);
    bool hasKind(const QString &model, const QString &kind) const;
    /** The tab of the playground that such a model is for: 0 chat, 1 audio, 2 image, 3 video; -1: none. */
    static int tabOf(const ModelInfo &model);
    int playgroundTab(const QString &model) const;
    /** `language`: 0 curl, 1 Python, 2 JavaScript. */
    Q_INVOKABLE QString snippet(const QString &model, int language, const QString &baseUrl) const;
    /** Every model, in no order but the catalog's, for the palette. */
    const std::vector<ModelInfo> &all() const { return m_all; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    static QString kindName(const QString &kind);

Q_SIGNALS:
    void filterChanged();
    void reloaded();
    void usedChanged();

private:
    /** What is searched and shown of the model at the same place in m_all. */
    struct Facts {
        QString text; ///< lower case
        quint32 kinds = 0;
        int provider = -1;
        QString lamp;
        QString word;
        QString tone;
    };

    void reload();
    void filter();
    Facts factsOf(const ModelInfo &model) const;
    const ProviderInfo *providerOf(size_t row) const;
    QString price(size_t row, std::optional<qint64> microUsd, bool known) const;
    const ModelInfo *find(const QString &id) const;
    void askToday();

    Backend &m_backend;
    std::function<qint64()> m_now;
    std::vector<ProviderInfo> m_providers;
    std::vector<ModelInfo> m_all;
    std::vector<Facts> m_facts;
    std::vector<size_t> m_shown;
    std::vector<int> m_kindCounts;
    QString m_words;
    QByteArray m_provider;
    bool m_usableOnly = false;
    quint32 m_kinds = 0;
    QHash<QByteArray, UsageSum> m_today; ///< by provider/model
    QTimer m_follow;
    QString m_sortKey = QStringLiteral("model");
    bool m_descending = false;
};

} // namespace station
