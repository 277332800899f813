// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/conversationstore.h"
#include "tests/unit/content/nospace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace station;

class TestConversationStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsAndReplaces();
    void searchesEveryLanguage();
    void signsOfThePatternStandForThemselves();
    void removesWithoutATrace();
    void saysWhatCouldNotBeKept();
    void writesLaterWhatAFullDiskTook();
    void whatIsRefusedHoldsNothingUp();

private:
    std::vector<ConversationHit> listed(const QString &words = {})
    {
        std::optional<std::vector<ConversationHit>> hits;
        m_store->list(words, this, [&hits](std::vector<ConversationHit> found) { hits = std::move(found); });
        return QTest::qWaitFor([&hits] { return hits.has_value(); }) ? *hits : std::vector<ConversationHit>();
    }
    std::optional<ConversationContent> loaded(const QString &id)
    {
        std::optional<ConversationContent> content;
        bool answered = false;
        m_store->load(id, this, [&](std::optional<ConversationContent> found) {
            content = std::move(found);
            answered = true;
        });
        return QTest::qWaitFor([&answered] { return answered; }) ? content : std::nullopt;
    }
    void reopen()
    {
        m_store.reset();
        m_store = std::make_unique<ConversationStore>(m_folder->path());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConversationStore> m_store;
};

void TestConversationStore::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ConversationStore>(m_folder->path());
}

void TestConversationStore::keepsAndReplaces()
{
    m_store->save({QStringLiteral("a"), QStringLiteral("First"), 1, 5, "{}"});
    m_store->save({QStringLiteral("b"), QStringLiteral("Second"), 2, 4, "{}"});
    m_store->save(QStringLiteral("a"),
                  {{QStringLiteral("m1"), 1, R"({"t":1})", QStringLiteral("half")},
                   {QStringLiteral("m2"), 2, R"({"t":2})", QStringLiteral("other")}});
    m_store->save(QStringLiteral("a"), {{QStringLiteral("m1"), 1, R"({"t":3})", QStringLiteral("whole")}});
    m_store->attach(QStringLiteral("a"), QStringLiteral("x"), QByteArray("\0\1", 2));
    m_store->save({QStringLiteral("a"), QStringLiteral("Renamed"), 9, 6, R"({"lanes":[]})"});
    reopen();

    const auto hits = listed();
    QCOMPARE(hits.size(), size_t(2));
    QCOMPARE(hits[0].head.title, QStringLiteral("Renamed"));
    QCOMPARE(hits[0].head.createdMs, 1);
    const auto content = loaded(QStringLiteral("a"));
    QVERIFY(content);
    QCOMPARE(content->head.settings, QByteArray(R"({"lanes":[]})"));
    QCOMPARE(content->messages.size(), size_t(2));
    QCOMPARE(content->messages[0].body, QByteArray(R"({"t":3})"));
    QCOMPARE(content->attachments.value(QStringLiteral("x")), QByteArray("\0\1", 2));
    QVERIFY(!loaded(QStringLiteral("none")));
}

void TestConversationStore::searchesEveryLanguage()
{
    m_store->save({QStringLiteral("a"), QStringLiteral("Züge"), 1, 1, "{}"});
    m_store->save(QStringLiteral("a"),
                  {{QStringLiteral("m1"), 1, "{}", QStringLiteral("Der SCHNELLZUG nach Zürich fährt um zwei")}});
    m_store->save({QStringLiteral("b"), QStringLiteral("x"), 2, 2, "{}"});
    m_store->save(QStringLiteral("b"), {{QStringLiteral("m2"), 1, "{}", QStringLiteral("去苏黎世的列车晚点六分钟")}});

    QCOMPARE(listed(QStringLiteral("schnellzug ZÜRICH")).size(), size_t(1));
    QCOMPARE(listed(QStringLiteral("schnellzug ZÜRICH"))[0].snippet,
             QStringLiteral("Der SCHNELLZUG nach Zürich fährt um zwei"));
    // What is found deep in a message stands near the beginning of what is shown of it.
    QCOMPARE(listed(QStringLiteral("zwei"))[0].snippet, QStringLiteral("…fährt um zwei"));
    QCOMPARE(listed(QStringLiteral("zÜGE")).size(), size_t(1));
    QCOMPARE(listed(QStringLiteral("列车")).size(), size_t(1));
    QCOMPARE(listed(QStringLiteral("列车"))[0].head.id, QStringLiteral("b"));
    QVERIFY(listed(QStringLiteral("schnellzug 列车")).empty());
}

void TestConversationStore::signsOfThePatternStandForThemselves()
{
    m_store->save({QStringLiteral("a"), QStringLiteral("t"), 1, 1, "{}"});
    m_store->save(QStringLiteral("a"),
                  {{QStringLiteral("m1"), 1, "{}", QStringLiteral("it's 100% of snake_case \\n")}});
    QCOMPARE(listed(QStringLiteral("100%")).size(), size_t(1));
    QCOMPARE(listed(QStringLiteral("e_c")).size(), size_t(1));
    QCOMPARE(listed(QStringLiteral("\\n")).size(), size_t(1));
    QCOMPARE(listed(QStringLiteral("it's")).size(), size_t(1));
    QVERIFY(listed(QStringLiteral("1%of")).empty());
    QVERIFY(listed(QStringLiteral("snake_x")).empty());
}

