// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/config/config.h"
#include "providers/base/result.h"

#include <QString>

#include <functional>

namespace station {

class SettingsText;

/**
 * config.json, edited in place: what is not named stays byte by byte, comments and members of newer versions with it.
 * A file that does not parse is never written, nor one that would not parse afterwards. Main thread; small files.
 */
class ConfigFile {
public:
    explicit ConfigFile(QString path) : m_path(std::move(path)) { }

    using Change = std::function<Result<void>(SettingsText &)>;
    /** Such a text with a change in it, its comments and the order of its members kept; errors name `fileName`. */
    static Result<QByteArray> edited(const QByteArray &text, const QByteArray &fileName, const Change &change);

    const QString &path() const { return m_path; }
    Result<Config> read() const { return loadConfig(m_path); }
    /** `name`: a member of the root or of an object in it ("listen.port"); `value`: JSON. */
    Result<void> set(const QByteArray &name, const QByteArray &value) const;
    /** The same within an object that such a member is, which is made or taken away as needed; empty: takes it away. */
    Result<void> setWithin(const QByteArray &name, const QByteArray &member, const QByteArray &value) const;
    /** Writes what such a member is under another name too. */
    Result<void> copy(const QByteArray &name, const QByteArray &to) const;
    /** Takes such a member away; one that is not there is no error. */
    Result<void> remove(const QByteArray &name) const;
    /** Puts another text in its place, if it is a configuration; the one before is kept beside it (".before"). */
    Result<void> replace(const QByteArray &text) const;

private:
    Result<void> edit(const Change &change) const;

    QString m_path;
};

} // namespace station
