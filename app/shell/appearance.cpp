// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/appearance.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QStyle>

namespace station {

namespace {

bool wantsReducedMotion()
{
    const QString set = qEnvironmentVariable("TOKEN_STATION_REDUCED_MOTION");
    if (!set.isEmpty())
        return set != QStringLiteral("0");
    // Qt 6.4 has no call of its own for this; a style that follows the desktop's setting says so by a length of
    // nothing.
    return qobject_cast<QApplication *>(qApp)
        && QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

} // namespace

Appearance::Appearance(QSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings),
      m_choice(settings.value(QStringLiteral("appearance/theme"), QStringLiteral("system")).toString()),
      m_reducedMotion(wantsReducedMotion())
{
    if (qGuiApp)
        qGuiApp->installEventFilter(this);
}

void Appearance::setChoice(const QString &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_settings.setValue(QStringLiteral("appearance/theme"), choice);
    Q_EMIT changed();
}

void Appearance::reload()
{
    m_choice = m_settings.value(QStringLiteral("appearance/theme"), QStringLiteral("system")).toString();
    Q_EMIT changed();
}

bool Appearance::night() const
{
    if (m_choice == QStringLiteral("night"))
        return true;
    if (m_choice == QStringLiteral("day"))
        return false;
    // QStyleHints::colorScheme() came with 6.5: until then the palette tells.
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void Appearance::setReducedMotion(bool reduced)
{
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    Q_EMIT changed();
}

void Appearance::next()
{
    setChoice(m_choice == QStringLiteral("day")         ? QStringLiteral("night")
                  : m_choice == QStringLiteral("night") ? QStringLiteral("system")
                                                        : QStringLiteral("day"));
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange)
        Q_EMIT changed();
    return QObject::eventFilter(watched, event);
}

} // namespace station
