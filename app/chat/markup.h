// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace station {

/** Colours for code and the face of code spans; the colours come from the theme. Main thread. */
class Markup : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
public:
    using QObject::QObject;

    /** Code as StyledText: escaped, blanks kept, keywords, strings, numbers and comments coloured. */
    Q_INVOKABLE QString paint(const QString &code, const QString &language, const QColor &keyword, const QColor &string,
                              const QColor &number, const QColor &comment) const;
    /** Our own markup as RichText with code spans set in `family` on `ground`; its lines are as high as those of
     * StyledText. */
    Q_INVOKABLE QString rich(const QString &html, const QString &family, const QColor &ground,
                             const QColor &link) const;
    /** The same without a colour, for what lies unseen over a text; `line`: pixels of a line, 0 for those of rich(). */
    Q_INVOKABLE QString selectable(const QString &html, const QString &family, int line) const;
};

} // namespace station
