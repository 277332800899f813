// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/sheettext.h"

#include "app/chat/officearchive.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace station::office {

namespace {

/** Excel's own limit. */
constexpr int kMostColumns = 16'384;
constexpr double kDayMs = 86'400'000;

struct Sheet {
    QString name;
    QString path;
};

struct Workbook {
    QStringList texts;   ///< the shared ones, by number
    QSet<int> dayStyles; ///< cell styles that show a number as a day
    bool countsFrom1904 = false;
};

/** Calls with each element of that name. */
template <typename F> bool eachElement(const QByteArray &xml, QStringView wanted, F f)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == wanted)
            f(reader);
    }
    return !reader.hasError();
}

QString attribute(const QXmlStreamReader &reader, QStringView name)
{
    for (const QXmlStreamAttribute &one : reader.attributes()) {
        if (one.name() == name)
            return one.value().toString();
    }
    return {};
}

/** The text within the element at which the reader stands, without how East Asian words are read (rPh). */
QString textWithin(QXmlStreamReader &reader)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (reader.name() == u"t") {
                text += reader.readElementText(QXmlStreamReader::IncludeChildElements);
            } else if (reader.name() == u"rPh") {
                reader.skipCurrentElement();
            } else {
                ++depth;
            }
            break;
        case QXmlStreamReader::EndElement: --depth; break;
        default: break;
        }
    }
    return text;
}

/** Formats of numbers that show a day or a time: those of the standard (§18.8.30), and what looks like one. */
bool isDayFormat(int id, const QString &code)
{
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
        return true;
    static const QRegularExpression literal(QStringLiteral(R"("[^"]*"|\\.|\[[^\]]*\]|_.|\*.)"));
    QString bare = code;
    return bare.remove(literal).contains(
        QRegularExpression(QStringLiteral("[ymdhs]"), QRegularExpression::CaseInsensitiveOption));
}

QSet<int> dayStyles(const QByteArray &xml)
{
    QHash<int, QString> formats;
    eachElement(xml, u"numFmt", [&formats](const QXmlStreamReader &reader) {
        formats.insert(attribute(reader, u"numFmtId").toInt(), attribute(reader, u"formatCode"));
    });
    QSet<int> days;
    eachElement(xml, u"cellXfs", [&](QXmlStreamReader &reader) {
        for (int style = 0; reader.readNextStartElement(); ++style) {
            const int id = attribute(reader, u"numFmtId").toInt();
            if (isDayFormat(id, formats.value(id)))
                days.insert(style);
            reader.skipCurrentElement();
        }
    });
    return days;
}

/** Days since the end of 1899 (Excel has a 29 February 1900 that never was) or since 1904. */
QString dayText(double serial, bool from1904)
{
    const QDate zero = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const auto days = qint64(std::floor(serial));
    const auto ms = qint64(std::llround((serial - double(days)) * kDayMs));
    const QTime time = QTime::fromMSecsSinceStartOfDay(int(std::min<qint64>(ms, qint64(kDayMs) - 1)));
    const bool isWhole = time.msecsSinceStartOfDay() == 0;
    const QString clock = time.toString(time.second() == 0 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
    if (days == 0 && !isWhole)
        return clock;
    const QString day = zero.addDays(days).toString(Qt::ISODate);
    return isWhole ? day : day + u' ' + clock;
}

/** B7 → 1 */
int columnOf(const QString &reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = std::min(column * 26 + (c.unicode() - u'A' + 1), kMostColumns);
    }
    return column - 1;
}

QString cellText(QXmlStreamReader &reader, const Workbook &book)
{
    const QString type = attribute(reader, u"t");
    const int style = attribute(reader, u"s").toInt();
    QString value;
    QString inlined;
    while (reader.readNextStartElement()) {
        if (reader.name() == u"v")
            value = reader.readElementText();
        else if (reader.name() == u"is")
            inlined = textWithin(reader);
        else
            reader.skipCurrentElement();
    }
    if (type == u"s")
        return book.texts.value(value.toInt());
    if (type == u"inlineStr")
        return inlined;
    if (type == u"b")
        return value == u"1" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if ((type.isEmpty() || type == u"n") && isNumber && book.dayStyles.contains(style) && number >= 0
        && number < 2'958'466)
        return dayText(number, book.countsFrom1904);
    return value;
}

bool readSheet(const QByteArray &xml, const Workbook &book, QString &out)
{
    return eachElement(xml, u"row", [&](QXmlStreamReader &reader) {
        QString line;
        int at = 0;   // the column up to which the line goes
        int next = 0; // that of a cell that does not say where it stands
        while (reader.readNextStartElement()) {
            if (reader.name() != u"c") {
                reader.skipCurrentElement();
                continue;
            }
            const QString place = attribute(reader, u"r");
            const int column = std::max(at, place.isEmpty() ? next : columnOf(place));
            next = column + 1;
            QString text = cellText(reader, book);
            text.replace(u'\n', u' ').replace(u'\t', u' ');
            if (text.isEmpty())
                continue;
            line += QString(column - at, u'\t') + text;
            at = column;
        }
        if (!line.isEmpty())
            out += line + u'\n';
    });
}

std::vector<Sheet> sheets(const QHash<QString, QByteArray> &parts, Workbook &book)
{
    QHash<QString, QString> targets;
    eachElement(parts.value(QStringLiteral("xl/_rels/workbook.xml.rels")), u"Relationship",
                [&targets](const QXmlStreamReader &reader) {
                    const QString target = attribute(reader, u"Target");
                    targets.insert(attribute(reader, u"Id"),
                                   target.startsWith(u'/') ? target.mid(1) : QStringLiteral("xl/") + target);
                });
    std::vector<Sheet> found;
    const QByteArray workbook = parts.value(QStringLiteral("xl/workbook.xml"));
    eachElement(workbook, u"workbookPr", [&book](const QXmlStreamReader &reader) {
        const QString from1904 = attribute(reader, u"date1904");
        book.countsFrom1904 = from1904 == u"1" || from1904 == u"true";
    });
    eachElement(workbook, u"sheet", [&](const QXmlStreamReader &reader) {
        found.push_back({attribute(reader, u"name"), targets.value(attribute(reader, u"id"))});
    });
    return found;
}

} // namespace

Result<QByteArray> sheetText(const QHash<QString, QByteArray> &parts)
{
    Workbook book;
    const std::vector<Sheet> all = sheets(parts, book);
    eachElement(parts.value(QStringLiteral("xl/sharedStrings.xml")), u"si",
                [&book](QXmlStreamReader &reader) { book.texts << textWithin(reader); });
    book.dayStyles = dayStyles(parts.value(QStringLiteral("xl/styles.xml")));
    QString text;
    for (const Sheet &sheet : all) {
        const auto part = parts.constFind(sheet.path);
        if (part == parts.cend()) // a chart alone on its sheet
            continue;
        text += (text.isEmpty() ? QStringLiteral("## ") : QStringLiteral("\n## ")) + sheet.name + u'\n';
        if (!readSheet(*part, book, text))
            return damaged();
    }
    if (text.isEmpty())
        return damaged();
    return text.trimmed().toUtf8();
}

} // namespace station::office
