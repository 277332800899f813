// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "leaves.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace station;

namespace {

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
        isThought = isThought || type == u"reasoning" || type.endsWith(u"thinking") || o[u"thought"].toBool();
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
            || (leaf.path == u"safety_identifier" && line.field == "user")
            || (leaf.path.contains(u"cache_control") && line.field.contains("cache"))
            || (leaf.path.contains(u"annotations") && line.field.contains("citations"));
    });
}

} // namespace

QList<Leaf> leavesOf(const QJsonObject &request)
{
    QList<Leaf> leaves;
    collect(request, {}, leaves);
    return leaves;
}

QStringList missingFrom(const QByteArray &body, const QList<Leaf> &leaves, const std::vector<ReportLine> &lines)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return {QStringLiteral("no JSON: ") + QString::fromUtf8(body.left(200))};
    Haystack haystack;
    haystack.add(document.object());
    QStringList missing;
    for (const Leaf &leaf : leaves) {
        const QString name = lastName(leaf.path);
        const bool isWord = isGrammar(name) && !leaf.value.toString().startsWith(u"zq"); // which tests make up
        if (isWord || isNamed(leaf.path, leaf.isThought, lines) || isDefault(leaf) || isNamedOtherwise(leaf, lines))
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
    return missing;
}

bool isNamedIn(const Leaf &leaf, const std::vector<ReportLine> &lines)
{
    const bool isWord = isGrammar(lastName(leaf.path));
    return isWord || isNamed(leaf.path, leaf.isThought, lines) || isDefault(leaf) || isNamedOtherwise(leaf, lines);
}

QString fieldsOf(const std::vector<ReportLine> &lines)
{
    QStringList fields;
    for (const ReportLine &line : lines)
        fields.append(QString::fromUtf8(line.field));
    return fields.join(QStringLiteral(", "));
}

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
