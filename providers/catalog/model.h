// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFlags>
#include <QList>

#include <optional>
#include <vector>

namespace station {

enum class ModelKind {
    Chat = 1,
    Vision = 2,
    Tools = 4,
    Reasoning = 8,
    Stateful = 16,
    SpeechToText = 32,
    TextToSpeech = 64,
    Image = 128,
    Video = 256,
    Embedding = 512,
    Moderation = 1024,
};
Q_DECLARE_FLAGS(ModelKinds, ModelKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(ModelKinds)

/** The word of the catalog and the command line: "chat", "speech-to-text" …; nothing where there is none. */
std::optional<ModelKind> modelKindFromName(QByteArrayView name);
QList<QByteArray> modelKindNames(ModelKinds kinds);

/**
 * Prices of tokens, in nano-US-dollars a token: one such unit is 0.001 US dollars a million tokens, so that every
 * published price is a whole number. What is not known is absent, never zero.
 */
struct TokenPrices {
    std::optional<qint64> input;
    std::optional<qint64> output;
    std::optional<qint64> cachedInput;
    std::optional<qint64> cacheWrite;

    bool operator==(const TokenPrices &) const = default;
};

/** Prices of what is not counted in tokens, in nano-US-dollars for one each; absent where not known. */
struct UnitPrices {
    std::optional<qint64> charactersMillion; ///< a million characters of text to be spoken
    std::optional<qint64> image;             ///< of the default size
    std::optional<qint64> audioMinute;
    std::optional<qint64> videoSecond = {}; ///< of the usual resolution
};

/** Prices that hold for the whole exchange once its input is longer than aboveInputTokens. */
struct PriceTier {
    qint64 aboveInputTokens = 0;
    TokenPrices prices;
};

enum class ModelLifecycle { Unknown, Current, Preview, Deprecated, Retired };

struct Model {
    QByteArray provider;
    QByteArray id; ///< the provider's own name for it
    QByteArray name;
    ModelKinds kinds;
    qint64 contextWindow = 0;   ///< tokens; 0: not known
    qint64 maxOutputTokens = 0; ///< tokens; 0: not known
    QList<QByteArray> input;    ///< modalities: text, image, audio, pdf, video
    QList<QByteArray> output;
    TokenPrices prices;
    std::vector<PriceTier> tiers; ///< ascending
    UnitPrices unitPrices;
    ModelLifecycle lifecycle = ModelLifecycle::Unknown;
    QByteArray retiredOn; ///< YYYY-MM-DD, or empty
    QByteArray successor;
    bool isPricedByUser = false; ///< its prices are those that the user set

    QByteArray qualifiedId() const { return provider + '/' + id; }
    /** Of a retired model: since when, and what to use in its place. Empty for others. */
    QByteArray retirement() const;
    bool isPriced() const { return prices.input && prices.output; }
};

} // namespace station
