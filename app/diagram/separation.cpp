// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/separation.h"

#include <algorithm>

namespace station::diagram {

namespace {

/** Places that have come up against each other and move together. */
class Blocks {
public:
    Blocks(const std::vector<double> &wanted, const std::vector<double> &weights, const std::vector<Apart> &constraints)
        : m_constraints(constraints), m_block(wanted.size()), m_offset(wanted.size(), 0), m_all(wanted.size())
    {
        for (size_t i = 0; i < wanted.size(); ++i) {
            m_block[i] = int(i);
            m_all[i] = {{int(i)}, {}, weights[i], weights[i] * wanted[i], true};
        }
        for (size_t i = 0; i < constraints.size(); ++i)
            m_all[size_t(constraints[i].right)].incoming.push_back(int(i));
    }

    double at(int item) const
    {
        const Block &block = m_all[size_t(m_block[size_t(item)])];
        return block.sum / block.weight + m_offset[size_t(item)];
    }

    /** Joins the block of that item to what stands too near on its left, until nothing does. */
    void settle(int item)
    {
        for (;;) {
            const int own = m_block[size_t(item)];
            const int worst = worstOf(own);
            if (worst < 0)
                return;
            join(m_constraints[size_t(worst)]);
        }
    }

private:
    struct Block {
        std::vector<int> items;
        std::vector<int> incoming; ///< constraints whose right side is in it
        double weight = 0;
        double sum = 0; ///< of weight × (wanted − offset)
        bool alive = false;
    };

    int worstOf(int own)
    {
        std::vector<int> &incoming = m_all[size_t(own)].incoming;
        std::erase_if(incoming, [this, own](int c) { return m_block[size_t(m_constraints[size_t(c)].left)] == own; });
        int worst = -1;
        double most = 1e-7;
        for (const int c : incoming) {
            const Apart &apart = m_constraints[size_t(c)];
            const double missing = apart.gap - (at(apart.right) - at(apart.left));
            if (missing > most) {
                most = missing;
                worst = c;
            }
        }
        return worst;
    }

    void join(const Apart &apart)
    {
        const int to = m_block[size_t(apart.left)];
        const int from = m_block[size_t(apart.right)];
        // The smaller moves into the larger, so that each item moves seldom.
        const bool forward = m_all[size_t(to)].items.size() >= m_all[size_t(from)].items.size();
        const double shift = m_offset[size_t(apart.left)] + apart.gap - m_offset[size_t(apart.right)];
        Block &kept = m_all[size_t(forward ? to : from)];
        Block &gone = m_all[size_t(forward ? from : to)];
        const double by = forward ? shift : -shift;
        for (const int item : gone.items) {
            m_offset[size_t(item)] += by;
            m_block[size_t(item)] = forward ? to : from;
        }
        kept.items.insert(kept.items.end(), gone.items.begin(), gone.items.end());
        kept.incoming.insert(kept.incoming.end(), gone.incoming.begin(), gone.incoming.end());
        kept.weight += gone.weight;
        kept.sum += gone.sum - by * gone.weight;
        gone = {};
    }

    const std::vector<Apart> &m_constraints;
    std::vector<int> m_block;
    std::vector<double> m_offset;
    std::vector<Block> m_all;
};

/** Each after all that stand to its left; those on a circle last. */
std::vector<int> fromLeftToRight(size_t count, const std::vector<Apart> &constraints)
{
    std::vector<int> waits(count, 0);
    std::vector<std::vector<int>> next(count);
    for (const Apart &apart : constraints) {
        ++waits[size_t(apart.right)];
        next[size_t(apart.left)].push_back(apart.right);
    }
    std::vector<int> order;
    for (size_t i = 0; i < count; ++i) {
        if (waits[i] == 0)
            order.push_back(int(i));
    }
    for (size_t i = 0; i < order.size(); ++i) {
        for (const int right : next[size_t(order[i])]) {
            if (--waits[size_t(right)] == 0)
                order.push_back(right);
        }
    }
    return order;
}

} // namespace

std::vector<double> keptApart(const std::vector<double> &wanted, const std::vector<double> &weights,
                              const std::vector<Apart> &constraints)
{
    Blocks blocks(wanted, weights, constraints);
    for (const int item : fromLeftToRight(wanted.size(), constraints))
        blocks.settle(item);
    std::vector<double> places(wanted.size());
    for (size_t i = 0; i < wanted.size(); ++i)
        places[i] = blocks.at(int(i));
    return places;
}

} // namespace station::diagram
