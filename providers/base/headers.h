// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace station {

/** HTTP headers in the order they came, names as they were written; looked up without regard to case. */
class Headers {
public:
    using Entry = std::pair<QByteArray, QByteArray>;

    Headers() = default;
    Headers(std::initializer_list<Entry> entries) : m_entries(entries) { }

    void add(QByteArray name, QByteArray value) { m_entries.emplace_back(std::move(name), std::move(value)); }
    void set(const QByteArray &name, const QByteArray &value);
    void remove(QByteArrayView name);
    /** The first value of that name, or an empty one. */
    QByteArray value(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;
    int count(QByteArrayView name) const;

    auto begin() const { return m_entries.begin(); }
    auto end() const { return m_entries.end(); }
    bool empty() const { return m_entries.empty(); }
    size_t size() const { return m_entries.size(); }
    void reserve(size_t n) { m_entries.reserve(n); }

private:
    std::vector<Entry> m_entries;
};

/** ASCII comparison without regard to case, for header names and tokens. */
bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b);

} // namespace station
