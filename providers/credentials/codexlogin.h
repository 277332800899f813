// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/base/secret.h"
#include "providers/http/transport.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace station {

/** What a call to the ChatGPT back end needs of the Codex program's login. */
struct CodexTokens {
    Secret accessToken;
    QByteArray accountId;
};

/**
 * The login that the Codex program keeps on this machine (`"login": "local"`), read from its file at each use and kept
 * nowhere else.
 *
 * An access token that has run out, or that the provider refused, is renewed as Codex itself does it: one renewal at a
 * time, the file read again just before (Codex may have been faster), the answer written back in one step with
 * everything else in the file kept. Main thread; OpenAI's terms for the subscription apply.
 *
 * File and renewal as in codex-cli 0.169 (wire notes of the providers, "openai-codex").
 */
class CodexLogin : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<CodexTokens>)>;

    explicit CodexLogin(QObject *parent = nullptr);
    ~CodexLogin() override;

    /** /auth.json, or ~/.codex/auth.json. */
    static QString filePath();

    void setProxy(const QByteArray &proxy);
    /** Calls back on this thread. `refused` is a token that the provider did not take: another one is got then. */
    void request(const Secret &refused, Done done);

private:
    class Renewal;

    struct File {
        CodexTokens tokens;
        Secret refreshToken;
        qint64 expiresS = 0; ///< Unix seconds; 0: the token does not say
    };
    static Result<File> read();
    void renew(const File &file);
    void renewed(int status, const QByteArray &body, const QByteArray &failure);
    Result<void> write(const QByteArray &answer);
    void answer(const Result<CodexTokens> &result);

    Transport m_transport;
    std::unique_ptr<Renewal> m_renewal;
    std::vector<Done> m_waiting; ///< for the renewal that is under way
};

} // namespace station
