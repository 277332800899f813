// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/jsonsettings.h"

#include "gateway/config/jsontree.h"
#include "gateway/json/jsonreader.h"
#include "gateway/json/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace station {

namespace {

constexpr const char *kByteOrderMark = "\xEF\xBB\xBF";

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

qsizetype skipSpace(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

/** The text has been found to be JSON, so the steps below need not look for mistakes. */
qsizetype skipString(const QByteArray &text, qsizetype at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\')
            ++at;
    }
    return at + 1;
}

qsizetype skipValue(const QByteArray &text, qsizetype at)
{
    if (text[at] == '"')
        return skipString(text, at);
    qsizetype depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = skipString(text, at);
            continue;
        }
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']' || c == ',' || isSpace(c)) && depth == 0)
            return at; // behind a number or a word
        else if ((c == '}' || c == ']') && --depth == 0)
            return at + 1;
        ++at;
    }
    return at;
}

QByteArray decoded(const QByteArray &string)
{
    return QJsonDocument::fromJson('[' + string + ']').array().at(0).toString().toUtf8();
}

qsizetype startOf(const QByteArray &text)
{
    return skipSpace(text, text.startsWith(kByteOrderMark) ? 3 : 0);
}

/** Where the first comment begins, or -1. */
qsizetype firstComment(const QByteArray &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            i = skipString(text, i) - 1;
        else if (text[i] == '/')
            return i;
    }
    return -1;
}

/** Why a text is not JSON, with the line. */
Error whyNot(const QByteArray &text, const QByteArray &fileName)
{
    const auto tree = parseJsonTree(text, fileName);
    QByteArray message = tree ? fileName + ": it is not JSON" : tree.error().message;
    if (const qsizetype comment = tree ? firstComment(text) : -1; comment >= 0)
        message = fileName + ':' + QByteArray::number(lineOf(text, comment))
            + ": a comment stands here, and a file with comments is not JSON: its client ignores all of it";
    return {ErrorCode::BadRequest, message + ". Nothing was changed; mend the file, then try again", {}};
}

QByteArray replaced(QByteArray text, qsizetype at, qsizetype end, const QByteArray &by)
{
    return text.replace(at, end - at, by);
}

/** The line of a header list that is this header, or -1. Names of headers have no case. */
qsizetype headerLine(const QList<QByteArray> &lines, const QByteArray &header)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon > 0 && lines[i].left(colon).trimmed().compare(header, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

} // namespace

/** "env.NAME#header" taken apart. */
struct JsonSettings::Name {
    explicit Name(const QByteArray &whole)
    {
        const qsizetype dot = whole.indexOf('.');
        const qsizetype hash = whole.indexOf('#');
        container = whole.left(qMax(dot, qsizetype(0)));
        header = hash < 0 ? QByteArray() : whole.mid(hash + 1);
        member = whole.mid(dot + 1, hash < 0 ? -1 : hash - dot - 1);
    }
    QByteArray container;
    QByteArray member;
    QByteArray header;
};

const JsonSettings::Member *JsonSettings::Object::find(QByteArrayView name) const
{
    // Of members that stand there twice, the last one counts.
    const auto found = std::find_if(members.rbegin(), members.rend(), [&](const Member &m) { return m.name == name; });
    return found == members.rend() ? nullptr : &*found;
}

Result<std::unique_ptr<SettingsText>> JsonSettings::read(const QByteArray &text, const QByteArray &fileName)
{
    const qsizetype start = startOf(text);
    if (start < text.size()) {
        if (!json::isValid(QByteArrayView(text).sliced(start)))
            return whyNot(text, fileName);
        if (text[start] != '{')
            return Error {ErrorCode::BadRequest,
                          fileName + ": it should hold an object ({ … }). Nothing was changed; mend the file",
                          {}};
    }
    auto settings = std::make_unique<JsonSettings>();
    settings->m_text = text;
    if (const auto object = settings->root()) {
        for (const Member &member : object->members) {
            if (member.name == "env" && text[member.valueAt] != '{')
                return Error {ErrorCode::BadRequest,
                              fileName + ':' + QByteArray::number(lineOf(text, member.nameAt))
                                  + ": \"env\" should be an object. Nothing was changed; mend the file",
                              {}};
        }
    }
    return std::unique_ptr<SettingsText>(std::move(settings));
}

JsonSettings::Object JsonSettings::objectAt(qsizetype at) const
{
    Object object;
    object.at = at;
    at = skipSpace(m_text, at + 1);
    while (at < m_text.size() && m_text[at] != '}') {
        Member member;
        member.nameAt = at;
        member.nameEnd = skipString(m_text, at);
        member.name = decoded(m_text.mid(at, member.nameEnd - at));
        member.valueAt = skipSpace(m_text, skipSpace(m_text, member.nameEnd) + 1);
        member.valueEnd = skipValue(m_text, member.valueAt);
        at = skipSpace(m_text, member.valueEnd);
        if (at < m_text.size() && m_text[at] == ',')
            at = skipSpace(m_text, at + 1);
        object.members.push_back(std::move(member));
    }
    object.end = at;
    return object;
}

std::optional<JsonSettings::Object> JsonSettings::root() const
{
    const qsizetype start = startOf(m_text);
    return start < m_text.size() ? std::optional(objectAt(start)) : std::nullopt;
}

