// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/clients/client.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>

namespace station {

/** Runs an installed client once, in a scratch folder, with the settings that it has. Main thread; never blocks. */
class PongRun : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<QByteArray>)>;

    explicit PongRun(const Client &client, QObject *parent = nullptr);
    ~PongRun() override;

    /** Calls back once, with what the client answered or why it did not. */
    void start(Done done);
    /** Ends it, now or before it begins; what start() was given is called with that. */
    void stop();

private:
    void ended(const Result<QByteArray> &result);

    const Client &m_client;
    QTemporaryDir m_folder;
    QProcess m_process;
    QTimer m_limit;
    Done m_done;
    bool m_stopped = false;
};

} // namespace station
