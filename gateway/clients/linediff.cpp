// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/linediff.h"

#include <QList>

#include <algorithm>

namespace station {

namespace {

using Lines = QList<QByteArray>;

/** Past this many changed lines the shortest way is not looked for: its cost grows with their square. */
constexpr int kMostChanges = 500;

Lines linesOf(const QByteArray &text)
{
    Lines lines = text.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast(); // behind the last line's end
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    return lines;
}

/** Myers' greedy search: how far each diagonal reaches after 0, 1, 2 … changes. Empty where too many are needed. */
std::vector<std::vector<int>> reaches(const Lines &a, const Lines &b)
{
    const int most = int(std::min<qsizetype>(a.size() + b.size(), kMostChanges));
    const std::ptrdiff_t middle = most + 1;
    std::vector<int> reach(size_t(2 * middle + 1), 0);
    std::vector<std::vector<int>> trace;
    for (int changes = 0; changes <= most; ++changes) {
        trace.push_back(reach);
        for (int k = -changes; k <= changes; k += 2) {
            const auto at = size_t(middle + k);
            const bool down = k == -changes || (k != changes && reach[at - 1] < reach[at + 1]);
            int x = down ? reach[at + 1] : reach[at - 1] + 1;
            while (x < a.size() && x - k < b.size() && a[x] == b[x - k])
                ++x;
            reach[at] = x;
            if (x >= a.size() && x - k >= b.size())
                return trace;
        }
    }
    return {};
}

} // namespace

std::vector<DiffLine> lineDiff(const QByteArray &before, const QByteArray &after)
{
    using Kind = DiffLine::Kind;
    const Lines a = linesOf(before);
    const Lines b = linesOf(after);
    std::vector<DiffLine> diff;
    int x = int(a.size());
    int y = int(b.size());
    const auto trace = reaches(a, b);
    if (trace.empty()) {
        while (y > 0)
            --y, diff.push_back({Kind::Added, 0, y + 1, b[y]});
        while (x > 0)
            --x, diff.push_back({Kind::Removed, x + 1, 0, a[x]});
    }
    for (int changes = int(trace.size()) - 1; changes >= 0; --changes) {
        const std::vector<int> &reach = trace[size_t(changes)];
        const auto middle = std::ptrdiff_t(reach.size() / 2);
        const int k = x - y;
        const bool down =
            k == -changes || (k != changes && reach[size_t(middle + k - 1)] < reach[size_t(middle + k + 1)]);
        const int fromX = changes == 0 ? 0 : reach[size_t(middle + (down ? k + 1 : k - 1))];
        const int fromY = changes == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
        while (x > fromX && y > fromY) {
            --x;
            --y;
            diff.push_back({Kind::Same, x + 1, y + 1, a[x]});
        }
        if (changes == 0)
            break;
        if (down)
            diff.push_back({Kind::Added, 0, y, b[y - 1]});
        else
            diff.push_back({Kind::Removed, x, 0, a[x - 1]});
        x = fromX;
        y = fromY;
    }
    std::reverse(diff.begin(), diff.end());
    return diff;
}

QByteArray diffText(const std::vector<DiffLine> &diff, int context)
{
    using Kind = DiffLine::Kind;
    QByteArray text;
    int last = -1; // the last line that was written
    for (int i = 0; i < int(diff.size()); ++i) {
        bool near = false;
        for (int j = std::max(0, i - context); j <= std::min(int(diff.size()) - 1, i + context); ++j)
            near = near || diff[size_t(j)].kind != Kind::Same;
        if (!near)
            continue;
        if (last != i - 1)
            text += "  …\n";
        last = i;
        const DiffLine &line = diff[size_t(i)];
        text += (line.kind == Kind::Same ? "  " : line.kind == Kind::Added ? "+ " : "- ") + line.text + '\n';
    }
    return text;
}

} // namespace station
