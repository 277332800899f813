// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "gateway/dialects/gemini/requestreader.h"
#include "geminirequest.h"

#include <QtTest>

using namespace station;
using namespace Qt::StringLiterals;

/** Signatures of thoughts, whose they are, and how much a model is to think. */
class GeminiThoughts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownSignatures();
    void ownSignaturesFromChat();
    void signatureOnText();
    void foreignThoughts();
    void noSignatureMark();
    void ownDialectSignatures();
    void thinking_data();
    void thinking();
    void thoughtsAreShown_data();
    void thoughtsAreShown();
};

void GeminiThoughts::ownSignatures()
{
    // As Messages and Responses carry them: in front of the call that they belong to.
    const auto r = request(Dialect::Messages,
                           {turn(Role::User, {text("Go")}),
                            turn(Role::Assistant,
                                 {thought("Hm", Opaque {Opaque::Kind::Plain, {}, "gemini/3"}), thought({}, kOwn),
                                  call("1", "f"), call("2", "g")}),
                            turn(Role::User, {result("1", "f", {text("x")}), result("2", "g", {text("y")})})});
    const Written w = write(r);
    QCOMPARE(w.part(1, 0), object(R"({"text":"Hm","thought":true})"));
    QCOMPARE(w.part(1, 1)["thoughtSignature"_L1].toString(), u"c2ln"_s);
    QVERIFY(!w.part(1, 2).contains("thoughtSignature"_L1));
    QVERIFY(w.report.lines().empty());
    // A client that gives an empty thought back says the same.
    auto empty = r;
    std::get<ReasoningPart>(empty.turns[1].parts[1]).texts = {""};
    QCOMPARE(write(empty).raw, w.raw);
    // Another generation, and a provider that refuses them.
    for (const Written &other : {write(r, kFlash), write(r, kThree, false, true)}) {
        QVERIFY(!other.raw.contains("c2ln"));
        QVERIFY(other.dropped("thinking"));
    }
    QCOMPARE(write(r, kThree, false, true).part(1, 1)["thoughtSignature"_L1].toString(),
             u"skip_thought_signature_validator"_s);
}

void GeminiThoughts::ownSignaturesFromChat()
{
    // Chat has all thoughts in front of the text.
    const Written w = write(
        request(Dialect::Chat,
                {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought({}, kOwn), text("Ok"), call("1", "f")}),
                 turn(Role::User, {result("1", "f", {text("x")})})}));
    QCOMPARE(w.part(1, 0), object(R"({"text":"Ok"})"));
    QCOMPARE(w.part(1, 1)["thoughtSignature"_L1].toString(), u"c2ln"_s);
    const Written talk =
        write(request(Dialect::Chat,
                      {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought({}, kOwn), text("Ok")}),
                       turn(Role::User, {text("x")})}));
    QCOMPARE(talk.part(1, 0), object(R"({"text":"Ok","thoughtSignature":"c2ln"})"));
}

void GeminiThoughts::signatureOnText()
{
    const Opaque second {Opaque::Kind::Thought, "c2Vj", "gemini/3"};
    const Written w =
        write(request(Dialect::Messages,
                      {turn(Role::User, {text("Go")}),
                       turn(Role::Assistant, {text("Ok"), thought({}, kOwn), thought({}, second), call("1", "f")}),
                       turn(Role::User, {result("1", "f", {text("x")})})}));
    // Both are kept, each on a part.
    QCOMPARE(w.parts(1).size(), 2);
    QVERIFY(w.raw.contains("c2ln") && w.raw.contains("c2Vj"));
    const Written alone = write(
        request(Dialect::Responses, {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought({}, kOwn)})}));
    QCOMPARE(alone.part(1, 0), object(R"({"text":"","thoughtSignature":"c2ln"})"));
    const Written thinking =
        write(request(Dialect::Responses,
                      {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought("Hm", kOwn), text("Ok")})}));
    QCOMPARE(thinking.part(1, 0), object(R"({"text":"Hm","thought":true,"thoughtSignature":"c2ln"})"));
}

void GeminiThoughts::foreignThoughts()
{
    const Written w =
        write(request(Dialect::Messages,
                      {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought("Hm", kForeign), text("Ok")})}));
    QCOMPARE(w.parts(1).size(), 1);
    QVERIFY(w.dropped("thinking"));
    const Written plain = write(
        request(Dialect::Chat, {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought("Hm"), text("Ok")})}));
    QCOMPARE(plain.parts(1).size(), 1);
    QVERIFY(plain.dropped("reasoning_content"));
    // A turn of nothing else leaves no empty content behind.
    const Written none =
        write(request(Dialect::Messages,
                      {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought("Hm", kForeign)}),
                       turn(Role::User, {text("Well?")})}));
    QCOMPARE(none.contents().size(), 1);
}

