// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <initializer_list>
#include <variant>
#include <vector>

namespace station {

/** A value of a table: nothing (a dash, or null), a text or a number. */
class Cell {
public:
    Cell() = default;
    Cell(const char *text) : m_value(QByteArray(text)) { }
    Cell(QByteArray text) : m_value(std::move(text)) { }
    Cell(int number) : m_value(qint64(number)) { }
    Cell(qint64 number) : m_value(number) { }
    Cell(double number) : m_value(number) { }

    QByteArray text() const;
    QByteArray json() const;
    bool isNumber() const { return m_value.index() >= 2; }

private:
    std::variant<std::monostate, QByteArray, qint64, double> m_value;
};

/** Rows under named columns, printed aligned for people or as a JSON list of objects for programs. */
class Table {
public:
    explicit Table(std::initializer_list<const char *> columns) : m_columns(columns.begin(), columns.end()) { }
    void add(std::vector<Cell> row) { m_rows.push_back(std::move(row)); }
    void print(bool json) const;

private:
    std::vector<QByteArray> m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace station
