// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/config/paths.h"

#include <QCommandLineParser>
#include <QStringList>

namespace station {

/** Exit codes of the command line (contract §1). */
constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

/**
 * One command's options and arguments. Adds --help, --config FILE and, for tables, --json; ends the program for --help
 * (0) and for wrong usage (2, with one line on standard error).
 */
class CommandLine {
public:
    CommandLine(const char *command, const char *description);

    void addOption(const QString &name, const QString &description, const QString &valueName = {});
    /** Shown in the help; the number of arguments is checked against it. */
    void addArgument(const QString &name, const QString &description);
    void addJsonOption();
    void parse(const QStringList &arguments);

    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }
    QString argument(int index) const { return m_parser.positionalArguments().value(index); }
    bool wantsJson() const { return m_parser.isSet(QStringLiteral("json")); }
    Paths paths() const { return Paths::find(value(QStringLiteral("config"))); }
    /** The value of an option that must be a whole number of that range; ends the program otherwise. */
    int number(const QString &name, int least, int most, int otherwise) const;
    [[noreturn]] void wrongUsage(const QString &why) const;

private:
    QCommandLineParser m_parser;
    QString m_command;
    int m_arguments = 0;
};

/** Writes the error to standard error and gives kFailed. */
int failed(const Error &error);
/** Writes a line to standard output. */
void printLine(const QByteArray &line);

int serveCommand(const QStringList &arguments);
int keyCommand(const QStringList &arguments);
int providerCommand(const QStringList &arguments);
int modelsCommand(const QStringList &arguments);
int usageCommand(const QStringList &arguments);
int doctorCommand(const QStringList &arguments);
int connectCommand(const QStringList &arguments);
int credentialCommand(const QStringList &arguments);

} // namespace station
