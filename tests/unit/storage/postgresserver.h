// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

/** A PostgreSQL server of its own in a temporary folder, on a free port of the loopback address. */
class PostgresServer {
public:
    /** Where initdb, postgres and the others are, or empty where PostgreSQL is not installed. */
    static QString programs();

    ~PostgresServer() { stop(); }

    /** Makes the folder with one user, "station", who has this password. False: see error(). */
    bool create(const QByteArray &password);
    bool start();
    /** As when the machine goes down: connections break. */
    void stop();

    QByteArray url() const { return "postgresql://station@127.0.0.1:" + QByteArray::number(m_port) + "/postgres"; }
    QString error() const { return m_error; }

private:
    void asUnprivileged(QProcess &process);
    bool run(const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder {QStringLiteral("/tmp/station-pg-XXXXXX")};
    QProcess m_server;
    QString m_error;
    int m_port = 0;
};
