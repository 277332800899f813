// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/spokentext.h"

#include "app/chat/markdownblocks.h"

#include <QStringList>

#include <utility>

namespace station {

namespace {

/** Without the marks of our own markup, in which every other "<" and "&" is escaped. */
QString words(const QString &markup)
{
    QString text;
    for (qsizetype at = 0; at < markup.size(); ++at) {
        const qsizetype end = markup[at] == u'<' ? markup.indexOf(u'>', at) : -1;
        if (end < 0) {
            text += markup[at];
            continue;
        }
        if (QStringView(markup).mid(at, 3) == QStringLiteral("<br"))
            text += u' ';
        at = end;
    }
    for (const auto &[name, sign] :
         {std::pair(QStringLiteral("&lt;"), u'<'), std::pair(QStringLiteral("&gt;"), u'>'),
          std::pair(QStringLiteral("&quot;"), u'"'), std::pair(QStringLiteral("&#39;"), u'\''),
          std::pair(QStringLiteral("&nbsp;"), u' '), std::pair(QStringLiteral("&amp;"), u'&')})
        text.replace(name, QString(sign));
    return text.simplified();
}

} // namespace

QString spokenText(const QString &markdown)
{
    MarkdownBlocks blocks;
    blocks.addAnswer({}, {}, 0);
    blocks.addText(markdown);
    blocks.close();
    QStringList spoken;
    for (int i = 0; i < blocks.count(); ++i) {
        const auto role = [&blocks, i](MarkdownBlocks::Role which) { return blocks.data(blocks.index(i), which); };
        const QString type = role(MarkdownBlocks::ComponentTypeRole).toString();
        if (type == QStringLiteral("Text"))
            spoken << words(role(MarkdownBlocks::HtmlRole).toString());
        if (type != QStringLiteral("Table"))
            continue;
        const QVariantList table = role(MarkdownBlocks::TableRole).toList();
        for (const QVariant &row : table) {
            QStringList cells;
            const QVariantList all = row.toList();
            for (const QVariant &cell : all)
                cells << words(cell.toString());
            spoken << cells.join(QStringLiteral(", "));
        }
    }
    spoken.removeAll(QString());
    return spoken.join(u'\n');
}

} // namespace station
