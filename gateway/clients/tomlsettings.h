// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/clients/settingstext.h"

#include <memory>
#include <vector>

namespace station {

/**
 * A TOML settings file such as Codex's config.toml. Names are keys of the root ("model"), with their value's TOML, or a
 * whole table ("model_providers.token_station"), whose value is its text from the header to the last of its lines, line
 * feeds between them. toml++ reads the text before and after each edit; what is edited is the text.
 */
class TomlSettings : public SettingsText {
public:
    /** An error names `fileName`, the line, and what to do. */
    static Result<std::unique_ptr<SettingsText>> read(const QByteArray &text, const QByteArray &fileName);

    std::optional<QByteArray> value(const QByteArray &name) const override;
    bool hasContainer(const QByteArray &) const override { return true; }
    Result<void> set(const QByteArray &name, const QByteArray &value) override;
    Result<void> remove(const QByteArray &name, bool container) override;
    bool isBlank() const override;

    /** A text as a basic string of TOML. */
    static QByteArray quoted(QByteArrayView text);

private:
    /** A header or a key with its value; whole lines. */
    struct Statement {
        bool header = false;
        QList<QByteArray> path; ///< from the root
        qsizetype at = 0;       ///< of the line
        qsizetype end = 0;      ///< behind the line's end
        qsizetype valueAt = 0;
        qsizetype valueEnd = 0;
    };
    struct Range {
        qsizetype at;
        qsizetype end;
    };

    std::vector<Statement> statements() const;
    std::vector<Range> rangesOf(const QList<QByteArray> &path) const;
    void insertLines(qsizetype at, const QByteArray &lines);
    void setKey(const QByteArray &name, const QByteArray &value);
    void setTable(const QList<QByteArray> &path, const QByteArray &value);
    Result<void> verify(const QByteArray &before, const QList<QByteArray> &path,
                        const std::optional<QByteArray> &wanted);
};

} // namespace station
