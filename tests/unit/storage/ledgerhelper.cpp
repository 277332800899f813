// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Run by the tests as a process of its own:
//   append FOLDER COUNT   appends rows, prints "ready", and waits to be killed
//   lock FILE             holds the write lock on a database, prints "ready", lets go when standard input ends
#include "storagefixtures.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"append") {
        station::Ledger ledger({"sqlite:", arguments[2], 400});
        if (!ledger.open())
            return 1;
        for (int i = 0; i < arguments[3].toInt(); ++i)
            ledger.append(plainRow(i, QDateTime::currentMSecsSinceEpoch()));
        std::puts("ready");
        std::fflush(stdout);
        QThread::sleep(100);
    } else if (arguments.size() == 3 && arguments[1] == u"lock") {
        RawDatabase database(arguments[2]);
        if (!database.run("BEGIN IMMEDIATE"))
            return 1;
        std::puts("ready");
        std::fflush(stdout);
        while (std::getchar() != EOF) { }
        database.run("COMMIT");
    } else {
        return 2;
    }
    return 0;
}
