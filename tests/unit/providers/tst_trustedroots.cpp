// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/http/trustedroots.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace station;

class TestTrustedRoots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void itsOwnIsThere();
    void elsewhere();
    void nowhere();
    void hasNoFileOfItsOwn();

private:
    QByteArray file(const char *name, bool isThere);

    QTemporaryDir m_folder;
};

void TestTrustedRoots::init()
{
    QVERIFY(m_folder.isValid());
}

QByteArray TestTrustedRoots::file(const char *name, bool isThere)
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (isThere && !file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", name);
    return QFile::encodeName(file.fileName());
}

void TestTrustedRoots::itsOwnIsThere()
{
    QCOMPARE(trustedRoots(file("own", true), {file("debian", true)}), QByteArray());
}

void TestTrustedRoots::elsewhere()
{
    const QByteArray fedora = file("fedora", true);
    QCOMPARE(trustedRoots(file("gone", false), {file("none", false), fedora, file("suse", true)}), fedora);
}

// libcurl then says which file it misses.
void TestTrustedRoots::nowhere()
{
    QCOMPARE(trustedRoots(file("gone", false), {file("none", false)}), QByteArray());
}

// One that asks the platform for its roots.
void TestTrustedRoots::hasNoFileOfItsOwn()
{
    QCOMPARE(trustedRoots({}, {file("debian", true)}), QByteArray());
}

QTEST_APPLESS_MAIN(TestTrustedRoots)
#include "tst_trustedroots.moc"
