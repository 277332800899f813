// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/geminischema.h"

#include <QtTest>

using namespace station;
using namespace station::gemini;

class GeminiSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parameters_data();
    void parameters();
    void whatWasRemoved();
    void takesNothing_data();
    void takesNothing();
    void answerSchema();
    void deepAndBroken();
    void growingReferences();
    void openApi_data();
    void openApi();
};

void GeminiSchema::parameters_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("clean");
    const auto row = [](const char *name, const QByteArray &schema, const QByteArray &clean) {
        QTest::newRow(name) << schema << clean;
    };
    const auto inside = [&](const char *name, const QByteArray &before, const QByteArray &after) {
        const QByteArray head = R"({"type":"object","properties":{"x":)";
        row(name, head + before + "}}", head + after + "}}");
    };
    row("untouched",
        R"({"type":"object","properties":{"z":{"type":"number","minimum":1.50},"a":{"type":"string"}},"required":["z"],"additionalProperties":false})",
        R"({"type":"object","properties":{"z":{"type":"number","minimum":1.50},"a":{"type":"string"}},"required":["z"],"additionalProperties":false})");
    row("annotations",
        R"({"$schema":"http://x","type":"object","x-y":1,"properties":{"a":{"type":"string","examples":["e"],"deprecated":true,"encrypted":true}}})",
        R"({"type":"object","properties":{"a":{"type":"string"}}})");
    // Properties may be called what they like.
    row("names",
        R"({"type":"object","properties":{"title":{"type":"string"},"const":{"type":"string"},"$ref":{"type":"string"},"not":{"type":"string"},"properties":{"type":"object","properties":{"required":{"type":"string"}}}},"required":["title","not"]})",
        R"({"type":"object","properties":{"title":{"type":"string"},"const":{"type":"string"},"$ref":{"type":"string"},"not":{"type":"string"},"properties":{"type":"object","properties":{"required":{"type":"string"}}}},"required":["title","not"]})");
    row("root without type", R"({"properties":{"a":{"type":"string"}}})",
        R"({"properties":{"a":{"type":"string"}},"type":"object"})");
    row("root by choice", R"({"anyOf":[{"type":"object","properties":{"a":{"type":"string"}}}]})",
        R"({"anyOf":[{"type":"object","properties":{"a":{"type":"string"}}}],"type":"object"})");
    inside("const", R"({"const":"v"})", R"({"enum":["v"],"type":"string"})");
    inside("number const", R"({"const":1.50,"type":"number"})", R"({"enum":[1.50],"type":"number"})");
    inside("type list", R"({"type":["string","null"]})", R"({"type":["string","null"]})");
    inside("upper type", R"({"type":"STRING"})", R"({"type":"string"})");
    inside("nullable", R"({"type":"string","nullable":true})", R"({"type":["string","null"]})");
    inside("unknown type", R"({"type":"any","description":"d"})", R"({"description":"d"})");
    inside("true", "true", "{}");
    row("false", R"({"type":"object","properties":{"x":false,"y":{"type":"string"}},"required":["x","y"]})",
        R"({"type":"object","properties":{"y":{"type":"string"}},"required":["y"]})");
    inside(
        "all",
        R"({"allOf":[{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]},{"properties":{"b":{"type":"integer"}},"required":["b"]}],"description":"d"})",
        R"({"description":"d","type":"object","properties":{"a":{"type":"string"},"b":{"type":"integer"}},"required":["a","b"]})");
    inside("limits", R"({"type":"integer","exclusiveMinimum":0,"multipleOf":5,"description":"A number"})",
           R"({"type":"integer","description":"A number Must be greater than 0. Must be a multiple of 5."})");
    inside("limits without words", R"({"type":"number","exclusiveMaximum":1.50})",
           R"({"type":"number","description":"Must be less than 1.50."})");
    inside("old limits", R"({"type":"number","minimum":0,"exclusiveMinimum":true})",
           R"({"type":"number","minimum":0,"description":"Must be greater than 0."})");
    inside("format", R"({"type":"string","format":"uri"})", R"({"type":"string","description":"Format: uri."})");
    inside("known format", R"({"type":"string","format":"date-time"})", R"({"type":"string","format":"date-time"})");
    inside("list without items", R"({"type":"array"})", R"({"type":"array","items":{}})");
    inside("tuple", R"({"type":"array","items":[{"type":"string"},true]})",
           R"({"type":"array","prefixItems":[{"type":"string"},{}]})");
    inside("unique", R"({"type":"array","items":{"type":"string"},"uniqueItems":true})",
           R"({"type":"array","items":{"type":"string"},"description":"Items must be unique."})");
    inside("enum of numbers", R"({"type":"integer","enum":[1,2]})", R"({"type":"integer","enum":[1,2]})");
    inside("enum with nothing", R"({"type":"string","enum":["","a"]})", R"({"type":"string"})");
    inside("enum without type", R"({"enum":["a","b"]})", R"({"enum":["a","b"],"type":"string"})");
    inside(
        "removed",
        R"({"type":"object","patternProperties":{"a":{}},"not":{},"if":{},"then":{},"propertyNames":{"pattern":"a"}})",
        R"({"type":"object"})");
    row("required of none", R"({"type":"object","properties":{"a":{"type":"string"}},"required":["a","b"]})",
        R"({"type":"object","properties":{"a":{"type":"string"}},"required":["a"]})");
    inside("values", R"({"type":"object","additionalProperties":{"type":"string","$comment":"c"}})",
           R"({"type":"object","additionalProperties":{"type":"string"}})");
    // A reference alone stays, one with company is unfolded, as is one to anywhere else.
    row("reference",
        R"({"type":"object","properties":{"x":{"$ref":"#/definitions/T"}},"definitions":{"T":{"type":"string","$comment":"c"}}})",
        R"({"type":"object","properties":{"x":{"$ref":"#/$defs/T"}},"$defs":{"T":{"type":"string"}}})");
    row("reference in company",
        R"({"type":"object","properties":{"x":{"$ref":"#/$defs/T","description":"mine"}},"$defs":{"T":{"type":"string","description":"its"}}})",
        R"({"type":"object","properties":{"x":{"description":"mine","type":"string"}},"$defs":{"T":{"type":"string","description":"its"}}})");
    row("reference to a property",
        R"({"type":"object","properties":{"a":{"type":"string"},"x":{"$ref":"#/properties/a"}}})",
        R"({"type":"object","properties":{"a":{"type":"string"},"x":{"type":"string"}}})");
    row("root by reference",
        R"({"$ref":"#/definitions/A","definitions":{"A":{"type":"object","properties":{"a":{"type":"string"}}}}})",
        R"({"$defs":{"A":{"type":"object","properties":{"a":{"type":"string"}}}},"type":"object","properties":{"a":{"type":"string"}}})");
    row("cycle",
        R"({"type":"object","properties":{"x":{"$ref":"#/$defs/N"}},"$defs":{"N":{"type":"object","properties":{"next":{"$ref":"#/$defs/N"}}}}})",
        R"({"type":"object","properties":{"x":{"$ref":"#/$defs/N"}},"$defs":{"N":{"type":"object","properties":{"next":{"$ref":"#/$defs/N"}}}}})");
    row("reference to the root", R"({"type":"object","properties":{"x":{"$ref":"#"}}})",
        R"({"type":"object","properties":{"x":{}}})");
    inside("choices", R"({"oneOf":[{"type":"string","not":{}},false,{"const":1}]})",
           R"({"oneOf":[{"type":"string"},{"enum":[1],"type":"integer"}]})");
    inside("escapes", R"({"type":"string","description":"a \"b\" \\ \u00e9","pattern":"^\\d+$"})",
           R"({"type":"string","description":"a \"b\" \\ \u00e9","pattern":"^\\d+$"})");
}

