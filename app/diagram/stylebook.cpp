// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/stylebook.h"

#include <QRegularExpression>

namespace station::diagram {

using namespace Qt::StringLiterals;

bool StyleBook::isWord(const QString &word)
{
    return word == "classDef"_L1 || word == "class"_L1 || word == "cssClass"_L1 || word == "style"_L1;
}

bool StyleBook::take(const QString &word, const QString &text)
{
    // `class A, B name` has a space where `class A,B name` has none.
    static const QRegularExpression parts(u"^(\"[^\"]*\"|[^,\\s]+(?:\\s*,\\s*[^,\\s]+)*)\\s+(\\S.*)$"_s);
    const auto match = parts.match(text);
    if (!match.hasMatch())
        return false;
    QString names = match.captured(1);
    names.remove(u'"');
    for (const QString &each : names.split(u',', Qt::SkipEmptyParts)) {
        const QString name = each.trimmed();
        if (word == "classDef"_L1)
            m_classes.insert(name, styleFrom(match.captured(2)));
        else if (word == "style"_L1)
            m_styles[name] = m_styles.value(name).with(styleFrom(match.captured(2)));
        else
            m_members[name] << match.captured(2).split(QRegularExpression(u"[,;\\s]+"_s), Qt::SkipEmptyParts);
    }
    return true;
}

void StyleBook::dress(Graph &graph) const
{
    const auto styleOf = [this](const QString &id, bool isBox) {
        Style style = isBox ? m_classes.value(u"default"_s) : Style();
        for (const QString &name : m_members.value(id))
            style = style.with(m_classes.value(name));
        return style.with(m_styles.value(id));
    };
    for (GraphBox &box : graph.boxes)
        box.style = styleOf(box.id, true);
    for (GraphFrame &frame : graph.frames)
        frame.style = styleOf(frame.id, false);
}

} // namespace station::diagram
