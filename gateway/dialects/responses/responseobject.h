// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"

namespace station::responses {

/** The response object, of which the events of a stream tell three versions or more, and a whole answer one. */
struct ResponseObject {
    explicit ResponseObject(const ResponseShape &shape);

    QByteArray stem; ///< what ids are made of
    QByteArray model;
    QByteArray echo; ///< the request's members, each with a comma before it
    QByteArray tier;
    qint64 createdS = 0;
    qint64 nowS = 0;
    TokenCounts usage;

    void setTier(const QByteArray &words);
    /** `error` and `incomplete` are JSON; `output` is the items with commas between them. */
    QByteArray json(QByteArrayView status, const QByteArray &error, const QByteArray &incomplete,
                    const QByteArray &output) const;
    /** An id that no other item of this response has. */
    QByteArray itemId(const QByteArray &prefix, int index) const;

private:
    QByteArray usageJson() const;
};

/** Whether an id may be passed on as it is. */
bool isPlainId(QByteArrayView id);

} // namespace station::responses
