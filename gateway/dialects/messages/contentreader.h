// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/json/jsonreader.h"

namespace station::messages {

/** Where a block stands, for the names of members that the common form has no place for. */
struct BlockPlace {
    std::vector<ExtraMember> &extras;
    QByteArrayView list; ///< "messages", "system", "tools"
    std::optional<size_t> turn = {};
    std::optional<size_t> block = {};
    std::optional<size_t> result = {}; ///< the tool result that the block is in

    void keep(std::string_view member, json::Value value) const;
    void keep(std::string_view member, const JsonText &value) const;
};

/** Reads `content`: a string or an array of blocks. Unknown blocks are kept whole as NativePart. */
void readContent(json::Value content, BlockPlace place, std::vector<Part> &parts);

/** {"type":"ephemeral","ttl"}; null is none. */
CacheMark readCacheMark(json::Value value, const BlockPlace &place);

} // namespace station::messages
