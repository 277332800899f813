// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/diagram/picturechecks.h"

#include <QDir>
#include <QFile>
#include <QLineF>
#include <QXmlStreamReader>

#include <cmath>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTolerance = 0.6; // px

/** Px from a point to the nearest side of an outline. */
double distance(const QPolygonF &outline, const QPointF &point)
{
    double least = 1e9;
    for (qsizetype i = 0; i < outline.size(); ++i) {
        const QPointF a = outline.at(i);
        const QPointF side = outline.at((i + 1) % outline.size()) - a;
        const double length = QPointF::dotProduct(side, side);
        const double share = length > 0 ? std::clamp(QPointF::dotProduct(point - a, side) / length, 0., 1.) : 0;
        least = std::min(least, QLineF(point, a + side * share).length());
    }
    return least;
}

QString nameOf(const Graph &graph, const GraphLink &link)
{
    const auto name = [&](int end, bool isFrame) {
        return isFrame ? graph.frames[size_t(end)].id : graph.boxes[size_t(end)].id;
    };
    return name(link.from, link.fromFrame) + u" → "_s + name(link.to, link.toFrame);
}

bool holds(const Graph &graph, int frame, int box)
{
    for (int f = graph.boxes[size_t(box)].frame; f >= 0; f = graph.frames[size_t(f)].parent) {
        if (f == frame)
            return true;
    }
    return false;
}

bool isWithin(const Graph &graph, int inner, int outer)
{
    for (int f = inner; f >= 0; f = graph.frames[size_t(f)].parent) {
        if (f == outer)
            return true;
    }
    return false;
}

QString boxFaults(const Graph &graph, const GraphPicture &picture)
{
    for (size_t a = 0; a < picture.boxes.size(); ++a) {
        const GraphPicture::Box &box = picture.boxes[a];
        for (size_t b = a + 1; b < picture.boxes.size(); ++b) {
            if (box.place.intersects(picture.boxes[b].place))
                return u"%1 and %2 stand on each other"_s.arg(graph.boxes[a].id, graph.boxes[b].id);
        }
        const Label &label = box.text.label;
        const QRectF words(box.text.place.center() - QPointF(label.width, label.height) / 2,
                           QSizeF(label.width, label.height));
        for (const QPointF &corner : {words.topLeft(), words.topRight(), words.bottomRight(), words.bottomLeft()}) {
            if (!label.isEmpty() && !box.outline.containsPoint(corner, Qt::OddEvenFill))
                return u"the words of %1 reach over its border"_s.arg(graph.boxes[a].id);
        }
        for (const auto &section : box.sections) {
            for (const GraphPicture::Row &row : section) {
                for (const GraphPicture::Text &cell : row.cells) {
                    if (!box.place.contains(cell.place) || cell.label.width > cell.place.width() + kTolerance)
                        return u"a row of %1 reaches over its border"_s.arg(graph.boxes[a].id);
                }
            }
        }
    }
    return {};
}

QString frameFaults(const Graph &graph, const GraphPicture &picture)
{
    for (size_t f = 0; f < picture.frames.size(); ++f) {
        const GraphPicture::Frame &frame = picture.frames[f];
        for (size_t b = 0; b < picture.boxes.size(); ++b) {
            const bool isMember = holds(graph, int(f), int(b));
            if (isMember && !frame.place.contains(picture.boxes[b].place))
                return u"%1 stands outside of %2"_s.arg(graph.boxes[b].id, graph.frames[f].id);
            if (!isMember && frame.place.intersects(picture.boxes[b].place))
                return u"%1 stands in %2, where it is not"_s.arg(graph.boxes[b].id, graph.frames[f].id);
            if (frame.title.place.intersects(picture.boxes[b].place) && !frame.title.label.isEmpty() && isMember)
                return u"the title of %1 stands on a box"_s.arg(graph.frames[f].id);
        }
        for (size_t g = 0; g < picture.frames.size(); ++g) {
            const bool isInner = isWithin(graph, int(g), int(f));
            if (isInner && !frame.place.contains(picture.frames[g].place))
                return u"%1 is not within %2"_s.arg(graph.frames[g].id, graph.frames[f].id);
            if (!isInner && !isWithin(graph, int(f), int(g)) && frame.place.intersects(picture.frames[g].place))
                return u"%1 and %2 stand on each other"_s.arg(graph.frames[g].id, graph.frames[f].id);
        }
        if (!frame.title.label.isEmpty() && !frame.place.adjusted(0, 0, 1, 1).contains(frame.title.place))
            return u"the title of %1 reaches out of it"_s.arg(graph.frames[f].id);
    }
    return {};
}

