// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/http/httprequest.h"
#include "gateway/http/httpresponse.h"

#include <QFile>
#include <QObject>

#include <functional>

namespace station {

/** What of a file a Range header asks for (RFC 9110, 14). */
struct ByteRange {
    enum class Kind { Whole, Part, Unsatisfiable };
    Kind kind = Kind::Whole;
    qint64 from = 0;
    qint64 length = 0;
};
/** Several ranges, and what is no range of bytes, are answered with the whole. */
ByteRange readRange(const QByteArray &header, qint64 size);

/**
 * Sends a file, or the part of it that was asked for, as fast as the client takes it and no faster: what waits for a
 * slow client stays on the disk. The response's thread; deletes itself when it is over.
 */
class FileSender final : public QObject, private ResponseListener {
public:
    /** `headers`: content-type and what else belongs to the answer. */
    static void send(const HttpRequest &request, HttpResponse &response, const QString &path, Headers headers);

private:
    FileSender(HttpResponse &response, const QString &path) : m_response(&response), m_file(path) { }

    void responseDrained() override { next(); }
    void clientGone() override;
    void next();
    void finish();

    HttpResponse *m_response;
    QFile m_file;
    qint64 m_left = 0;
};

} // namespace station