void GeminiSchema::parameters()
{
    QFETCH(QByteArray, schema);
    SchemaCleaner cleaner;
    QTEST(cleaner.clean(schema, true).json, "clean");
    // What is clean stays as it is.
    QFETCH(QByteArray, clean);
    QCOMPARE(cleaner.clean(clean, true).json, clean);
}

void GeminiSchema::whatWasRemoved()
{
    SchemaCleaner cleaner;
    CleanSchema clean = cleaner.clean(
        R"({"$schema":"s","type":"object","properties":{"a":{"type":"string","format":"uuid","not":{}},"b":{"not":{},"if":{}}}})",
        true);
    QCOMPARE(clean.removed, (std::vector<QByteArray> {"not", "if"}));
    QCOMPARE(clean.reworded, std::vector<QByteArray> {"format"});
    clean = cleaner.clean(R"({"$schema":"s","type":"object","properties":{"a":{"const":1}}})", true);
    QVERIFY(clean.removed.empty() && clean.reworded.empty());
}

void GeminiSchema::takesNothing_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<bool>("nothing");
    QTest::newRow("empty") << QByteArray("{}") << true;
    QTest::newRow("object") << QByteArray(R"({"type":"object","properties":{},"additionalProperties":false})") << true;
    QTest::newRow("open") << QByteArray(R"({"type":"object","additionalProperties":{"type":"string"}})") << false;
    QTest::newRow("member") << QByteArray(R"({"properties":{"a":true}})") << false;
    QTest::newRow("choice") << QByteArray(R"({"anyOf":[{"type":"object"}]})") << false;
}

