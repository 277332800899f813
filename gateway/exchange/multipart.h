// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station {

/** The value of the form's `model` field in a multipart/form-data body (RFC 7578), or empty. */
QByteArray formModel(const QByteArray &body, const QByteArray &contentType);
/** The body with another value there; every other byte stays. */
QByteArray withFormModel(const QByteArray &body, const QByteArray &contentType, const QByteArray &model);

} // namespace station