void GeminiThoughts::noSignatureMark()
{
    const auto step = [](const char *id) {
        return std::vector<Turn> {turn(Role::Assistant, {thought("Hm", kForeign), call(id, "f"), call("x", "g")}),
                                  turn(Role::User, {result(id, "f", {text("1")}), result("x", "g", {text("2")})})};
    };
    std::vector<Turn> turns {turn(Role::User, {text("Go")})};
    for (const char *id : {"a", "b"}) {
        if (*id == 'b')
            turns.push_back(turn(Role::User, {text("Again")}));
        for (Turn &t : step(id))
            turns.push_back(std::move(t));
        if (*id == 'a')
            turns.push_back(turn(Role::Assistant, {text("Done")}));
    }
    for (Turn &t : step("c"))
        turns.push_back(std::move(t));
    const Written w = write(request(Dialect::Messages, turns));
    // One in each step since the user last spoke, on the first call of it.
    QCOMPARE(w.raw.count("skip_thought_signature_validator"), 2);
    QVERIFY(!w.part(1, 0).contains("thoughtSignature"_L1));
    QVERIFY(w.part(5, 0).contains("thoughtSignature"_L1));
    QVERIFY(!w.part(5, 1).contains("thoughtSignature"_L1));
    QVERIFY(w.part(7, 0).contains("thoughtSignature"_L1));
    QVERIFY(w.changed("thinking"));
    QVERIFY(!write(request(Dialect::Messages, turns), kFlash).raw.contains("skip_thought"));
}

void GeminiThoughts::ownDialectSignatures()
{
    const QByteArray body = R"({"contents":[{"role":"user","parts":[{"text":"Go"}]},{"role":"model","parts":[
        {"functionCall":{"name":"f","args":{}},"thoughtSignature":"ts"}]},
        {"role":"user","parts":[{"functionResponse":{"name":"f","response":{}}}]}]})";
    const auto write3 = [](const QByteArray &json) { return write(*readGeminiRequest(json)); };
    QVERIFY(write3(body).raw.contains(R"("thoughtSignature":"ts")"));
    const auto sealed = [&](const Opaque &opaque) {
        const Written w = write3(QByteArray(body).replace("ts\"}", seal(opaque).toBase64() + "\"}"));
        return w.part(1, 0)["thoughtSignature"_L1].toString();
    };
    // Sealed bytes of another provider are not Google's; those of its own go back as they were.
    QCOMPARE(sealed(kForeign), u"skip_thought_signature_validator"_s);
    QCOMPARE(sealed(kOwn), u"c2ln"_s);
}

void GeminiThoughts::thinking_data()
{
    using Mode = ReasoningSettings::Mode;
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("effort");
    QTest::addColumn<qint64>("budget");
    QTest::addColumn<QByteArray>("config"); ///< without includeThoughts
    QTest::addColumn<bool>("changed");
    const auto row = [](const char *name, const char *model, Mode mode, const char *effort, qint64 budget,
                        const char *config, bool changed) {
        QTest::newRow(name) << QByteArray(model) << int(mode) << QByteArray(effort) << budget << QByteArray(config)
                            << changed;
    };
    const char *pro25 = "gemini-2.5-pro";
    const char *lite25 = "gemini-2.5-flash-lite";
    const char *flash3 = "gemini-3-flash-preview";
    row("nothing said", kThree, Mode::Unset, "", 0, "{}", false);
    row("2.5 effort", kFlash, Mode::Effort, "medium", 0, R"({"thinkingBudget":8192})", true);
    row("2.5 most", kFlash, Mode::Effort, "max", 0, R"({"thinkingBudget":24576})", true);
    row("2.5 pro most", pro25, Mode::Effort, "xhigh", 0, R"({"thinkingBudget":32768})", true);
    row("2.5 budget", kFlash, Mode::Budget, "", 2048, R"({"thinkingBudget":2048})", false);
    row("2.5 great budget", kFlash, Mode::Budget, "", 60000, R"({"thinkingBudget":24576})", true);
    row("2.5 lite budget", lite25, Mode::Budget, "", 100, R"({"thinkingBudget":512})", true);
    row("2.5 off", kFlash, Mode::Off, "", 0, R"({"thinkingBudget":0})", false);
    row("2.5 none", kFlash, Mode::Effort, "none", 0, R"({"thinkingBudget":0})", false);
    row("2.5 lite off", lite25, Mode::Off, "", 0, R"({"thinkingBudget":0})", false);
    row("2.5 pro off", pro25, Mode::Off, "", 0, R"({"thinkingBudget":128})", true);
    row("2.5 adaptive", kFlash, Mode::Adaptive, "", 0, R"({"thinkingBudget":-1})", false);
    row("2.5 adaptive with effort", kFlash, Mode::Adaptive, "low", 0, R"({"thinkingBudget":1024})", true);
    row("3 effort", kThree, Mode::Effort, "low", 0, R"({"thinkingLevel":"LOW"})", false);
    row("3 medium", flash3, Mode::Effort, "medium", 0, R"({"thinkingLevel":"MEDIUM"})", false);
    row("3 most", kThree, Mode::Effort, "max", 0, R"({"thinkingLevel":"HIGH"})", true);
    row("3 minimal", flash3, Mode::Effort, "minimal", 0, R"({"thinkingLevel":"MINIMAL"})", false);
    row("3 pro minimal", kThree, Mode::Effort, "minimal", 0, R"({"thinkingLevel":"LOW"})", true);
    row("3.7 minimal", "gemini-3.7-flash", Mode::Effort, "minimal", 0, R"({"thinkingLevel":"LOW"})", true);
    row("3 off", flash3, Mode::Off, "high", 0, R"({"thinkingLevel":"MINIMAL"})", true);
    row("3 budget", flash3, Mode::Budget, "", 2048, R"({"thinkingLevel":"MEDIUM"})", true);
    row("3 pro medium", kThree, Mode::Effort, "medium", 0, R"({"thinkingLevel":"HIGH"})", true);
    row("3.1 pro budget", "gemini-3.1-pro-preview", Mode::Budget, "", 2048, R"({"thinkingLevel":"HIGH"})", true);
    row("3 adaptive", kThree, Mode::Adaptive, "", 0, "{}", false);
    row("latest", "gemini-flash-latest", Mode::Effort, "high", 0, R"({"thinkingLevel":"HIGH"})", false);
    row("2.0", "gemini-2.0-flash", Mode::Effort, "high", 0, "{}", false);
    row("pictures", "gemini-3-pro-image-preview", Mode::Effort, "high", 0, "{}", false);
}

