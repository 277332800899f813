// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatparameters.h"

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
    if (m_settings == settings)
        return;
    m_settings = settings;
    Q_EMIT changed();
}

void ChatParameters::setSystem(const QString &text)
{
    ChatSettings settings = m_settings;
    settings.system = text;
    apply(settings);
}

QString ChatParameters::temperature() const
{
    return words(m_settings.temperature);
}

void ChatParameters::setTemperature(const QString &text)
{
    ChatSettings settings = m_settings;
    settings.temperature = number(text, 0, 2);
    apply(settings);
}

QString ChatParameters::topP() const
{
    return words(m_settings.topP);
}

void ChatParameters::setTopP(const QString &text)
{
    ChatSettings settings = m_settings;
    settings.topP = number(text, 0, 1);
    apply(settings);
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
    apply(settings);
}

void ChatParameters::setEffort(const QString &effort)
{
    ChatSettings settings = m_settings;
    settings.effort = effort.toLatin1();
    apply(settings);
}

} // namespace station
