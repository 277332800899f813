// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/mindmap.h"

#include "app/diagram/label.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

/** `id[text]`, `((text))`, `text`: shape and words. */
GraphBox boxFrom(const QString &text)
{
    struct Kind {
        const char *pattern;
        Shape shape;
    };
    static constexpr Kind kinds[] = {
        {"\\(\\((.+)\\)\\)", Shape::Circle}, {"\\{\\{(.+)\\}\\}", Shape::Hexagon}, {"\\)\\)(.+)\\(\\(", Shape::Stadium},
        {"\\)(.+)\\(", Shape::Stadium},      {"\\[(.+)\\]", Shape::Box},           {"\\((.+)\\)", Shape::Round},
    };
    GraphBox box;
    box.shape = Shape::Round;
    box.text = readable(text);
    for (const Kind &kind : kinds) {
        const QRegularExpression whole(u"^[^\\s\"()\\[\\]{}]*%1$"_s.arg(QLatin1StringView(kind.pattern)));
        if (const auto match = whole.match(text); match.hasMatch()) {
            box.shape = kind.shape;
            box.text = readable(match.captured(1));
            break;
        }
    }
    return box;
}

} // namespace

Result<Graph> readMindmap(const Source &source)
{
    Graph graph;
    graph.kind = QCoreApplication::translate("Diagram", "Mind map");
    graph.title = source.title;
    graph.direction = Direction::Right;
    struct Open {
        int indent;
        int box;
        int branch; ///< of the root's children: which it belongs to
    };
    std::vector<Open> open;
    std::vector<SourceLine> lines;
    if (!source.head.isEmpty())
        lines.push_back({source.headLine, source.head, 0});
    lines.insert(lines.end(), source.lines.begin(), source.lines.end());
    int branches = 0;
    for (const SourceLine &line : lines) {
        if (line.text.startsWith("::icon("_L1) || line.text.startsWith(":::"_L1))
            continue;
        while (!open.empty() && open.back().indent >= line.indent)
            open.pop_back();
        // There is one root.
        if (open.empty() && !graph.boxes.empty())
            return notUnderstood(line);
        if (int(graph.boxes.size()) >= kMostBoxes || int(open.size()) > kDeepest)
            return tooLarge();
        GraphBox box = boxFrom(line.text.section(u":::"_s, 0, 0).trimmed());
        box.id = u"%1"_s.arg(graph.boxes.size());
        const int index = int(graph.boxes.size());
        int branch = -1;
        if (!open.empty()) {
            branch = open.size() == 1 ? branches++ : open.back().branch;
            const QColor colour = seriesColour(branch);
            box.style.stroke = colour;
            box.style.fill = paler(colour);
            GraphLink link;
            link.from = open.back().box;
            link.to = index;
            link.end = Tip::None;
            link.style.stroke = colour;
            link.style.strokeWidth = 2;
            graph.links.push_back(link);
        } else {
            box.style.strokeWidth = 2;
        }
        open.push_back({line.indent, index, branch});
        graph.boxes.push_back(std::move(box));
    }
    if (graph.boxes.empty())
        return nothingToDraw();
    return graph;
}

} // namespace station::diagram
