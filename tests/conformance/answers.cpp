// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes every recorded answer as a client of each dialect gets it, whole and streamed, with the facts of the recording
// beside it, for the SDKs to read: answers FILE. One JSON object a line. Where the client's dialect is the recording's
// own and the recording's bytes are exact, they are there too, for check_sameevents.py.
#include "facts.h"
#include "translated.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace station;

namespace {

QJsonValue numberOf(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject told(const Facts &facts)
{
    QJsonArray calls;
    for (const Facts::Call &call : facts.calls)
        calls.append(QJsonObject {{QStringLiteral("name"), call.name}, {QStringLiteral("arguments"), call.arguments}});
    return {{QStringLiteral("text"), facts.text},
            {QStringLiteral("reasoning"), facts.reasoning},
            {QStringLiteral("refusal"), facts.refusal},
            {QStringLiteral("calls"), calls},
            {QStringLiteral("callsInPieces"), facts.hasCallsInPieces},
            {QStringLiteral("image"), facts.hasImage},
            {QStringLiteral("finish"), facts.finish},
            {QStringLiteral("input"), numberOf(facts.input)},
            {QStringLiteral("output"), numberOf(facts.output)},
            {QStringLiteral("cached"), numberOf(facts.cached)},
            {QStringLiteral("error"), facts.error}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QFile file(argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!file.open(QIODevice::WriteOnly))
        qFatal("usage: answers FILE");
    int recordings = 0;
    for (const Recording &r :
         textRecordings({QStringLiteral(STATION_EXCHANGES), QStringLiteral(STATION_OWN_EXCHANGES)})) {
        if (r.status != 200 || r.body.isEmpty())
            continue;
        ++recordings;
        const Facts said = factsOf(r.dialect, r.provider, r.body, r.eventStream);
        for (const Dialect client : {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini}) {
            // Several answers at once have a place in two dialects only; the request would not have been sent.
            if (said.choices > 1 && client != Dialect::Chat && client != Dialect::Gemini)
                continue;
            for (const bool stream : {false, true}) {
                const Translated answer = translated(r, client, stream);
                if (!stream && answer.failure)
                    continue; // an error's body, with its status: check_translations.py
                QJsonObject line {{QStringLiteral("id"), QString::fromUtf8(r.id)},
                                  {QStringLiteral("from"), QString::fromUtf8(dialectName(r.dialect))},
                                  {QStringLiteral("to"), QString::fromUtf8(dialectName(client))},
                                  {QStringLiteral("stream"), stream},
                                  {QStringLiteral("body"), QString::fromUtf8(answer.bytes)},
                                  {QStringLiteral("said"), told(said)}};
                if (r.dialect == client && r.eventStream == stream
                    && (r.answerFidelity == "exact" || r.id.startsWith("own-")))
                    line.insert(QStringLiteral("recorded"), QString::fromUtf8(r.body));
                file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
            }
        }
    }
    return recordings > 0 && file.flush() ? 0 : 1;
}
