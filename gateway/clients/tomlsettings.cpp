// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/tomlsettings.h"

#include "gateway/json/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <toml++/toml.h>

namespace station {

namespace {

constexpr const char *kByteOrderMark = "\xEF\xBB\xBF";

std::string_view view(const QByteArray &text)
{
    return {text.constData(), size_t(text.size())};
}

/** What toml++ makes of a text; nothing, and why, where it is not TOML. */
std::optional<toml::table> parsed(const QByteArray &text, QByteArray *why)
{
    try {
        return toml::parse(view(text));
    } catch (const toml::parse_error &error) {
        const auto description = error.description();
        *why = QByteArray::number(error.source().begin.line) + ": " + json::bytes(description);
        return {};
    }
}

/** Takes a value out of a table, and what held nothing else. */
void forget(toml::table &table, const QList<QByteArray> &path, qsizetype depth = 0)
{
    const std::string_view key = view(path[depth]);
    if (depth == path.size() - 1) {
        table.erase(key);
    } else if (toml::table *inner = table[key].as_table()) {
        forget(*inner, path, depth + 1);
        if (inner->empty())
            table.erase(key);
    }
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/** Steps through a text that is known to be TOML. */
class Scanner {
public:
    explicit Scanner(const QByteArray &text, qsizetype at) : m_text(text), m_at(at) { }

    qsizetype at() const { return m_at; }
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    void step(qsizetype by = 1) { m_at += by; }
    void skipBlanks()
    {
        while (isBlank(peek()))
            ++m_at;
    }
    void skipLine()
    {
        const qsizetype end = m_text.indexOf('\n', m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
    }
    /** a.b."c d", up to the character that ends it. */
    QList<QByteArray> path()
    {
        QList<QByteArray> parts;
        do {
            if (!parts.isEmpty())
                step();
            skipBlanks();
            const qsizetype from = m_at;
            if (peek() == '"') {
                skipString();
                parts.append(QJsonDocument::fromJson('[' + m_text.mid(from, m_at - from) + ']')
                                 .array()
                                 .at(0)
                                 .toString()
                                 .toUtf8());
            } else if (peek() == '\'') {
                skipString();
                parts.append(m_text.mid(from + 1, m_at - from - 2));
            } else {
                while (!atEnd() && !isBlank(peek()) && !strchr(".=]\r\n", peek()))
                    step();
                parts.append(m_text.mid(from, m_at - from));
            }
            skipBlanks();
        } while (peek() == '.');
        return parts;
    }
    /** Up to the line's end or the comment behind a value; arrays and strings may take several lines. */
    qsizetype skipValue()
    {
        qsizetype depth = 0;
        qsizetype end = m_at;
        while (!atEnd()) {
            const char c = peek();
            if (c == '"' || c == '\'') {
                skipString();
                end = m_at;
                continue;
            }
            if (c == '#' || c == '\n' || c == '\r') {
                if (depth == 0)
                    break;
                if (c == '#')
                    skipLine();
                else
                    step();
                continue;
            }
            if (c == '[' || c == '{')
                ++depth;
            else if (c == ']' || c == '}')
                --depth;
            step();
            if (!isBlank(c))
                end = m_at;
        }
        return end;
    }

private:
    void skipString()
    {
        const char quote = peek();
        const bool lines = peek(1) == quote && peek(2) == quote;
        if (!lines && peek(1) == quote) {
            step(2); // an empty one
            return;
        }
        step(lines ? 3 : 1);
        while (!atEnd()) {
            if (quote == '"' && peek() == '\\')
                step();
            else if (peek() == quote && (!lines || (peek(1) == quote && peek(2) == quote)))
                break;
            step();
        }
        step(lines ? 3 : 1);
        while (lines && peek() == quote) // quotes may stand right before the closing ones
            step();
    }

    const QByteArray &m_text;
    qsizetype m_at;
};

} // namespace

QByteArray TomlSettings::quoted(QByteArrayView text)
{
    return json::quoted(text); // TOML's basic strings have JSON's escapes
}

Result<std::unique_ptr<SettingsText>> TomlSettings::read(const QByteArray &text, const QByteArray &fileName)
{
    QByteArray why;
    if (!parsed(text, &why))
        return Error {
            ErrorCode::BadRequest, fileName + ':' + why + ". Nothing was changed; mend the file, then try again", {}};
    auto settings = std::make_unique<TomlSettings>();
    settings->m_text = text;
    return std::unique_ptr<SettingsText>(std::move(settings));
}

std::vector<TomlSettings::Statement> TomlSettings::statements() const
{
    std::vector<Statement> all;
    QList<QByteArray> section;
    Scanner scanner(m_text, m_text.startsWith(kByteOrderMark) ? 3 : 0);
    while (!scanner.atEnd()) {
        Statement statement;
        statement.at = scanner.at();
        scanner.skipBlanks();
        if (scanner.peek() == '#' || scanner.peek() == '\n' || scanner.peek() == '\r' || scanner.atEnd()) {
            scanner.skipLine();
            continue;
        }
        if (scanner.peek() == '[') {
            scanner.step(scanner.peek(1) == '[' ? 2 : 1);
            statement.header = true;
            section = statement.path = scanner.path();
        } else {
            statement.path = section + scanner.path();
            scanner.step(); // the equals sign
            scanner.skipBlanks();
            statement.valueAt = scanner.at();
            statement.valueEnd = scanner.skipValue();
        }
        scanner.skipLine();
        statement.end = scanner.at();
        all.push_back(std::move(statement));
    }
    return all;
}

/** The lines of a table, wherever they stand. */
std::vector<TomlSettings::Range> TomlSettings::rangesOf(const QList<QByteArray> &path) const
{
    std::vector<Range> ranges;
    bool inSection = false;
    for (const Statement &statement : statements()) {
        const bool ours = statement.path.mid(0, path.size()) == path;
        if (statement.header)
            inSection = ours;
        if (!ours)
            continue;
        if (inSection && !statement.header)
            ranges.back().end = statement.end; // with the comments before it
        else
            ranges.push_back({statement.at, statement.end});
    }
    return ranges;
}

std::optional<QByteArray> TomlSettings::value(const QByteArray &name) const
{
    const QList<QByteArray> path = name.split('.');
    if (path.size() == 1) {
        for (const Statement &statement : statements()) {
            if (!statement.header && statement.path == path)
                return m_text.mid(statement.valueAt, statement.valueEnd - statement.valueAt);
        }
        return {};
    }
    QByteArrayList parts;
    for (const Range &range : rangesOf(path)) {
        QByteArray part = m_text.mid(range.at, range.end - range.at).replace("\r\n", "\n").trimmed();
        if (!part.startsWith('[')) {
            // A key elsewhere: by its whole name it means the same before the first header.
            for (const Statement &statement : statements()) {
                if (statement.at == range.at) {
                    QByteArrayList names;
                    for (const QByteArray &each : statement.path)
                        names.append(quoted(each));
                    part =
                        names.join('.') + " = " + m_text.mid(statement.valueAt, statement.valueEnd - statement.valueAt);
                }
            }
        }
        parts.append(part);
    }
    return parts.isEmpty() ? std::nullopt : std::optional(parts.join('\n'));
}

/** Puts lines in, so that they begin and end where lines do. */
void TomlSettings::insertLines(qsizetype at, const QByteArray &lines)
{
    const QByteArray end = lineEndOf(m_text);
    QByteArray text = lines;
    text.replace("\n", end);
    // A file whose last line has no end keeps it so.
    const bool open = at == m_text.size() && at > 0 && m_text[at - 1] != '\n';
    m_text.insert(at, open ? end + text : text + end);
}

void TomlSettings::setKey(const QByteArray &name, const QByteArray &value)
{
    qsizetype at = m_text.startsWith(kByteOrderMark) ? 3 : 0;
    for (const Statement &statement : statements()) {
        if (statement.header)
            break;
        if (statement.path == QList<QByteArray> {name}) {
            m_text.replace(statement.valueAt, statement.valueEnd - statement.valueAt, value);
            return;
        }
        at = statement.end;
    }
    insertLines(at, name + " = " + value);
}

void TomlSettings::setTable(const QList<QByteArray> &path, const QByteArray &value)
{
    const std::vector<Range> ranges = rangesOf(path);
    qsizetype at = -1;
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        const bool header = m_text.mid(range->at, range->end - range->at).trimmed().startsWith('[');
        m_text.remove(range->at, range->end - range->at);
        at = header ? range->at : -1; // a table stands in the place of a table only
    }
    if (at < 0)
        at = m_text.size();
    if (!value.startsWith('[')) {
        // Keys by their whole names: under their table's header, where there is one, otherwise before all headers.
        QByteArray keys = value;
        bool placed = false;
        qsizetype root = m_text.startsWith(kByteOrderMark) ? 3 : 0;
        bool inRoot = true;
        for (const Statement &statement : statements()) {
            inRoot = inRoot && !statement.header;
            if (inRoot)
                root = statement.end;
            if (!statement.header || statement.path != path.mid(0, 1) || placed)
                continue;
            const QByteArray prefix = quoted(path.first()) + '.';
            keys.prepend('\n').replace('\n' + prefix, "\n").remove(0, 1);
            at = statement.end;
            placed = true;
        }
        insertLines(placed ? at : root, keys);
    } else if (at < m_text.size() || m_text.trimmed().isEmpty()) {
        insertLines(at, value);
    } else {
        insertLines(m_text.size(), m_text.endsWith("\n\n") || m_text.endsWith("\r\n\r\n") ? value : '\n' + value);
    }
}

/** Besides `path`, the text must say what it said before; otherwise it stays as it was. */
Result<void> TomlSettings::verify(const QByteArray &before, const QList<QByteArray> &path,
                                  const std::optional<QByteArray> &wanted)
{
    QByteArray why;
    auto old = parsed(before, &why);
    auto edited = parsed(m_text, &why);
    if (old && edited) {
        const std::optional<QByteArray> now = value(path.join('.'));
        forget(*old, path);
        forget(*edited, path);
        if (*old == *edited && now == wanted)
            return {};
    }
    m_text = before;
    return Error {ErrorCode::BadRequest,
                  "The file is written in a way that cannot be edited safely at \"" + path.join('.')
                      + "\". Nothing was changed; write \"" + path.front()
                      + "\" as a table with a header of its own, or use --print and copy the lines",
                  {}};
}

Result<void> TomlSettings::set(const QByteArray &name, const QByteArray &value)
{
    if (this->value(name) == value)
        return {};
    const QByteArray before = m_text;
    const QList<QByteArray> path = name.split('.');
    if (path.size() == 1)
        setKey(name, value);
    else
        setTable(path, value);
    return verify(before, path, value);
}

Result<void> TomlSettings::remove(const QByteArray &name, bool)
{
    const QByteArray before = m_text;
    const QList<QByteArray> path = name.split('.');
    std::vector<Range> ranges;
    if (path.size() > 1) {
        ranges = rangesOf(path);
    } else {
        for (const Statement &statement : statements()) {
            if (!statement.header && statement.path == path)
                ranges.push_back({statement.at, statement.end});
        }
    }
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        m_text.remove(range->at, range->end - range->at);
        // The blank line that set a table apart goes with it.
        const QByteArray end = lineEndOf(m_text);
        if (path.size() > 1 && range->at == m_text.size() && m_text.endsWith(end + end))
            m_text.chop(end.size());
    }
    return verify(before, path, {});
}

bool TomlSettings::isBlank() const
{
    QByteArray why;
    const auto table = parsed(m_text, &why);
    return table && table->empty() && !m_text.contains('#');
}

} // namespace station
