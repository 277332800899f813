// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/formwriter.h"

#include <QRandomGenerator>

namespace station {

namespace {

/** As browsers do: what would end the quoted name or the line is percent-encoded. */
QByteArray safeName(QByteArray name)
{
    return name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
}

} // namespace

FormWriter::FormWriter(qsizetype fileBytes)
    : m_boundary("station-" + QByteArray::number(QRandomGenerator::global()->generate64(), 16)
                 + QByteArray::number(QRandomGenerator::global()->generate64(), 16))
{
    m_body.reserve(fileBytes + 4096);
}

void FormWriter::head(const QByteArray &name)
{
    m_body += "--" + m_boundary + "\r\nContent-Disposition: form-data; name=\"" + safeName(name) + '"';
}

void FormWriter::field(const QByteArray &name, const QByteArray &value)
{
    head(name);
    m_body += "\r\n\r\n" + value + "\r\n";
}

void FormWriter::fileHead(const QByteArray &name, const QByteArray &fileName, const QByteArray &contentType)
{
    head(name);
    m_body += "; filename=\"" + safeName(fileName) + "\"\r\nContent-Type: " + contentType + "\r\n\r\n";
}

void FormWriter::file(const QByteArray &name, const QByteArray &fileName, const QByteArray &contentType,
                      QByteArrayView bytes)
{
    fileHead(name, fileName, contentType);
    m_body.append(bytes).append("\r\n");
}

void FormWriter::base64File(const QByteArray &name, const QByteArray &fileName, const QByteArray &contentType,
                            QByteArrayView base64)
{
    constexpr qsizetype kPiece = 4 * 16 * 1024;
    fileHead(name, fileName, contentType);
    QByteArray piece;
    piece.reserve(kPiece);
    for (const char c : base64) {
        // What is no part of it is passed over, as line breaks are: pieces begin where four characters do.
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/')
            piece += c;
        if (piece.size() == kPiece) {
            m_body += QByteArray::fromBase64(piece);
            piece.resize(0);
        }
    }
    m_body += QByteArray::fromBase64(piece) + "\r\n";
}

QByteArray FormWriter::take()
{
    m_body += "--" + m_boundary + "--\r\n";
    return std::move(m_body);
}

} // namespace station
