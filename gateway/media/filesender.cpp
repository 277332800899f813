// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/filesender.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <optional>

namespace station {

namespace {

constexpr qint64 kPiece = 64 * 1024;

std::optional<qint64> number(const QByteArray &text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok && value >= 0 && !text.startsWith('+') ? std::optional(value) : std::nullopt;
}

} // namespace

ByteRange readRange(const QByteArray &header, qint64 size)
{
    const QByteArray text = header.trimmed();
    const qsizetype dash = text.indexOf('-');
    if (!text.startsWith("bytes=") || dash < 0 || text.contains(','))
        return {ByteRange::Kind::Whole, 0, size};
    const QByteArray first = text.sliced(6, dash - 6).trimmed();
    const QByteArray last = text.mid(dash + 1).trimmed();
    const auto from = number(first);
    const auto to = number(last);
    if ((!first.isEmpty() && !from) || (!last.isEmpty() && !to) || (first.isEmpty() && last.isEmpty())
        || (from && to && *to < *from))
        return {ByteRange::Kind::Whole, 0, size};
    if (!from) { // the last so many bytes
        const qint64 length = std::min(*to, size);
        if (length == 0)
            return {ByteRange::Kind::Unsatisfiable, 0, 0};
        return {ByteRange::Kind::Part, size - length, length};
    }
    if (*from >= size)
        return {ByteRange::Kind::Unsatisfiable, 0, 0};
    const qint64 end = to ? std::min(*to, size - 1) : size - 1;
    return {ByteRange::Kind::Part, *from, end - *from + 1};
}

void FileSender::send(const HttpRequest &request, HttpResponse &response, const QString &path, Headers headers)
{
    auto *sender = new FileSender(response, path);
    QFile &file = sender->m_file;
    if (!file.open(QIODevice::ReadOnly)) {
        response.send(410, {{"content-type", "application/json"}},
                      R"({"error":{"message":"The file is no longer there","type":"invalid_request_error",)"
                      R"("param":null,"code":"gone"}})");
        delete sender;
        return;
    }
    const qint64 size = file.size();
    // A file never changes under its id, so that its id is its tag.
    const QByteArray tag = '"' + QFileInfo(path).fileName().toUtf8() + '"';
    headers.add("accept-ranges", "bytes");
    headers.add("etag", tag);
    headers.add("x-content-type-options", "nosniff");
    ByteRange range {ByteRange::Kind::Whole, 0, size};
    const QByteArray wanted = request.headers.value("range");
    const QByteArray condition = request.headers.value("if-range");
    if (!wanted.isEmpty() && (condition.isEmpty() || condition == tag))
        range = readRange(wanted, size);
    if (range.kind == ByteRange::Kind::Unsatisfiable) {
        headers.add("content-range", "bytes */" + QByteArray::number(size));
        response.send(416, headers, {});
        delete sender;
        return;
    }
    const bool isPart = range.kind == ByteRange::Kind::Part;
    if (isPart)
        headers.add("content-range",
                    "bytes " + QByteArray::number(range.from) + '-' + QByteArray::number(range.from + range.length - 1)
                        + '/' + QByteArray::number(size));
    file.seek(range.from);
    sender->m_left = request.method == "HEAD" ? 0 : range.length;
    response.setListener(sender);
    response.begin(isPart ? 206 : 200, headers, range.length);
    sender->next();
}

void FileSender::next()
{
    while (m_response && m_left > 0 && m_response->waitingBytes() <= HttpResponse::kPauseAbove) {
        const QByteArray piece = m_file.read(std::min(kPiece, m_left));
        if (piece.isEmpty()) { // cut short under our hands
            std::exchange(m_response, nullptr)->abort();
            finish();
            return;
        }
        m_left -= piece.size();
        m_response->write(piece);
    }
    if (m_response && m_left == 0) {
        m_response->setListener(nullptr);
        std::exchange(m_response, nullptr)->end();
        finish();
    }
}

void FileSender::clientGone()
{
    m_response = nullptr;
    finish();
}

void FileSender::finish()
{
    m_file.close();
    deleteLater();
}

} // namespace station
