// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/conversationlist.h"

#include "app/figures.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace station {

ConversationList::ConversationList(ConversationStore &store, std::function<qint64()> now, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_now(std::move(now))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(60);
    connect(&m_soon, &QTimer::timeout, this, &ConversationList::ask);
}

void ConversationList::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    Q_EMIT wordsChanged();
    refresh();
}

void ConversationList::ask()
{
    m_store.list(m_words, this, [this, asked = ++m_asked](std::vector<ConversationHit> hits) {
        if (asked == m_asked)
            take(std::move(hits));
    });
}

void ConversationList::take(std::vector<ConversationHit> hits)
{
    // The same rows in the same order keep their delegates, and with them the focus.
    const bool same = std::equal(hits.begin(), hits.end(), m_hits.begin(), m_hits.end(),
                                 [](const auto &a, const auto &b) { return a.head.id == b.head.id; });
    if (same) {
        m_hits = std::move(hits);
        if (!m_hits.empty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
        return;
    }
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
    Q_EMIT countChanged();
}

QString ConversationList::idAt(int row) const
{
    return row >= 0 && row < count() ? m_hits[size_t(row)].head.id : QString();
}

QString ConversationList::titleOf(const QString &id) const
{
    for (const ConversationHit &hit : m_hits) {
        if (hit.head.id == id)
            return hit.head.title;
    }
    return {};
}

QString ConversationList::sectionOf(qint64 ms) const
{
    const qint64 days =
        QDateTime::fromMSecsSinceEpoch(ms).date().daysTo(QDateTime::fromMSecsSinceEpoch(m_now()).date());
    if (days <= 0)
        return tr("Today");
    if (days == 1)
        return tr("Yesterday");
    return days < 7 ? tr("Last 7 days") : tr("Earlier");
}

QString ConversationList::detailOf(const ConversationHit &hit) const
{
    if (!hit.snippet.isEmpty())
        return hit.snippet;
    const QJsonArray lanes =
        QJsonDocument::fromJson(hit.head.settings).object().value(QStringLiteral("lanes")).toArray();
    const QString model = lanes.first().toObject().value(QStringLiteral("model")).toString();
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(hit.head.updatedMs);
    const bool today = time.date() == QDateTime::fromMSecsSinceEpoch(m_now()).date();
    const QString when = today ? figures::clock(time) : figures::day(time.date(), QLocale());
    const QString models =
        lanes.size() > 1 ? tr("%n models", nullptr, int(lanes.size())) : model.mid(model.indexOf(u'/') + 1);
    return models.isEmpty() ? when : models + QStringLiteral(" · ") + when;
}

QVariant ConversationList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const ConversationHit &hit = m_hits[size_t(index.row())];
    switch (role) {
    case IdRole: return hit.head.id;
    case TitleRole: return hit.head.title;
    case DetailRole: return detailOf(hit);
    case SectionRole: return sectionOf(hit.head.updatedMs);
    default: return {};
    }
}

QHash<int, QByteArray> ConversationList::roleNames() const
{
    return {{IdRole, "conversationId"}, {TitleRole, "title"}, {DetailRole, "detail"}, {SectionRole, "section"}};
}

} // namespace station
