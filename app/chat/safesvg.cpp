// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/safesvg.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHash>
#include <QImageReader>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <vector>

namespace station {

using namespace Qt::StringLiterals;

namespace {

const QString kSvg = QStringLiteral("http://www.w3.org/2000/svg");
const QString kXlink = QStringLiteral("http://www.w3.org/1999/xlink");

Error refused(const QString &words)
{
    return {ErrorCode::BadRequest, words.toUtf8(), {}};
}

Error tooMuch()
{
    return refused(QCoreApplication::translate("Chat", "This picture is too large to be drawn here."));
}

/** Those of which Qt draws something, or what belongs to it. Masks, patterns and filters are not: see kSvgMaxDrawn. */
bool isKnown(QStringView element)
{
    static const QSet<QString> known = {
        QStringLiteral("svg"),
        QStringLiteral("g"),
        QStringLiteral("defs"),
        QStringLiteral("title"),
        QStringLiteral("desc"),
        QStringLiteral("path"),
        QStringLiteral("rect"),
        QStringLiteral("circle"),
        QStringLiteral("ellipse"),
        QStringLiteral("line"),
        QStringLiteral("polyline"),
        QStringLiteral("polygon"),
        QStringLiteral("text"),
        QStringLiteral("tspan"),
        QStringLiteral("linearGradient"),
        QStringLiteral("use"),
        QStringLiteral("symbol"),
        QStringLiteral("stop"),
        QStringLiteral("radialGradient"),
        QStringLiteral("image"),
        QStringLiteral("style"),
        QStringLiteral("switch"),
        QStringLiteral("a"),
    };
    return known.contains(element.toString());
}

/** Whether each url(…) in it is a place in the same code; `ids` gets them. */
bool staysInside(const QString &value, QStringList &ids)
{
    static const QRegularExpression reference(QStringLiteral("url\\s*\\("), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inner(QStringLiteral("\\Gurl\\(\\s*(['\"]?)#([^'\")\\s]+)\\1\\s*\\)"));
    if (value.contains(u'\\')) // could hide one
        return false;
    for (auto it = reference.globalMatch(value); it.hasNext();) {
        const auto place = inner.match(value, it.next().capturedStart());
        if (!place.hasMatch())
            return false;
        ids << place.captured(2);
    }
    return true;
}

/** Picture data as PNG data of the same picture; empty: it is none, or too large. */
QString pictureData(const QString &href)
{
    static const QRegularExpression data(
        QStringLiteral("^\\s*data:image/(png|jpe?g|gif|webp|bmp);base64,([\\sA-Za-z0-9+/=]+)$"));
    const auto match = data.match(href);
    if (!match.hasMatch())
        return {};
    QBuffer bytes;
    bytes.setData(QByteArray::fromBase64(match.captured(2).toLatin1()));
    bytes.open(QIODevice::ReadOnly);
    QImageReader reader(&bytes, match.captured(1).toLatin1());
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!size.isValid() || std::max(size.width(), size.height()) > kSvgMaxPicture)
        return {};
    QByteArray png;
    QBuffer target(&png);
    target.open(QIODevice::WriteOnly);
    const QImage image = reader.read();
    if (image.isNull() || !image.save(&target, "PNG"))
        return {};
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(png.toBase64());
}

/** Reads the code, and writes what passes of it. */
class Cleaner {
public:
    explicit Cleaner(const QString &code) : m_reader(code), m_writer(&m_safe.xml)
    {
        // Models forget to declare it.
        m_reader.addExtraNamespaceDeclaration({QStringLiteral("xlink"), kXlink});
    }

