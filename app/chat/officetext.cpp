// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/officetext.h"

#include "app/chat/officearchive.h"
#include "app/chat/sheettext.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace station::office {

namespace {

using Parts = QHash<QString, QByteArray>;

constexpr const char *kTypes[] = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.presentation",
    "application/vnd.oasis.opendocument.spreadsheet",
};

/** Lines that grow; what ends a cell or a row is known only once the next thing comes. */
class Lines {
public:
    void text(QStringView words) { m_text += words; }
    void endParagraph() { m_text += m_cells > 0 ? u' ' : u'\n'; }
    void beginRow() { ++m_cells; }
    void endCell()
    {
        chopBlanks();
        m_text += u'\t';
    }
    void endRow()
    {
        while (m_text.endsWith(u'\t') || m_text.endsWith(u' '))
            m_text.chop(1);
        --m_cells;
        m_text += m_cells > 0 ? u' ' : u'\n';
    }
    void head(const QString &name) { m_text += (m_text.isEmpty() ? u"## "_s : u"\n## "_s) + name + u'\n'; }
    QByteArray take() const { return m_text.trimmed().toUtf8(); }

private:
    void chopBlanks()
    {
        while (m_text.endsWith(u' '))
            m_text.chop(1);
    }

    QString m_text;
    int m_cells = 0; ///< rows that are open: a table may stand in a cell
};

/** The text of WordprocessingML and DrawingML, whose names are alike: t, tab, br, p, tc, tr. */
bool readMarkup(const QByteArray &xml, Lines &lines)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        const auto name = reader.name();
        if (token == QXmlStreamReader::StartElement) {
            if (name == u"t")
                lines.text(reader.readElementText(QXmlStreamReader::IncludeChildElements));
            else if (name == u"tab" && reader.attributes().isEmpty()) // with some it is a place on the ruler
                lines.text(u"\t");
            else if (name == u"br" || name == u"cr")
                lines.text(u"\n");
            else if (name == u"tr")
                lines.beginRow();
        } else if (token == QXmlStreamReader::EndElement) {
            if (name == u"p")
                lines.endParagraph();
            else if (name == u"tc")
                lines.endCell();
            else if (name == u"tr")
                lines.endRow();
        }
    }
    return !reader.hasError();
}

bool readWord(const Parts &parts, Lines &lines)
{
    const auto document = parts.constFind(u"word/document.xml"_s);
    return document != parts.cend() && readMarkup(*document, lines);
}

bool readSlides(const Parts &parts, Lines &lines)
{
    static const QString before = u"ppt/slides/slide"_s;
    std::vector<std::pair<int, QString>> slides;
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        bool isNumber = false;
        const int number =
            part.key().startsWith(before) ? part.key().mid(before.size()).chopped(4).toInt(&isNumber) : 0;
        if (isNumber)
            slides.emplace_back(number, part.key());
    }
    std::sort(slides.begin(), slides.end());
    for (const auto &[number, path] : slides) {
        lines.head(QString::number(number));
        if (!readMarkup(parts.value(path), lines))
            return false;
    }
    return !slides.empty();
}

/** content.xml of every kind of OpenDocument. */
bool readOpenDocument(const Parts &parts, Lines &lines)
{
    QXmlStreamReader reader(parts.value(u"content.xml"_s));
    bool isText = false; // within a paragraph: what stands between is layout
    int depth = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        const auto name = reader.name();
        const auto attribute = [&reader](QStringView wanted) {
            for (const QXmlStreamAttribute &one : reader.attributes()) {
                if (one.name() == wanted)
                    return one.value().toString();
            }
            return QString();
        };
        if (token == QXmlStreamReader::Characters && isText) {
            lines.text(reader.text());
        } else if (token == QXmlStreamReader::StartElement) {
            if (name == u"p" || name == u"h") {
                ++depth;
                isText = true;
            } else if (name == u"tab" && isText) {
                lines.text(u"\t");
            } else if (name == u"line-break") {
                lines.text(u"\n");
            } else if (name == u"s" && isText) {
                lines.text(QString(std::clamp(attribute(u"c").toInt(), 1, 1000), u' '));
            } else if (name == u"table-row") {
                lines.beginRow();
            } else if (name == u"page") {
                lines.head(attribute(u"name"));
            } else if (name == u"table" && parts.value(u"content.xml"_s).contains("office:spreadsheet")) {
                lines.head(attribute(u"name"));
            } else if (name == u"annotation" || name == u"notes" || name == u"tracked-changes") {
                reader.skipCurrentElement();
            }
        } else if (token == QXmlStreamReader::EndElement) {
            if (name == u"p" || name == u"h") {
                isText = --depth > 0;
                lines.endParagraph();
            } else if (name == u"table-cell" || name == u"covered-table-cell") {
                lines.endCell();
            } else if (name == u"table-row") {
                lines.endRow();
            }
        }
    }
    return !reader.hasError() && parts.contains(u"content.xml"_s);
}

} // namespace

bool isDocument(const QString &type)
{
    return std::any_of(std::begin(kTypes), std::end(kTypes),
                       [&type](const char *known) { return type == QLatin1String(known); });
}

Result<QByteArray> text(const QByteArray &file, const QString &type)
{
    const auto parts = xmlParts(file);
    if (!parts)
        return parts.error();
    if (type.endsWith(u"spreadsheetml.sheet"))
        return sheetText(*parts);
    Lines lines;
    const bool isRead = type.contains(u"opendocument") ? readOpenDocument(*parts, lines)
        : type.endsWith(u"presentation")               ? readSlides(*parts, lines)
                                                       : readWord(*parts, lines);
    if (!isRead)
        return damaged();
    return lines.take();
}

} // namespace station::office
