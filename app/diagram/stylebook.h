// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/graph.h"

#include <QHash>
#include <QStringList>

namespace station::diagram {

/** What classDef, class, style and ::: say of how boxes and frames look. */
class StyleBook {
public:
    /** Whether such a line begins with that word. */
    static bool isWord(const QString &word);
    /** False: the line is not understood. */
    bool take(const QString &word, const QString &rest);
    void add(const QString &id, const QString &className) { m_members[id] << className; }
    void dress(Graph &graph) const;

private:
    QHash<QString, Style> m_classes;
    QHash<QString, QStringList> m_members; ///< classes of a box or a frame
    QHash<QString, Style> m_styles;
};

} // namespace station::diagram