    Result<SafeSvg> clean()
    {
        m_writer.writeStartDocument();
        while (!m_reader.atEnd() && !m_problem) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement: start(); break;
            case QXmlStreamReader::EndElement: end(); break;
            case QXmlStreamReader::Characters: characters(); break;
            case QXmlStreamReader::DTD:
                if (!m_reader.entityDeclarations().isEmpty() || !m_reader.notationDeclarations().isEmpty())
                    return refused(QCoreApplication::translate(
                        "Chat", "This picture has a document type with entities: it is not drawn."));
                break;
            default: break; // among them style sheets of other files
            }
        }
        if (m_problem)
            return *m_problem;
        if (m_reader.hasError())
            return refused(QCoreApplication::translate("Chat", "This is no whole SVG: see line %1, column %2.")
                               .arg(m_reader.lineNumber())
                               .arg(m_reader.columnNumber() + 1));
        if (m_nodes.empty())
            return refused(QCoreApplication::translate("Chat", "There is no SVG in this code."));
        m_writer.writeEndDocument();
        if (!drawsInTime())
            return tooMuch();
        return std::move(m_safe);
    }

private:
    struct Node {
        std::vector<int> children;
        QStringList uses; ///< ids of what it brings in
        enum class Mark { New, Open, Known } mark = Mark::New;
        qint64 drawn = 1; ///< elements, with all that it brings in
        int depth = 1;    ///< of the same
    };

    void start()
    {
        const bool isSvg = m_reader.namespaceUri().isEmpty() || m_reader.namespaceUri() == kSvg;
        const QString name = m_reader.name().toString();
        if (m_nodes.empty() && (!isSvg || name != "svg"_L1)) {
            m_problem = refused(QCoreApplication::translate("Chat", "There is no SVG in this code."));
            return;
        }
        if (!isSvg || !isKnown(name)) {
            skip();
            return;
        }
        if (name == "style"_L1) {
            style();
            return;
        }
        Node node;
        QXmlStreamAttributes attributes;
        if (!take(name, node, attributes)) {
            skip();
            return;
        }
        if (int(m_nodes.size()) >= kSvgMaxElements || int(m_open.size()) >= kSvgMaxDepth) {
            m_problem = tooMuch();
            return;
        }
        const int index = int(m_nodes.size());
        if (!m_open.empty())
            m_nodes[size_t(m_open.back())].children.push_back(index);
        m_nodes.push_back(std::move(node));
        m_open.push_back(index);
        m_names.push_back(name);
        m_writer.writeStartElement(name);
        if (index == 0) {
            m_writer.writeAttribute("xmlns"_L1, kSvg);
            m_writer.writeAttribute("xmlns:xlink"_L1, kXlink);
            measure(attributes);
        }
        for (const QXmlStreamAttribute &attribute : std::as_const(attributes)) {
            if (attribute.name() == "id"_L1)
                m_ids.insert(attribute.value().toString(), index);
            m_writer.writeAttribute(attribute.qualifiedName().toString(), attribute.value().toString());
        }
    }

    /** Passes over the element with all that is in it. */
    void skip() { m_reader.skipCurrentElement(); }

    void end()
    {
        m_writer.writeEndElement();
        m_open.pop_back();
        m_names.pop_back();
    }

    void characters()
    {
        if (m_names.empty())
            return;
        const QString name = m_names.back();
        if (name == "title"_L1 && m_names.size() == 2 && m_safe.title.size() < 200)
            m_safe.title = (m_safe.title + m_reader.text().toString()).simplified().left(200);
        if (name == "text"_L1 || name == "tspan"_L1 || name == "title"_L1 || name == "desc"_L1 || name == "a"_L1)
            m_writer.writeCharacters(m_reader.text().toString());
    }

    void style()
    {
        const QString sheet = m_reader.readElementText(QXmlStreamReader::SkipChildElements);
        QStringList ids;
        // A rule of the kind that begins with @ may load another sheet or a font.
        if (sheet.contains(u'@') || !staysInside(sheet, ids)) {
            m_safe.strips = true;
            return;
        }
        m_style += sheet.size();
        if (m_style > kSvgMaxStyle) {
            m_problem = tooMuch();
            return;
        }
        m_writer.writeStartElement("style"_L1);
        m_writer.writeAttribute("type"_L1, "text/css"_L1);
        m_writer.writeCharacters(sheet);
        m_writer.writeEndElement();
    }

