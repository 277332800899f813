// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What editing in place makes of a text, spelled out; and the difference of two texts.
#include "gateway/clients/client.h"
#include "gateway/clients/jsonsettings.h"
#include "gateway/clients/linediff.h"
#include "gateway/clients/tomlsettings.h"
#include "settingssamples.h"

#include <QRandomGenerator>
#include <QTest>

using namespace station;

class TestSettingsText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void set_data();
    void set();
    void remove_data();
    void remove();
    void inlineTablesAreNotTornApart();
    void shellWords();
    void difference_data();
    void difference();
    void differenceOfAnything();
    void differenceText();
};

void TestSettingsText::set_data()
{
    QTest::addColumn<bool>("json");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *title, bool json, const char *before, const char *name, const char *value,
                        const char *after) {
        QTest::newRow(title) << json << QByteArray(before) << QByteArray(name) << QByteArray(value)
                             << QByteArray(after);
    };
    row("replaced in place", true, "{\"a\" : 1 ,\"b\":2}", "a", "9", "{\"a\" : 9 ,\"b\":2}");
    row("behind the last one", true, "{ \"a\": 1 }", "b", "2", "{ \"a\": 1, \"b\": 2 }");
    row("the last one's own way", true, "{\n\t\"a\":1\n}", "b", "2", "{\n\t\"a\":1,\n\t\"b\":2\n}");
    row("comma first", true, "{\n  \"a\": 1\n, \"b\": 2\n}", "c", "3", "{\n  \"a\": 1\n, \"b\": 2, \"c\": 3\n}");
    row("into nothing", true, "", "a", "1", "{\n  \"a\": 1\n}\n");
    row("into an empty one", true, "{}", "a", "1", "{\n  \"a\": 1\n}");
    row("a new holder", true, "{\n    \"a\": 1\n}\n", "env.X", "\"y\"",
        "{\n    \"a\": 1,\n    \"env\": {\n        \"X\": \"y\"\n    }\n}\n");
    row("a new holder on one line", true, "{\"a\":1}", "env.X", "\"y\"", "{\"a\":1,\"env\":{\"X\": \"y\"}}");
    row("the same name deeper down", true, "{\"x\": {\"a\": 1}, \"a\": 2}", "a", "3", "{\"x\": {\"a\": 1}, \"a\": 3}");
    row("a name in a text", true, "{\"x\": \"\\\"a\\\": 1, }\", \"a\": 2}", "a", "3",
        "{\"x\": \"\\\"a\\\": 1, }\", \"a\": 3}");
    row("the last of two", true, "{\"a\": 1, \"a\": 2}", "a", "3", "{\"a\": 1, \"a\": 3}");
    row("an escaped name", true, "{\"\\u0061\": 1}", "a", "3", "{\"\\u0061\": 3}");
    row("a first header", true, "{}", "env.H#x-k", "v", "{\n  \"env\": {\n    \"H\": \"x-k: v\"\n  }\n}");
    row("one more header", true, "{\"env\": {\"H\": \"A: b\"}}", "env.H#x-k", "v",
        "{\"env\": {\"H\": \"A: b\\nx-k: v\"}}");
    row("a header exchanged", true, "{\"env\": {\"H\": \"A: b\\nX-K: old\\nC: d\"}}", "env.H#x-k", "v",
        "{\"env\": {\"H\": \"A: b\\nx-k: v\\nC: d\"}}");

    row("TOML value", false, "a = 1\nmodel = \"x\"  # why\n", "model", "\"y\"", "a = 1\nmodel = \"y\"  # why\n");
    row("TOML key of the root", false, "a = 1\n\n# t\n[t]\nmodel = 1\n", "model", "2",
        "a = 1\nmodel = 2\n\n# t\n[t]\nmodel = 1\n");
    row("TOML without keys", false, "[t]\nb = 1\n", "model", "2", "model = 2\n[t]\nb = 1\n");
    row("TOML table at the end", false, "a = 1", "t.u", "[t.u]\nb = 2", "a = 1\n\n[t.u]\nb = 2");
    row("TOML table in its place", false, "[t.u]\nx = 1\n\n[v]\ny = 1\n", "t.u", "[t.u]\nb = 2",
        "[t.u]\nb = 2\n\n[v]\ny = 1\n");
    row("TOML, Windows", false, "a = 1\r\n[v]\r\n", "t.u", "[t.u]\nb = 2", "a = 1\r\n[v]\r\n\r\n[t.u]\r\nb = 2\r\n");
    row("TOML array over lines", false, "a = [ # x\n 1, # ]\n 2 ]\n[v]\n", "model", "2",
        "a = [ # x\n 1, # ]\n 2 ]\nmodel = 2\n[v]\n");
}

void TestSettingsText::set()
{
    QFETCH(bool, json);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    auto text = json ? JsonSettings::read(before, "f") : TomlSettings::read(before, "f");
    QVERIFY2(text, wordsOf(text));
    const auto set = (*text)->set(name, value);
    QVERIFY2(set, wordsOf(set));
    QTEST((*text)->text(), "after");
    QCOMPARE((*text)->value(name), std::optional(value));
}

