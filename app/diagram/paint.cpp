// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/paint.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLeastContrast = 4.5; // WCAG 2, AA, text of usual size
constexpr double kWidestStroke = 8;    // px

/** Relative luminance as WCAG 2 has it. */
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/** As it looks on white where it lets something through. */
QColor onWhite(const QColor &colour)
{
    const double a = colour.alphaF();
    return QColor::fromRgbF(float(colour.redF() * a + 1 - a), float(colour.greenF() * a + 1 - a),
                            float(colour.blueF() * a + 1 - a));
}

} // namespace

Style Style::with(const Style &over) const
{
    Style both = *this;
    if (over.fill.isValid())
        both.fill = over.fill;
    if (over.stroke.isValid())
        both.stroke = over.stroke;
    if (over.text.isValid())
        both.text = over.text;
    if (over.strokeWidth > 0)
        both.strokeWidth = over.strokeWidth;
    both.dashed = dashed || over.dashed;
    return both;
}

std::optional<QColor> plainColour(const QString &text)
{
    static const QRegularExpression numbers(
        u"^rgba?\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*(?:,\\s*([0-9.]+)\\s*)?\\)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(u"^(?:#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}|[a-zA-Z]+)$"_s);
    const QString trimmed = text.trimmed();
    if (const auto match = numbers.match(trimmed); match.hasMatch()) {
        const auto part = [&match](int i) { return std::min(255, match.captured(i).toInt()); };
        QColor colour(part(1), part(2), part(3));
        if (!match.captured(4).isEmpty())
            colour.setAlphaF(std::clamp(match.captured(4).toFloat(), 0.f, 1.f));
        return onWhite(colour);
    }
    if (!word.match(trimmed).hasMatch() || !QColor::isValidColor(trimmed))
        return {};
    return onWhite(QColor(trimmed));
}

Style styleFrom(const QString &text)
{
    Style style;
    // A comma within rgb(…) parts nothing.
    static const QRegularExpression part(u"([a-zA-Z-]+)\\s*:\\s*((?:[^,;(]|\\([^)]*\\))+)"_s);
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1).toLower();
        const QString value = match.captured(2).trimmed();
        if (name == "fill"_L1 || name == "background"_L1 || name == "background-color"_L1) {
            style.fill = plainColour(value).value_or(QColor());
        } else if (name == "stroke"_L1) {
            style.stroke = plainColour(value).value_or(QColor());
        } else if (name == "color"_L1) {
            style.text = plainColour(value).value_or(QColor());
        } else if (name == "stroke-width"_L1) {
            static const QRegularExpression number(u"^([0-9.]+)\\s*(?:px)?$"_s);
            style.strokeWidth = std::min(kWidestStroke, number.match(value).captured(1).toDouble());
        } else if (name == "stroke-dasharray"_L1) {
            style.dashed = value != "0"_L1 && value != "none"_L1;
        }
    }
    return style;
}

QColor seriesColour(int index)
{
    static const QRgb colours[] = {0x4c78a8, 0xf2a541, 0x59a14f, 0xd1605e, 0x9467bd, 0x3fa7b5,
                                   0xb8860b, 0xe08fae, 0x6b8e23, 0x7a8699, 0xa0522d, 0x5c6bc0};
    return QColor(colours[size_t(std::max(0, index)) % std::size(colours)]);
}

QColor paler(const QColor &colour)
{
    constexpr float kShare = 0.16f;
    const auto mix = [](float c) { return 1 - kShare + c * kShare; };
    return QColor::fromRgbF(mix(colour.redF()), mix(colour.greenF()), mix(colour.blueF()));
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor readableOn(const QColor &ground, const QColor &wanted)
{
    if (wanted.isValid() && contrast(ground, wanted) >= kLeastContrast)
        return wanted;
    return contrast(ground, Qt::black) >= contrast(ground, Qt::white) ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace station::diagram