    /** The attributes that pass; false where the element is nothing without what does not. */
    bool take(const QString &element, Node &node, QXmlStreamAttributes &kept)
    {
        const QXmlStreamAttributes all = m_reader.attributes();
        QString href;
        for (const QXmlStreamAttribute &attribute : all) {
            const QString name = attribute.name().toString();
            const QString value = attribute.value().toString();
            const bool plain = attribute.namespaceUri().isEmpty();
            if (name == "href"_L1 && (plain || attribute.namespaceUri() == kXlink)) {
                href = value.trimmed();
                continue;
            }
            if (attribute.qualifiedName() == "xml:space"_L1) {
                kept.append("xml:space"_L1, value);
                continue;
            }
            const bool isWanted = plain && !name.startsWith("on"_L1, Qt::CaseInsensitive)
                && !name.startsWith("marker"_L1) && name != "filter"_L1 && name != "mask"_L1 && name != "clip-path"_L1;
            if (!isWanted || (name == "id"_L1 && m_ids.contains(value)))
                continue;
            if (!staysInside(value, node.uses)) {
                m_safe.strips = true;
                continue;
            }
            kept.append(name, value);
        }
        if (href.isEmpty() || element == "a"_L1)
            return element != "image"_L1 && element != "use"_L1;
        if (element == "image"_L1) {
            href = pictureData(href);
        } else if (href.startsWith(u'#')) {
            node.uses << href.mid(1);
        } else {
            href.clear();
        }
        // Qt before 6.5 reads the older name alone.
        if (!href.isEmpty())
            kept.append("xlink:href"_L1, href);
        else
            m_safe.strips = true;
        return !href.isEmpty() || (element != "image"_L1 && element != "use"_L1);
    }

    /** The root's measures become its view box, which is all that drawing it to a place needs. */
    static void measure(QXmlStreamAttributes &attributes)
    {
        const auto length = [&attributes](QLatin1StringView name) {
            static const QRegularExpression number(QStringLiteral("^\\s*([0-9.]+(?:e[0-9]+)?)\\s*(?:px)?\\s*$"));
            return number.match(attributes.value(name).toString()).captured(1).toDouble();
        };
        const double width = length("width"_L1);
        const double height = length("height"_L1);
        const bool hasBox = attributes.hasAttribute("viewBox"_L1);
        attributes.removeIf([](const QXmlStreamAttribute &attribute) {
            return attribute.name() == "width"_L1 || attribute.name() == "height"_L1;
        });
        if (!hasBox && width > 0 && height > 0)
            attributes.append("viewBox"_L1, QStringLiteral("0 0 %1 %2").arg(width).arg(height));
    }

    /** Follows all that elements bring in: what brings in itself, or too much in all, is not drawn. */
    bool drawsInTime() { return weigh(0, 0) && m_nodes.front().drawn <= kSvgMaxDrawn; }

    // NOLINTNEXTLINE(misc-no-recursion): as deep as kSvgMaxDepth lets it
    bool weigh(int index, int above)
    {
        Node &node = m_nodes[size_t(index)];
        if (node.mark == Node::Mark::Open || above >= kSvgMaxDepth)
            return false;
        if (node.mark == Node::Mark::Known)
            return above + node.depth <= kSvgMaxDepth;
        node.mark = Node::Mark::Open;
        std::vector<int> within = node.children;
        for (const QString &id : node.uses) {
            if (const auto it = m_ids.constFind(id); it != m_ids.constEnd())
                within.push_back(*it);
        }
        for (const int inner : within) {
            if (!weigh(inner, above + 1))
                return false;
            const Node &brought = m_nodes[size_t(inner)];
            node.drawn = std::min<qint64>(node.drawn + brought.drawn, kSvgMaxDrawn + 1);
            node.depth = std::max(node.depth, brought.depth + 1);
        }
        node.mark = Node::Mark::Known;
        return true;
    }

    QXmlStreamReader m_reader;
    SafeSvg m_safe;
    QXmlStreamWriter m_writer;
    std::optional<Error> m_problem;
    std::vector<Node> m_nodes;    ///< in the order of the code
    std::vector<int> m_open;      ///< the elements that are being read, the outermost first
    std::vector<QString> m_names; ///< and theirs
    QHash<QString, int> m_ids;
    qsizetype m_style = 0;
};

} // namespace

Result<SafeSvg> safeSvg(const QString &code)
{
    if (code.size() > kSvgMaxBytes)
        return tooMuch();
    return Cleaner(code.trimmed()).clean();
}

} // namespace station
