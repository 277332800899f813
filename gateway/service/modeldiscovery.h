// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/routing/routingtable.h"
#include "providers/http/transport.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

namespace station {

/** The models in a provider's answer to its model list; `shape` as in the provider's description. */
std::vector<Model> parseModelList(const QByteArray &json, const QByteArray &shape, const QByteArray &provider);

/**
 * Asks usable providers for their own model lists, and looks for model servers on this machine. Main thread; one call a
 * provider at a time, anew every few hours and whenever its credential or address changed.
 */
class ModelDiscovery : public QObject {
    Q_OBJECT
public:
    explicit ModelDiscovery(QObject *parent = nullptr);
    ~ModelDiscovery() override;

    /** Starts what is due for the providers as they stand now. */
    void update(const std::vector<std::shared_ptr<const Provider>> &providers, const Config &config);
    /** What was found so far. */
    const std::map<QByteArray, std::vector<Model>> &models() const { return m_models; }
    /** Whether a server on this machine answered. */
    bool isFound(const QByteArray &provider) const { return m_models.count(provider) > 0; }

Q_SIGNALS:
    void changed();

private:
    class Query;

    Transport m_transport;
    std::map<QByteArray, std::unique_ptr<Query>> m_queries;
    std::map<QByteArray, std::vector<Model>> m_models;
    std::map<QByteArray, std::pair<QByteArray, qint64>> m_asked; ///< provider → what for, and when (ms)
};

} // namespace station
