// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/mappedfields.h"

#include <QTest>

#include <algorithm>

using namespace station;

namespace {

ConversationRequest question()
{
    ConversationRequest request;
    request.dialect = Dialect::Messages;
    request.asWritten = R"({"model":"m","max_tokens":77,"top_k":3,"system":"SECRET","messages":[]})";
    for (auto *turns : {&request.system, &request.turns}) {
        turns->emplace_back();
        turns->back().parts.push_back(TextPart {"SECRET", {}, {}});
    }
    request.sampling.maxOutputTokens = 77;
    request.sampling.topK = "3";
    return request;
}

bool has(const std::vector<MappedPlace> &places, const char *from, const char *to)
{
    return std::find(places.begin(), places.end(), MappedPlace(from, to)) != places.end();
}

} // namespace

class TestMappedFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOnBothSides();
    void onlyWhatIsNotReported();
    void whatIsNotKnown();
};

void TestMappedFields::namesOnBothSides()
{
    const TranslationReport report(Dialect::Chat, false);
    const QByteArray kept =
        mappedFields(question(), Dialect::Chat, R"({"model":"m","max_tokens":77,"messages":[]})", report);
    QVERIFY2(kept.startsWith("messages>chat "), kept.constData());
    QVERIFY2(!kept.contains("SECRET") && !kept.contains("77"), kept.constData());
    const auto places = mappedPlaces(kept);
    QVERIFY(has(places, "max_tokens", "max_tokens"));
    QVERIFY(has(places, "system", "messages[].content"));
    QVERIFY(has(places, "model", "model"));
    // The name that this server takes, not the first in the table.
    QVERIFY(has(mappedPlaces(mappedFields(question(), Dialect::Chat, R"({"max_completion_tokens":77})", report)),
                "max_tokens", "max_completion_tokens"));
    QVERIFY(has(mappedPlaces(mappedFields(question(), Dialect::Gemini, "{}", report)), "max_tokens",
                "generationConfig.maxOutputTokens"));
}

void TestMappedFields::onlyWhatIsNotReported()
{
    TranslationReport report(Dialect::Chat, false);
    QVERIFY(!mappedFields(question(), Dialect::Chat, "{}", report).contains("top-k")); // the matrix has no place for it
    QVERIFY(mappedFields(question(), Dialect::Chat, R"({"top_k":3})", report).contains("top-k")); // a server that has
    QVERIFY(mappedFields(question(), Dialect::Gemini, "{}", report).contains("top-k"));
    report.changed(Feature::TopK, "top_k", "halved");
    QVERIFY(!mappedFields(question(), Dialect::Gemini, "{}", report).contains("top-k"));
    report.lost(Feature::SafetySettings, "system");
    QVERIFY(!mappedFields(question(), Dialect::Gemini, "{}", report).contains("system"));
    ConversationRequest bare = question();
    bare.sampling = {};
    QVERIFY(!mappedFields(bare, Dialect::Gemini, "{}", report).contains("limit"));
}

void TestMappedFields::whatIsNotKnown()
{
    QVERIFY(mappedPlaces("").empty());
    QVERIFY(mappedPlaces("messages").empty());
    QVERIFY(mappedPlaces("morse>chat model").empty());
    QCOMPARE(mappedPlaces("messages>chat model nothing-of-ours:11 stop").size(), 2U);
    QVERIFY(mappedPlaces("messages>chat limit:99 limit:%! limit:").size() <= 1U);
}

QTEST_APPLESS_MAIN(TestMappedFields)
#include "tst_mappedfields.moc"
