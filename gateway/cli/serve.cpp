// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cli/command.h"
#include "gateway/cli/unixsignals.h"
#include "gateway/service/gateway.h"
#include "gateway/service/logging.h"

#include <QCoreApplication>

namespace station {

int serveCommand(const QStringList &arguments)
{
    CommandLine line("serve", "Runs the gateway until it is told to stop.");
    line.addOption(QStringLiteral("host"), QStringLiteral("The address to listen on."), QStringLiteral("H"));
    line.addOption(QStringLiteral("port"), QStringLiteral("The port to listen on; 0 takes a free one."),
                   QStringLiteral("P"));
    line.addOption(QStringLiteral("workers"), QStringLiteral("Worker threads (1)."), QStringLiteral("N"));
    line.parse(arguments);

    Gateway::Options options;
    options.paths = line.paths();
    options.host = line.value(QStringLiteral("host")).toUtf8();
    if (line.isSet(QStringLiteral("port")))
        options.port = line.number(QStringLiteral("port"), 0, 65535, 0);
    options.workers = line.number(QStringLiteral("workers"), 1, 64, 1);

    Gateway gateway(std::move(options));
    if (const auto started = gateway.start(); !started)
        return failed(started.error());
    setUpLogging(gateway.config().log.level);
    QObject::connect(&gateway, &Gateway::drained, qApp, &QCoreApplication::quit);
    onStopSignal(qApp, [&gateway] {
        if (gateway.isListening()) {
            qCInfo(lcGateway) << "stopping: running exchanges may end";
            gateway.drain();
        }
    });
    printLine("listening on " + gateway.address());
    return QCoreApplication::exec();
}

} // namespace station
