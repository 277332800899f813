// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every recorded request, written in every other dialect: each text, name, number and schema of it is found in what
// goes to the provider, or the translation report names its field, or the request is refused by name. Written in its
// own dialect, it keeps the order of its members and the digits of its numbers.
#include "gateway/conversation/pairing.h"
#include "gateway/dialects/pieces.h"
#include "gateway/json/orderedtree.h"
#include "recording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <functional>

using namespace station;

namespace {

struct Leaf {
    QString path;
    QJsonValue value;
    bool isThought = false; ///< within a reasoning item or a thinking block
    bool isServers = false; ///< within a call of the provider's own tool
};

/** The last member's name in a path: "messages[0].content[1].text" is "text". */
QString lastName(const QString &path)
{
    QString name = path.section(u'.', -1);
    const qsizetype bracket = name.indexOf(u'[');
    return bracket < 0 ? name : name.left(bracket);
}

void collect(const QJsonValue &value, const QString &path, QList<Leaf> &leaves, bool isThought = false,
             bool isServers = false)
{
    if (value.isObject()) {
        const QJsonObject o = value.toObject();
        const QString type = o[u"type"].toString();
        isThought = isThought || type == u"reasoning" || type.endsWith(u"thinking");
        isServers = isServers || type == u"web_search_call" || type == u"file_search_call";
        for (auto it = o.begin(); it != o.end(); ++it)
            collect(*it, path.isEmpty() ? it.key() : path + u'.' + it.key(), leaves, isThought, isServers);
    } else if (value.isArray()) {
        int i = 0;
        for (const QJsonValue &element : value.toArray())
            collect(element, path + QStringLiteral("[%1]").arg(i++), leaves, isThought, isServers);
    } else {
        // Arguments are JSON in a text in one dialect and an object in another: their own leaves count.
        const QJsonDocument inner = value.isString() && lastName(path) == u"arguments"
            ? QJsonDocument::fromJson(value.toString().toUtf8())
            : QJsonDocument();
        if (inner.isObject())
            collect(inner.object(), path, leaves, isThought, isServers);
        else
            leaves.append({path, value, isThought, isServers});
    }
}

/** Everything that a provider reads in a body: keys, texts, numbers; JSON within texts is opened too. */
struct Haystack {
    QSet<QString> texts;
    QSet<double> numbers;
    QString all;

    void add(const QJsonValue &value)
    {
        if (value.isObject()) {
            const QJsonObject o = value.toObject();
            for (auto it = o.begin(); it != o.end(); ++it) {
                add(QJsonValue(it.key()));
                add(*it);
            }
        } else if (value.isArray()) {
            for (const QJsonValue &element : value.toArray())
                add(element);
        } else if (value.isDouble()) {
            numbers.insert(value.toDouble());
        } else if (value.isString()) {
            const QString text = value.toString();
            if (texts.contains(text))
                return;
            texts.insert(text);
            all += text + u'\x1f';
            const QString start = text.trimmed().left(1);
            if (start == u"{" || start == u"[") {
                const QJsonDocument inner = QJsonDocument::fromJson(text.toUtf8());
                if (inner.isObject())
                    add(inner.object());
                else if (inner.isArray())
                    add(inner.array());
            }
        }
    }