void TestConversationStore::removesWithoutATrace()
{
    m_store->save({QStringLiteral("a"), QStringLiteral("TitleXYZ"), 1, 1, "{}"});
    m_store->save(QStringLiteral("a"),
                  {{QStringLiteral("m1"), 1, R"({"text":"BodyXYZ"})", QStringLiteral("WordsXYZ")}});
    m_store->attach(QStringLiteral("a"), QStringLiteral("x"), "DataXYZ");
    m_store->remove(QStringLiteral("a"));
    QVERIFY(listed().empty());
    QVERIFY(!loaded(QStringLiteral("a")));
    m_store.reset();
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("XYZ"), qPrintable(name));
    }
}

void TestConversationStore::saysWhatCouldNotBeKept()
{
    m_store = std::make_unique<ConversationStore>(m_folder->filePath(QStringLiteral("missing/folder")));
    QString problem;
    m_store->setProblem(this, [&problem](const QString &words) { problem = words; });
    QFile file(m_folder->filePath(QStringLiteral("missing"))); // a file where a folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_store->save({QStringLiteral("a"), QStringLiteral("t"), 1, 1, "{}"});
    QTRY_VERIFY(!problem.isEmpty());
    QVERIFY(listed().empty());
}

void TestConversationStore::writesLaterWhatAFullDiskTook()
{
    QStringList told;
    m_store->setProblem(this, [&told](const QString &words) { told << words; });
    m_store->save({QStringLiteral("a"), QStringLiteral("Title"), 1, 1, "{}"});
    QCOMPARE(listed().size(), size_t(1));
    {
        const NoSpace full;
        m_store->save(QStringLiteral("a"), {{QStringLiteral("m1"), 1, R"({"t":"half"})", QStringLiteral("half")}});
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(!told.last().isEmpty());
        m_store->attach(QStringLiteral("a"), QStringLiteral("x"), "data");
        m_store->save(QStringLiteral("a"), {{QStringLiteral("m2"), 2, R"({"t":"two"})", QStringLiteral("two")}});
        // A deletion of what waits, and a message that is replaced while it does.
        m_store->removeMessages(QStringLiteral("a"), {QStringLiteral("m2")}, {});
        m_store->save(QStringLiteral("a"), {{QStringLiteral("m1"), 1, R"({"t":"whole"})", QStringLiteral("whole")}});
        QTRY_COMPARE(told.size(), 5);
        QVERIFY(!told.contains(QString()));
    }
    QCOMPARE(loaded(QStringLiteral("a"))->messages.size(), size_t(0));
    m_store->save(QStringLiteral("a"), {{QStringLiteral("m3"), 3, R"({"t":"three"})", QStringLiteral("three")}});
    QTRY_COMPARE(told.size(), 6);
    QCOMPARE(told.last(), QString());
    reopen();
    const auto content = loaded(QStringLiteral("a"));
    QVERIFY(content);
    QCOMPARE(content->messages.size(), size_t(2));
    QCOMPARE(content->messages[0].body, QByteArray(R"({"t":"whole"})"));
    QCOMPARE(content->messages[1].body, QByteArray(R"({"t":"three"})"));
    QCOMPARE(content->attachments.value(QStringLiteral("x")), QByteArray("data"));

    // Nothing else is written before the end: then it is tried once more, and without being asked by retry().
    {
        const NoSpace full;
        m_store->setProblem(this, [&told](const QString &words) { told << words; });
        m_store->save(QStringLiteral("a"), {{QStringLiteral("m4"), 4, R"({"t":"four"})", QStringLiteral("four")}});
        QTRY_COMPARE(told.size(), 7);
    }
    m_store->retry();
    QTRY_COMPARE(told.size(), 8);
    QCOMPARE(told.last(), QString());
    {
        const NoSpace full;
        m_store->save(QStringLiteral("a"), {{QStringLiteral("m5"), 5, R"({"t":"five"})", QStringLiteral("five")}});
        QTRY_COMPARE(told.size(), 9);
    }
    reopen();
    QCOMPARE(loaded(QStringLiteral("a"))->messages.size(), size_t(4));
}

void TestConversationStore::whatIsRefusedHoldsNothingUp()
{
    m_store->save({QStringLiteral("a"), QStringLiteral("Title"), 1, 1, "{}"});
    // Qt's driver stores a null array as NULL, which the table does not take.
    m_store->save(QStringLiteral("a"), {{QStringLiteral("m1"), 1, QByteArray(), QStringLiteral("none")}});
    m_store->save(QStringLiteral("a"), {{QStringLiteral("m2"), 2, R"({"t":"two"})", QStringLiteral("two")}});
    const auto content = loaded(QStringLiteral("a"));
    QVERIFY(content);
    QCOMPARE(content->messages.size(), size_t(1));
    QCOMPARE(content->messages[0].id, QStringLiteral("m2"));
}

QTEST_GUILESS_MAIN(TestConversationStore)
#include "tst_conversationstore.moc"
