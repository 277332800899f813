// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/markup.h"

#include "app/chat/inlinemarkup.h"

#include <QRegularExpression>

namespace station {

namespace {

QString spaced(QStringView text)
{
    QString result = escaped(text.toString());
    result.replace(u'\t', QStringLiteral("    "));
    result.replace(u' ', QStringLiteral("&nbsp;"));
    result.replace(u'\n', QStringLiteral("<br>"));
    return result;
}

/** One expression finds what has a colour; its groups are comment, string, number, keyword. */
const QRegularExpression &grammar(bool hash, bool slashes, bool dashes)
{
    static const QString strings =
        QStringLiteral("(\"\"\"[\\s\\S]*?(?:\"\"\"|$)|\"(?:[^\"\\\\\\n]|\\\\.)*\"?|'(?:[^'\\\\\\n]|\\\\.)*'?)");
    static const QString rest = QStringLiteral(
        "|\\b(\\d[\\w.]*)\\b|\\b(abstract|and|as|assert|async|auto|await|bool|break|case|catch|char|class|const|"
        "constexpr|"
        "continue|def|default|del|delete|do|done|double|elif|else|enum|esac|except|export|extends|false|False|fi|final|"
        "finally|float|fn|for|from|func|function|go|if|impl|implements|import|in|int|interface|is|lambda|let|long|loop|"
        "match|"
        "mod|mut|namespace|new|nil|None|nonlocal|not|null|nullptr|or|override|package|pass|private|protected|pub|"
        "public|"
        "raise|return|select|self|short|signed|static|struct|super|switch|template|then|this|throw|trait|true|True|try|"
        "type|typedef|typename|union|unsigned|use|using|var|virtual|void|where|while|with|yield|SELECT|FROM|WHERE|"
        "INSERT|"
        "UPDATE|DELETE|CREATE|TABLE|INTO|VALUES|JOIN|LEFT|ON|GROUP|ORDER|BY|AND|OR|NOT|NULL|AS|LIMIT)\\b");
    static const QRegularExpression forHash(QStringLiteral("(#[^\\n]*)|") + strings + rest);
    static const QRegularExpression forSlashes(QStringLiteral("(//[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|$))|") + strings
                                               + rest);
    static const QRegularExpression forDashes(QStringLiteral("(--[^\\n]*)|") + strings + rest);
    static const QRegularExpression none(QStringLiteral("((?!))|") + strings + rest);
    return hash ? forHash : slashes ? forSlashes : dashes ? forDashes : none;
}

} // namespace

QString Markup::paint(const QString &code, const QString &language, const QColor &keyword, const QColor &string,
                      const QColor &number, const QColor &comment) const
{
    static const QStringList plain = {QStringLiteral("text"), QStringLiteral("txt"), QStringLiteral("markdown"),
                                      QStringLiteral("md"), QString()};
    static const QStringList hash = {QStringLiteral("python"), QStringLiteral("py"),    QStringLiteral("bash"),
                                     QStringLiteral("sh"),     QStringLiteral("shell"), QStringLiteral("ruby"),
                                     QStringLiteral("yaml"),   QStringLiteral("yml"),   QStringLiteral("toml"),
                                     QStringLiteral("r"),      QStringLiteral("make"),  QStringLiteral("dockerfile")};
    static const QStringList dashes = {QStringLiteral("sql"), QStringLiteral("lua"), QStringLiteral("haskell")};
    const QString name = language.toLower();
    if (plain.contains(name))
        return spaced(code);
    const bool isHash = hash.contains(name);
    const bool isDashes = dashes.contains(name);
    const bool noComment =
        name == QStringLiteral("json") || name == QStringLiteral("html") || name == QStringLiteral("xml");
    const QColor colors[] = {comment, string, number, keyword};
    QString result;
    qsizetype at = 0;
    auto matches = grammar(isHash, !isHash && !isDashes && !noComment, isDashes).globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedLength() == 0)
            continue;
        int group = 1;
        while (group < 4 && match.capturedStart(group) < 0)
            ++group;
        result += spaced(QStringView(code).mid(at, match.capturedStart() - at));
        result += QStringLiteral("<font color=\"") + colors[group - 1].name() + QStringLiteral("\">")
            + spaced(match.capturedView()) + QStringLiteral("</font>");
        at = match.capturedEnd();
    }
    return result + spaced(QStringView(code).mid(at));
}

QString Markup::rich(const QString &html, const QString &family, const QColor &ground, const QColor &link) const
{
    QString text = semibold(html);
    text.replace(QStringLiteral("<code>"),
                 QStringLiteral("<span style=\"font-family:'%1';background-color:%2\">").arg(family, ground.name()));
    text.replace(QStringLiteral("</code>"), QStringLiteral("</span>"));
    // RichText does not know Text's own link colour.
    text.replace(QStringLiteral("<a href"), QStringLiteral("<a style=\"color:%1\" href").arg(link.name()));
    // Text::lineHeight does not count for RichText. Plex is 1.3 em high of itself; the scale wants 1.57.
    return QStringLiteral("<p style=\"margin:0;line-height:120%\">") + text + QStringLiteral("</p>");
}

QString Markup::selectable(const QString &html, const QString &family, int line) const
{
    QString text = semibold(html);
    text.replace(QStringLiteral("<code>"), QStringLiteral("<span style=\"font-family:'%1'\">").arg(family));
    text.replace(QStringLiteral("</code>"), QStringLiteral("</span>"));
    text.replace(QStringLiteral("<a href"), QStringLiteral("<a style=\"color:transparent;text-decoration:none\" href"));
    const QString height = line > 0 ? QStringLiteral("line-height:%1px;-qt-line-height-type:fixed").arg(line)
                                    : QStringLiteral("line-height:120%");
    return QStringLiteral("<p style=\"margin:0;%1\">").arg(height) + text + QStringLiteral("</p>");
}

} // namespace station
