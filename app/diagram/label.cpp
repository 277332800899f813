// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/label.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMeasured = 100;         ///< px: Qt draws an SVG's text at this size, and scales it
constexpr double kWidestWord = 420;    ///< px; a longer one is broken anywhere
constexpr qsizetype kMostText = 4'000; ///< UTF-16 units of a label

QFont fontOf(bool bold)
{
    QFont font(TextMeasure::family());
    font.setPixelSize(kMeasured);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

/** The character of #35; #quot; &amp; and the like; empty: none is known by that name. */
QString entity(const QString &name)
{
    static const QHash<QString, QString> known = {
        {u"quot"_s, u"\""_s},  {u"amp"_s, u"&"_s},    {u"lt"_s, u"<"_s},     {u"gt"_s, u">"_s},
        {u"apos"_s, u"'"_s},   {u"nbsp"_s, u" "_s},   {u"semi"_s, u";"_s},   {u"colon"_s, u":"_s},
        {u"num"_s, u"#"_s},    {u"lpar"_s, u"("_s},   {u"rpar"_s, u")"_s},   {u"lbrack"_s, u"["_s},
        {u"rbrack"_s, u"]"_s}, {u"lbrace"_s, u"{"_s}, {u"rbrace"_s, u"}"_s}, {u"larr"_s, u"←"_s},
        {u"rarr"_s, u"→"_s},   {u"hearts"_s, u"♥"_s}, {u"deg"_s, u"°"_s},    {u"euro"_s, u"€"_s},
        {u"copy"_s, u"©"_s},   {u"hellip"_s, u"…"_s}, {u"ndash"_s, u"–"_s},  {u"mdash"_s, u"—"_s},
        {u"times"_s, u"×"_s},  {u"le"_s, u"≤"_s},     {u"ge"_s, u"≥"_s},     {u"ne"_s, u"≠"_s},
        {u"infin"_s, u"∞"_s},  {u"equals"_s, u"="_s}, {u"vert"_s, u"|"_s},   {u"sol"_s, u"/"_s},
        {u"bsol"_s, u"\\"_s},  {u"commat"_s, u"@"_s}, {u"period"_s, u"."_s},
    };
    bool isNumber = false;
    const bool isHex = name.startsWith(u'x', Qt::CaseInsensitive);
    const char32_t code = isHex ? name.mid(1).toUInt(&isNumber, 16) : name.toUInt(&isNumber);
    if (!isNumber)
        return known.value(name);
    const bool isPrinted =
        code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && (code & 0xfffe) != 0xfffe;
    return isPrinted ? QString::fromUcs4(&code, 1) : QString();
}

QString withoutEntities(const QString &text)
{
    static const QRegularExpression code(u"(?:&#?|#)([A-Za-z]{2,8}|x[0-9a-fA-F]{1,6}|[0-9]{1,7});"_s);
    QString plain;
    qsizetype at = 0;
    for (auto it = code.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString character = entity(match.captured(1));
        if (character.isEmpty())
            continue;
        plain += QStringView(text).sliced(at, match.capturedStart() - at);
        plain += character;
        at = match.capturedEnd();
    }
    return plain + text.mid(at);
}

} // namespace

QString readable(const QString &text)
{
    QString plain = text.trimmed().left(kMostText);
    if (plain.size() > 1 && plain.startsWith(u'"') && plain.endsWith(u'"'))
        plain = plain.mid(1, plain.size() - 2);
    if (plain.size() > 1 && plain.startsWith(u'`') && plain.endsWith(u'`')) {
        static const QRegularExpression strong(u"\\*\\*([^*]+)\\*\\*|__([^_]+)__"_s);
        static const QRegularExpression slanted(u"(?<![\\w*])[*_]([^*_]+)[*_](?![\\w*])"_s);
        plain = plain.mid(1, plain.size() - 2);
        plain.replace(strong, u"\\1\\2"_s).replace(slanted, u"\\1"_s);
    }
    static const QRegularExpression newLine(u"\\s*(?:<br\\s*/?>|\\\\n)\\s*"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression element(
        u"</?(?:b|i|u|em|strong|small|sub|sup|code|span|p|center|tt)(?:\\s[^<>]*)?>"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression icon(u"(?<![\\w])fa[bsrlk]?:fa-[\\w-]+\\s*"_s);
    plain.replace(newLine, u"\n"_s).remove(element).remove(icon);
    return withoutEntities(plain).trimmed();
}

QString TextMeasure::family()
{
    return u"IBM Plex Sans"_s;
}

TextMeasure::TextMeasure() : m_plain(fontOf(false)), m_bold(fontOf(true)) { }

double TextMeasure::width(const QString &line, double size, bool bold) const
{
    return (bold ? m_bold : m_plain).horizontalAdvance(line) * size / kMeasured;
}

Label TextMeasure::label(const QString &text, double size, bool bold, double most) const
{
    Label label;
    label.size = size;
    label.bold = bold;
    if (text.isEmpty())
        return label;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        wrap(line.simplified(), most, label);
    for (const QString &line : std::as_const(label.lines))
        label.width = std::max(label.width, width(line, size, bold));
    label.height = double(label.lines.size()) * size * kLineHeight;
    return label;
}

void TextMeasure::wrap(const QString &line, double most, Label &label) const
{
    if (width(line, label.size, label.bold) <= most) {
        label.lines << line;
        return;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, line);
    QString current;
    qsizetype from = 0;
    while (from < line.size()) {
        finder.setPosition(from);
        const qsizetype to = finder.toNextBoundary() < 0 ? line.size() : finder.position();
        QString piece = line.mid(from, to - from);
        from = to;
        if (!current.isEmpty() && width(current + piece.trimmed(), label.size, label.bold) > most) {
            label.lines << current.trimmed();
            current.clear();
        }
        while (width(piece, label.size, label.bold) > kWidestWord) {
            const double share = kWidestWord / width(piece, label.size, label.bold);
            qsizetype cut = std::clamp<qsizetype>(qsizetype(double(piece.size()) * share * 0.9), 1, piece.size() - 1);
            if (piece.at(cut).isLowSurrogate())
                cut = cut > 1 ? cut - 1 : cut + 1;
            if (cut >= piece.size())
                break;
            label.lines << piece.left(cut);
            piece = piece.mid(cut);
        }
        current += piece;
    }
    if (!current.trimmed().isEmpty())
        label.lines << current.trimmed();
}

} // namespace station::diagram
