// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cli/table.h"

#include "gateway/exchange/bodywalk.h"
#include "gateway/json/jsontext.h"

#include <QString>

#include <algorithm>
#include <cstdio>

namespace station {

namespace {

qsizetype width(const QByteArray &text)
{
    return QString::fromUtf8(text).size();
}

} // namespace

QByteArray Cell::text() const
{
    if (const auto *bytes = std::get_if<QByteArray>(&m_value))
        return bytes->isEmpty() ? QByteArray("-") : *bytes;
    if (const auto *integer = std::get_if<qint64>(&m_value))
        return QByteArray::number(*integer);
    if (const auto *number = std::get_if<double>(&m_value))
        return QByteArray::number(*number, 'f', *number != 0 && *number < 0.01 ? 6 : 2);
    return "-";
}

QByteArray Cell::json() const
{
    if (const auto *bytes = std::get_if<QByteArray>(&m_value))
        return json::quoted(*bytes);
    if (const auto *integer = std::get_if<qint64>(&m_value))
        return QByteArray::number(*integer);
    if (const auto *number = std::get_if<double>(&m_value))
        return QByteArray::number(*number, 'g', 12);
    return "null";
}

void Table::print(bool json) const
{
    QByteArray out;
    if (json) {
        out = "[";
        for (size_t r = 0; r < m_rows.size(); ++r) {
            out += r ? ",\n {" : "\n {";
            for (size_t c = 0; c < m_columns.size(); ++c)
                out += (c ? ", " : "") + json::quoted(m_columns[c]) + ": " + m_rows[r][c].json();
            out += '}';
        }
        out += m_rows.empty() ? "]\n" : "\n]\n";
    } else {
        std::vector<qsizetype> widths;
        for (size_t c = 0; c < m_columns.size(); ++c) {
            widths.push_back(width(m_columns[c]));
            for (const auto &row : m_rows)
                widths.back() = std::max(widths.back(), width(row[c].text()));
        }
        const auto line = [&](size_t c, const QByteArray &text, bool right) {
            const QByteArray pad(widths[c] - width(text), ' ');
            const bool last = c + 1 == m_columns.size();
            out += right ? pad + text : last ? text : text + pad;
            out += last ? "\n" : "  ";
        };
        const auto isRight = [&](size_t c) {
            return std::any_of(m_rows.begin(), m_rows.end(), [c](const auto &row) { return row[c].isNumber(); });
        };
        for (size_t c = 0; c < m_columns.size(); ++c)
            line(c, m_columns[c], isRight(c));
        for (const auto &row : m_rows) {
            for (size_t c = 0; c < m_columns.size(); ++c)
                line(c, row[c].text(), isRight(c));
        }
    }
    fwrite(out.constData(), 1, size_t(out.size()), stdout);
}

} // namespace station
