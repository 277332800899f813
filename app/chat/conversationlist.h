// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/content/conversationstore.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace station {

/** The conversations that are kept, the newest first, narrowed by words in any of their messages. Main thread. */
class ConversationList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the chat desk")
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role {
        IdRole = Qt::UserRole,
        TitleRole,
        DetailRole,  ///< the models and the time; while one searches, the words found
        SectionRole, ///< Today, Yesterday, …
    };

    ConversationList(ConversationStore &store, std::function<qint64()> now, QObject *parent = nullptr);

    QString words() const { return m_words; }
    void setWords(const QString &words);
    int count() const { return int(m_hits.size()); }
    /** Asks the store again, soon; several calls are one question. */
    void refresh() { m_soon.start(); }
    Q_INVOKABLE QString idAt(int row) const;
    Q_INVOKABLE QString titleOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void wordsChanged();
    void countChanged();

private:
    void ask();
    void take(std::vector<ConversationHit> hits);
    QString sectionOf(qint64 ms) const;
    QString detailOf(const ConversationHit &hit) const;

    ConversationStore &m_store;
    std::function<qint64()> m_now;
    std::vector<ConversationHit> m_hits;
    QString m_words;
    QTimer m_soon;
    int m_asked = 0; ///< only the newest question's answer is shown
};

} // namespace station
