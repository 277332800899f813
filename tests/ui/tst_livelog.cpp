// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/livelog.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace station;

/** The log file as the settings show it. */
class TestLiveLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void linesAsTheyCome();
    void keepsTheNewest();
    void levelsAndWords();
    void whoReadsIsNotMoved();
    void goesOnWhenTheFileIsPutAside();
    void looksAtNothingUnseen();
    void withoutAFile();

private:
    void write(const QByteArray &bytes);
    static QByteArray line(const char *level, const QByteArray &words)
    {
        return QByteArray("2026-11-30T12:34:56.789 ") + level + ": " + words + '\n';
    }
    QStringList words()
    {
        QStringList all;
        for (int row = 0; row < m_log->count(); ++row)
            all << m_log->index(row).data(LiveLog::TextRole).toString();
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_file;
    std::unique_ptr<LiveLog> m_log;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestLiveLog::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_file = m_home->filePath(QStringLiteral("token-station.log"));
    m_log = std::make_unique<LiveLog>(m_file);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_log.get());
}

void TestLiveLog::cleanup()
{
    m_tester.reset();
    m_log.reset();
    m_home.reset();
}

void TestLiveLog::write(const QByteArray &bytes)
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::Append));
    file.write(bytes);
}

void TestLiveLog::linesAsTheyCome()
{
    write(line("info", "it runs") + line("warning", "ledger: the disk is full"));
    m_log->setFollowing(true);
    QVERIFY(m_log->exists());
    QCOMPARE(words(), (QStringList {QStringLiteral("it runs"), QStringLiteral("ledger: the disk is full")}));
    QCOMPARE(m_log->index(1).data(LiveLog::LevelRole).toString(), QStringLiteral("warning"));
    QCOMPARE(m_log->index(1).data(LiveLog::TimeRole).toString(), QStringLiteral("12:34:56"));
    // A line is shown once its end is there, and one that has several goes with its first.
    write("2026-11-30T12:34:57.000 error: it fa");
    write("ils\nas Qt says: twice\n");
    QTRY_COMPARE(m_log->count(), 4);
    QCOMPARE(words().mid(2), (QStringList {QStringLiteral("it fails"), QStringLiteral("as Qt says: twice")}));
    QCOMPARE(m_log->index(3).data(LiveLog::LevelRole).toString(), QStringLiteral("error"));
    QCOMPARE(m_log->index(3).data(LiveLog::TimeRole).toString(), QString());
    QVERIFY(m_log->text().startsWith(QString::fromUtf8(line("info", "it runs"))));
    QVERIFY(m_log->text().endsWith(QStringLiteral("it fails\nas Qt says: twice\n")));
}

void TestLiveLog::keepsTheNewest()
{
    QByteArray many;
    for (int i = 0; i < 3000; ++i)
        many += line("info", QByteArray::number(i));
    write(many);
    m_log->setFollowing(true);
    QCOMPARE(m_log->count(), 2000);
    QCOMPARE(words().first(), QStringLiteral("1000"));
    write(line("info", "3000") + line("info", "3001"));
    QTRY_COMPARE(words().last(), QStringLiteral("3001"));
    QCOMPARE(m_log->count(), 2000);
    QCOMPARE(words().first(), QStringLiteral("1002"));
    // Of a file that is longer than what is read at first, whole lines alone.
    m_tester.reset();
    m_log = std::make_unique<LiveLog>(m_file);
    write(line("info", QByteArray(400'000, 'x')) + line("info", QByteArray(400'000, 'y')));
    m_log->setFollowing(true);
    QCOMPARE(m_log->count(), 1);
    QVERIFY(words().first().startsWith(u'y'));
}

