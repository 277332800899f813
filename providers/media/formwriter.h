// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace station {

/** Writes a multipart/form-data body (RFC 7578); a file is copied once. */
class FormWriter {
public:
    /** `fileBytes`: of the file that is to follow, so that the body need not grow under it. */
    explicit FormWriter(qsizetype fileBytes);

    void field(const QByteArray &name, const QByteArray &value);
    void file(const QByteArray &name, const QByteArray &fileName, const QByteArray &contentType, QByteArrayView bytes);
    /** The same of a file that is there as base64, decoded piece by piece. */
    void base64File(const QByteArray &name, const QByteArray &fileName, const QByteArray &contentType,
                    QByteArrayView base64);

    QByteArray contentType() const { return "multipart/form-data; boundary=" + m_boundary; }
    /** Ends the form. */
    QByteArray take();

private:
    void head(const QByteArray &name);
    void fileHead(const QByteArray &name, const QByteArray &fileName, const QByteArray &contentType);

    const QByteArray m_boundary;
    QByteArray m_body;
};

} // namespace station