std::optional<JsonSettings::Object> JsonSettings::holder(const Name &name) const
{
    const auto object = root();
    if (!object || name.container.isEmpty())
        return object;
    const Member *member = object->find(name.container);
    return member ? std::optional(objectAt(member->valueAt)) : std::nullopt;
}

QByteArray JsonSettings::stringValue(const Member &member) const
{
    return decoded(m_text.mid(member.valueAt, member.valueEnd - member.valueAt));
}

std::optional<QByteArray> JsonSettings::value(const QByteArray &whole) const
{
    const Name name(whole);
    const auto object = holder(name);
    const Member *member = object ? object->find(name.member) : nullptr;
    if (!member)
        return {};
    if (name.header.isEmpty())
        return m_text.mid(member->valueAt, member->valueEnd - member->valueAt);
    const QList<QByteArray> lines = stringValue(*member).split('\n');
    const qsizetype line = headerLine(lines, name.header);
    if (line < 0)
        return {};
    return lines[line].mid(lines[line].indexOf(':') + 1).trimmed();
}

bool JsonSettings::hasContainer(const QByteArray &name) const
{
    return holder(Name(name)).has_value();
}

/** Writes a member behind the last one, with the white space that stands around that. */
void JsonSettings::insert(const Object &object, QByteArrayView name, const QByteArray &value)
{
    const QByteArray quotedName = json::quoted(name);
    if (!object.members.empty()) {
        const Member &last = object.members.back();
        const qsizetype before =
            object.members.size() > 1 ? m_text.indexOf(',', object.members.end()[-2].valueEnd) + 1 : object.at + 1;
        const QByteArray space = m_text.mid(before, last.nameAt - before);
        const QByteArray colon = m_text.mid(last.nameEnd, last.valueAt - last.nameEnd);
        m_text.insert(last.valueEnd, ',' + space + quotedName + colon + value);
        return;
    }
    // The first member: a step deeper than the line on which the object begins.
    const QByteArray end = lineEndOf(m_text);
    const qsizetype line = m_text.lastIndexOf('\n', object.at) + 1;
    const QByteArray indent = m_text.mid(line, skipSpace(m_text, line) - line);
    const auto outer = root();
    QByteArray step = "  ";
    if (outer->at != object.at && !outer->members.empty()) {
        const Member &first = outer->members.front();
        if (!m_text.mid(outer->at, first.nameAt - outer->at).contains('\n')) {
            m_text = replaced(m_text, object.at + 1, object.end, quotedName + ": " + value); // all on one line
            return;
        }
        step = indent.isEmpty() ? step : indent;
    }
    m_text =
        replaced(m_text, object.at + 1, object.end, end + indent + step + quotedName + ": " + value + end + indent);
}

void JsonSettings::erase(const Object &object, const Member &member)
{
    const auto &members = object.members;
    const size_t index = size_t(&member - members.data());
    if (members.size() == 1)
        m_text = replaced(m_text, object.at + 1, object.end, {});
    else if (index == 0)
        m_text = replaced(m_text, member.nameAt, members[1].nameAt, {});
    else
        m_text = replaced(m_text, members[index - 1].valueEnd, member.valueEnd, {});
}

Result<void> JsonSettings::set(const QByteArray &whole, const QByteArray &value)
{
    const Name name(whole);
    if (!name.header.isEmpty())
        return setHeader(name, value);
    if (!root())
        m_text += "{}" + lineEndOf(m_text);
    if (!holder(name))
        insert(*root(), name.container, "{}");
    const Object object = *holder(name);
    if (const Member *member = object.find(name.member))
        m_text = replaced(m_text, member->valueAt, member->valueEnd, value);
    else
        insert(object, name.member, value);
    return {};
}

Result<void> JsonSettings::setHeader(const Name &name, const QByteArray &value)
{
    const QByteArray whole = name.container + '.' + name.member;
    const QByteArray header = name.header + ": " + value;
    const auto object = holder(name);
    const Member *member = object ? object->find(name.member) : nullptr;
    if (!member)
        return set(whole, json::quoted(header));
    if (m_text[member->valueAt] != '"')
        return Error {ErrorCode::BadRequest, '"' + whole + "\" should be a text; mend the settings file", {}};
    QList<QByteArray> lines = stringValue(*member).split('\n');
    if (const qsizetype line = headerLine(lines, name.header); line >= 0)
        lines[line] = header;
    else if (lines.size() == 1 && lines.front().trimmed().isEmpty())
        lines.front() = header;
    else
        lines.append(header);
    return set(whole, json::quoted(lines.join('\n')));
}

Result<void> JsonSettings::remove(const QByteArray &whole, bool container)
{
    const Name name(whole);
    const auto object = holder(name);
    const Member *member = object ? object->find(name.member) : nullptr;
    if (!member)
        return {};
    if (!name.header.isEmpty()) {
        QList<QByteArray> lines = stringValue(*member).split('\n');
        if (const qsizetype line = headerLine(lines, name.header); line >= 0)
            lines.removeAt(line);
        if (!lines.isEmpty())
            return set(name.container + '.' + name.member, json::quoted(lines.join('\n')));
    }
    erase(*object, *member);
    if (container && !name.container.isEmpty()) {
        const Object outer = *root();
        const Member *holding = outer.find(name.container);
        if (holding && objectAt(holding->valueAt).members.empty())
            erase(outer, *holding);
    }
    return {};
}

bool JsonSettings::isBlank() const
{
    const auto object = root();
    return !object || object->members.empty();
}

} // namespace station
