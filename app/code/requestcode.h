// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace station {

/** A request to the gateway as a person would send it. A key is never part of it. */
struct ShownRequest {
    QString root;                                  ///< http://127.0.0.1:8787
    QByteArray path;                               ///< with its query
    QByteArray json;                               ///< the body; empty where it is a form
    std::vector<std::pair<QString, QString>> form; ///< multipart; a value that begins with @ is a file's name
    QString saveAs;                                ///< the file for an answer that is no text; empty: it is text
    bool streams = false;                          ///< the answer comes as events
};

/** `language`: curl, python or javascript. The key is $TOKEN_STATION_API_KEY. */
QString requestCode(const ShownRequest &request, const QString &language);

} // namespace station
