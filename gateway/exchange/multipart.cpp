// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/multipart.h"

#include <QByteArrayView>
#include <QList>

namespace station {

namespace {

QByteArray boundaryOf(const QByteArray &contentType)
{
    const qsizetype at = contentType.toLower().indexOf("boundary=");
    if (at < 0)
        return {};
    QByteArray boundary = contentType.mid(at + 9);
    if (boundary.startsWith('"'))
        return boundary.mid(1, boundary.indexOf('"', 1) - 1);
    const qsizetype end = boundary.indexOf(';');
    return (end < 0 ? boundary : boundary.left(end)).trimmed();
}

/** Whether a part's headers name the field `model`; a file that is called so does not count. */
bool namesModel(const QByteArray &headers)
{
    for (const QByteArray &line : headers.split('\n')) {
        const QList<QByteArray> parameters = line.split(';');
        if (!parameters.first().trimmed().toLower().startsWith("content-disposition:"))
            continue;
        for (const QByteArray &parameter : parameters) {
            const QByteArray p = parameter.trimmed();
            if (p == "name=\"model\"" || p == "name=model")
                return true;
        }
    }
    return false;
}

/** Where the field's value lies, as [from, to); from < 0 where there is none. */
std::pair<qsizetype, qsizetype> modelField(const QByteArray &body, const QByteArray &contentType)
{
    const QByteArray boundary = boundaryOf(contentType);
    if (boundary.isEmpty())
        return {-1, -1};
    const QByteArray delimiter = "\r\n--" + boundary;
    qsizetype at = body.startsWith("--" + boundary) ? 0 : body.indexOf(delimiter);
    while (at >= 0) {
        const qsizetype headersEnd = body.indexOf("\r\n\r\n", at);
        if (headersEnd < 0)
            break;
        const qsizetype valueStart = headersEnd + 4;
        // An empty value ends at once with the delimiter, whose line break is the one just passed.
        const qsizetype valueEnd = body.indexOf(delimiter, valueStart - 2);
        if (valueEnd < 0)
            break;
        if (namesModel(body.mid(at, headersEnd - at)))
            return {valueStart, qMax(valueStart, valueEnd)};
        at = valueEnd;
    }
    return {-1, -1};
}

} // namespace

QByteArray formModel(const QByteArray &body, const QByteArray &contentType)
{
    const auto [from, to] = modelField(body, contentType);
    return from < 0 ? QByteArray() : body.mid(from, to - from).trimmed();
}

QByteArray withFormModel(const QByteArray &body, const QByteArray &contentType, const QByteArray &model)
{
    const auto [from, to] = modelField(body, contentType);
    if (from < 0)
        return body;
    return body.left(from) + model + body.mid(to);
}

} // namespace station
