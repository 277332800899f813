// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/rowbacklog.h"

#include "gateway/ledger/ledgercolumns.h"

#include <numeric>

namespace station {
namespace {

/** Appends members: numbers as zigzag varints (seven bits a byte, low ones first), texts with their length first. */
class Packer {
public:
    explicit Packer(std::string &out) : m_out(out) { }

    void operator()(const char *, qint64 value) { number((quint64(value) << 1) ^ quint64(value >> 63)); }
    void operator()(const char *name, int value) { operator()(name, qint64(value)); }
    void operator()(const char *, bool value) { m_out.push_back(char(value)); }
    void operator()(const char *name, const std::optional<qint64> &value)
    {
        m_out.push_back(char(value.has_value()));
        if (value)
            operator()(name, *value);
    }
    void operator()(const char *, const QByteArray &value)
    {
        number(quint64(value.size()));
        m_out.append(value.constData(), size_t(value.size()));
    }

private:
    void number(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            m_out.push_back(char(value | 0x80));
        m_out.push_back(char(value));
    }

    std::string &m_out;
};

/** Reads what a Packer wrote in this process; so no input can be malformed. */
class Unpacker {
public:
    explicit Unpacker(const std::string &in) : m_at(in.data()), m_end(in.data() + in.size()) { }

    bool atEnd() const { return m_at == m_end; }
    void operator()(const char *, qint64 &value)
    {
        const quint64 zigzag = number();
        value = qint64(zigzag >> 1) ^ -qint64(zigzag & 1);
    }
    void operator()(const char *name, int &value)
    {
        qint64 wide = 0;
        operator()(name, wide);
        value = int(wide);
    }
    void operator()(const char *, bool &value) { value = *m_at++ != 0; }
    void operator()(const char *name, std::optional<qint64> &value)
    {
        if (*m_at++ != 0)
            operator()(name, value.emplace());
    }
    void operator()(const char *, QByteArray &value)
    {
        const auto size = qsizetype(number());
        value = QByteArray(m_at, size);
        m_at += size;
    }

private:
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0;; shift += 7) {
            const auto byte = quint8(*m_at++);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
    }

    const char *m_at;
    const char *m_end;
};

} // namespace

void RowBacklog::append(const LedgerRow &row)
{
    if (m_blocks.empty() || m_blocks.back().rows == rowsPerBlock)
        m_blocks.emplace_back();
    Block &block = m_blocks.back();
    forEachColumn(row, Packer(block.bytes));
    ++block.rows;
    ++m_rows;
    if (block.rows == rowsPerBlock)
        block.bytes.shrink_to_fit();
}

qint64 RowBacklog::bytes() const
{
    return std::accumulate(m_blocks.begin(), m_blocks.end(), qint64(0),
                           [](qint64 sum, const Block &block) { return sum + qint64(block.bytes.capacity()); });
}

LedgerRows RowBacklog::front() const
{
    LedgerRows rows;
    Unpacker unpacker(m_blocks.front().bytes);
    while (!unpacker.atEnd())
        forEachColumn(rows.emplace_back(), unpacker);
    return rows;
}

int RowBacklog::removeFront()
{
    const int removed = m_blocks.front().rows;
    m_blocks.pop_front();
    m_rows -= removed;
    return removed;
}

} // namespace station
