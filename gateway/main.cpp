// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cli/command.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

struct Command {
    const char *name;
    int (*run)(const QStringList &arguments);
    const char *description;
};

constexpr Command kCommands[] = {
    {"serve", &station::serveCommand, "run the gateway"},
    {"key", &station::keyCommand, "make, list and revoke gateway keys"},
    {"provider", &station::providerCommand, "list providers, store their keys, test them"},
    {"models", &station::modelsCommand, "list the catalog"},
    {"usage", &station::usageCommand, "print the ledger's sums"},
    {"connect", &station::connectCommand, "set up Claude Code or Codex, or put it back"},
    {"credential", &station::credentialCommand, "print a client's key; for the clients themselves"},
    {"doctor", &station::doctorCommand, "check this installation and say what to do"},
};

void printHelp(FILE *to)
{
    fputs("Usage: token-station-gateway COMMAND [OPTIONS]\n\n", to);
    for (const Command &command : kCommands)
        fprintf(to, "  %-10s %s\n", command.name, command.description);
    fputs("\nEach command has --help. TOKEN_STATION_HOME, where set, holds everything.\n", to);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("token-station-gateway"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STATION_VERSION));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString name = arguments.value(0);
    for (const Command &command : kCommands) {
        if (name == QLatin1String(command.name))
            return command.run(arguments.mid(1));
    }
    if (name == QLatin1String("--version")) {
        puts("token-station-gateway " STATION_VERSION);
        return station::kDone;
    }
    const bool help = name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help");
    if (!help && !name.isEmpty())
        fprintf(stderr, "token-station-gateway: \"%s\" is not a command\n\n", qPrintable(name));
    printHelp(help ? stdout : stderr);
    return help ? station::kDone : station::kWrongUsage;
}
