// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>

#include <vector>

namespace station {

struct JsonMember;

/** A JSON value that knows the line it stands on, so that a message about it can say so. */
struct JsonNode {
    enum class Type { Null, Bool, Number, String, Array, Object };
    Type type = Type::Null;
    int line = 0; ///< from 1
    bool boolean = false;
    double number = 0;
    QByteArray text;
    std::vector<JsonMember> members;
    std::vector<JsonNode> items;

    const JsonNode *member(QByteArrayView name) const;
    /** "a number", "an object" …, for messages. */
    const char *typeName() const;
};

struct JsonMember {
    QByteArray name;
    JsonNode value;
};

/** Parses JSON, with comments allowed. An error's message begins with "FILE:LINE: ". */
Result<JsonNode> parseJsonTree(const QByteArray &text, const QByteArray &fileName);

} // namespace station
