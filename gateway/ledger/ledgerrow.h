// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <optional>

namespace station {

/** Tokens of one exchange. A member that nobody reported or estimated is absent, never zero. */
struct TokenCounts {
    std::optional<qint64> input;      ///< all prompt tokens, cached and cache-write ones included
    std::optional<qint64> output;     ///< all answer tokens, reasoning included
    std::optional<qint64> cachedRead; ///< part of input
    std::optional<qint64> cacheWrite; ///< part of input
    std::optional<qint64> reasoning;  ///< part of output
    bool estimated = false;           ///< true where input and output are our estimate, not the provider's report

    /** Takes over the counts that a later report has. */
    void update(const TokenCounts &report)
    {
        for (const auto member : {&TokenCounts::input, &TokenCounts::output, &TokenCounts::cachedRead,
                                  &TokenCounts::cacheWrite, &TokenCounts::reasoning}) {
            if (report.*member)
                this->*member = report.*member;
        }
    }
};

/** One exchange as the ledger keeps it (contract §5). Never holds a prompt, an answer or a secret. */
struct LedgerRow {
    qint64 startedMs = 0; ///< Unix time, milliseconds
    qint64 durationUs = 0;
    // Moments on its way, from the start on; absent where it did not come so far. Those of a call are of the last one.
    std::optional<qint64> acceptedUs; ///< its key may, and its model's name is read
    std::optional<qint64> calledUs;
    std::optional<qint64> connectedUs;
    std::optional<qint64> firstByteUs; ///< of the provider's answer, good or bad
    std::optional<qint64> firstTokenUs;
    int calls = 0;         ///< to providers; more than one where it was tried again
    qint64 overheadUs = 0; ///< what the gateway itself added before the provider was called
    QByteArray client;     ///< short name from the user-agent: claude-code, codex, openai-node, curl …
    QByteArray session;    ///< where the client names one
    QByteArray key;        ///< name of the gateway key
    QByteArray endpoint;   ///< /v1/chat/completions …
    QByteArray requestedModel;
    QByteArray provider; ///< empty where none was called
    QByteArray model;    ///< the provider's name for it
    QByteArray path;     ///< passthrough, translated, or empty
    int status = 0;      ///< HTTP status that the client got; 499 where it left before one
    QByteArray error;    ///< empty: done; "cancelled"; or the error in a few words, without content
    TokenCounts tokens;
    std::optional<qint64> images;
    std::optional<qint64> characters;
    std::optional<qint64> mediaMs;
    std::optional<qint64> costMicroUsd; ///< absent: unpriced
    bool included = false;              ///< subscription or own server: costs no money
    QByteArray dropped;                 ///< comma-separated fields
    QByteArray changed;                 ///< what translation said otherwise: "tool_choice: as auto", a line each
    QByteArray mapped;                  ///< what translation said in another place, in short: mappedPlaces() tells it
    QByteArray requestId;
};

} // namespace station
