// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/clients/settingsfile.h"
#include "providers/base/secret.h"

#include <QStringList>

namespace station {

enum class ClientKind { ClaudeCode, Codex };

/** A tier of a client ("opus") and the model that stands for it ("openai/gpt-5.5"). */
struct TierModel {
    QByteArray tier;
    QByteArray model;
    bool operator==(const TierModel &) const = default;
};

struct SetupOptions {
    /** The client keeps its own subscription login; its key then stands in the settings file, as a header. */
    bool keepLogin = false;
    QList<TierModel> models;
};

/** What the settings are made of. */
struct SetupFacts {
    QByteArray address;  ///< http://127.0.0.1:8787
    QStringList command; ///< the credential command: program and arguments
    Secret key;          ///< needed for keepLogin and for the plain forms
};

/** What is known of a client, and what its settings look like (wire notes of the clients, A and D). */
struct Client {
    ClientKind kind;
    QByteArray id;   ///< claude-code: on the command line, and the name of its gateway key
    QByteArray name; ///< Claude Code
    QString program; ///< claude
    QList<QByteArray> tiers;
    ReadSettings read;
    /** Where its settings lie now, by its own variable or in the home folder. */
    QString (*settingsFile)();
    QList<Setting> (*settings)(const SetupFacts &facts, const SetupOptions &options);
    /** The name of the value that says a tier's model. */
    QByteArray (*tierSetting)(const QByteArray &tier);
    /** The settings without the credential command, for copying. */
    QByteArray (*plainForms)(const SetupFacts &facts, const SetupOptions &options);
    /** The address that the settings name, or nothing. */
    std::optional<QByteArray> (*address)(const SettingsText &settings);
    /** What runs the client once on a prompt, in the working folder, without touching it. */
    QStringList (*promptArguments)(const QString &prompt);

    static const Client &of(ClientKind kind);
    static std::optional<ClientKind> byId(QByteArrayView id);
    static QList<ClientKind> all() { return {ClientKind::ClaudeCode, ClientKind::Codex}; }
    /** The installed program, also where the window's PATH does not reach; empty: none. */
    QString findProgram() const;
};

/** The header by which a client with a login of its own sends its gateway key. */
constexpr const char *kKeyHeader = "x-token-station-key";
/** Stands where a key will stand that has not been made. */
constexpr const char *kKeyToCome = "gw-(made when this is applied)";

/** Stands for a key in what is printed for copying. */
constexpr const char *kKeyOfYours = "gw-YOUR-KEY";

/** A command as a shell takes it: what a shell would read as more than a word is quoted. */
QByteArray shellCommand(const QStringList &command);

extern const Client claudeCodeClient;
extern const Client codexClient;

} // namespace station
