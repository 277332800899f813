// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/pairing.h"

#include <QTest>

using namespace station;

namespace {

Part call(const QByteArray &id)
{
    ToolCallPart part;
    part.id = id;
    part.name = "tool_" + id;
    return part;
}

Part result(const QByteArray &id, const QByteArray &text)
{
    ToolResultPart part;
    part.callId = id;
    part.content.push_back(TextPart {text, {}, {}});
    return part;
}

Part text(const QByteArray &text)
{
    return TextPart {text, {}, {}};
}

Turn turn(Role role, std::vector<Part> parts)
{
    Turn t;
    t.role = role;
    t.parts = std::move(parts);
    return t;
}

/** One word a part: the turns as a test can name them. */
QByteArray shape(const ConversationRequest &request)
{
    QByteArray words;
    for (const Turn &t : request.turns) {
        words += words.isEmpty() ? "" : " | ";
        words += t.role == Role::Assistant ? "A" : t.role == Role::User ? "U" : "S";
        for (const Part &part : t.parts) {
            if (const auto *c = std::get_if<ToolCallPart>(&part))
                words += " call:" + c->id;
            else if (const auto *r = std::get_if<ToolResultPart>(&part))
                words += " result:" + r->callId + (r->isError.value_or(false) ? "!" : "");
            else
                words += " text";
        }
    }
    return words;
}

} // namespace

class TestPairing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairs_data();
    void pairs();
    void orphanedTextIsKept();
    void resultsLearnTheirToolsName();
};

void TestPairing::pairs_data()
{
    QTest::addColumn<std::vector<Turn>>("turns");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("reported");
    const auto A = Role::Assistant;
    const auto U = Role::User;
    QTest::newRow("as it should be") << std::vector {turn(U, {text("q")}), turn(A, {text("t"), call("1"), call("2")}),
                                                     turn(U, {result("1", "a"), result("2", "b"), text("more")})}
                                     << QByteArray("U text | A text call:1 call:2 | U result:1 result:2 text") << false;
    QTest::newRow("one message each") << std::vector {turn(A, {call("1"), call("2")}), turn(U, {result("2", "b")}),
                                                      turn(U, {result("1", "a")}), turn(U, {text("more")})}
                                      << QByteArray("A call:1 call:2 | U result:1 result:2 | U text") << true;
    QTest::newRow("text first") << std::vector {turn(A, {call("1")}), turn(U, {text("see"), result("1", "a")})}
                                << QByteArray("A call:1 | U result:1 text") << true;
    QTest::newRow("call without result") << std::vector {turn(A, {call("1"), call("2")}), turn(U, {result("2", "b")})}
                                         << QByteArray("A call:1 call:2 | U result:1! result:2") << true;
    QTest::newRow("call at the end") << std::vector {turn(A, {call("1")})} << QByteArray("A call:1 | U result:1!")
                                     << true;
    QTest::newRow("interrupted by a question")
        << std::vector {turn(A, {call("1")}), turn(U, {text("stop")}), turn(A, {text("ok")})}
        << QByteArray("A call:1 | U result:1! text | A text") << true;
    QTest::newRow("result without a call")
        << std::vector {turn(U, {result("9", "x")}), turn(A, {text("ok")})} << QByteArray("U text | A text") << true;
    QTest::newRow("result too many") << std::vector {turn(A, {call("1")}),
                                                     turn(U, {result("1", "a"), result("9", "x")})}
                                     << QByteArray("A call:1 | U result:1 text") << true;
    QTest::newRow("answer in two turns") << std::vector {turn(A, {call("1")}), turn(A, {call("2")}),
                                                         turn(U, {result("1", "a"), result("2", "b")})}
                                         << QByteArray("A call:1 call:2 | U result:1 result:2") << false;
    QTest::newRow("system text between") << std::vector {turn(A, {call("1")}), turn(Role::System, {text("s")}),
                                                         turn(U, {result("1", "a")})}
                                         << QByteArray("A call:1 | U result:1 | S text") << true;
    QTest::newRow("the same id twice") << std::vector {turn(A, {call("1")}), turn(U, {result("1", "a")}),
                                                       turn(A, {call("1")}), turn(U, {result("1", "b")})}
                                       << QByteArray("A call:1 | U result:1 | A call:1 | U result:1") << false;
}

void TestPairing::pairs()
{
    QFETCH(std::vector<Turn>, turns);
    QFETCH(QByteArray, expected);
    QFETCH(bool, reported);
    ConversationRequest request;
    request.turns = turns;
    TranslationReport report(Dialect::Chat, true);
    pairToolCalls(request, report);
    QCOMPARE(shape(request), expected);
    QCOMPARE(!report.lines().empty(), reported);
    // Repairs are no losses: not even strict refuses them.
    QVERIFY(!report.error());
}

void TestPairing::orphanedTextIsKept()
{
    ConversationRequest request;
    request.turns = {turn(Role::User, {result("9", "forty-two")})};
    TranslationReport report(Dialect::Chat, false);
    pairToolCalls(request, report);
    QVERIFY(std::get<TextPart>(request.turns[0].parts[0]).text.contains("forty-two"));
}

void TestPairing::resultsLearnTheirToolsName()
{
    ConversationRequest request;
    request.turns = {turn(Role::Assistant, {call("1")}), turn(Role::User, {result("1", "a")})};
    TranslationReport report(Dialect::Gemini, false);
    pairToolCalls(request, report);
    QCOMPARE(std::get<ToolResultPart>(request.turns[1].parts[0]).name, QByteArray("tool_1"));
}

QTEST_APPLESS_MAIN(TestPairing)
#include "tst_pairing.moc"