void TestSettingsText::remove_data()
{
    QTest::addColumn<bool>("json");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *title, bool json, const char *before, const char *name, const char *after) {
        QTest::newRow(title) << json << QByteArray(before) << QByteArray(name) << QByteArray(after);
    };
    row("first", true, "{ \"a\": 1, \"b\": 2 }", "a", "{ \"b\": 2 }");
    row("middle", true, "{\n \"a\": 1,\n \"b\": 2,\n \"c\": 3\n}", "b", "{\n \"a\": 1,\n \"c\": 3\n}");
    row("last", true, "{\n \"a\": 1,\n \"b\": 2\n}", "b", "{\n \"a\": 1\n}");
    row("only one", true, "{\n \"a\": 1\n}", "a", "{}");
    row("with its holder", true, "{\n \"x\": 1,\n \"env\": {\n  \"A\": \"1\"\n }\n}", "env.A", "{\n \"x\": 1\n}");
    row("a header of two", true, "{\"env\": {\"H\": \"A: b\\nx-k: v\"}}", "env.H#x-k", "{\"env\": {\"H\": \"A: b\"}}");
    row("a header alone", true, "{\"x\": 1, \"env\": {\"H\": \"x-k: v\"}}", "env.H#x-k", "{\"x\": 1}");
    row("not there", true, "{\"x\": 1}", "env.H", "{\"x\": 1}");
    row("TOML key", false, "a = 1\nmodel = 2 # x\n[t]\n", "model", "a = 1\n[t]\n");
    row("TOML table", false, "a = 1\n\n[t.u]\nb = 2\n", "t.u", "a = 1\n");
    row("TOML table with tables in it", false, "[t.u]\nb = 2\n[t.u.v]\nc = 1\n[w]\nd = 1\n", "t.u", "[w]\nd = 1\n");
}

void TestSettingsText::remove()
{
    QFETCH(bool, json);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, name);
    auto text = json ? JsonSettings::read(before, "f") : TomlSettings::read(before, "f");
    QVERIFY2(text, wordsOf(text));
    const auto removed = (*text)->remove(name, true);
    QVERIFY2(removed, wordsOf(removed));
    QTEST((*text)->text(), "after");
    QVERIFY(!(*text)->value(name));
}

void TestSettingsText::inlineTablesAreNotTornApart()
{
    const QByteArray before = "model_providers = { a = { name = \"A\" } }\n";
    auto text = TomlSettings::read(before, "f");
    const auto set = (*text)->set("model_providers.token_station", "[model_providers.token_station]\nname = \"x\"");
    QVERIFY(!set);
    QVERIFY2(set.error().message.contains("model_providers"), set.error().message);
    QCOMPARE((*text)->text(), before);
}

void TestSettingsText::shellWords()
{
    using namespace Qt::StringLiterals;
    QCOMPARE(shellCommand({u"/usr/bin/x"_s, u"a"_s}), QByteArray("/usr/bin/x a"));
    QCOMPARE(shellCommand({u"/my programs/x"_s, u"it's"_s, QString()}), QByteArray("'/my programs/x' 'it'\\''s' ''"));
}

void TestSettingsText::difference_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *title, const char *before, const char *after, const char *said) {
        QTest::newRow(title) << QByteArray(before) << QByteArray(after) << QByteArray(said);
    };
    row("the same", "a\nb\n", "a\nb\n", " a b");
    row("one exchanged", "a\nb\nc\n", "a\nx\nc\n", " a-b+x c");
    row("from nothing", "", "a\nb\n", "+a+b");
    row("to nothing", "a\nb\n", "", "-a-b");
    row("in the middle", "a\nb\n", "a\nx\nb", " a+x b");
    row("line ends do not matter", "a\r\nb\r\n", "a\nb", " a b");
}

void TestSettingsText::difference()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray said;
    for (const DiffLine &line : lineDiff(before, after))
        said += (line.kind == DiffLine::Kind::Same ? " " : line.kind == DiffLine::Kind::Added ? "+" : "-") + line.text;
    QTEST(said, "said");
}

/** Both texts are in any difference, whatever they are. */
void TestSettingsText::differenceOfAnything()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 300; ++round) {
        QByteArrayList texts[2];
        for (QByteArrayList &text : texts) {
            for (int i = random.bounded(round < 290 ? 30 : 900); i > 0; --i)
                text.append(QByteArray::number(random.bounded(round % 2 ? 4 : 400)));
        }
        QByteArrayList found[2];
        for (const DiffLine &line : lineDiff(texts[0].join('\n'), texts[1].join('\n'))) {
            if (line.kind != DiffLine::Kind::Added) {
                found[0].append(line.text);
                QCOMPARE(line.before, int(found[0].size()));
            }
            if (line.kind != DiffLine::Kind::Removed) {
                found[1].append(line.text);
                QCOMPARE(line.after, int(found[1].size()));
            }
        }
        QCOMPARE(found[0], texts[0]);
        QCOMPARE(found[1], texts[1]);
    }
}

void TestSettingsText::differenceText()
{
    QCOMPARE(diffText(lineDiff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n"), 1),
             QByteArray("  …\n  4\n- 5\n+ x\n  6\n"));
}

QTEST_GUILESS_MAIN(TestSettingsText)
#include "tst_settingstext.moc"
