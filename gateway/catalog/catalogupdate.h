// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/catalog/model.h"
#include "providers/http/transport.h"

#include <QObject>

#include <functional>
#include <vector>

namespace station {

/**
 * One fetch of the public list of models and prices. Only where a person asked for it: nothing is sent but the request
 * itself. On the thread that made it; deleting it ends the fetch, and `done` is not called.
 */
class CatalogUpdate : public QObject, private TransportListener {
    Q_OBJECT
public:
    using Done = std::function<void(Result<std::vector<Model>>)>;

    /** https://models.dev/api.json, or what TOKEN_STATION_CATALOG_URL says: a mirror of it. */
    static QByteArray address();

    /** `proxy` as Transport::setProxy() has it. */
    CatalogUpdate(const QByteArray &proxy, Done done, QObject *parent = nullptr);
    ~CatalogUpdate() override;
    void start();

private:
    void responseHead(int status, Headers &&headers) override;
    void responseBytes(QByteArrayView bytes) override;
    void responseEnd(const TransportEnd &end) override;
    void finish(Result<std::vector<Model>> result);

    Transport m_transport;
    TransportCall *m_call = nullptr;
    Done m_done;
    int m_status = 0;
    bool m_isTooLong = false;
    QByteArray m_body;
};

} // namespace station
