// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/json/jsonreader.h"

#include <memory>

namespace station::gemini {

/** Puts a call's arguments together that come as `partialArgs`: a JSON path and a piece of the value each. */
class PartialArgs {
public:
    PartialArgs();
    ~PartialArgs();

    void clear();
    void add(json::Value partialArg);
    JsonText json() const;

private:
    struct Node;
    Node *at(QByteArrayView path);

    std::unique_ptr<Node> m_root;
};

/** The JSON without the white space between its values (an answer that is not streamed comes indented). */
QByteArray compacted(QByteArrayView json);

} // namespace station::gemini
