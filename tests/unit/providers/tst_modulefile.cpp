// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/base/modulefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace station;

class TestModuleFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dataThatCameAlong();
    void dataOfTheSystem();
    void modules();
};

// Where a package that is unpacked anywhere has it: beside the folder of the programs.
void TestModuleFile::dataThatCameAlong()
{
    const QString share =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/token-station"));
    QVERIFY(QDir().mkpath(share));
    const QTemporaryDir data(share + QStringLiteral("/test-data-XXXXXX"));
    QVERIFY(data.isValid());
    QCOMPARE(broughtData(QDir(data.path()).dirName()), data.path());
}

void TestModuleFile::dataOfTheSystem()
{
    QCOMPARE(broughtData(QStringLiteral("no-such-data")), QString());
}

void TestModuleFile::modules()
{
    const QString self = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    QCOMPARE(QFileInfo(moduleFile(self)).canonicalFilePath(), QCoreApplication::applicationFilePath());
    QCOMPARE(moduleFile(QStringLiteral("no-such-module.so")), QString());
}

QTEST_GUILESS_MAIN(TestModuleFile)
#include "tst_modulefile.moc"
