// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The estimate of a prompt's tokens against what providers counted. Its weights were fitted on the recordings with even
// numbers; those with odd ones judge it. With STATION_FIT set, prints the table that they are fitted from.
#include "facts.h"
#include "gateway/conversation/tokenestimate.h"
#include "gateway/dialects/pieces.h"
#include "recording.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace station;

namespace {

/** What a provider adds or fetches by itself is in its count, and in no request. */
bool isPlain(const Recording &r)
{
    static const QStringList odd {QStringLiteral("server_tool"),
                                  QStringLiteral("mcp"),
                                  QStringLiteral("web_search"),
                                  QStringLiteral("web_fetch"),
                                  QStringLiteral("file_search"),
                                  QStringLiteral("code_execution"),
                                  QStringLiteral("file_uri"),
                                  QStringLiteral("pdf"),
                                  QStringLiteral("document"),
                                  QStringLiteral("compaction"),
                                  QStringLiteral("explicit_cache"),
                                  QStringLiteral("client_builtin_tool"),
                                  QStringLiteral("tool_search"),
                                  QStringLiteral("deferred_tools"),
                                  QStringLiteral("previous_response_id"),
                                  QStringLiteral("video_in"),
                                  QStringLiteral("audio"),
                                  QStringLiteral("image_generation_tool"),
                                  QStringLiteral("image_url_remote"),
                                  QStringLiteral("context_management")};
    return std::none_of(odd.begin(), odd.end(), [&r](const QString &f) { return r.features.contains(f); })
        && r.fidelity != "trimmed" && !r.features.contains(QStringLiteral("citations"))
        && !r.model.contains("compound"); // Groq's: it searches the web by itself
}

} // namespace

class TestTokenEstimate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void medianErrorIsSmall();
    void everythingCounts();
};

void TestTokenEstimate::medianErrorIsSmall()
{
    std::vector<double> errors;
    int number = 0;
    for (const Recording &r : textRecordings({QStringLiteral(STATION_EXCHANGES)})) {
        if (r.status != 200 || r.requestBody.isEmpty() || !isPlain(r))
            continue;
        const Facts said = factsOf(r.dialect, r.provider, r.body, r.eventStream);
        if (!said.input || *said.input < 500)
            continue;
        const auto read = readRequest(r.dialect, r.requestBody);
        QVERIFY2(read, r.id.constData());
        const qint64 estimate = estimatedTokens(*read, r.provider);
        const double error = std::abs(double(estimate - *said.input)) / double(*said.input);
        if (qEnvironmentVariableIsSet("STATION_FIT")) {
            const PromptMeasure m = measured(*read);
            qInfo("%d %s %lld %lld | %lld %lld %lld %lld %lld %lld %lld | %s", number, r.provider.constData(),
                  *said.input, estimate, m.letters, m.marks, m.wide, m.turns, m.tools, m.images, m.pages,
                  r.id.constData());
        }
        if (number++ % 2 == 1)
            errors.push_back(error);
    }
    if (errors.size() < 5)
        QSKIP("too few recordings to judge by");
    std::sort(errors.begin(), errors.end());
    const double median = errors[errors.size() / 2];
    qInfo("%zu requests: median error %.1f %%, largest %.1f %%", errors.size(), median * 100, errors.back() * 100);
    QVERIFY(median <= 0.15);
}

void TestTokenEstimate::everythingCounts()
{
    const auto count = [](const QByteArray &body) {
        const auto read = readRequest(Dialect::Messages, body);
        return read ? estimatedTokens(*read, "anthropic") : -1;
    };
    const QByteArray question = R"({"role":"user","content":"What is in the picture?"})";
    const qint64 plain = count(R"({"model":"m","messages":[)" + question + "]}");
    QVERIFY(plain > 0);
    // Pain of several peers: tools, results and pictures counted as nothing.
    QVERIFY(
        count(
            R"({"model":"m","tools":[{"name":"look","description":"Looks at things.","input_schema":{"type":"object"}}],"messages":[)"
            + question + "]}")
        > plain + 20);
    QVERIFY(count(R"({"model":"m","system":"Be brief, and say what you see in plain words.","messages":[)" + question
                  + "]}")
            > plain + 5);
    QVERIFY(
        count(
            R"({"model":"m","messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"AAAA"}}]}]})")
        > plain + 100);
    QVERIFY(
        count(
            R"({"model":"m","messages":[)" + question
            + R"(,{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"look","input":{"at":"the left side of the picture"}}]},)"
              R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"a cat, asleep on a warm stone wall"}]}]})")
        > plain + 15);
}

QTEST_APPLESS_MAIN(TestTokenEstimate)
#include "tst_tokenestimate.moc"
