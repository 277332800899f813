// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cli/command.h"
#include "gateway/cli/unixsignals.h"
#include "gateway/clients/clientsetup.h"
#include "gateway/control/gatewaylock.h"
#include "gateway/service/gateway.h"
#include "gateway/service/logging.h"
#include "gateway/service/startmemory.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>

namespace station {

namespace {

constexpr std::chrono::seconds kStartIsOver {1};

} // namespace

int serveCommand(const QStringList &arguments)
{
    CommandLine line("serve", "Runs the gateway until it is told to stop.");
    line.addOption(QStringLiteral("host"), QStringLiteral("The address to listen on."), QStringLiteral("H"));
    line.addOption(QStringLiteral("port"), QStringLiteral("The port to listen on; 0 takes a free one."),
                   QStringLiteral("P"));
    line.addOption(QStringLiteral("workers"), QStringLiteral("Worker threads (1)."), QStringLiteral("N"));
    line.addOption(
        QStringLiteral("take-over"),
        QStringLiteral("Takes the place of the gateway that runs in this home, without refusing a connection."));
    line.parse(arguments);

    Gateway::Options options;
    options.paths = line.paths();
    options.host = line.value(QStringLiteral("host")).toUtf8();
    if (line.isSet(QStringLiteral("port")))
        options.port = line.number(QStringLiteral("port"), 0, 65535, 0);
    options.workers = line.number(QStringLiteral("workers"), 1, 64, 1);

    if (const auto made = options.paths.create(); !made)
        return failed(made.error());
    setUpLogging("info", options.paths.logFile());
    GatewayLock control(options.paths.stateFolder);
    if (const auto running = control.running()) {
        if (!line.isSet(QStringLiteral("take-over")))
            return failed({ErrorCode::Unavailable,
                           "A gateway of this home listens on " + running->address + " already (process "
                               + QByteArray::number(running->pid) + ", " + running->kind
                               + "); stop it, or start this one with --take-over",
                           {}});
        const auto sockets = control.takeOver();
        if (!sockets)
            return failed(sockets.error());
        options.sockets = sockets->sockets;
        options.port = sockets->port;
    }

    Gateway gateway(std::move(options));
    if (const auto started = gateway.start(); !started)
        return failed(started.error());
    setLogLevel(gateway.config().log.level);
    if (const auto serving = control.serve("headless", gateway.address(), gateway.port(), gateway.sockets()); !serving)
        return failed(serving.error());
    QObject::connect(&control, &GatewayLock::handedOver, &gateway, [&gateway] {
        qCInfo(lcGateway) << "another process has taken over";
        gateway.drain();
    });
    QObject::connect(&gateway, &Gateway::drained, qApp, &QCoreApplication::quit);
    onStopSignal(qApp, [&gateway, &control] {
        if (gateway.isListening()) {
            qCInfo(lcGateway) << "stopping: running exchanges may end";
            control.release(); // what it would hand over is closed by now, and another may start
            gateway.drain();
        }
    });
    // What a crash left of setting a client up is finished now.
    std::vector<std::unique_ptr<ClientSetup>> setups;
    for (const ClientKind kind : Client::all()) {
        setups.push_back(std::make_unique<ClientSetup>(kind, line.paths(), QCoreApplication::applicationFilePath()));
        setups.back()->repair(&gateway, [kind](const Result<void> &repaired) {
            if (!repaired)
                qCWarning(lcGateway).noquote() << Client::of(kind).name << repaired.error().message;
        });
    }
    QTimer::singleShot(kStartIsOver, &gateway, &giveBackStartMemory);
    printLine("listening on " + gateway.address());
    return QCoreApplication::exec();
}

} // namespace station
