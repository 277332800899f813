// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/service/logging.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace station;

namespace {

QByteArray get(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/** What is logged, and how much of it is kept. */
class TestLogging : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { setUpLogging("info"); }
    void linesWithTimeAndLevel();
    void theFileStaysSmall();
    void withoutAFile();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_file;
};

void TestLogging::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_file = m_home->filePath(QStringLiteral("token-station.log"));
}

void TestLogging::linesWithTimeAndLevel()
{
    setUpLogging("warning", m_file);
    qCInfo(lcGateway) << "not of interest";
    qCWarning(lcGateway).noquote() << "the disk is full";
    setLogLevel("info");
    qCInfo(lcGateway).noquote() << "it runs";
    const QList<QByteArray> lines = get(m_file).trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].endsWith(" warning: the disk is full"), lines[0].constData());
    QVERIFY2(lines[1].endsWith(" info: it runs"), lines[1].constData());
    QVERIFY(QDateTime::fromString(QString::fromLatin1(lines[0].left(23)), Qt::ISODateWithMs).isValid());
    QVERIFY(!(QFile::permissions(m_file) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestLogging::theFileStaysSmall()
{
    setUpLogging("info", m_file);
    const QByteArray line(100'000, 'x');
    for (int i = 0; i < 35; ++i)
        qCInfo(lcGateway).noquote() << line << i;
    QVERIFY(QFileInfo(m_file).size() <= 1024 * 1024);
    QVERIFY(QFileInfo(m_file + QStringLiteral(".1")).size() <= 1024 * 1024);
    // The newest ones, in order, and no third file.
    QVERIFY(get(m_file).trimmed().endsWith("x 34"));
    QVERIFY(QFileInfo(m_file + QStringLiteral(".1")).size() > 900'000);
    QCOMPARE(QDir(m_home->path()).entryList(QDir::Files).size(), 2);
}

void TestLogging::withoutAFile()
{
    setUpLogging("info", m_file);
    setUpLogging("info");
    qCInfo(lcGateway) << "to standard error alone";
    QVERIFY(!QFile::exists(m_file));
}

QTEST_GUILESS_MAIN(TestLogging)
#include "tst_logging.moc"
