// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace station {

/** One value of a settings file: its name ("env.ANTHROPIC_BASE_URL", "model_provider") and its text as it stands. */
struct Setting {
    QByteArray name;
    QByteArray value;
};

/**
 * The text of a settings file, edited in place: what is not named stays as it is, byte by byte. Nothing is ever parsed
 * and written anew.
 */
class SettingsText {
public:
    SettingsText() = default;
    virtual ~SettingsText() = default;
    SettingsText(const SettingsText &) = delete;
    SettingsText &operator=(const SettingsText &) = delete;

    /** The value's text; nothing where it is not there. */
    virtual std::optional<QByteArray> value(const QByteArray &name) const = 0;
    /** Whether what would hold the value ("env") is there. */
    virtual bool hasContainer(const QByteArray &name) const = 0;
    virtual Result<void> set(const QByteArray &name, const QByteArray &value) = 0;
    /** Takes the value out; with `container` also what held it, where nothing else is in there. */
    virtual Result<void> remove(const QByteArray &name, bool container) = 0;
    /** Whether the file says nothing any more. */
    virtual bool isBlank() const = 0;

    const QByteArray &text() const { return m_text; }

protected:
    QByteArray m_text;
};

/** "\r\n" where the text's first line ends so, otherwise "\n". */
QByteArray lineEndOf(const QByteArray &text);
/** The line that the byte stands on, from 1. */
int lineOf(const QByteArray &text, qsizetype at);

} // namespace station
