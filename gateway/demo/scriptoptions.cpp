// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/scriptoptions.h"

#include <QList>
#include <QRegularExpression>

#include <limits>
#include <optional>
#include <utility>

namespace station {

namespace {

using Fault = ScriptOptions::Fault;

std::optional<DemoModel> findModel(const QByteArray &name)
{
    static constexpr std::pair<const char *, DemoModel> kModels[] = {
        {"hello", DemoModel::Hello},     {"thinker", DemoModel::Thinker},  {"tools", DemoModel::Tools},
        {"errors", DemoModel::Errors},   {"speaker", DemoModel::Speaker},  {"listener", DemoModel::Listener},
        {"painter", DemoModel::Painter}, {"animator", DemoModel::Animator}};
    for (const auto &[id, model] : kModels) {
        if (name == id)
            return model;
    }
    return std::nullopt;
}

bool readStatus(const QByteArray &text, int &status)
{
    bool ok = false;
    status = text.toInt(&ok);
    return ok && status >= 200 && status <= 599;
}

bool readFault(const QByteArray &value, ScriptOptions &options)
{
    static constexpr std::pair<const char *, Fault> kFaults[] = {
        {"reset", Fault::Reset}, {"close", Fault::Close},      {"truncate", Fault::Truncate},
        {"stall", Fault::Stall}, {"garbage", Fault::Garbage},  {"html", Fault::Html},
        {"empty", Fault::Empty}, {"redirect", Fault::Redirect}};
    if (value.startsWith("status:")) {
        options.fault = Fault::Status;
        return readStatus(value.mid(7), options.status);
    }
    for (const auto &[name, fault] : kFaults) {
        if (value == name) {
            options.fault = fault;
            return true;
        }
    }
    return false;
}

/** Every program on this machine can reach the demo: none gets to fill the memory with it. */
constexpr int kMostTokens = 200'000;
constexpr int kMostEventBytes = 64 * 1024 * 1024;

template <typename T> bool readNumber(const QByteArray &value, T &number, int most = std::numeric_limits<int>::max())
{
    bool ok = false;
    const int read = value.toInt(&ok);
    number = read;
    return ok && read >= 0 && read <= most;
}

bool readSwitch(const QByteArray &value, bool &on)
{
    on = value == "1";
    return on || value == "0";
}

bool readOption(const QByteArray &key, const QByteArray &value, ScriptOptions &options)
{
    if (key == "delay")
        return readNumber(value, options.delayMs);
    if (key == "pace")
        return readNumber(value, options.paceMs);
    if (key == "chunk")
        return readNumber(value, options.chunkBytes);
    if (key == "tokens")
        return readNumber(value, options.tokens, kMostTokens);
    if (key == "fault")
        return readFault(value, options);
    if (key == "at") {
        bool ok = false;
        options.at = value.toDouble(&ok);
        return ok && options.at >= 0 && options.at <= 1;
    }
    if (key == "fail")
        return readNumber(value, options.failCount);
    if (key == "retry_after")
        return readNumber(value, options.retryAfterSeconds);
    if (key == "event_bytes")
        return readNumber(value, options.eventBytes, kMostEventBytes);
    if (key == "makes")
        return readNumber(value, options.makesMs);
    if (key == "crlf")
        return readSwitch(value, options.crlf);
    if (key == "bom")
        return readSwitch(value, options.bom);
    if (key == "comments")
        return readSwitch(value, options.comments);
    if (key == "usage")
        return readSwitch(value, options.usage);
    if (key == "headers")
        return readSwitch(value, options.headers);
    if (key == "nodone") {
        bool without = false;
        const bool ok = readSwitch(value, without);
        options.done = !without;
        return ok;
    }
    return false;
}

} // namespace

Result<ScriptedModel> readScriptedModel(const QByteArray &name)
{
    const QList<QByteArray> words = name.split(';');
    ScriptedModel scripted;
    const auto model = findModel(words.first());
    if (!model)
        return Error {ErrorCode::NotFound,
                      "There is no model '" + words.first()
                          + "': the demo has hello, thinker, tools, errors, speaker, listener, painter and animator.",
                      "model"};
    scripted.model = *model;
    bool hasPace = false;
    for (const QByteArray &word : words.sliced(1)) {
        const qsizetype equals = word.indexOf('=');
        const QByteArray key = word.left(equals);
        if (equals < 0 || !readOption(key, word.mid(equals + 1), scripted.options))
            return Error {ErrorCode::BadRequest, "The demo does not know what '" + word + "' asks for.", "model"};
        hasPace |= key == "pace";
    }
    // Without a pace of its own, a body in small chunks goes out as fast as it can: nobody would wait for it.
    if (scripted.options.chunkBytes > 0 && !hasPace)
        scripted.options.paceMs = 0;
    return scripted;
}

bool readErrorPrompt(const QByteArray &prompt, ScriptOptions &options)
{
    static const QRegularExpression kWish(QStringLiteral("\\berror\\s+([45]\\d\\d)\\b|\\b(cut|stall|garbage)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = kWish.match(QString::fromUtf8(prompt));
    if (!match.hasMatch())
        return false;
    const QString word = match.captured(2).toLower();
    if (word.isEmpty()) {
        options.fault = Fault::Status;
        options.status = match.captured(1).toInt();
        if (options.status == 429 && options.retryAfterSeconds == 0)
            options.retryAfterSeconds = 2;
    } else if (word == QLatin1String("cut")) {
        options.fault = Fault::Close;
    } else {
        options.fault = word == QLatin1String("stall") ? Fault::Stall : Fault::Garbage;
    }
    return true;
}

} // namespace station
