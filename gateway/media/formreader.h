// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace station {

/** One part of a form. The views point into the body. */
struct FormField {
    QByteArray name;
    QByteArray fileName;    ///< empty: it is no file
    QByteArray contentType; ///< as sent; empty where it names none
    QByteArrayView value;
    qsizetype offset = 0; ///< of the value in the body
    bool isFile = false;  ///< a `filename` was given, be it empty
};

/** A multipart/form-data body (RFC 7578), read in place: nothing of a file is copied. */
class Form {
public:
    /**
     * `body` must outlive the form. BadRequest for another content type, a missing boundary, and a body that is cut:
     * half a file is not to be paid for.
     */
    static Result<Form> read(const QByteArray &body, const QByteArray &contentType);

    const std::vector<FormField> &fields() const { return m_fields; }
    /** The first field of that name, or null. */
    const FormField *find(QByteArrayView name) const;
    /** The value of a field that is no file, without white space around it; empty where there is none. */
    QByteArray text(QByteArrayView name) const;
    /** Every value of a list, which clients send as `name[]` or as `name`, again and again. */
    QList<QByteArray> list(QByteArrayView name) const;

private:
    std::vector<FormField> m_fields;
};

} // namespace station
