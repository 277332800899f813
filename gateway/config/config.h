// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/credentials/secretsource.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <map>
#include <optional>

namespace station {

struct ConfiguredModel {
    QByteArray id;
    qint64 contextWindow = 0;   ///< 0: not said
    qint64 maxOutputTokens = 0; ///< 0: not said
};

/** A member of `providers`. */
struct ProviderConfig {
    QByteArray type; ///< empty for the providers that are described in resources/providers.json
    QByteArray baseUrl;
    std::optional<SecretSource> key;
    std::optional<SecretSource> accessKey;
    std::optional<SecretSource> secretKey;
    bool localLogin = false; ///< `"login": "local"`
    QList<ConfiguredModel> models;
};

/** config.json (contract §2), with the defaults filled in. */
struct Config {
    struct Listen {
        QByteArray host = "127.0.0.1";
        int port = 8787;
        QList<QByteArray> hosts;
        QList<QByteArray> origins;
        bool operator==(const Listen &) const = default;
    } listen;
    std::map<QByteArray, ProviderConfig> providers;
    std::map<QByteArray, QList<QByteArray>> aliases;
    bool strict = false;
    struct Retry {
        int attempts = 2;
        int baseMs = 250;
        int maxMs = 8000;
    } retry;
    struct Circuit {
        int failures = 5;
        int openS = 30;
    } circuit;
    struct Timeouts {
        double connectS = 10;
        double firstByteS = 300;
        double idleS = 300;
        double requestS = 30;
        double drainS = 30;
        double videoSyncS = 540;
        double videoJobS = 1800;
    } timeouts;
    struct Limits {
        int bodyMb = 64;
        int headerKb = 32;
        int connections = 4096;
        int eventMb = 64;
    } limits;
    struct Fetch {
        int maxMb = 32;
        double timeoutS = 20;
        QList<QByteArray> allowHosts;
    } fetch;
    QByteArray proxy = "system";
    struct ResponsesStore {
        bool enabled = false;
        int days = 30;
        int maxMb = 512;
    } responsesStore;
    int mediaDays = 7;
    QByteArray storageUrl = "sqlite:";
    struct Log {
        QByteArray level = "info";
        QByteArray bodies = "off";
        int bodiesDays = 1;
        int ledgerDays = 400;
    } log;

    QList<QByteArray> warnings; ///< for people; the configuration is used all the same
};

/**
 * Reads a configuration. Comments are allowed. An error names the file, the line and the member, and what to do.
 * `fileName` is what the messages call the file.
 */
Result<Config> parseConfig(const QByteArray &text, const QByteArray &fileName);
/** As parseConfig(); a file that does not exist gives the defaults. */
Result<Config> loadConfig(const QString &path);

} // namespace station
