// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tests kill: setuphelper CLIENT STEP…, a step being apply, models, login, undo or repair. STATION_FAULT_AT
// names the point, counted from 1, at which it dies as by kill -9. Prints how many points it passed.
#include "gateway/clients/clientsetup.h"
#include "gateway/clients/faultpoint.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <csignal>
#include <cstdio>

namespace {

int passed = 0;

}

namespace station {

void faultPoint()
{
    if (++passed == qEnvironmentVariableIntValue("STATION_FAULT_AT"))
        raise(SIGKILL);
}

} // namespace station

using namespace station;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto kind = Client::byId(arguments.value(1).toUtf8());
    if (!kind)
        return 2;
    ClientSetup setup(*kind, Paths::find(), QStringLiteral("/opt/token-station-gateway"));
    for (const QString &step : arguments.mid(2)) {
        QEventLoop loop;
        bool done = false;
        Error error;
        const auto ended = [&](const auto &result) {
            if (!result)
                error = result.error();
            done = true;
            loop.quit();
        };
        const QByteArray tier = Client::of(*kind).tiers.first();
        if (step == QLatin1String("undo"))
            setup.undo(&loop, ended);
        else if (step == QLatin1String("repair"))
            setup.repair(&loop, ended);
        else if (step == QLatin1String("models"))
            setup.apply({false, {{tier, "demo/hello"}}}, &loop, ended);
        else
            setup.apply({step == QLatin1String("login"), {}}, &loop, ended);
        if (!done)
            loop.exec();
        if (!error.message.isEmpty()) {
            fprintf(stderr, "%s: %s\n", qPrintable(step), error.message.constData());
            return 1;
        }
    }
    printf("%d\n", passed);
    return 0;
}
