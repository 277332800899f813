// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/clients/settingstext.h"

#include <memory>
#include <vector>

namespace station {

/**
 * A JSON settings file such as Claude Code's settings.json. Names are members of the root ("apiKeyHelper"), members of
 * an object in it ("env.NAME"), or one line of such a member whose text is a list of headers
 * ("env.ANTHROPIC_CUSTOM_HEADERS#x-name"). Values are JSON; a header's is its plain text.
 */
class JsonSettings : public SettingsText {
public:
    /** An empty text is an object without members. An error names `fileName`, the line, and what to do. */
    static Result<std::unique_ptr<SettingsText>> read(const QByteArray &text, const QByteArray &fileName);

    std::optional<QByteArray> value(const QByteArray &name) const override;
    bool hasContainer(const QByteArray &name) const override;
    Result<void> set(const QByteArray &name, const QByteArray &value) override;
    Result<void> remove(const QByteArray &name, bool container) override;
    bool isBlank() const override;

private:
    struct Member {
        QByteArray name;
        qsizetype nameAt = 0;
        qsizetype nameEnd = 0;
        qsizetype valueAt = 0;
        qsizetype valueEnd = 0;
    };
    /** An object's braces and members. */
    struct Object {
        qsizetype at = 0;  ///< of the opening brace
        qsizetype end = 0; ///< of the closing one
        std::vector<Member> members;
        const Member *find(QByteArrayView name) const;
    };
    struct Name;

    Object objectAt(qsizetype at) const;
    std::optional<Object> root() const;
    std::optional<Object> holder(const Name &name) const;
    void insert(const Object &object, QByteArrayView name, const QByteArray &value);
    void erase(const Object &object, const Member &member);
    Result<void> setHeader(const Name &name, const QByteArray &value);
    QByteArray stringValue(const Member &member) const;
};

} // namespace station
