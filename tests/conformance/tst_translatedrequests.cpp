// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every recorded request, written in every other dialect: each text, name, number and schema of it is found in what
// goes to the provider, or the translation report names its field, or the request is refused by name. Written in its
// own dialect, it keeps the order of its members and the digits of its numbers.
#include "gateway/conversation/pairing.h"
#include "gateway/dialects/pieces.h"
#include "gateway/json/orderedtree.h"
#include "leaves.h"
#include "recording.h"

#include <QJsonDocument>
#include <QMap>
#include <QTest>

using namespace station;

namespace {

bool isNumber(const json::TreeNode &node)
{
    return node.kind == json::TreeNode::Kind::Scalar && !node.raw.empty()
        && (node.raw.front() == '-' || (node.raw.front() >= '0' && node.raw.front() <= '9'));
}

int lengthOf(const json::TreeNode &list)
{
    int count = 0;
    for (const json::TreeNode *child = list.first; child; child = child->next)
        ++count;
    return count;
}

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

/** Where two readings of one request differ in the order of members or in the digits of a number; empty: nowhere. */
QByteArray misordered(const json::TreeNode &was, const json::TreeNode &is, const QByteArray &path)
{
    if (isNumber(was) && isNumber(is))
        return was.raw == is.raw ? QByteArray() : path + ": " + bytesOf(was.raw) + " became " + bytesOf(is.raw);
    if (was.kind != is.kind || (was.isArray() && lengthOf(was) != lengthOf(is)))
        return {}; // said in another form of the dialect: the dialect's own tests compare what it means
    const json::TreeNode *other = is.first;
    int index = 0;
    for (const json::TreeNode *child = was.first; child; child = child->next, ++index) {
        const QByteArray at = path + '/' + (was.isObject() ? bytesOf(child->name) : QByteArray::number(index));
        if (was.isObject()) {
            if (!is.find(child->name))
                continue;
            if (!other || other->name != child->name)
                return at + " stands elsewhere"; // what the writer adds stands behind all
        }
        if (const QByteArray below = misordered(*child, *other, at); !below.isEmpty())
            return below;
        other = other->next;
    }
    return {};
}

/** The provider of a recording, or one that nobody described. */
ProviderDescription ownProvider(const Recording &r)
{
    const bool isOpenAis = r.provider == "azure" || r.provider == "bedrock";
    const bool isVertex = r.provider == "vertex";
    const QByteArray id = isOpenAis ? QByteArray("openai")
        : isVertex                  ? QByteArray(r.dialect == Dialect::Messages ? "anthropic" : "gemini")
                                    : r.provider;
    for (const ProviderDescription &d : describedProviders()) {
        if (d.id == id && d.speaks(r.dialect))
            return d;
    }
    static constexpr const char *kTypes[] {"openai-compatible", "openai-responses", "anthropic-compatible",
                                           "gemini-compatible"};
    return customProvider(r.provider, kTypes[size_t(r.dialect)], "https://example.com/v1");
}

} // namespace

class TestTranslatedRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingVanishes();
    void ownWordsKeepOrderAndDigits();
};

void TestTranslatedRequests::nothingVanishes()
{
    const auto list = textRecordings({QStringLiteral(STATION_EXCHANGES), QStringLiteral(STATION_OWN_EXCHANGES)});
    int requests = 0;
    int tried = 0;
    int held = 0;
    int refused = 0;
    QMap<QByteArray, int> refusals;
    for (const Recording &r : list) {
        // Vertex names the model of Messages in the path.
        if (r.requestBody.isEmpty() || r.status >= 400 || (r.provider == "vertex" && r.dialect == Dialect::Messages))
            continue;
        const QJsonObject source = QJsonDocument::fromJson(r.requestBody).object();
        if (source.isEmpty())
            continue;
        ++requests;
        const auto read = readRequest(r.dialect, r.requestBody);
        if (!read) {
            ++tried;
            qWarning("%s is not read: %s (%s)", r.id.constData(), read.error().message.constData(),
                     read.error().param.constData());
            continue;
        }
        const QList<Leaf> leaves = leavesOf(source);
        for (const Dialect dialect : {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini}) {
            if (dialect == r.dialect)
                continue;
            ++tried;
            ConversationRequest request = *read;
            request.model = "m";
            TranslationReport paired(dialect, false);
            pairToolCalls(request, paired);
            const WrittenRequest written = writeRequest(dialect, request, targetFor(dialect));
            if (written.report.error()) {
                ++refused;
                ++refusals[dialectName(dialect) + ' ' + written.report.error()->param + ": "
                           + written.report.error()->message.left(110)];
                QVERIFY(!written.report.error()->param.isEmpty());
                ++held;
                continue;
            }
            std::vector<ReportLine> lines = paired.lines();
            lines.insert(lines.end(), written.report.lines().begin(), written.report.lines().end());
            const QStringList missing = missingFrom(written.body, leaves, lines);
            if (missing.isEmpty())
                ++held;
            else
                qWarning(
                    "%s (%s) to %s lacks %s", r.id.constData(), dialectName(r.dialect).constData(),
                    dialectName(dialect).constData(),
                    qPrintable(missing.mid(0, 6).join(QStringLiteral(", ")) + QStringLiteral(" | ") + fieldsOf(lines)));
        }
    }
    for (auto it = refusals.begin(); it != refusals.end(); ++it)
        qInfo("refused %d times: %s", it.value(), it.key().constData());
    qInfo("%d of %d translations of %d recorded requests, %d of them refused by name", held, tried, requests, refused);
    QVERIFY(requests > 0);
    QCOMPARE(held, tried);
}

void TestTranslatedRequests::ownWordsKeepOrderAndDigits()
{
    const auto list = textRecordings({QStringLiteral(STATION_EXCHANGES), QStringLiteral(STATION_OWN_EXCHANGES)});
    int tried = 0;
    int held = 0;
    int identical = 0;
    for (const Recording &r : list) {
        // Others were sorted when they were recorded, which says nothing of order; an error need not be read at all.
        const bool isInOrder = r.fidelity == "exact" || r.fidelity == "trimmed" || r.id.startsWith("own-");
        if (!isInOrder || r.requestBody.isEmpty() || r.status >= 400)
            continue;
        const auto read = readRequest(r.dialect, r.requestBody);
        if (!read) {
            QVERIFY2(r.provider == "vertex", r.id.constData()); // which names the model in the path
            continue;
        }
        ++tried;
        const ProviderDescription provider = ownProvider(r);
        const QByteArray model = read->model.isEmpty() ? r.model : read->model;
        const WrittenRequest written = writeRequest(r.dialect, *read, {provider, model});
        json::OrderedTree before;
        json::OrderedTree after;
        const json::TreeNode *was = before.parse(r.requestBody);
        const json::TreeNode *is = after.parse(written.body);
        QVERIFY2(was && is, r.id.constData());
        const QByteArray wrong = misordered(*was, *is, {});
        held += wrong.isEmpty() ? 1 : 0;
        identical += before.text(*was) == after.text(*is) ? 1 : 0;
        if (!wrong.isEmpty())
            qWarning("%s (%s): %s", r.id.constData(), dialectName(r.dialect).constData(), wrong.constData());
    }
    qInfo("%d of %d recorded requests keep order and digits in their own dialect, %d of them every byte", held, tried,
          identical);
    QVERIFY(tried > 0);
    QCOMPARE(held, tried);
}

QTEST_APPLESS_MAIN(TestTranslatedRequests)
#include "tst_translatedrequests.moc"