QString linkFaults(const Graph &graph, const GraphPicture &picture)
{
    const QRectF all(QPointF(), picture.size);
    for (size_t i = 0; i < picture.links.size(); ++i) {
        const GraphLink &link = graph.links[i];
        const GraphPicture::Link &drawn = picture.links[i];
        const QString name = nameOf(graph, link);
        if (drawn.path.isEmpty())
            return name + u" is not drawn"_s;
        const auto outline = [&](int end, bool isFrame) {
            return isFrame ? QPolygonF(picture.frames[size_t(end)].place) : picture.boxes[size_t(end)].outline;
        };
        const bool startsWithin = link.fromFrame && !link.toFrame && holds(graph, link.from, link.to);
        const bool endsWithin = link.toFrame && !link.fromFrame && holds(graph, link.to, link.from);
        const bool bothFrames = link.fromFrame && link.toFrame
            && (isWithin(graph, link.from, link.to) || isWithin(graph, link.to, link.from));
        if (!startsWithin && !bothFrames && distance(outline(link.from, link.fromFrame), drawn.start) > kTolerance)
            return name + u" does not start at its box"_s;
        if (!endsWithin && !bothFrames && distance(outline(link.to, link.toFrame), drawn.end) > kTolerance)
            return name + u" does not end at its box"_s;
        for (const GraphPicture::Text *text : {&drawn.label, &drawn.startText, &drawn.endText}) {
            if (text->label.isEmpty())
                continue;
            if (text->place.isEmpty() || !all.contains(text->place))
                return name + u" has words outside of the picture"_s;
            for (size_t b = 0; b < picture.boxes.size(); ++b) {
                if (text == &drawn.label && text->place.adjusted(2, 2, -2, -2).intersects(picture.boxes[b].place))
                    return name + u" has its words on "_s + graph.boxes[b].id;
            }
        }
        // On its way it touches no box but its own.
        constexpr int kSteps = 60;
        for (int step = 0; step <= kSteps; ++step) {
            const QPointF point = drawn.path.pointAtPercent(double(step) / kSteps);
            if (!all.contains(point))
                return name + u" leaves the picture"_s;
            for (size_t b = 0; b < picture.boxes.size(); ++b) {
                if ((!link.fromFrame && int(b) == link.from) || (!link.toFrame && int(b) == link.to))
                    continue;
                if (picture.boxes[b].place.contains(point) && !link.fromFrame && !link.toFrame)
                    return name + u" goes through "_s + graph.boxes[b].id;
            }
        }
    }
    return {};
}

} // namespace

QMap<QString, QString> sampleDiagrams()
{
    QMap<QString, QString> samples;
    const QDir folder(QStringLiteral(STATION_DIAGRAMS));
    for (const QString &name : folder.entryList({u"*.mmd"_s})) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            samples.insert(name.chopped(4), QString::fromUtf8(file.readAll()));
    }
    return samples;
}

QString faultsOf(const Graph &graph, const GraphPicture &picture)
{
    const QRectF all(QPointF(), picture.size);
    for (const GraphPicture::Box &box : picture.boxes) {
        if (!all.contains(box.place))
            return u"a box reaches out of the picture"_s;
    }
    for (const QString &fault : {boxFaults(graph, picture), frameFaults(graph, picture), linkFaults(graph, picture)}) {
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

QString faultsOfSvg(const QString &svg)
{
    QXmlStreamReader reader(svg);
    QSizeF size;
    int shapes = 0;
    const TextMeasure measure;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = reader.name().toString();
        const QXmlStreamAttributes told = reader.attributes();
        const auto number = [&](QLatin1StringView attribute) { return told.value(attribute).toDouble(); };
        static const QStringList known = {u"svg"_s,     u"title"_s, u"rect"_s, u"ellipse"_s,
                                          u"polygon"_s, u"path"_s,  u"text"_s};
        if (!known.contains(name))
            return u"there is a <%1>"_s.arg(name);
        if (name == "svg"_L1) {
            const QStringList box = told.value("viewBox"_L1).toString().split(u' ');
            size = QSizeF(box.value(2).toDouble(), box.value(3).toDouble());
        } else if (name == "text"_L1) {
            const double x = number("x"_L1);
            const double y = number("y"_L1);
            const QString anchor = told.value("text-anchor"_L1).toString();
            const double letters = number("font-size"_L1);
            const bool isBold = told.hasAttribute("font-weight"_L1);
            const QString words = reader.readElementText();
            const double width = measure.width(words, letters, isBold);
            const double left = anchor.isEmpty() ? x : anchor == "middle"_L1 ? x - width / 2 : x - width;
            if (left < -1 || left + width > size.width() + 1 || y > size.height() || y - letters * 0.7 < -1)
                return u"“%1” reaches out of the picture"_s.arg(words);
        } else if (name != "title"_L1) {
            ++shapes;
        }
    }
    if (reader.hasError())
        return reader.errorString();
    return shapes > 0 && !size.isEmpty() ? QString() : u"nothing is drawn"_s;
}

} // namespace station::diagram
