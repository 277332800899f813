// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clients/terminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace station::terminal {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(station::Terminal)
};

/** What stands before the program to be run; {} is the folder, for those that hand it to a process that runs already.
 */
struct Known {
    const char *name;
    std::initializer_list<const char *> before;
};

const Known kKnown[] = {
    {"xdg-terminal-exec", {}},
    {"x-terminal-emulator", {"-e"}},
    {"gnome-terminal", {"--working-directory={}", "--"}},
    {"kgx", {"--working-directory={}", "--"}},
    {"ptyxis", {"--new-window", "--working-directory={}", "--"}},
    {"konsole", {"--workdir", "{}", "-e"}},
    {"xfce4-terminal", {"--working-directory={}", "-x"}},
    {"mate-terminal", {"--working-directory={}", "-x"}},
    {"ghostty", {"--working-directory={}", "-e"}},
    {"wezterm", {"start", "--cwd", "{}", "--"}},
    {"alacritty", {"--working-directory", "{}", "-e"}},
    {"kitty", {"--directory", "{}"}},
    {"foot", {"--working-directory={}"}},
    {"xterm", {"-e"}},
};

QString executable(const QString &name, const QString &path)
{
    return QStandardPaths::findExecutable(name, path.split(QDir::listSeparator(), Qt::SkipEmptyParts));
}

/** By its own rules; one that nobody knows takes -e, as most do. */
QStringList argumentsOf(const QString &name, const QString &program, const QString &folder)
{
    QStringList arguments {QStringLiteral("-e")};
    for (const Known &known : kKnown) {
        if (name != QLatin1String(known.name))
            continue;
        arguments.clear();
        for (const char *word : known.before)
            arguments << QString::fromLatin1(word).replace(QStringLiteral("{}"), folder);
        break;
    }
    return arguments << program;
}

} // namespace

std::optional<Command> find(const QString &program, const QString &folder, const QString &path, const QString &wanted)
{
    QStringList names;
    if (!wanted.isEmpty())
        names << wanted;
    for (const Known &known : kKnown)
        names << QLatin1String(known.name);
    for (const QString &name : std::as_const(names)) {
        if (const QString found = executable(name, path); !found.isEmpty())
            return Command {found, argumentsOf(QFileInfo(name).fileName(), program, folder)};
    }
    return {};
}

Result<void> open(const QString &program, const QString &folder)
{
    if (!QFileInfo(folder).isDir())
        return Error {ErrorCode::NotFound, Words::tr("The folder %1 is not there").arg(folder).toUtf8(), {}};
    const auto command = find(program, folder, qEnvironmentVariable("PATH"), qEnvironmentVariable("TERMINAL"));
    if (!command)
        return Error {
            ErrorCode::NotFound,
            Words::tr("No terminal program was found; install one, or name yours in the variable TERMINAL").toUtf8(),
            {}};
    if (!QProcess::startDetached(command->program, command->arguments, folder))
        return Error {ErrorCode::Internal, Words::tr("%1 cannot be started").arg(command->program).toUtf8(), {}};
    return {};
}

} // namespace station::terminal
