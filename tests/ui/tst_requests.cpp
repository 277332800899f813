// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/bodytext.h"
#include "app/requests/curlcommand.h"
#include "app/requests/requestquery.h"
#include "app/requests/requests.h"
#include "app/requests/waterfall.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QtTest>

using namespace station;

namespace {

constexpr qint64 kNow = 1'795'442'851'000; // 2026-11-23 14:07:31 UTC

QStringList modelsOf(const RequestList &list)
{
    QStringList names;
    for (int row = 0; row < list.count(); ++row)
        names << list.data(list.index(row), RequestList::ModelRole).toString();
    return names;
}

LiveExchange live(quint64 id, const QByteArray &model, LiveState state, qint64 startedMs)
{
    LiveExchange exchange;
    exchange.id = id;
    exchange.state = state;
    exchange.row = FakeBackend::row("groq", model, startedMs, 10, 5);
    exchange.row.requestId = "req_live-" + QByteArray::number(id);
    return exchange;
}

BodyRecord chatRecord()
{
    BodyRecord record;
    record.requestId = "req_1";
    record.method = "POST";
    record.path = "/v1/chat/completions";
    record.clientHeaders = "content-type: application/json\nauthorization: Bearer (removed)\nuser-agent: curl/8\n";
    record.clientRequest.bytes =
        "{\"messages\":[{\"role\":\"user\",\"content\":\"it's 0.70\"}],\"model\":\"fast\",\"seed\":1.0}";
    record.clientRequest.size = record.clientRequest.bytes.size();
    record.url = "https://provider.example/v1/chat/completions";
    return record;
}

} // namespace

class TestRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void queryMembers();
    void queryTimes();
    void queryMistakes();
    void waterfallSteps();
    void waterfallOfOldRows();
    void prettyKeepsOrderAndFigures();
    void sideBySideMarks();
    void foldingKeepsWhatDiffers();
    void hugeLinesAreCut();
    void binaryIsNoText();
    void curlHoldsNoKey();
    void curlOfALongBody();
    void anotherModel();
    void pagesAreReadAsOneScrolls();
    void rareOnesAreLookedForFurther();
    void liveRowsJoin();
    void onlyRunningOnes();
    void whatHasJustEndedIsNotShownTwice();
    void theNewestSearchWins();
    void detailFollowsItsExchange();
    void bodiesOrWhyNot();
    void sentAgainToAnotherModel();
};

void TestRequests::queryMembers()
{
    const auto query = RequestQuery::parse(
        QStringLiteral("client:codex Model:sonnet status:4xx \"two words\" gpt-oss:20b key:\"my key\""), kNow);
    QVERIFY(query.problem.isEmpty());
    QCOMPARE(query.filter.client, QByteArray("codex"));
    QCOMPARE(query.filter.model, QByteArray("sonnet"));
    QCOMPARE(query.filter.key, QByteArray("my key"));
    QCOMPARE(query.filter.leastStatus, 400);
    QCOMPARE(query.filter.mostStatus, 499);
    QCOMPARE(query.filter.words, QByteArrayList({"two words", "gpt-oss:20b"}));
    const auto exact = RequestQuery::parse(QStringLiteral("status:429"), kNow).filter;
    QCOMPARE(exact.leastStatus, 429);
    QCOMPARE(exact.mostStatus, 429);
}

void TestRequests::queryTimes()
{
    const qint64 midnight = QDateTime::fromMSecsSinceEpoch(kNow).date().startOfDay().toMSecsSinceEpoch();
    QCOMPARE(RequestQuery::parse(QStringLiteral("today"), kNow).filter.sinceMs, midnight);
    const auto yesterday = RequestQuery::parse(QStringLiteral("yesterday"), kNow).filter;
    QCOMPARE(yesterday.untilMs, midnight);
    QCOMPARE(yesterday.sinceMs, midnight - 86'400'000);
    QCOMPARE(RequestQuery::parse(QStringLiteral("last:90m"), kNow).filter.sinceMs, kNow - 5'400'000);
    const auto days = RequestQuery::parse(QStringLiteral("since:2026-11-01 until:2026-11-02"), kNow).filter;
    QCOMPARE(days.untilMs - days.sinceMs, qint64(2) * 86'400'000);
}

