// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace station {

/** One row a provider: its state in words and what can be done about it. Never holds a secret. Main thread. */
class ProvidersModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(int count READ count NOTIFY summaryChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)
    Q_PROPERTY(bool hasKeychain READ hasKeychain NOTIFY summaryChanged)
    /** How many have what a test needs, and how many tests are under way. */
    Q_PROPERTY(int testable READ testable NOTIFY summaryChanged)
    Q_PROPERTY(int testing READ testing NOTIFY testingChanged)
public:
    enum Role {
        IdRole = Qt::UserRole,
        CodeRole,
        NameRole,
        BaseUrlRole,
        LampRole,
        WordRole,
        ToneRole,     ///< green, red, blue, ink3
        SourceRole,   ///< where the credential comes from, in words; empty where there is none
        StoredRole,   ///< it is in the keychain, so it can be removed here
        FieldsRole,   ///< labels of the secrets it wants
        NeedsKeyRole, ///< it wants one and has none that works
        ProblemTitleRole,
        ProblemTextRole,
        ResultRole, ///< what the last test, save or removal gave
        ResultToneRole,
        BusyRole,
        TestingRole,
        KeyUrlRole,
        NoteRole,
        LimitsRole, ///< see limitRows()
        EnvironmentRole,
        UsesKeyRole,
        KeyOptionalRole,
        SetUpRole, ///< it has what it needs, or was found running
    };

    /** `now` gives Unix milliseconds. */
    ProvidersModel(Backend &backend, std::function<qint64()> now, QObject *parent = nullptr);

    /** Keeps the order of the cards there, and shows the one that is kept. */
    void keepOrderIn(QSettings &settings);
    /** Puts one where another one is now: before it, or behind it where it comes from before. */
    void move(const QString &provider, const QString &other);

    int count() const { return int(m_providers.size()); }
    QString summary() const;
    bool hasKeychain() const { return m_backend.hasKeychain(); }

    /** Hands the secrets, in the order of the fields, to the keychain. They are kept nowhere else. */
    Q_INVOKABLE void saveKey(const QString &provider, const QStringList &secrets);
    Q_INVOKABLE void removeKey(const QString &provider);
    Q_INVOKABLE void test(const QString &provider);
    Q_INVOKABLE void stopTest(const QString &provider);
    /** Every provider that has what a test needs. */
    Q_INVOKABLE void testAll();
    Q_INVOKABLE void stopTests();
    int testable() const;
    int testing() const { return int(m_testing.size()); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void summaryChanged();
    void testingChanged();
    /** A key was taken by the keychain, or not: then the words say why. */
    void keySaved(const QString &provider, const QString &problem);

private:
    struct Note {
        QString text;
        QString tone = QStringLiteral("ink2");
        bool busy = false;
    };

    std::vector<ProviderInfo> inOrder() const;
    static bool canTest(const ProviderInfo &provider);
    void reload();
    void tellLimits();
    void note(const QByteArray &provider, Note note);

    Backend &m_backend;
    std::function<qint64()> m_now;
    QSettings *m_settings = nullptr;
    QStringList m_order; ///< ids as a person put them; others come behind, as the backend has them
    std::vector<ProviderInfo> m_providers;
    QHash<QByteArray, Note> m_notes;
    QSet<QByteArray> m_testing;
    QTimer m_minute;
};

/** The providers whose name, id or code has every word that was typed. */
class ProvidersFilter : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit ProvidersFilter(QObject *parent = nullptr);
    QString words() const { return m_words; }
    void setWords(const QString &words);
    int count() const { return rowCount(); }
    /** Puts the card of that row where the one of the other row is. Says where it is now. */
    Q_INVOKABLE int move(int row, int to);

Q_SIGNALS:
    void wordsChanged();
    void countChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_words;
};

} // namespace station
