// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/livelog.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace station {

namespace {

constexpr qint64 kTail = 512 * 1024; ///< bytes of a file's end that are read at first; its lines are short
constexpr const char *kLevels[] {"debug", "info", "warning", "error"};
constexpr qsizetype kTime = 23; ///< characters of a line's time: 2026-11-30T12:34:56.789

int rankOf(QStringView level)
{
    const auto it = std::find_if(std::begin(kLevels), std::end(kLevels),
                                 [&](const char *name) { return level == QLatin1StringView(name); });
    return it == std::end(kLevels) ? -1 : int(it - std::begin(kLevels));
}

} // namespace

LiveLog::LiveLog(QString file, QObject *parent) : QAbstractListModel(parent), m_file(std::move(file))
{
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &LiveLog::look);
}

void LiveLog::setFollowing(bool following)
{
    if (following == m_look.isActive())
        return;
    if (following) {
        m_look.start();
        look();
    } else {
        m_look.stop();
    }
    Q_EMIT followingChanged();
}

void LiveLog::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    Q_EMIT heldChanged();
    if (!m_held && !m_waiting.empty()) {
        show(std::exchange(m_waiting, {}));
        Q_EMIT waitingChanged();
    }
}

QString LiveLog::level() const
{
    return QString::fromLatin1(kLevels[m_least]);
}

void LiveLog::setLevel(const QString &level)
{
    const int least = rankOf(level);
    if (least < 0 || least == m_least)
        return;
    m_least = least;
    filter();
}

void LiveLog::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    filter();
}

void LiveLog::filter()
{
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (isShown(m_lines[i]))
            m_shown.push_back(m_first + qint64(i));
    }
    endResetModel();
    Q_EMIT filterChanged();
    Q_EMIT countChanged();
}

bool LiveLog::isShown(const Line &line) const
{
    return line.rank >= m_least && (m_words.isEmpty() || line.whole.contains(m_words, Qt::CaseInsensitive));
}

void LiveLog::look()
{
    const QFileInfo file(m_file);
    if (std::exchange(m_exists, file.exists()) != file.exists())
        Q_EMIT existsChanged();
    const QString before = m_file + QStringLiteral(".1");
    const bool first = m_at < 0;
    if (first) {
        read(before, std::max<qint64>(0, QFileInfo(before).size() - kTail));
        m_at = std::max<qint64>(0, file.size() - kTail);
    } else if (file.size() < m_at) {
        // It was put aside when it was full; what came before that is at the end of the one that was put aside.
        if (QFileInfo(before).size() >= m_at)
            read(before, m_at);
        m_at = 0;
    }
    if (file.size() > m_at || first)
        read(m_file, m_at);
}

void LiveLog::read(const QString &path, qint64 from)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(from))
        return;
    QByteArray bytes = file.readAll();
    if (path == m_file)
        m_at = from + bytes.size();
    // A tail begins amid a line.
    if (from > 0 && m_lines.empty() && m_waiting.empty() && m_begun.isEmpty())
        bytes.remove(0, bytes.indexOf('\n') + 1);
    take(bytes);
}

void LiveLog::take(const QByteArray &bytes)
{
    m_begun += bytes;
    const qsizetype end = m_begun.lastIndexOf('\n');
    if (end < 0)
        return;
    std::deque<Line> lines;
    const QString text = QString::fromUtf8(m_begun.left(end));
    m_begun.remove(0, end + 1);
    const QList<QStringView> parts = QStringView(text).split(u'\n');
    for (const QStringView part : parts.mid(std::max<qsizetype>(0, parts.size() - qsizetype(kLines))))
        lines.push_back(lineOf(part.toString()));
    if (!m_held) {
        show(std::move(lines));
        return;
    }
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    if (m_waiting.size() > kLines)
        m_waiting.erase(m_waiting.begin(), m_waiting.end() - kLines);
    Q_EMIT waitingChanged();
}

LiveLog::Line LiveLog::lineOf(const QString &whole)
{
    Line line {whole, 0, m_lastRank};
    const qsizetype colon = whole.indexOf(QStringLiteral(": "), kTime);
    const int rank =
        colon > 0 && whole.at(kTime) == u' ' ? rankOf(QStringView(whole).mid(kTime + 1, colon - kTime - 1)) : -1;
    // Another line of what the one before it says.
    if (rank < 0)
        return line;
    line.rank = m_lastRank = rank;
    line.textAt = colon + 2;
    return line;
}

void LiveLog::show(std::deque<Line> lines)
{
    const size_t all = m_lines.size() + lines.size();
    const size_t gone = all > kLines ? all - kLines : 0;
    const qint64 first = m_first + qint64(gone);
    const auto left = std::lower_bound(m_shown.begin(), m_shown.end(), first);
    if (left != m_shown.begin()) {
        beginRemoveRows({}, 0, int(left - m_shown.begin()) - 1);
        m_shown.erase(m_shown.begin(), left);
        endRemoveRows();
    }
    std::deque<qint64> added;
    for (size_t i = 0; i < lines.size(); ++i) {
        const qint64 number = m_first + qint64(m_lines.size() + i);
        if (number >= first && isShown(lines[i]))
            added.push_back(number);
    }
    m_lines.insert(m_lines.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    m_lines.erase(m_lines.begin(), m_lines.begin() + qsizetype(gone));
    m_first = first;
    if (!added.empty()) {
        beginInsertRows({}, count(), count() + int(added.size()) - 1);
        m_shown.insert(m_shown.end(), added.begin(), added.end());
        endInsertRows();
    }
    Q_EMIT countChanged();
}

QString LiveLog::text() const
{
    QString all;
    for (int row = 0; row < count(); ++row)
        all += lineAt(row).whole + u'\n';
    return all;
}

QVariant LiveLog::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Line &line = lineAt(index.row());
    switch (role) {
    case TimeRole: return line.textAt > 0 ? line.whole.mid(11, 8) : QString();
    case LevelRole: return QString::fromLatin1(kLevels[line.rank]);
    case TextRole: return line.whole.mid(line.textAt);
    default: return {};
    }
}

QHash<int, QByteArray> LiveLog::roleNames() const
{
    return {{TimeRole, "time"}, {LevelRole, "level"}, {TextRole, "words"}};
}

} // namespace station