void TestRequests::queryMistakes()
{
    for (const char *text : {"status:abc", "last:soon", "since:yesterday", "until:2026-13-01"}) {
        const auto query = RequestQuery::parse(QString::fromLatin1(text) + QStringLiteral(" client:curl"), kNow);
        QVERIFY2(!query.problem.isEmpty(), text);
        QCOMPARE(query.filter.client, QByteArray("curl"));
    }
    // While one is still typing, nothing is wrong yet.
    QVERIFY(RequestQuery::parse(QStringLiteral("status: last: since:"), kNow).problem.isEmpty());
}

void TestRequests::waterfallSteps()
{
    LedgerRow row;
    row.acceptedUs = 400;
    row.overheadUs = 1600;
    row.calledUs = 502'000; // after a retry
    row.calls = 2;
    row.connectedUs = 543'000;
    row.firstByteUs = 605'000;
    row.firstTokenUs = 641'000;
    row.durationUs = 2'060'000;
    QStringList names;
    qint64 at = 0;
    for (const WaterfallStep &step : waterfallOf(row)) {
        names << step.name;
        QCOMPARE(step.fromUs, at);
        QVERIFY(step.toUs >= step.fromUs);
        at = step.toUs;
    }
    QCOMPARE(at, row.durationUs);
    QCOMPARE(names,
             QStringList({QStringLiteral("Accept"), QStringLiteral("Route"), QStringLiteral("Earlier tries"),
                          QStringLiteral("Connect"), QStringLiteral("First byte"), QStringLiteral("First token"),
                          QStringLiteral("Stream")}));
    QCOMPARE(durationText(400), QStringLiteral("0.4 ms"));
    QCOMPARE(durationText(41'000), QStringLiteral("41 ms"));
    QCOMPARE(durationText(1'920'000), QStringLiteral("1.92 s"));
}

void TestRequests::waterfallOfOldRows()
{
    LedgerRow row; // as earlier versions wrote it
    row.provider = "openai";
    row.overheadUs = 180;
    row.firstTokenUs = 300'000;
    row.durationUs = 1'000'000;
    const auto steps = waterfallOf(row);
    QCOMPARE(steps.size(), size_t(2));
    QCOMPARE(steps.back().toUs, row.durationUs);
    LedgerRow refused;
    refused.durationUs = 90;
    QCOMPARE(waterfallOf(refused).size(), size_t(1));
}

void TestRequests::prettyKeepsOrderAndFigures()
{
    QCOMPARE(prettyJson("{\"b\":1.0,\"a\":[],\"c\":{\"x\":\"a\\\"}]: ,\"},\"d\":[12345678901234567890,{}]}"),
             QByteArray("{\n  \"b\": 1.0,\n  \"a\": [],\n  \"c\": {\n    \"x\": \"a\\\"}]: ,\"\n  },\n  \"d\": [\n    "
                        "12345678901234567890,"
                        "\n    {}\n  ]\n}\n"));
    QCOMPARE(prettyJson("data: {\"a\":1}\n\n"), QByteArray("data: {\"a\":1}\n\n"));
    QCOMPARE(prettyJson("{\"cut\": \"he"), QByteArray("{\"cut\": \"he"));
}

void TestRequests::sideBySideMarks()
{
    const auto lines = sideBySide("{\n  \"model\": \"a\",\n  \"top_k\": 4,\n  \"stream\": true\n}\n",
                                  "{\n    \"model\": \"b\",\n    \"stream\": true,\n    \"n\": 1\n}\n");
    using Kind = SideLine::Kind;
    QList<Kind> kinds;
    for (const SideLine &line : lines)
        kinds << line.kind;
    // Indentation and a comma at the end are no difference.
    QCOMPARE(kinds, QList<Kind>({Kind::Same, Kind::Changed, Kind::Removed, Kind::Same, Kind::Added, Kind::Same}));
    QCOMPARE(lines[1].left, QStringLiteral("  \"model\": \"a\","));
    QCOMPARE(lines[1].right, QStringLiteral("    \"model\": \"b\","));
    QCOMPARE(lines[2].rightNumber, 0);
    QCOMPARE(lines[3].leftNumber, 4);
    QCOMPARE(lines[3].rightNumber, 3);
}

void TestRequests::foldingKeepsWhatDiffers()
{
    QByteArray before;
    QByteArray after;
    for (int i = 0; i < 100; ++i) {
        before += "line " + QByteArray::number(i) + '\n';
        after += i == 50 ? QByteArray("other\n") : "line " + QByteArray::number(i) + '\n';
    }
    const auto all = sideBySide(before, after);
    const auto shown = folded(all, 3);
    QCOMPARE(shown.size(), size_t(9)); // gap, 3, the one, 3, gap
    QCOMPARE(shown.front().hidden, 47);
    QCOMPARE(shown.back().hidden, 46);
    QCOMPARE(shown[4].right, QStringLiteral("other"));
}

void TestRequests::hugeLinesAreCut()
{
    const auto lines = oneSide(QByteArray(1'000'000, 'A'));
    QCOMPARE(lines.size(), size_t(1));
    QVERIFY(lines.front().left.size() < kLongestLine + 60);
    QVERIFY(lines.front().left.endsWith(QStringLiteral("… 998,000 more characters")));
}

void TestRequests::binaryIsNoText()
{
    QVERIFY(isText("{\"a\":\"\xe6\x97\xa5\"}\r\n\t"));
    QVERIFY(isText(""));
    QVERIFY(!isText(QByteArray("RIFF\0\0\0\0WAVE", 12)));
    QVERIFY(!isText("\xff\xd8\xff\xe0 JFIF"));
    QVERIFY2(isText(QByteArray("cut within a character \xe6\x97")), "as a body that was too long may be");
}

void TestRequests::curlHoldsNoKey()
{
    const auto command = curlCommand(chatRecord(), QStringLiteral("http://127.0.0.1:8787"));
    QVERIFY(command);
    QCOMPARE(*command,
             QStringLiteral("curl 'http://127.0.0.1:8787/v1/chat/completions' \\\n"
                            "  -H \"Authorization: Bearer $TOKEN_STATION_API_KEY\" \\\n"
                            "  -H 'content-type: application/json' \\\n"
                            "  --data-raw '{\"messages\":[{\"role\":\"user\",\"content\":\"it'\\''s 0.70\"}],"
                            "\"model\":\"fast\",\"seed\":1.0}'"));
    BodyRecord cut = chatRecord();
    cut.clientRequest.size += 1;
    QVERIFY(!curlCommand(cut, QStringLiteral("http://127.0.0.1:8787")));
    BodyRecord form = chatRecord();
    form.clientRequest.bytes = QByteArray("\0\1", 2);
    form.clientRequest.size = 2;
    QVERIFY(!curlCommand(form, QStringLiteral("http://127.0.0.1:8787")));
}

void TestRequests::curlOfALongBody()
{
    BodyRecord record = chatRecord();
    record.clientRequest.bytes = "{\"a\":\"" + QByteArray(200'000, 'x') + " BODY\"}";
    record.clientRequest.size = record.clientRequest.bytes.size();
    const auto command = curlCommand(record, QStringLiteral("http://127.0.0.1:8787"));
    QVERIFY(command);
    QVERIFY(command->contains(QStringLiteral("--data-binary @- <<'BODY_'\n")));
    QVERIFY(command->endsWith(QStringLiteral("\nBODY_\n")));
}

void TestRequests::anotherModel()
{
    const auto chat = withModel(chatRecord(), "groq/qwen");
    QVERIFY(chat);
    QCOMPARE(
        chat->body,
        QByteArray(
            "{\"messages\":[{\"role\":\"user\",\"content\":\"it's 0.70\"}],\"model\":\"groq/qwen\",\"seed\":1.0}"));
    BodyRecord gemini = chatRecord();
    gemini.path = "/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse";
    gemini.clientRequest.bytes = "{\"contents\":[]}";
    gemini.clientRequest.size = gemini.clientRequest.bytes.size();
    const auto path = withModel(gemini, "gemini/gemini-3-flash");
    QVERIFY(path);
    QCOMPARE(path->path, QByteArray("/v1beta/models/gemini/gemini-3-flash:streamGenerateContent?alt=sse"));
    QCOMPARE(path->body, gemini.clientRequest.bytes);
    BodyRecord form = chatRecord();
    form.clientRequest.bytes = "--boundary\r\n";
    form.clientRequest.size = form.clientRequest.bytes.size();
    QVERIFY(!withModel(form, "groq/qwen"));
}

void TestRequests::pagesAreReadAsOneScrolls()
{
    FakeBackend backend;
    for (int i = 0; i < 250; ++i)
        backend.m_latest.push_back(FakeBackend::row("groq", "m-" + QByteArray::number(i), kNow - i * 1000, 1, 1));
    RequestList list(backend, [] { return kNow; });
    list.show({}, false);
    QVERIFY(list.loading());
    QTRY_COMPARE(list.count(), 100);
    QCOMPARE(list.found(), QStringLiteral("250"));
    QVERIFY(list.canFetchMore({}));
    list.fetchMore({});
    QVERIFY2(!list.canFetchMore({}), "one page at a time");
    QTRY_COMPARE(list.count(), 200);
    list.fetchMore({});
    QTRY_COMPARE(list.count(), 250);
    QTRY_VERIFY(!list.canFetchMore({}));
    QCOMPARE(list.data(list.index(249), RequestList::ModelRole).toString(), QStringLiteral("m-249"));
}

void TestRequests::rareOnesAreLookedForFurther()
{
    FakeBackend backend;
    backend.m_pageRows = 50;
    for (int i = 0; i < 1000; ++i)
        backend.m_latest.push_back(FakeBackend::row("groq", i % 300 == 299 ? "rare" : "common", kNow - i * 1000, 1, 1));
    RequestList list(backend, [] { return kNow; });
    LedgerFilter filter;
    filter.model = "rare";
    list.show(filter, false);
    QTRY_COMPARE(list.count(), 3);
    QTRY_VERIFY(!list.searching());
    QCOMPARE(list.found(), QStringLiteral("3"));
}

void TestRequests::liveRowsJoin()
{
    FakeBackend backend;
    backend.m_latest = {FakeBackend::row("groq", "old", kNow - 60'000, 1, 1)};
    RequestList list(backend, [] { return kNow; });
    LedgerFilter filter;
    filter.provider = "groq";
    list.show(filter, false);
    QTRY_COMPARE(list.count(), 1);
    LiveExchange other = live(9, "x", LiveState::Streaming, kNow);
    other.row.provider = "xai";
    backend.send({live(1, "one", LiveState::Streaming, kNow - 5000), other});
    QCOMPARE(modelsOf(list), QStringList({QStringLiteral("one"), QStringLiteral("old")}));
    backend.send({live(2, "two", LiveState::Waiting, kNow), live(1, "one", LiveState::Done, kNow - 5000)});
    QCOMPARE(modelsOf(list), QStringList({QStringLiteral("two"), QStringLiteral("one"), QStringLiteral("old")}));
    QCOMPARE(list.data(list.index(1), RequestList::LampRole).toString(), QStringLiteral("open"));
    QVERIFY(list.data(list.index(0), RequestList::RunningRole).toBool());
    // Who asked stands in a row that is wide, and how fast the answer came, where there is one.
    LiveExchange asked = live(1, "one", LiveState::Done, kNow - 5000);
    asked.row.client = "codex";
    asked.row.requestedModel = "fast";
    asked.row.firstTokenUs = 500'000;
    asked.row.durationUs = 2'500'000;
    asked.row.tokens.output = 200;
    asked.outputSoFar = 200;
    backend.send({asked});
    QCOMPARE(list.data(list.index(1), RequestList::AskedRole).toString(),
             QStringLiteral("asked for as \u201Cfast\u201D by codex"));
    QVERIFY(list.data(list.index(1), RequestList::SpeedRole).toString().endsWith(QStringLiteral(" tokens/s")));
    QVERIFY(list.data(list.index(1), RequestList::SpeedRole).toString().startsWith(QStringLiteral("100")));
    QCOMPARE(list.data(list.index(0), RequestList::SpeedRole).toString(), QString());
}

void TestRequests::onlyRunningOnes()
{
    FakeBackend backend;
    backend.m_latest = {FakeBackend::row("groq", "old", kNow - 60'000, 1, 1)};
    RequestList list(backend, [] { return kNow; });
    backend.send({live(1, "one", LiveState::Streaming, kNow)});
    list.show({}, true);
    QTRY_COMPARE(modelsOf(list), QStringList(QStringLiteral("one")));
    backend.send({live(1, "one", LiveState::Failed, kNow)});
    QCOMPARE(list.count(), 0);
}

void TestRequests::whatHasJustEndedIsNotShownTwice()
{
    FakeBackend backend;
    RequestList list(backend, [] { return kNow; });
    const LiveExchange written = live(1, "written", LiveState::Done, kNow - 2000);
    const LiveExchange waiting = live(2, "waiting", LiveState::Done, kNow - 1000);
    backend.send({written, waiting});
    backend.m_latest = {written.row};
    list.show({}, false);
    QTRY_COMPARE(modelsOf(list), QStringList({QStringLiteral("waiting"), QStringLiteral("written")}));
}

void TestRequests::theNewestSearchWins()
{
    FakeBackend backend;
    backend.m_latest = {FakeBackend::row("groq", "a", kNow, 1, 1), FakeBackend::row("xai", "b", kNow, 1, 1)};
    RequestList list(backend, [] { return kNow; });
    QSignalSpy shown(&list, &RequestList::shown);
    for (const char *provider : {"groq", "xai"}) {
        LedgerFilter filter;
        filter.provider = provider;
        list.show(filter, false);
    }
    QTRY_COMPARE(modelsOf(list), QStringList(QStringLiteral("b")));
    QCOMPARE(shown.count(), 1);
}

void TestRequests::detailFollowsItsExchange()
{
    FakeBackend backend;
    Requests requests(backend, [] { return kNow; });
    requests.open();
    backend.send({live(1, "one", LiveState::Streaming, kNow - 1000)});
    QTRY_COMPARE(requests.list()->count(), 1);
    requests.choose(0);
    QCOMPARE(requests.detail()->bodyState(), QStringLiteral("running"));
    QVERIFY(requests.detail()->steps().isEmpty());
    LiveExchange done = live(1, "one", LiveState::Done, kNow - 1000);
    done.row.dropped = "seed, top_k";
    done.row.changed = "tool_choice: as auto\nstop: first four";
    done.row.mapped = "messages>chat model limit:01 tool-schema cache-mark";
    backend.send({done});
    QTRY_COMPARE(requests.detail()->bodyState(), QStringLiteral("off"));
    QCOMPARE(requests.detail()->dropped(), QStringList({QStringLiteral("seed"), QStringLiteral("top_k")}));
    QCOMPARE(requests.detail()->altered().size(), 2);
    QCOMPARE(requests.detail()->mapped(),
             QStringList({QStringLiteral("model"), QStringLiteral("max_tokens"),
                          QStringLiteral("tools[].input_schema → tools[].function.parameters"),
                          QStringLiteral("messages[].content[].cache_control → …cache_control")}));
    QVERIFY(!requests.detail()->steps().isEmpty());
    // Another exchange coming in moves the row, not the choice.
    backend.send({live(2, "two", LiveState::Waiting, kNow)});
    QCOMPARE(requests.chosenRow(), 1);
}

void TestRequests::bodiesOrWhyNot()
{
    FakeBackend backend;
    backend.play(QStringLiteral("busy"));
    Requests requests(backend, [&backend] { return backend.m_now; });
    requests.open();
    QTRY_VERIFY(requests.list()->count() > 5);
    requests.choose(0);
    QTRY_COMPARE(requests.detail()->bodyState(), QStringLiteral("off"));
    QVERIFY(!requests.hindrance().isEmpty());
    QVERIFY(requests.curl().isEmpty());
    requests.choose(4);
    QTRY_COMPARE(requests.detail()->bodyState(), QStringLiteral("kept"));
    QVERIFY(requests.hindrance().isEmpty());
    QTRY_VERIFY(requests.detail()->requestLines()->count() > 0);
    QVERIFY(requests.detail()->requestLines()->differences() > 3);
    QCOMPARE(requests.detail()->sentNote().section(u' ', 0, 0), QStringLiteral("Messages"));
    QVERIFY(requests.detail()->gotNote().startsWith(QStringLiteral("Chat Completions")));
    // A secret's place is said in the window's words, not as if the client had sent them.
    const QVariantList sent = requests.detail()->headers().value(0).toMap().value(QStringLiteral("lines")).toList();
    for (const QVariant &line : sent) {
        const QVariantMap header = line.toMap();
        QCOMPARE(header.value(QStringLiteral("removed")).toBool(),
                 header.value(QStringLiteral("name")).toString() == u"authorization");
    }
    QVERIFY(sent.size() > 2);
    QVERIFY(requests.curl().contains(QStringLiteral("it'\\''s helper")));
    // Why one failed: what the feed told while it ran, or what was logged of the answer.
    QVERIFY(requests.detail()->cause().isEmpty());
    LiveExchange failed;
    failed.state = LiveState::Failed;
    failed.row.requestId = "req_failed";
    failed.problem = "slow down";
    requests.detail()->show(failed);
    QCOMPARE(requests.detail()->cause(), QStringLiteral("slow down"));
    backend.m_bodyLogging = "errors";
    requests.choose(0);
    QTRY_COMPARE(requests.detail()->bodyState(), QStringLiteral("missing"));
}

void TestRequests::sentAgainToAnotherModel()
{
    FakeGateway gateway;
    FakeBackend backend;
    backend.play(QStringLiteral("busy"));
    backend.m_gateway.port = gateway.port();
    Requests requests(backend, [&backend] { return backend.m_now; });
    requests.open();
    QTRY_VERIFY(requests.list()->count() > 5);
    requests.choose(4);
    QTRY_VERIFY(requests.detail()->record().has_value());
    requests.sendAgain(QStringLiteral("xai/grok-4"));
    QVERIFY(requests.sending());
    QTRY_COMPARE(gateway.requests(), 1);
    QVERIFY(gateway.requestHead().startsWith("POST /v1/messages?beta=true "));
    QVERIFY(gateway.requestHead().toLower().contains("authorization: bearer gw-internal\r\n"));
    QVERIFY(gateway.requestHead().contains("2023-06-01"));
    const QJsonObject body = QJsonDocument::fromJson(gateway.requestBody()).object();
    QCOMPARE(body.value(QStringLiteral("model")).toString(), QStringLiteral("xai/grok-4"));
    QCOMPARE(body.value(QStringLiteral("top_k")).toInt(), 40);
    gateway.begin(502, "application/json");
    gateway.write("{}");
    gateway.end();
    QTRY_VERIFY(!requests.sending());
    QVERIFY(requests.sendProblem().contains(QStringLiteral("502")));
}

QTEST_GUILESS_MAIN(TestRequests)

#include "tst_requests.moc"
