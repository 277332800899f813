// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/bodylines.h"

#include "gateway/ledger/contextreply.h"

#include <QThreadPool>

#include <algorithm>

namespace station {

namespace {

/** Two texts line by line as they are. */
std::vector<SideLine> together(const QByteArray &left, const QByteArray &right)
{
    std::vector<SideLine> lines = oneSide(left);
    std::vector<SideLine> others = oneSide(right);
    lines.resize(std::max(lines.size(), others.size()));
    for (size_t i = 0; i < others.size(); ++i) {
        lines[i].rightNumber = others[i].leftNumber;
        lines[i].right = std::move(others[i].left);
    }
    return lines;
}

} // namespace

BodyLines::BodyLines(QObject *parent) : QAbstractListModel(parent) { }

BodyLines::~BodyLines() = default;

void BodyLines::clear()
{
    ++m_request;
    m_busy = false;
    take({});
}

void BodyLines::show(const QByteArray &left, const QByteArray &right, bool compare)
{
    const int request = ++m_request;
    m_busy = true;
    Q_EMIT changed();
    QThreadPool::globalInstance()->start([this, reply = ContextReply(this), request, left, right, compare] {
        const QByteArray first = prettyJson(left);
        const QByteArray second = prettyJson(right);
        auto lines =
            std::make_shared<std::vector<SideLine>>(compare ? sideBySide(first, second) : together(first, second));
        reply.deliver([this, request, lines] {
            if (request != m_request)
                return;
            m_busy = false;
            take(std::move(*lines));
        });
    });
}

void BodyLines::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    layOut();
}

void BodyLines::take(std::vector<SideLine> lines)
{
    m_lines = std::move(lines);
    m_differences = int(std::count_if(m_lines.begin(), m_lines.end(),
                                      [](const SideLine &line) { return line.kind != SideLine::Kind::Same; }));
    layOut();
}

void BodyLines::layOut()
{
    beginResetModel();
    m_shown = m_folded && m_differences > 0 ? folded(m_lines) : m_lines;
    endResetModel();
    Q_EMIT changed();
}

QVariant BodyLines::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const SideLine &line = m_shown[size_t(index.row())];
    switch (role) {
    case KindRole:
        switch (line.kind) {
        case SideLine::Kind::Same: return QStringLiteral("same");
        case SideLine::Kind::Changed: return QStringLiteral("changed");
        case SideLine::Kind::Removed: return QStringLiteral("removed");
        case SideLine::Kind::Added: return QStringLiteral("added");
        case SideLine::Kind::Gap: return QStringLiteral("gap");
        }
        return {};
    case LeftNumberRole: return line.leftNumber;
    case RightNumberRole: return line.rightNumber;
    case LeftRole:
        return line.kind == SideLine::Kind::Gap ? tr("%n lines unchanged", nullptr, int(line.hidden)) : line.left;
    case RightRole: return line.right;
    case SpokenRole:
        switch (line.kind) {
        case SideLine::Kind::Same: return line.left.isEmpty() ? line.right : line.left;
        case SideLine::Kind::Changed: return tr("changed: %1, to %2").arg(line.left.trimmed(), line.right.trimmed());
        case SideLine::Kind::Removed: return tr("only sent by the client: %1").arg(line.left.trimmed());
        case SideLine::Kind::Added: return tr("only got by the provider: %1").arg(line.right.trimmed());
        case SideLine::Kind::Gap: return data(index, LeftRole);
        }
        return {};
    default: return {};
    }
}

QHash<int, QByteArray> BodyLines::roleNames() const
{
    return {{KindRole, "kind"},     {LeftNumberRole, "leftNumber"}, {RightNumberRole, "rightNumber"},
            {LeftRole, "leftText"}, {RightRole, "rightText"},       {SpokenRole, "spoken"}};
}

} // namespace station