    bool has(const QString &text) const { return texts.contains(text) || all.contains(text); }
};

/**
 * Members whose values are words of the dialect itself: another one says the same with words of its own, and the
 * readers' and writers' own tests show that it does.
 */
bool isGrammar(const QString &name)
{
    static const QSet<QString> names {QStringLiteral("type"),
                                      QStringLiteral("role"),
                                      QStringLiteral("object"),
                                      QStringLiteral("status"),
                                      QStringLiteral("model"),
                                      QStringLiteral("stream"),
                                      QStringLiteral("mimeType"),
                                      QStringLiteral("mime_type"),
                                      QStringLiteral("media_type"),
                                      QStringLiteral("mode"),
                                      QStringLiteral("effort"),
                                      QStringLiteral("reasoning_effort"),
                                      QStringLiteral("tool_choice"),
                                      QStringLiteral("include_usage"),
                                      QStringLiteral("summary"),
                                      QStringLiteral("format"),
                                      QStringLiteral("call_id"),
                                      QStringLiteral("tool_call_id"),
                                      QStringLiteral("tool_use_id"),
                                      QStringLiteral("id"),
                                      QStringLiteral("strict"),
                                      QStringLiteral("include"),
                                      QStringLiteral("execution"),
                                      QStringLiteral("responseModalities"),
                                      QStringLiteral("responseMimeType"),
                                      QStringLiteral("function_call")};
    return names.contains(name);
}

bool isNamed(const QString &path, bool isThought, const std::vector<ReportLine> &lines)
{
    static const QRegularExpression separators(QStringLiteral("[.\\[\\] ]+"));
    const QStringList steps = path.split(separators, Qt::SkipEmptyParts);
    for (const ReportLine &line : lines) {
        const QString field = QString::fromUtf8(line.field);
        // Thoughts and their seals lie in many members of many names, and are reported once.
        static const QRegularExpression thoughts(QStringLiteral("reason|think|thought|signature|encrypted|redacted"),
                                                 QRegularExpression::CaseInsensitiveOption);
        if (thoughts.match(field).hasMatch() && (thoughts.match(path).hasMatch() || isThought))
            return true;
        if (path.startsWith(field))
            return true;
        for (const QString &word : field.split(separators, Qt::SkipEmptyParts)) {
            if (word.size() > 2 && steps.contains(word) && word != u"messages" && word != u"content" && word != u"input"
                && word != u"contents" && word != u"parts" && word != u"tools")
                return true;
        }
    }
    return false;
}

QString fieldsOf(const std::vector<ReportLine> &lines)
{
    QStringList fields;
    for (const ReportLine &line : lines)
        fields.append(QString::fromUtf8(line.field));
    return fields.join(QStringLiteral(", "));
}

/** What says the same as its absence. */
bool isDefault(const Leaf &leaf)
{
    return leaf.path == u"n" && leaf.value.toInt() == 1;
}

/** Members that the report names in another way: a hosted tool by its type, an old name by its new one. */
bool isNamedOtherwise(const Leaf &leaf, const std::vector<ReportLine> &lines)
{
    const QByteArray text = leaf.value.toString().toUtf8();
    return std::any_of(lines.begin(), lines.end(), [&](const ReportLine &line) {
        return (leaf.path.endsWith(u".name") && !text.isEmpty() && line.field.startsWith(text))
            || (leaf.isServers && line.how.contains("text"))
            || (leaf.path == u"user" && line.field == "safety_identifier")
            || (leaf.path.contains(u"cache_control") && line.field.contains("cache"))
            || (leaf.path.contains(u"annotations") && line.field.contains("citations"));
    });
}

/** A provider of each dialect with a model that takes about everything that the dialect can say. */
WriteTarget targetFor(Dialect dialect)
{
    const auto described = [](const char *id) -> const ProviderDescription & {
        for (const ProviderDescription &d : describedProviders()) {
            if (d.id == id)
                return d;
        }
        qFatal("no provider %s", id);
    };
    switch (dialect) {
    case Dialect::Messages: return {described("anthropic"), "claude-sonnet-4-6"};
    case Dialect::Gemini: return {described("gemini"), "gemini-3-pro-preview"};
    default: return {described("openai"), "gpt-4.1"};
    }
}

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
        QList<Leaf> leaves;
        collect(source, {}, leaves);
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
            const QJsonDocument document = QJsonDocument::fromJson(written.body);
            QVERIFY2(document.isObject(), (r.id + ' ' + written.body.left(200)).constData());
            Haystack haystack;
            haystack.add(document.object());
            std::vector<ReportLine> lines = paired.lines();
            lines.insert(lines.end(), written.report.lines().begin(), written.report.lines().end());
            QStringList missing;
            for (const Leaf &leaf : leaves) {
                const QString name = lastName(leaf.path);
                if (isGrammar(name) || isNamed(leaf.path, leaf.isThought, lines) || isDefault(leaf)
                    || isNamedOtherwise(leaf, lines))
                    continue;
                if (leaf.value.isString()) {
                    QString text = leaf.value.toString();
                    // A data URL is taken apart by the dialects that have no such thing.
                    if (text.startsWith(u"data:"))
                        text = text.section(u',', 1);
                    // A text document's base64 may be written as its text.
                    const QString decoded = QString::fromUtf8(QByteArray::fromBase64(text.toUtf8()));
                    if (!text.trimmed().isEmpty() && !haystack.has(text)
                        && (name != u"data" || decoded.isEmpty() || !haystack.has(decoded)))
                        missing.append(leaf.path + u'=' + text.left(60));
                } else if (leaf.value.isDouble() && !haystack.numbers.contains(leaf.value.toDouble())) {
                    missing.append(leaf.path + u'=' + QString::number(leaf.value.toDouble()));
                }
            }
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
