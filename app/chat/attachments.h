// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatmessage.h"
#include "providers/base/result.h"

#include <QImage>
#include <QUrl>

namespace station {

/**
 * Files and pictures as attachments; of office documents their text. What is too large, or of another kind, is an error
 * in words.
 */
namespace attachments {

constexpr qint64 kMaxBytes = 20LL * 1024 * 1024; ///< what most providers take at most for a whole request
constexpr qint64 kMaxTextBytes = 1024LL * 1024;
constexpr qint64 kMaxPastedBytes = 8LL * 1024 * 1024; ///< in UTF-8

Result<ChatAttachment> fromFile(const QUrl &url);
/** Words that are too long to stand in a prompt. */
Result<ChatAttachment> fromText(const QString &text, const QString &name);
/** As PNG. */
Result<ChatAttachment> fromImage(const QImage &image, const QString &name);

} // namespace attachments

} // namespace station
