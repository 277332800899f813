// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cli/command.h"

#include <cstdio>
#include <cstdlib>

namespace station {

CommandLine::CommandLine(const char *command, const char *description) : m_command(QLatin1String(command))
{
    m_parser.setApplicationDescription(QLatin1String(description));
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this help.")});
    m_parser.addOption(
        {QStringLiteral("config"), QStringLiteral("The configuration file to use."), QStringLiteral("FILE")});
}

void CommandLine::addOption(const QString &name, const QString &description, const QString &valueName)
{
    m_parser.addOption(valueName.isEmpty() ? QCommandLineOption(name, description)
                                           : QCommandLineOption(name, description, valueName));
}

void CommandLine::addArgument(const QString &name, const QString &description)
{
    m_parser.addPositionalArgument(name, description);
    ++m_arguments;
}

void CommandLine::addJsonOption()
{
    addOption(QStringLiteral("json"), QStringLiteral("Prints JSON instead of a table."));
}

void CommandLine::parse(const QStringList &arguments)
{
    const bool understood =
        m_parser.parse(QStringList {QStringLiteral("token-station-gateway ") + m_command} + arguments);
    if (m_parser.isSet(QStringLiteral("help"))) {
        fputs(m_parser.helpText().toUtf8().constData(), stdout);
        exit(kDone);
    }
    if (!understood)
        wrongUsage(m_parser.errorText());
    if (m_parser.positionalArguments().size() != m_arguments)
        wrongUsage(m_arguments == 0 ? QStringLiteral("it takes no arguments")
                                    : QStringLiteral("it takes %1 argument(s)").arg(m_arguments));
}

int CommandLine::number(const QString &name, int least, int most, int otherwise) const
{
    if (!isSet(name))
        return otherwise;
    bool ok = false;
    const int number = value(name).toInt(&ok);
    if (!ok || number < least || number > most)
        wrongUsage(QStringLiteral("--%1 takes a whole number from %2 to %3").arg(name).arg(least).arg(most));
    return number;
}

void CommandLine::wrongUsage(const QString &why) const
{
    fprintf(stderr, "token-station-gateway %s: %s; see --help\n", qPrintable(m_command), qPrintable(why));
    exit(kWrongUsage);
}

int failed(const Error &error)
{
    fprintf(stderr, "%s\n", error.message.constData());
    return kFailed;
}

void printLine(const QByteArray &line)
{
    fwrite(line.constData(), 1, size_t(line.size()), stdout);
    fputc('\n', stdout);
    fflush(stdout);
}

} // namespace station
