// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/curlcommand.h"

#include "app/requests/bodytext.h"

#include <QCoreApplication>

namespace station {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(CurlCommand)
};

/** Linux takes no longer single argument than 128 KiB (MAX_ARG_STRLEN). */
constexpr qsizetype kLongestArgument = 100'000;

QString quoted(const QByteArray &text)
{
    return u'\'' + QString::fromUtf8(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

std::vector<std::pair<QByteArray, QByteArray>> carriedHeaders(const QByteArray &lines)
{
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    for (const QByteArray &line : lines.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        const bool carried = name == "content-type" || name == "accept" || name == "anthropic-version"
            || name == "anthropic-beta" || name == "openai-beta" || name == "x-token-station-strict";
        if (colon > 0 && carried && value != "(removed)")
            headers.emplace_back(name, value);
    }
    return headers;
}

Result<QString> curlCommand(const BodyRecord &record, const QString &baseUrl)
{
    const LoggedBody &body = record.clientRequest;
    if (body.isCut())
        return Error {ErrorCode::BadRequest, Words::tr("The request was too long to be kept whole.").toUtf8(), {}};
    if (!isText(body.bytes))
        return Error {ErrorCode::BadRequest, Words::tr("The request holds bytes that are no text.").toUtf8(), {}};
    QString command = QStringLiteral("curl ");
    if (record.method != "GET" && record.method != "POST")
        command += QStringLiteral("-X ") + QString::fromLatin1(record.method) + u' ';
    command += quoted((baseUrl + QString::fromUtf8(record.path)).toUtf8());
    command += QStringLiteral(" \\\n  -H \"Authorization: Bearer $TOKEN_STATION_API_KEY\"");
    for (const auto &[name, value] : carriedHeaders(record.clientHeaders))
        command += QStringLiteral(" \\\n  -H ") + quoted(name + ": " + value);
    if (record.method != "POST")
        return command;
    if (body.bytes.size() <= kLongestArgument)
        return command + QStringLiteral(" \\\n  --data-raw ") + quoted(body.bytes);
    QByteArray mark = "BODY";
    while (body.bytes.contains(mark))
        mark += '_';
    const QString word = QString::fromLatin1(mark);
    return command + QStringLiteral(" \\\n  --data-binary @- <<'%1'\n").arg(word) + QString::fromUtf8(body.bytes)
        + u'\n' + word + u'\n';
}

} // namespace station
