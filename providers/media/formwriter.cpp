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

void FormWriter::file(const QByteArray &name, const QByteArray &fileName, const QByteArray &contentType,
                      QByteArrayView bytes)
{
    head(name);
    m_body += "; filename=\"" + safeName(fileName) + "\"\r\nContent-Type: " + contentType + "\r\n\r\n";
    m_body.append(bytes).append("\r\n");
}

QByteArray FormWriter::take()
{
    m_body += "--" + m_boundary + "--\r\n";
    return std::move(m_body);
}

} // namespace station
