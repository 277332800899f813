// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/answerwords.h"

#include "app/figures.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QImageReader>

#include <algorithm>

namespace station::answerwords {

namespace {

constexpr int kChipSide = 96; ///< pixels of a chip's picture
// Pictures that a person drops can be of any size; one that is larger than this is not decoded for a chip.
constexpr int kMaxSide = 20'000;

QString picture(const QByteArray &data)
{
    QBuffer source;
    source.setData(data);
    source.open(QIODevice::ReadOnly);
    QImageReader reader(&source);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kMaxSide || size.height() > kMaxSide)
        return {};
    reader.setScaledSize(size.scaled(kChipSide, kChipSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    const QImage image = reader.read();
    QByteArray png;
    QBuffer target(&png);
    target.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&target, "PNG"))
        return {};
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(png.toBase64());
}

} // namespace

std::pair<QString, QString> state(const ChatMessage &answer, bool simulated)
{
    if (answer.edited)
        return {QStringLiteral("off"), QCoreApplication::translate("Chat", "edited by you")};
    const QString took = station::figures::seconds(answer.figures.durationUs.value_or(0), QLocale());
    switch (answer.state) {
    case ChatMessage::State::Stopped: return {QStringLiteral("off"), QCoreApplication::translate("Chat", "stopped")};
    case ChatMessage::State::Failed: return {QStringLiteral("closed"), QCoreApplication::translate("Chat", "failed")};
    case ChatMessage::State::Cut:
        return {QStringLiteral("off"), QCoreApplication::translate("Chat", "cut off: Token Station ended")};
    case ChatMessage::State::Streaming:
        return {QStringLiteral("running"), QCoreApplication::translate("Chat", "streaming")};
    case ChatMessage::State::Done: break;
    }
    // Green is what was answered to its end.
    const bool whole = !answer.isNothing() && !answer.cutAtLimit;
    return {simulated   ? QStringLiteral("simulated")
                : whole ? QStringLiteral("open")
                        : QStringLiteral("off"),
            answer.isNothing()      ? QCoreApplication::translate("Chat", "answered nothing in %1").arg(took)
                : answer.cutAtLimit ? QCoreApplication::translate("Chat", "cut at its limit after %1").arg(took)
                : answer.wentOn     ? QCoreApplication::translate("Chat", "gone on with, done in %1").arg(took)
                                    : QCoreApplication::translate("Chat", "done in %1").arg(took)};
}

QString nothing(const ChatMessage &answer)
{
    const bool reasoned = std::any_of(answer.parts.begin(), answer.parts.end(), [](const ChatPart &part) {
        return part.kind == ChatPart::Kind::Reasoning && !part.text.trimmed().isEmpty();
    });
    if (answer.cutAtLimit)
        return reasoned ? QCoreApplication::translate("Chat", "The model reached its limit while it still reasoned.")
                        : QCoreApplication::translate("Chat", "The model reached its limit before it said a word.");
    const QString words = reasoned ? QCoreApplication::translate("Chat", "The model reasoned, and answered nothing.")
                                   : QCoreApplication::translate("Chat", "The model answered nothing.");
    return answer.reason.isEmpty()
        ? words
        : words + u' ' + QCoreApplication::translate("Chat", "The provider's reason: %1").arg(answer.reason);
}

QString nothingAdvice(const ChatMessage &answer)
{
    return answer.cutAtLimit
        ? QCoreApplication::translate("Chat", "Give it more tokens in Parameters, then ask again.")
        : QCoreApplication::translate("Chat", "Ask again, put it in other words, or choose another model.");
}

namespace {

QVariantMap pair(const QString &label, const QString &value)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
}

} // namespace

std::optional<double> tokensPerSecond(const ChatFigures &figures)
{
    const qint64 streamed = figures.durationUs.value_or(0) - figures.firstTokenUs.value_or(0);
    if (figures.output.value_or(0) <= 0 || streamed < station::figures::kShortestUs)
        return std::nullopt;
    return double(*figures.output) * 1e6 / double(streamed);
}

QVariantList figures(const ChatMessage &answer, bool simulated)
{
    if (!answer.edited)
        return figures(answer.figures, simulated);
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(answer.createdMs);
    return {pair(QCoreApplication::translate("Chat", "Edited"), station::figures::clock(when))};
}

QVariantList figures(const ChatFigures &known, bool simulated)
{
    using namespace station::figures;
    const QLocale locale;
    const auto count = [&locale](const std::optional<qint64> &tokens, bool estimated) {
        if (!tokens)
            return dash();
        const QString text = grouped(*tokens, locale);
        return estimated ? estimate(text) : text;
    };
    const auto speed = tokensPerSecond(known);
    return {
        pair(QCoreApplication::translate("Chat", "First token"),
             known.firstTokenUs ? seconds(*known.firstTokenUs, locale) : dash()),
        pair(QCoreApplication::translate("Chat", "Tokens/s"), speed ? rate(*speed, locale) : dash()),
        pair(QCoreApplication::translate("Chat", "In"), count(known.input, known.inputEstimated)),
        pair(QCoreApplication::translate("Chat", "Out"), count(known.output, known.outputEstimated)),
        pair(QCoreApplication::translate("Chat", "Cost"),
             known.costKind                   ? cost(*known.costKind, known.costMicroUsd, locale)
                 : !known.costWords.isEmpty() ? known.costWords
                 : simulated                  ? QCoreApplication::translate("Chat", "simulated")
                                              : dash()),
    };
}

void count(ChatFigures &figures, const ChatUsage &told, const LedgerRow *row)
{
    const TokenCounts known = row ? row->tokens : TokenCounts();
    figures.input = told.input ? told.input : known.input;
    figures.inputEstimated = !told.input && known.estimated;
    figures.output = told.output ? told.output : known.output;
    figures.outputEstimated = !told.output && known.estimated;
    if (row) {
        figures.costKind = station::figures::costKind(*row, false);
        figures.costMicroUsd = row->costMicroUsd.value_or(0);
    }
}

void addTo(ChatFigures &figures, const ChatFigures &before)
{
    if (before.input || figures.input)
        figures.input = before.input.value_or(0) + figures.input.value_or(0);
    if (before.output || figures.output)
        figures.output = before.output.value_or(0) + figures.output.value_or(0);
    figures.inputEstimated = figures.inputEstimated || before.inputEstimated;
    figures.outputEstimated = figures.outputEstimated || before.outputEstimated;
}

QVariantList chips(const std::vector<ChatAttachment> &attachments)
{
    QVariantList list;
    for (const ChatAttachment &attachment : attachments)
        list << QVariantMap {
            {QStringLiteral("name"), attachment.name},
            {QStringLiteral("size"), QLocale().formattedDataSize(attachment.data.size(), 0, QLocale::DataSizeSIFormat)},
            {QStringLiteral("source"),
             attachment.kind == ChatAttachment::Kind::Image ? picture(attachment.data) : QString()}};
    return list;
}

bool takes(const ModelInfo &model, ChatAttachment::Kind kind)
{
    switch (kind) {
    case ChatAttachment::Kind::Image:
        return model.kinds.contains(QStringLiteral("vision")) || model.input.contains("image");
    case ChatAttachment::Kind::Pdf: return model.input.contains("pdf");
    case ChatAttachment::Kind::Text: break;
    }
    return true;
}

} // namespace station::answerwords