void TestLiveLog::levelsAndWords()
{
    write(line("debug", "a detail") + line("info", "it runs") + line("warning", "Careful") + line("error", "it fails"));
    m_log->setFollowing(true);
    QCOMPARE(m_log->level(), QStringLiteral("info"));
    QCOMPARE(m_log->count(), 3);
    m_log->setLevel(QStringLiteral("debug"));
    QCOMPARE(m_log->count(), 4);
    m_log->setLevel(QStringLiteral("warning"));
    QCOMPARE(words(), (QStringList {QStringLiteral("Careful"), QStringLiteral("it fails")}));
    m_log->setWords(QStringLiteral("CAREFUL"));
    QCOMPARE(words(), QStringList {QStringLiteral("Careful")});
    write(line("warning", "careful again") + line("info", "careful, unseen") + line("error", "else"));
    QTRY_COMPARE(m_log->count(), 2);
    QCOMPARE(words().last(), QStringLiteral("careful again"));
    m_log->setWords({});
    m_log->setLevel(QStringLiteral("info"));
    QCOMPARE(m_log->count(), 6);
    m_log->setLevel(QStringLiteral("nonsense"));
    QCOMPARE(m_log->level(), QStringLiteral("info"));
}

void TestLiveLog::whoReadsIsNotMoved()
{
    write(line("info", "one"));
    m_log->setFollowing(true);
    m_log->setHeld(true);
    QByteArray many;
    for (int i = 0; i < 2500; ++i)
        many += line("info", QByteArray::number(i));
    write(many);
    QTRY_COMPARE(m_log->waiting(), 2000);
    QCOMPARE(words(), QStringList {QStringLiteral("one")});
    m_log->setHeld(false);
    QCOMPARE(m_log->waiting(), 0);
    QCOMPARE(m_log->count(), 2000);
    QCOMPARE(words().last(), QStringLiteral("2499"));
}

void TestLiveLog::goesOnWhenTheFileIsPutAside()
{
    write(line("info", "one"));
    m_log->setFollowing(true);
    QCOMPARE(m_log->count(), 1);
    // What was written between the last look and the move is read from where it is now.
    write(line("info", "two"));
    QVERIFY(QFile::rename(m_file, m_file + QStringLiteral(".1")));
    write(line("info", "3"));
    QTRY_COMPARE(words(), (QStringList {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("3")}));
    // A new window begins with both.
    LiveLog other(m_file);
    other.setFollowing(true);
    QCOMPARE(other.count(), 3);
}

/** One that is followed tells when another would have looked, which looks as often. */
void TestLiveLog::looksAtNothingUnseen()
{
    LiveLog followed(m_file);
    followed.setFollowing(true);
    const auto writeAndWait = [&](const char *words) {
        const int before = followed.count();
        write(line("info", words));
        QTRY_COMPARE(followed.count(), before + 1);
    };
    writeAndWait("one");
    writeAndWait("two");
    QCOMPARE(m_log->count(), 0);
    m_log->setFollowing(true);
    QCOMPARE(m_log->count(), 2);
    write(line("info", "three"));
    QTRY_COMPARE(m_log->count(), 3);
    QTRY_COMPARE(followed.count(), 3);
    m_log->setFollowing(false);
    // Between what the other sees of these lies a whole interval.
    writeAndWait("four");
    writeAndWait("five");
    QCOMPARE(m_log->count(), 3);
    // Seen again, it has what came meanwhile, and nothing twice.
    m_log->setFollowing(true);
    QCOMPARE(words(),
             (QStringList {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"),
                           QStringLiteral("four"), QStringLiteral("five")}));
}

void TestLiveLog::withoutAFile()
{
    m_log->setFollowing(true);
    QVERIFY(!m_log->exists());
    QCOMPARE(m_log->count(), 0);
    QSignalSpy appeared(m_log.get(), &LiveLog::existsChanged);
    write(line("info", "one"));
    QTRY_COMPARE(m_log->count(), 1);
    QCOMPARE(appeared.size(), 1);
    QVERIFY(m_log->exists());
}

QTEST_MAIN(TestLiveLog)
#include "tst_livelog.moc"