void GeminiThoughts::thinking()
{
    QFETCH(QByteArray, model);
    QFETCH(int, mode);
    QFETCH(QByteArray, effort);
    QFETCH(qint64, budget);
    QFETCH(QByteArray, config);
    ConversationRequest r = request(Dialect::Responses);
    r.reasoning.mode = ReasoningSettings::Mode(mode);
    r.reasoning.effort = effortFromName(effort);
    if (budget > 0)
        r.reasoning.budget = budget;
    const Written w = write(r, model);
    QCOMPARE(w.error, "");
    QCOMPARE(w.thinking(), object(config.constData()));
    QTEST(w.changed("reasoning.effort"), "changed");
    QCOMPARE(w.dropped("reasoning.effort"), config == "{}" && mode == int(ReasoningSettings::Mode::Effort));
}

void GeminiThoughts::thoughtsAreShown_data()
{
    using Mode = ReasoningSettings::Mode;
    QTest::addColumn<int>("dialect");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("summary");
    QTest::addColumn<bool>("shown");
    const auto row = [](const char *name, Dialect dialect, Mode mode, const char *summary, bool shown) {
        QTest::newRow(name) << int(dialect) << int(mode) << QByteArray(summary) << shown;
    };
    row("R silent", Dialect::Responses, Mode::Effort, "", false);
    row("R auto", Dialect::Responses, Mode::Unset, "auto", true);
    row("R detailed", Dialect::Responses, Mode::Effort, "detailed", true);
    row("C effort", Dialect::Chat, Mode::Effort, "", true);
    row("C nothing", Dialect::Chat, Mode::Unset, "", false);
    row("C excluded", Dialect::Chat, Mode::Effort, "omitted", false);
    row("M adaptive", Dialect::Messages, Mode::Adaptive, "", true);
    row("M budget", Dialect::Messages, Mode::Budget, "", true);
    row("M omitted", Dialect::Messages, Mode::Adaptive, "omitted", false);
    row("M off", Dialect::Messages, Mode::Off, "auto", false);
}

void GeminiThoughts::thoughtsAreShown()
{
    QFETCH(int, dialect);
    QFETCH(int, mode);
    QFETCH(QByteArray, summary);
    ConversationRequest r = request(Dialect(dialect));
    r.reasoning.mode = ReasoningSettings::Mode(mode);
    r.reasoning.effort = mode == int(ReasoningSettings::Mode::Effort) ? std::optional(Effort::High) : std::nullopt;
    r.reasoning.summary = summary;
    QTEST(write(r).thinking()["includeThoughts"_L1].toBool(), "shown");
}

QTEST_APPLESS_MAIN(GeminiThoughts)
#include "tst_geminithoughts.moc"