void GeminiSchema::takesNothing()
{
    QFETCH(QByteArray, schema);
    SchemaCleaner cleaner;
    QTEST(cleaner.clean(schema, true).takesNothing, "nothing");
}

void GeminiSchema::answerSchema()
{
    SchemaCleaner cleaner;
    QCOMPARE(cleaner.clean(R"({"type":"array","items":{"type":"string"}})", false).json,
             R"({"type":"array","items":{"type":"string"}})");
}

void GeminiSchema::deepAndBroken()
{
    SchemaCleaner cleaner;
    QByteArray deep = R"({"type":"string"})";
    for (int i = 0; i < 60; ++i)
        deep = R"({"type":"object","properties":{"a":)" + deep + "}}";
    const CleanSchema cut = cleaner.clean(deep, true);
    QCOMPARE(cut.removed, std::vector<QByteArray> {"what is nested too deeply"});
    QVERIFY(json::isValid(cut.json));
    for (int i = 0; i < 2000; ++i)
        deep = R"({"items":)" + deep + "}";
    QVERIFY(json::isValid(cleaner.clean(deep, true).json));
    for (const char *odd :
         {"", "true", "[]", "\"x\"", "null", "{", R"({"type":3,"properties":[],"required":{},"enum":3})",
          R"({"anyOf":{},"items":3,"allOf":7,"$ref":5,"$defs":1,"description":2,"minimum":"x"})"})
        QVERIFY2(json::isValid(cleaner.clean(odd, true).json), odd);
}

void GeminiSchema::growingReferences()
{
    // Each definition names the next one twice, in company: unfolded it would have a million nodes.
    QByteArray defs;
    for (int i = 0; i < 20; ++i) {
        const QByteArray next = QByteArray::number(i + 1);
        defs += (i ? "," : "") + QByteArray("\"d") + QByteArray::number(i)
            + R"(":{"type":"object","properties":{"a":{"description":"x","$ref":"#/$defs/d)" + next
            + R"("},"b":{"description":"y","$ref":"#/$defs/d)" + next + R"("}}})";
    }
    defs += R"(,"d20":{"type":"string"})";
    SchemaCleaner cleaner;
    QElapsedTimer timer;
    timer.start();
    const CleanSchema clean = cleaner.clean(
        R"({"type":"object","properties":{"x":{"description":"x","$ref":"#/$defs/d0"}},"$defs":{)" + defs + "}}", true);
    QVERIFY(json::isValid(clean.json));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    // Mutual recursion in company ends too.
    const CleanSchema loop = cleaner.clean(
        R"({"type":"object","properties":{"x":{"description":"x","$ref":"#/$defs/A"}},"$defs":{"A":{"type":"object","properties":{"b":{"description":"q","$ref":"#/$defs/B"}}},"B":{"type":"object","properties":{"a":{"description":"p","$ref":"#/$defs/A"}}}}})",
        true);
    QVERIFY(json::isValid(loop.json));
    QCOMPARE(loop.removed, std::vector<QByteArray> {"what stands beside $ref"});
    const CleanSchema self = cleaner.clean(
        R"({"$ref":"#/$defs/A","$defs":{"A":{"$ref":"#/$defs/A"},"B":{"allOf":[{"$ref":"#/$defs/B"}]}}})", true);
    QVERIFY(json::isValid(self.json));
}

void GeminiSchema::openApi_data()
{
    QTest::addColumn<QByteArray>("openApi");
    QTest::addColumn<QByteArray>("schema");
    QTest::newRow("types")
        << QByteArray(
               R"({"type":"OBJECT","properties":{"b":{"type":"ARRAY","items":{"type":"INTEGER","format":"int64"},"minItems":"1"},"a":{"type":"STRING","format":"enum","enum":["X"]}},"required":["b"]})")
        << QByteArray(
               R"({"type":"object","properties":{"b":{"type":"array","items":{"type":"integer","format":"int64"},"minItems":1},"a":{"type":"string","enum":["X"]}},"required":["b"]})");
    QTest::newRow("choices") << QByteArray(
        R"({"any_of":[{"type":"STRING","nullable":true},{"type":"TYPE_UNSPECIFIED","example":{"type":"STRING"}}],"propertyOrdering":["a"]})")
                             << QByteArray(
                                    R"({"anyOf":[{"type":["string","null"]},{"examples":[{"type":"STRING"}]}]})");
    QTest::newRow("odd") << QByteArray(R"({"type":"OBJECT","properties":null,"nullable":false})")
                         << QByteArray(R"({"type":"object","properties":null})");
}

void GeminiSchema::openApi()
{
    QFETCH(QByteArray, openApi);
    OpenApiReader reader;
    QTEST(reader.jsonSchema(openApi), "schema");
}

QTEST_APPLESS_MAIN(GeminiSchema)
#include "tst_geminischema.moc"
