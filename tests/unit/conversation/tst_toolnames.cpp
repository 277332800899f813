// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/toolnames.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace station;

namespace {

ToolDefinition tool(const QByteArray &name, ToolKind kind = ToolKind::Function, const QByteArray &nameSpace = {})
{
    ToolDefinition t;
    t.name = name;
    t.kind = kind;
    t.nameSpace = nameSpace;
    return t;
}

/** Keeps the last call that it is told. */
struct CallSink final : ResponseSink {
    void started(const ResponseStart &) override { }
    void blockStarted(const BlockStart &b) override
    {
        block = b;
        arguments.clear();
    }
    void text(QByteArrayView piece) override { arguments += piece; }
    void opaque(const Opaque &) override { }
    void blockEnded() override { ++calls; }
    void usage(const TokenCounts &) override { }
    void finished(const Finish &finish) override { reason = finish.reason; }
    void ended() override { ++ends; }
    void failed(const Failure &) override { ++failures; }

    BlockStart block;
    QByteArray arguments;
    FinishReason reason = FinishReason::Length;
    int calls = 0;
    int ends = 0;
    int failures = 0;
};

void call(ToolRestorer &restorer, const QByteArray &name, const QByteArrayList &pieces)
{
    BlockStart block;
    block.kind = BlockKind::ToolCall;
    block.callId = "call_1";
    block.toolName = name;
    restorer.blockStarted(block);
    for (const QByteArray &piece : pieces)
        restorer.text(piece);
    restorer.blockEnded();
}

} // namespace

class TestToolNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesFitTheDialect_data();
    void namesFitTheDialect();
    void namespacesAreFlattenedAndRestored();
    void namesThatBecomeOneAreRefused();
    void aNameTwiceIsRefused();
    void customInputComesBackUnwrapped();
    void customInputOutsideTheSchemaIsNotLost();
    void grammarGoesIntoTheDescription();
    void callsWithoutAnIdGetOne();
    void aCallWithoutANameFailsTheAnswer();
    void theAnswersToolBecomesText();
};

void TestToolNames::aNameTwiceIsRefused()
{
    ConversationRequest request;
    request.dialect = Dialect::Messages;
    request.tools = {tool("look"), tool("see"), tool("look")};
    TranslationReport report(Dialect::Chat, false);
    const ToolNames names(request, Dialect::Chat, report);
    QVERIFY(report.error());
    QCOMPARE(report.error()->param, QByteArray("tools"));
    QVERIFY(report.error()->message.contains("\"look\""));
    // In its own dialect it is the provider that judges.
    TranslationReport own(Dialect::Messages, false);
    const ToolNames same(request, Dialect::Messages, own);
    QVERIFY(!own.error());
}

void TestToolNames::theAnswersToolBecomesText()
{
    ToolNames names;
    names.setAnswerTool("city");
    CallSink sink;
    ToolRestorer restorer(names, sink);
    call(restorer, "city", {"{\"name\":", "\"Ulm\"}"});
    restorer.finished({FinishReason::ToolUse, 0, {}, {}});
    QVERIFY(sink.block.kind == BlockKind::Text);
    QVERIFY(sink.block.toolName.isEmpty());
    QCOMPARE(sink.arguments, R"({"name":"Ulm"})");
    QVERIFY(sink.reason == FinishReason::Stop);

    // Any other tool is a call as ever, and its answer ends as one.
    ToolRestorer other(names, sink);
    call(other, "town", {"{}"});
    other.finished({FinishReason::ToolUse, 0, {}, {}});
    QVERIFY(sink.block.kind == BlockKind::ToolCall);
    QVERIFY(sink.reason == FinishReason::ToolUse);
}

void TestToolNames::namesFitTheDialect_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("changes");
    QTest::newRow("plain") << QByteArray("exec_command") << false;
    QTest::newRow("64") << QByteArray(64, 'a') << false;
    QTest::newRow("65") << QByteArray(65, 'a') << true;
    QTest::newRow("MCP") << QByteArray("mcp__plugin_playwright_playwright__browser_take_screenshot_of_the_page")
                         << true;
    QTest::newRow("dots") << QByteArray("files.read") << true;
    QTest::newRow("not ASCII") << QByteArray("größe") << true;
}

void TestToolNames::namesFitTheDialect()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, changes);
    ConversationRequest request;
    request.tools.push_back(tool(name));
    TranslationReport report(Dialect::Chat, false);
    ToolNames names(request, Dialect::Chat, report);
    const QByteArray wire = names.wireName({}, name);
    static const QRegularExpression rule(QStringLiteral("^[A-Za-z0-9_-]{1,64}$"));
    QVERIFY2(rule.match(QString::fromLatin1(wire)).hasMatch(), wire.constData());
    QCOMPARE(wire != name, changes);
    QCOMPARE(report.lines().size(), size_t(changes ? 1 : 0));
    QCOMPARE(names.original(wire).name, name);
    // Stable, since the history of the next request must name it the same.
    TranslationReport second(Dialect::Chat, false);
    QCOMPARE(ToolNames(request, Dialect::Chat, second).wireName({}, name), wire);
}

