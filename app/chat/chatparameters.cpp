// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatparameters.h"

#include "app/chat/moreparameters.h"

#include <QLocale>

#include <algorithm>

namespace station {

namespace {

/** A number between the two, as the locale or a program writes it; nothing where it is none. */
std::optional<double> number(const QString &text, double least, double most)
{
    bool isNumber = false;
    double value = QLocale().toDouble(text.trimmed(), &isNumber);
    if (!isNumber)
        value = text.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(std::clamp(value, least, most)) : std::nullopt;
}

QString words(const std::optional<double> &value)
{
    return value ? QLocale().toString(*value, 'g', 4) : QString();
}

} // namespace

void ChatParameters::apply(const ChatSettings &settings)
{
    if (m_settings == settings && m_typed.isEmpty())
        return;
    m_typed.clear();
    m_settings = settings;
    Q_EMIT changed();
}

void ChatParameters::change(const ChatSettings &settings)
{
    if (m_settings == settings)
        return;
    m_settings = settings;
    Q_EMIT changed();
}

void ChatParameters::setSystem(const QString &text)
{
    ChatSettings settings = m_settings;
    settings.system = text;
    change(settings);
}

QString ChatParameters::temperature() const
{
    return words(m_settings.temperature);
}

void ChatParameters::setTemperature(const QString &text)
{
    ChatSettings settings = m_settings;
    settings.temperature = number(text, 0, 2);
    change(settings);
}

QString ChatParameters::topP() const
{
    return words(m_settings.topP);
}

void ChatParameters::setTopP(const QString &text)
{
    ChatSettings settings = m_settings;
    settings.topP = number(text, 0, 1);
    change(settings);
}

QString ChatParameters::maxTokens() const
{
    return m_settings.maxTokens ? QString::number(*m_settings.maxTokens) : QString();
}

void ChatParameters::setMaxTokens(const QString &text)
{
    ChatSettings settings = m_settings;
    const auto value = number(text, 1, 10'000'000);
    settings.maxTokens = value ? std::optional(qint64(*value)) : std::nullopt;
    change(settings);
}

void ChatParameters::setEffort(const QString &effort)
{
    ChatSettings settings = m_settings;
    settings.effort = effort.toLatin1();
    change(settings);
}

QString ChatParameters::more() const
{
    return m_typed.isEmpty() ? moreparameters::words(m_settings.more) : m_typed;
}

void ChatParameters::setMore(const QString &text)
{
    if (text == more())
        return;
    m_typed = text.trimmed().isEmpty() ? QString() : text;
    if (problem().isEmpty())
        m_settings.more = moreparameters::read(text);
    Q_EMIT changed();
}

QString ChatParameters::problemOf(const QString &more) const
{
    return moreparameters::problemOf(more);
}

} // namespace station
