// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cli/unixsignals.h"

#include <QObject>
#include <QSocketNotifier>

#include <csignal>

#ifdef Q_OS_WIN
#include <QCoreApplication>
#include <windows.h>
#else
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace station {

#ifdef Q_OS_WIN

namespace {
std::function<void()> stopFunction;
BOOL WINAPI onConsole(DWORD)
{
    QMetaObject::invokeMethod(
        qApp, [] { stopFunction(); }, Qt::QueuedConnection);
    return TRUE;
}
} // namespace

void onStopSignal(QObject *, std::function<void()> stop)
{
    stopFunction = std::move(stop);
    SetConsoleCtrlHandler(&onConsole, TRUE);
}

#else

namespace {

int pipeEnds[2] = {-1, -1};

/** Only what is allowed in a signal handler. */
void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(pipeEnds[1], &byte, 1);
}

} // namespace

void onStopSignal(QObject *context, std::function<void()> stop)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pipeEnds) != 0)
        return;
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [stop = std::move(stop)] {
        char byte = 0;
        while (read(pipeEnds[0], &byte, 1) > 0) { }
        stop();
    });
    struct sigaction action = {};
    action.sa_handler = &onSignal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

#endif

} // namespace station
