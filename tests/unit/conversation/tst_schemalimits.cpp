// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/schemalimits.h"

#include <QTest>

using namespace station;

class TestSchemaLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limits_data();
    void limits();
    void strict_data();
    void strict();
};

void TestSchemaLimits::limits_data()
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("within");
    QTest::addColumn<QByteArray>("changes");
    const auto row = [](const char *name, const char *provider, const char *schema, const char *within,
                        const char *changes) {
        QTest::newRow(name) << QByteArray(provider) << QByteArray(schema) << QByteArray(within) << QByteArray(changes);
    };
    const char *plain = R"({"type":"object","properties":{"z":{"minimum":1.50},"a":{"additionalProperties":false}}})";
    row("as it is", "", plain, plain, "");
    row("as it is, with spaces", "xai", R"({ "type": "object" })", R"({ "type": "object" })", "");
    row("no JSON", "xai", R"({"additionalProperties":)", R"({"additionalProperties":)", "");
    row("notes of the client's provider", "",
        R"({"properties":{"b":{"type":"string","encrypted":true},)"
        R"("encrypted":{"type":"string"},"x-y":{}},"x-z":1})",
        R"({"properties":{"b":{"type":"string"},"encrypted":{"type":"string"},"x-y":{}}})", "x-z, encrypted");
    row("xAI: closed objects", "xai",
        R"({"type":"object","additionalProperties":false,"properties":{"z":{"type":"array","items":)"
        R"({"additionalProperties":false,"minimum":1.50}},"a":{"additionalProperties":{"type":"string"}}}})",
        R"({"type":"object","properties":{"z":{"type":"array","items":{"minimum":1.50}},)"
        R"("a":{"additionalProperties":{"type":"string"}}}})",
        "additionalProperties");
    row("xAI: open objects are what they are without the word", "xai", R"({"additionalProperties":true,"title":"t"})",
        R"({"title":"t"})", "");
    row("xAI: a property of that name", "xai", R"({"properties":{"additionalProperties":{"const":false}}})",
        R"({"properties":{"additionalProperties":{"const":false}}})", "");
    row("xAI: an example of that name", "xai", R"({"default":{"additionalProperties":false}})",
        R"({"default":{"additionalProperties":false}})", "");
    row("Moonshot: items as a list", "moonshot",
        R"({"type":"array","items":[{"type":"string"},{"type":"integer","maximum":1e2}],"minItems":2})",
        R"({"type":"array","minItems":2,"items":{"anyOf":[{"type":"string"},{"type":"integer","maximum":1e2}]}})",
        "prefixItems");
    row("Moonshot: prefixItems with a rest", "moonshot",
        R"({"prefixItems":[{"type":"string"}],"items":{"type":"null"}})",
        R"({"items":{"anyOf":[{"type":"string"},{"type":"null"}]}})", "prefixItems");
    row("Moonshot: prefixItems and nothing more", "moonshot", R"({"prefixItems":[{"type":"string"}],"items":false})",
        R"({"items":{"anyOf":[{"type":"string"}]}})", "prefixItems");
    row("Moonshot: a type beside choices", "moonshot",
        R"({"properties":{"a":{"type":"string","anyOf":[{"minLength":1},{"type":"null"}],"title":"A"}}})",
        R"({"properties":{"a":{"anyOf":[{"type":"string","minLength":1},{"type":"null"}],"title":"A"}}})", "type");
    row("Moonshot: one list of items", "moonshot", R"({"items":{"type":"string"}})", R"({"items":{"type":"string"}})",
        "");
}

void TestSchemaLimits::limits()
{
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, schema);
    const LimitedSchema limited = withinLimits(schema, schemaLimitsFromName(provider));
    QTEST(limited.json, "within");
    QTEST(limited.changes, "changes");
}

void TestSchemaLimits::strict_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("fault");
    const auto row = [](const char *name, const char *schema, const char *fault) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(fault);
    };
    row("fits",
        R"({"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false})", "");
    row("fits, within a list",
        R"({"type":"array","items":{"type":"object","properties":{},"required":[],"additionalProperties":false}})", "");
    row("open", R"({"type":"object","properties":{"a":{}},"required":["a"]})",
        "the object at its root does not say additionalProperties: false");
    row("optional", R"({"properties":{"a":{},"b":{}},"required":["b"],"additionalProperties":false})",
        "the object at its root does not require \"a\"");
    row("below", R"({"type":"array","items":{"anyOf":[{"type":"object"}]}})",
        "the object at items/anyOf/0 does not say additionalProperties: false");
    row("by reference", R"({"$ref":"#/$defs/T","$defs":{"T":{"properties":{"a":{}},"additionalProperties":false}}})",
        "the object at $defs/T does not require \"a\"");
    row("no JSON", "{", "");
}

void TestSchemaLimits::strict()
{
    QFETCH(QByteArray, schema);
    QTEST(strictFault(schema), "fault");
}

QTEST_APPLESS_MAIN(TestSchemaLimits)
#include "tst_schemalimits.moc"
