// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/gatewaystarter.h"

#include "gateway/config/config.h"
#include "gateway/control/gatewaylock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QUrl>

namespace station {

namespace {

constexpr int kAnswerMs = 1000;
constexpr int kPollMs = 20;
constexpr int kStartMs = 15'000;

} // namespace

PortHolder portHolder(const QByteArray &address, bool *ledgerOk)
{
    const QUrl url(QString::fromLatin1(address));
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port(80)));
    if (!socket.waitForConnected(kAnswerMs))
        return PortHolder::Nobody;
    socket.write("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    const QDeadlineTimer limit(kAnswerMs);
    while (!limit.hasExpired() && socket.waitForReadyRead(int(limit.remainingTime())))
        answer += socket.readAll();
    answer += socket.readAll();
    if (!answer.contains("\"version\"") || !answer.contains("\"ledger\""))
        return PortHolder::Another;
    if (ledgerOk)
        *ledgerOk = answer.contains("\"ledger\":\"ok\"");
    return PortHolder::Gateway;
}

QByteArray clientAddress(const QByteArray &host, int port)
{
    QByteArray name = host;
    if (host == "0.0.0.0" || host == "localhost")
        name = "127.0.0.1";
    else if (host == "::")
        name = "[::1]";
    else if (host.contains(':'))
        name = '[' + host + ']';
    return "http://" + name + ':' + QByteArray::number(port);
}

GatewayStarter::GatewayStarter(const Paths &paths, QString program, QObject *parent)
    : QObject(parent), m_paths(paths), m_program(std::move(program))
{
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &GatewayStarter::look);
}

QString GatewayStarter::logFile() const
{
    return m_paths.stateFolder + QStringLiteral("/gateway.log");
}

void GatewayStarter::ensure(Done done)
{
    m_done = std::move(done);
    if (!m_here.isEmpty())
        return finish(m_here);
    if (const auto made = m_paths.create(); !made)
        return finish(made.error());
    if (const auto running = GatewayLock(m_paths.stateFolder).running())
        return finish(running->address);
    const auto config = loadConfig(m_paths.configFile);
    if (!config)
        return finish(config.error());
    const QByteArray address = clientAddress(config->listen.host, config->listen.port);
    if (config->listen.port != 0 && portHolder(address) == PortHolder::Another)
        return finish(Error {ErrorCode::Unavailable,
                             "The gateway cannot start: another program holds " + address
                                 + "; end that one, or set listen.port in config.json and connect again",
                             {}});
    QProcess process;
    process.setProgram(m_program);
    // The same home and configuration as ours, by the environment and by name.
    process.setArguments({QStringLiteral("serve"), QStringLiteral("--config"), m_paths.configFile});
    process.setWorkingDirectory(m_paths.stateFolder);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice()); // never ours: a client waits for its end
    process.setStandardErrorFile(logFile());
    if (!process.startDetached())
        return finish(Error {
            ErrorCode::Internal, m_program.toUtf8() + " cannot be started: " + process.errorString().toUtf8(), {}});
    m_waited.start();
    m_poll.start();
}

void GatewayStarter::look()
{
    if (const auto running = GatewayLock(m_paths.stateFolder).running())
        return finish(running->address);
    if (m_waited.elapsed() < kStartMs)
        return;
    QFile log(logFile());
    const QByteArray text = log.open(QIODevice::ReadOnly) ? log.readAll().trimmed() : QByteArray();
    finish(Error {ErrorCode::Unavailable,
                  "The gateway was started but does not listen: " + text.mid(text.lastIndexOf('\n') + 1)
                      + " (see token-station-gateway doctor)",
                  {}});
}

void GatewayStarter::finish(const Result<QByteArray> &result)
{
    m_poll.stop();
    std::exchange(m_done, {})(result);
}

} // namespace station
