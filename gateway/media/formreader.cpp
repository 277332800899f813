// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/formreader.h"

#include "providers/base/headers.h"

#include <QList>

namespace station {

namespace {

Error badForm(const QByteArray &message)
{
    return {ErrorCode::BadRequest, message, {}};
}

/** The value of a parameter of a header; quotes and their escapes resolved. False where it has none. */
bool parameter(QByteArrayView header, QByteArrayView name, QByteArray &value)
{
    qsizetype at = header.indexOf(';');
    while (at >= 0 && at < header.size()) {
        ++at;
        const qsizetype equals = header.indexOf('=', at);
        if (equals < 0)
            return false;
        const QByteArrayView key = header.sliced(at, equals - at).trimmed();
        QByteArray read;
        at = equals + 1;
        while (at < header.size() && header[at] == ' ')
            ++at;
        if (at < header.size() && header[at] == '"') {
            // Browsers write a quote as %22; a backslash escapes nothing but a quote or itself, for the sake of
            // Windows paths that old clients send.
            for (++at; at < header.size() && header[at] != '"'; ++at) {
                if (header[at] == '\\' && at + 1 < header.size() && (header[at + 1] == '"' || header[at + 1] == '\\'))
                    ++at;
                read.append(header[at]);
            }
            at = header.indexOf(';', at);
        } else {
            const qsizetype end = header.indexOf(';', at);
            read = header.sliced(at, (end < 0 ? header.size() : end) - at).trimmed().toByteArray();
            at = end;
        }
        if (equalsIgnoringCase(key, name)) {
            value = std::move(read);
            return true;
        }
    }
    return false;
}

/** A part's headers; false where they name no field. */
bool readHead(QByteArrayView head, FormField &field)
{
    bool named = false;
    qsizetype at = 0;
    while (at < head.size()) {
        qsizetype end = head.indexOf("\r\n", at);
        if (end < 0)
            end = head.size();
        const QByteArrayView line = head.sliced(at, end - at);
        at = end + 2;
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        const QByteArrayView name = line.first(colon).trimmed();
        if (equalsIgnoringCase(name, "content-disposition")) {
            field.name.clear(); // of two such lines the last one counts, and no half of the first
            field.fileName.clear();
            named = parameter(line, "name", field.name);
            field.isFile = parameter(line, "filename", field.fileName);
        } else if (equalsIgnoringCase(name, "content-type")) {
            field.contentType = line.sliced(colon + 1).trimmed().toByteArray();
        }
    }
    return named;
}

/** Whether a boundary's text ends here, as a delimiter or the last one: it may go on in a file, and is none then. */
bool isEndOfDelimiter(QByteArrayView rest)
{
    while (rest.startsWith(' ') || rest.startsWith('\t'))
        rest = rest.sliced(1);
    return rest.startsWith("\r\n");
}

/** Where the next delimiter begins, or -1. */
qsizetype findDelimiter(QByteArrayView all, QByteArrayView delimiter, qsizetype from)
{
    for (qsizetype at = all.indexOf(delimiter, from); at >= 0; at = all.indexOf(delimiter, at + 1)) {
        const QByteArrayView rest = all.sliced(at + delimiter.size());
        if (rest.startsWith("--") || isEndOfDelimiter(rest))
            return at;
    }
    return -1;
}

} // namespace

Result<Form> Form::read(const QByteArray &body, const QByteArray &contentType)
{
    if (!contentType.trimmed().toLower().startsWith("multipart/form-data"))
        return badForm("This endpoint takes multipart/form-data; send the file and the other members as a form");
    QByteArray boundary;
    if (!parameter(contentType, "boundary", boundary) || boundary.isEmpty())
        return badForm("The content-type names no boundary; let your HTTP client write that header itself");
    const QByteArray delimiter = "\r\n--" + boundary;
    const QByteArrayView all(body);
    Form form;
    // The first delimiter may stand at the very beginning, without the line break before it.
    const bool atStart = all.startsWith(QByteArrayView(delimiter).sliced(2))
        && (all.sliced(delimiter.size() - 2).startsWith("--") || isEndOfDelimiter(all.sliced(delimiter.size() - 2)));
    qsizetype at = atStart ? -2 : findDelimiter(all, delimiter, 0);
    if (at < 0 && !atStart)
        return badForm("The body does not begin with the boundary that the content-type names");
    at += delimiter.size();
    for (;;) {
        if (all.sliced(at).startsWith("--"))
            return form;
        const qsizetype lineEnd = all.indexOf("\r\n", at);
        if (lineEnd < 0)
            break;
        // An empty line at once: a part without headers, which names no field.
        const qsizetype headEnd = all.sliced(lineEnd + 2).startsWith("\r\n") ? lineEnd : all.indexOf("\r\n\r\n", at);
        if (headEnd < 0)
            break;
        const qsizetype valueStart = headEnd + 4;
        // An empty value ends at once with the delimiter, whose line break is the one just passed.
        const qsizetype valueEnd = findDelimiter(all, delimiter, valueStart - 2);
        if (valueEnd < 0)
            break;
        FormField field;
        if (headEnd > lineEnd && readHead(all.sliced(lineEnd + 2, headEnd - lineEnd - 2), field)) {
            field.offset = valueStart;
            field.value = all.sliced(valueStart, qMax<qsizetype>(0, valueEnd - valueStart));
            form.m_fields.push_back(std::move(field));
        }
        at = valueEnd + delimiter.size();
    }
    return badForm("The form is cut off: its closing boundary is missing");
}

const FormField *Form::find(QByteArrayView name) const
{
    for (const FormField &field : m_fields) {
        if (field.name == name)
            return &field;
    }
    return nullptr;
}

QByteArray Form::text(QByteArrayView name) const
{
    for (const FormField &field : m_fields) {
        if (!field.isFile && field.name == name)
            return field.value.trimmed().toByteArray();
    }
    return {};
}

QList<QByteArray> Form::list(QByteArrayView name) const
{
    QList<QByteArray> values;
    for (const FormField &field : m_fields) {
        if (!field.isFile && (field.name == name || QByteArrayView(field.name) == name.toByteArray() + "[]"))
            values.append(field.value.trimmed().toByteArray());
    }
    return values;
}

} // namespace station
