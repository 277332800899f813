// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/responsewriter.h"

#include "gateway/dialects/chat/streamwriter.h"
#include "gateway/dialects/chat/wholewriter.h"

namespace station {

std::unique_ptr<ResponseWriter> makeChatResponseWriter(const ResponseShape &shape)
{
    if (shape.stream)
        return std::make_unique<chat::StreamWriter>(shape);
    return std::make_unique<chat::WholeWriter>(shape);
}

} // namespace station
