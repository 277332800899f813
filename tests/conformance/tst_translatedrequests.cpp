// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every recorded request, written in every other dialect: each text, name, number and schema of it is found in what
// goes to the provider, or the translation report names its field, or the request is refused by name. Written in its
// own dialect, it keeps the order of its members and the digits of its numbers.
#include "gateway/conversation/mappedfields.h"
#include "gateway/conversation/pairing.h"
#include "gateway/dialects/pieces.h"
#include "gateway/json/orderedtree.h"
#include "leaves.h"
#include "recording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
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

/** Whether a value has a member at a path such as "tools[].function.name", `at` steps of it gone. */
bool hasPlace(const QJsonValue &value, const QStringList &steps, qsizetype at = 0)
{
    if (at == steps.size())
        return !value.isUndefined();
    const bool isList = steps[at].endsWith(u"[]");
    const QJsonValue member = value[steps[at].left(steps[at].size() - (isList ? 2 : 0))];
    if (!isList)
        return hasPlace(member, steps, at + 1);
    const QJsonArray list = member.toArray();
    return std::any_of(list.begin(), list.end(),
                       [&](const QJsonValue &element) { return hasPlace(element, steps, at + 1); });
}

bool hasPlace(const QJsonObject &body, const QByteArray &place)
{
    if (place.startsWith('*'))
        return QJsonDocument(body).toJson().contains('"' + place.mid(1) + '"');
    return place.startsWith('/') || hasPlace(QJsonValue(body), QString::fromUtf8(place).split(u'.'));
}

/** The leaf's path without indexes, in or under one of the places. */
bool isAt(const Leaf &leaf, const std::vector<MappedPlace> &places)
{
    static const QRegularExpression indexes(QStringLiteral("\\[\\d+\\]"));
    const QString path = QString(leaf.path).replace(indexes, QStringLiteral("[]"));
    return std::any_of(places.begin(), places.end(), [&path](const MappedPlace &place) {
        const QString at = QString::fromUtf8(place.first);
        if (at.startsWith(u'*'))
            return path.contains(u'.' + at.mid(1));
        return path.startsWith(at) && (path.size() == at.size() || path[at.size()] == u'.' || path[at.size()] == u'[');
    });
}

/** What asks for nothing: the same as if it were not there, or what happens anyway. */
bool asksForNothing(const Leaf &leaf)
{
    return leaf.value.isNull() || leaf.value == QJsonValue(QString())
        || (leaf.value == QJsonValue(false) && (leaf.path == u"store" || leaf.path.endsWith(u"defer_loading")));
}

/** Whether the report has a line for what the leaf is part of by another name: tools by theirs, files as documents. */
bool isOfNamedThing(const Leaf &leaf, const QJsonObject &source, const std::vector<ReportLine> &lines)
{
    static const QRegularExpression definition(QStringLiteral("^tools\\[(\\d+)\\]"));
    const auto match = definition.match(leaf.path);
    if (!match.hasMatch())
        return leaf.path.contains(u".inlineData.")
            && std::any_of(lines.begin(), lines.end(), [](const ReportLine &line) {
                   return line.field == "document" || line.field.startsWith("contents");
               });
    const QJsonValue tool = source[u"tools"][match.captured(1).toInt()];
    const QByteArray name = tool[u"name"].toString(tool[u"function"][u"name"].toString()).toUtf8();
    const QJsonValue schema = tool[u"parameters"].isObject() ? tool[u"parameters"] : tool[u"function"][u"parameters"];
    if (schema.isObject() && schema[u"properties"].toObject().isEmpty())
        return true; // takes nothing, for which Gemini has no schema
    return std::any_of(lines.begin(), lines.end(),
                       [&name](const ReportLine &line) { return !name.isEmpty() && line.field.contains(name); });
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
    void everyFieldHasItsPlace();
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

void TestTranslatedRequests::everyFieldHasItsPlace()
{
    const auto list = textRecordings({QStringLiteral(STATION_EXCHANGES), QStringLiteral(STATION_OWN_EXCHANGES)});
    int tried = 0;
    int held = 0;
    int places = 0;
    qsizetype longest = 0;
    for (const Recording &r : list) {
        auto request = r.requestBody.isEmpty() || r.status >= 400 ? Result<ConversationRequest>(Error {})
                                                                  : readRequest(r.dialect, r.requestBody);
        if (!request)
            continue;
        const QJsonObject source = QJsonDocument::fromJson(r.requestBody).object();
        const QList<Leaf> leaves = leavesOf(source);
        for (const Dialect dialect : {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini}) {
            if (dialect == r.dialect)
                continue;
            ConversationRequest sent = *request;
            TranslationReport paired(dialect, false);
            pairToolCalls(sent, paired);
            WrittenRequest written = writeRequest(dialect, sent, targetFor(dialect));
            if (written.report.error())
                continue;
            ++tried;
            written.report.prepend(paired);
            const QByteArray kept = mappedFields(sent, dialect, written.body, written.report);
            longest = std::max(longest, kept.size());
            const std::vector<MappedPlace> mapped = mappedPlaces(kept);
            const QJsonObject body = QJsonDocument::fromJson(written.body).object();
            QStringList wrong;
            for (const auto &[from, to] : mapped) {
                ++places;
                if (!hasPlace(source, from) || !hasPlace(body, to))
                    wrong.append(QString::fromUtf8(from + " > " + to));
            }
            for (const Leaf &leaf : leaves) {
                if (!isAt(leaf, mapped) && !isNamedIn(leaf, written.report.lines()) && !asksForNothing(leaf)
                    && !isOfNamedThing(leaf, source, written.report.lines()))
                    wrong.append(leaf.path);
            }
            held += wrong.isEmpty() ? 1 : 0;
            if (!wrong.isEmpty())
                qWarning("%s (%s) to %s: %s", r.id.constData(), dialectName(r.dialect).constData(),
                         dialectName(dialect).constData(),
                         qPrintable(wrong.mid(0, 6).join(QStringLiteral(", ")) + QStringLiteral(" | ")
                                    + fieldsOf(written.report.lines())));
        }
    }
    qInfo("%d of %d translated requests have each field in the report; %d were mapped, at most %d bytes of them", held,
          tried, places, int(longest));
    QVERIFY(tried > 0);
    QCOMPARE(held, tried);
    QVERIFY(longest < 600);
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
