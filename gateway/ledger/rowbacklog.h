// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledgerrow.h"

#include <deque>
#include <string>

namespace station {

using LedgerRows = std::deque<LedgerRow>;

/** Rows that wait for the database, packed into about 100 to 200 bytes each, in the order of their arrival. */
class RowBacklog {
public:
    /** As many rows go into one block, which is written in one transaction and dropped as a whole. */
    static constexpr int rowsPerBlock = 500;

    void append(const LedgerRow &row);
    bool isEmpty() const { return m_blocks.empty(); }
    qint64 rows() const { return m_rows; }
    qint64 bytes() const;

    /** The oldest rows, at least one and at most a block; not to be called where there are none. */
    LedgerRows front() const;
    /** Forgets the rows of front(), and returns how many those were. */
    int removeFront();

private:
    struct Block {
        std::string bytes;
        int rows = 0;
    };
    std::deque<Block> m_blocks;
    qint64 m_rows = 0;
};

} // namespace station
