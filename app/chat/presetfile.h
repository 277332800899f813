// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatrequest.h"
#include "providers/base/result.h"

/** A preset of the chat as a JSON file that one gives to others. */
namespace station::presetfile {

constexpr qint64 kMaxBytes = 1024 * 1024; ///< a preset is a page of text; a larger file is another thing

struct Preset {
    QString name; ///< empty: the file has none
    ChatSettings settings;
};

QByteArray write(const Preset &preset);
/** What is wrong with it is told in words; nothing of a file that is wrong in part is taken. */
Result<Preset> read(const QByteArray &json);

} // namespace station::presetfile
