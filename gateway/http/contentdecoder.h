// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/http/requesthead.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace station {

/** Takes one content coding off a request's body, piece by piece, and never makes more than it is allowed to. */
class ContentDecoder {
public:
    enum class Status { Good, Corrupt, TooLarge };

    virtual ~ContentDecoder() = default;
    /** Appends what comes out of `input` to `output`, which stays at `limit` bytes or one more (TooLarge). */
    virtual Status write(QByteArrayView input, QByteArray &output, qint64 limit) = 0;
    /** Whether the body may end here: at the end of a member or frame, or before anything came. */
    virtual bool isWhole() const = 0;

    /** Null for the identity, and where there is no memory for one. */
    static std::unique_ptr<ContentDecoder> create(ContentCoding coding);
};

} // namespace station