void TestToolNames::namespacesAreFlattenedAndRestored()
{
    ConversationRequest request;
    request.dialect = Dialect::Responses;
    request.tools.push_back(tool("create", ToolKind::Function, "mcp__github"));
    request.tools.push_back(tool("create", ToolKind::Function, "mcp__jira"));
    TranslationReport report(Dialect::Messages, false);
    const ToolNames names(request, Dialect::Messages, report);
    QVERIFY(!report.error());
    CallSink sink;
    ToolRestorer restorer(names, sink);
    call(restorer, "mcp__jira__create", {R"({"a":1})"});
    QCOMPARE(sink.block.toolName, QByteArray("create"));
    QCOMPARE(sink.block.nameSpace, QByteArray("mcp__jira"));
    QCOMPARE(sink.arguments, QByteArray(R"({"a":1})"));
}

void TestToolNames::namesThatBecomeOneAreRefused()
{
    ConversationRequest request;
    request.tools.push_back(tool("b", ToolKind::Function, "a"));
    request.tools.push_back(tool("a__b"));
    TranslationReport report(Dialect::Chat, false);
    const ToolNames names(request, Dialect::Chat, report);
    QVERIFY(report.error());
    QCOMPARE(report.error()->param, QByteArray("tools"));
}

void TestToolNames::customInputComesBackUnwrapped()
{
    ConversationRequest request;
    request.tools.push_back(tool("apply_patch", ToolKind::Custom));
    TranslationReport report(Dialect::Messages, false);
    const ToolNames names(request, Dialect::Messages, report);
    const QByteArray patch = "*** Begin Patch\n+\t\"größer\" \\ 𝄞\n*** End Patch";
    const QByteArray wrapped = argumentsAsFunction({ToolKind::Custom, "c", "apply_patch", {}, patch, {}, {}, {}});
    QCOMPARE(QJsonDocument::fromJson(wrapped).object()[u"input"].toString().toUtf8(), patch);
    for (qsizetype cut = 0; cut <= wrapped.size(); ++cut) {
        CallSink sink;
        ToolRestorer restorer(names, sink);
        call(restorer, "apply_patch", {wrapped.left(cut), wrapped.mid(cut)});
        QCOMPARE(sink.block.toolKind, ToolKind::Custom);
        QCOMPARE(sink.arguments, patch);
        QCOMPARE(sink.calls, 1);
    }
}

void TestToolNames::customInputOutsideTheSchemaIsNotLost()
{
    for (const QByteArray odd : {R"({"patch":"x"})", R"({"input":7})", "not JSON", "[]"})
        QCOMPARE(argumentsAsOwn(ToolKind::Custom, odd), odd);
}

void TestToolNames::grammarGoesIntoTheDescription()
{
    ToolDefinition custom = tool("apply_patch", ToolKind::Custom);
    custom.description = "Edits files.";
    custom.format = R"({"type":"grammar","syntax":"lark","definition":"start: \"a\"+"})";
    const ToolDefinition function = asFunction(custom);
    QCOMPARE(function.kind, ToolKind::Function);
    QVERIFY(function.description.startsWith("Edits files."));
    QVERIFY(function.description.contains("lark"));
    QVERIFY(function.description.contains("start: \"a\"+"));
    const QJsonObject schema = QJsonDocument::fromJson(function.schema).object();
    QCOMPARE(schema[u"properties"][u"input"][u"type"].toString(), QStringLiteral("string"));
}

void TestToolNames::callsWithoutAnIdGetOne()
{
    const ToolNames names;
    CallSink sink;
    ToolRestorer restorer(names, sink);
    ResponseStart start;
    start.id = "resp_1";
    restorer.started(start);
    QSet<QByteArray> ids;
    for (int i = 0; i < 2; ++i) {
        BlockStart block;
        block.kind = BlockKind::ToolCall;
        block.toolName = "look";
        restorer.blockStarted(block);
        restorer.blockEnded();
        QVERIFY(!sink.block.callId.isEmpty());
        ids.insert(sink.block.callId);
    }
    QCOMPARE(ids.size(), 2);
}

void TestToolNames::aCallWithoutANameFailsTheAnswer()
{
    const ToolNames names;
    CallSink sink;
    ToolRestorer restorer(names, sink);
    call(restorer, {}, {"{}"});
    QCOMPARE(sink.failures, 1);
    QCOMPARE(sink.calls, 0);
    restorer.ended();
    QCOMPARE(sink.ends, 0);
}

QTEST_APPLESS_MAIN(TestToolNames)
#include "tst_toolnames.moc"
