// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/limitrows.h"
#include "app/providers/provideraddresses.h"
#include "app/providers/providernotes.h"
#include "app/providers/providersmodel.h"
#include "providers/registry/providerdescription.h"
#include "tests/ui/fakebackend.h"

#include <QtTest>

using namespace station;

/** What the cards say of a provider's limits, fresh and old. */
class TestProviders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void limitsGrowOld();
    void paceOfAWindow_data();
    void paceOfAWindow();
    void testsAll();
    void stopsATest();
    void everyNoteIsForTheTranslators();
    void addressesStandInTheConfiguration();
    void oneOfOnesOwn();
    void oneLikeIt();
    void theOrderOfCards();
};

void TestProviders::limitsGrowOld()
{
    FakeBackend backend;
    qint64 now = backend.m_now;
    backend.provider("groq").limits = {{"tokens", 0.95, 250'000, 12'500, now + 2000, now}};
    ProvidersModel model(backend, [&now] { return now; });
    const auto limit = [&model](const char *member) {
        for (int i = 0; i < model.count(); ++i) {
            const QVariantList limits = model.index(i).data(ProvidersModel::LimitsRole).toList();
            if (!limits.isEmpty())
                return limits.first().toMap().value(QString::fromLatin1(member));
        }
        return QVariant();
    };
    QCOMPARE(limit("text").toString(), QStringLiteral("12.5K of 250K left"));
    QVERIFY(!limit("stale").toBool());
    QVERIFY(limit("hot").toBool());
    now += 14 * 60'000;
    QVERIFY(!limit("stale").toBool());
    // From a quarter of an hour on it says of when it is, and alarms nobody.
    now += 2 * 60'000;
    QVERIFY(limit("stale").toBool());
    QVERIFY(!limit("hot").toBool());
    const QString seen = QDateTime::fromMSecsSinceEpoch(backend.m_now).toString(QStringLiteral("HH:mm"));
    QCOMPARE(limit("text").toString(), QStringLiteral("12.5K of 250K left, as of ") + seen);
    now += 2 * 86'400'000LL;
    QVERIFY2(limit("text").toString().endsWith(u' ' + seen) && limit("text").toString().contains(u'/'),
             qPrintable(limit("text").toString()));
}

void TestProviders::paceOfAWindow_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<double>("used");
    QTest::addColumn<int>("leftMinutes"); ///< until it is whole again
    QTest::addColumn<QString>("pace");
    const auto row = [](const char *title, const char *name, double used, int left, const char *pace) {
        QTest::newRow(title) << QByteArray(name) << used << left << QString::fromLatin1(pace);
    };
    // Told at noon on a Monday.
    row("four fifths in two of five hours", "5h", 0.8, 180, "at this pace used up by 12:30");
    row("it lasts", "5h", 0.3, 180, "");
    row("just not", "5h", 0.41, 180, "at this pace used up by 14:53");
    row("a week, in two days", "7d", 0.5, 5 * 1440, "at this pace used up by Wed 12:00");
    row("in minutes", "300m", 0.8, 180, "at this pace used up by 12:30");
    row("just begun", "5h", 0.2, 290, "");
    row("hardly used", "5h", 0.04, 295, "");
    row("spent", "5h", 1.0, 60, "");
    row("no window", "tokens", 0.9, 1, "");
}

void TestProviders::paceOfAWindow()
{
    QFETCH(QByteArray, name);
    QFETCH(double, used);
    QFETCH(int, leftMinutes);
    const qint64 noon = QDateTime(QDate(2026, 11, 30), QTime(12, 0)).toMSecsSinceEpoch();
    const qint64 limit = name == "tokens" ? 1000 : 0;
    const std::vector<ProviderLimit> limits {{name, used, limit, 100, noon + leftMinutes * 60'000LL, noon}};
    QTEST(limitRows(limits, noon).first().toMap().value(QStringLiteral("pace")).toString(), "pace");
    // What was told a while ago says nothing of how it goes on.
    QCOMPARE(limitRows(limits, noon + 16 * 60'000).first().toMap().value(QStringLiteral("pace")).toString(), QString());
}

void TestProviders::testsAll()
{
    FakeBackend backend;
    backend.play(QStringLiteral("busy"));
    ProvidersModel model(backend, [&] { return backend.m_now; });
    QSet<QByteArray> wanted;
    for (const ProviderInfo &info : backend.providers()) {
        if (info.source != CredentialSource::None || info.state == ProviderState::FoundHere)
            wanted << info.id;
    }
    QVERIFY(wanted.size() > 2);
    QCOMPARE(model.testable(), int(wanted.size()));
    model.testAll();
    QCOMPARE(model.testing(), int(wanted.size()));
    model.testAll();
    QCOMPARE(QSet<QByteArray>(backend.m_tested.begin(), backend.m_tested.end()), wanted);
    QCOMPARE(backend.m_tested.size(), wanted.size()); // each once
    QTRY_COMPARE(model.testing(), 0);
    int answered = 0;
    for (int i = 0; i < model.count(); ++i)
        answered += model.index(i).data(ProvidersModel::ResultRole).toString().startsWith(QStringLiteral("Tested"));
    QCOMPARE(answered, int(wanted.size()));
}

void TestProviders::stopsATest()
{
    FakeBackend backend;
    backend.m_testHangs = true;
    ProvidersModel model(backend, [&] { return backend.m_now; });
    model.stopTest(QStringLiteral("groq")); // none is under way
    QVERIFY(backend.m_stoppedTests.isEmpty());
    model.test(QStringLiteral("groq"));
    QCOMPARE(model.testing(), 1);
    model.stopTests();
    QCOMPARE(model.testing(), 0);
    QCOMPARE(backend.m_stoppedTests, QList<QByteArray> {"groq"});
    backend.m_testHangs = false;
    model.test(QStringLiteral("groq"));
    QTRY_COMPARE(model.testing(), 0);
    QCOMPARE(backend.m_tested.size(), 2);
}

void TestProviders::everyNoteIsForTheTranslators()
{
    QByteArrayList written;
    for (const ProviderDescription &description : describedProviders()) {
        if (!description.note.isEmpty())
            written << description.note;
    }
    QVERIFY(written.size() > 5);
    QByteArrayList known = knownProviderNotes();
    std::sort(written.begin(), written.end());
    std::sort(known.begin(), known.end());
    QCOMPARE(known, written);
    QCOMPARE(providerNote({}), QString());
    QCOMPARE(providerNote("of a provider of one's own"), QStringLiteral("of a provider of one's own"));
}

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestProviders::addressesStandInTheConfiguration()
{
    FakeBackend backend;
    const QString path = backend.paths().configFile;
    const QByteArray before =
        "{\n  // mine\n  \"providers\": {\n    \"groq\": {\"key\": {\"env\": \"G\"}} // here\n  }\n}\n";
    write(path, before);
    ProviderAddresses addresses(backend);
    QCOMPARE(addresses.set(QStringLiteral("groq"), QStringLiteral(" https://groq.example/v1/ ")), QString());
    ConfigFile file(path);
    QCOMPARE(file.read()->providers.at("groq").baseUrl, QByteArray("https://groq.example/v1"));
    QVERIFY(file.read()->providers.at("groq").key.has_value());
    QVERIFY(read(path).contains("// mine") && read(path).contains("// here"));
    // Another one, then what it was before.
    QCOMPARE(addresses.set(QStringLiteral("groq"), QStringLiteral("https://other.example/v1")), QString());
    QCOMPARE(file.read()->providers.at("groq").baseUrl, QByteArray("https://other.example/v1"));
    QCOMPARE(addresses.set(QStringLiteral("groq"), QString()), QString());
    QVERIFY(file.read()->providers.at("groq").baseUrl.isEmpty());
    QVERIFY(file.read()->providers.at("groq").key.has_value());
    // One that had nothing in the file has nothing there again.
    QCOMPARE(addresses.set(QStringLiteral("xai"), QStringLiteral("https://x.example/v1")), QString());
    QCOMPARE(addresses.set(QStringLiteral("xai"), QString()), QString());
    QVERIFY(!file.read()->providers.contains("xai"));
    // What is no address is refused, and the file stays.
    const QByteArray now = read(path);
    for (const char *address : {"groq.example", "ftp://groq.example", "https://me:secret@groq.example/v1",
                                "https://groq.example/v1/chat/completions", "https://groq.example/v1?key=1"}) {
        QVERIFY2(!addresses.set(QStringLiteral("groq"), QString::fromLatin1(address)).isEmpty(), address);
        QCOMPARE(read(path), now);
    }
}

void TestProviders::oneOfOnesOwn()
{
    FakeBackend backend;
    const QString path = backend.paths().configFile;
    ProviderAddresses addresses(backend);
    QVERIFY(addresses.own().isEmpty());
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    for (const char *name : {"", "My Server", "a/b", "a.b", "openai"})
        QVERIFY2(!addresses
                      .add(QString::fromLatin1(name), QStringLiteral("openai-compatible"),
                           QStringLiteral("http://127.0.0.1:9000/v1"))
                      .isEmpty(),
                 name);
    QVERIFY(!addresses.add(QStringLiteral("mine"), QStringLiteral("openai-compatible"), QString()).isEmpty());
    QVERIFY(addresses.own().isEmpty());
    const QVariantList kinds = addresses.kinds();
    for (const QVariant &kind : kinds) {
        const QString id = kind.toMap().value(QStringLiteral("id")).toString();
        QCOMPARE(addresses.add(QStringLiteral("mine-") + id, id, QStringLiteral("http://127.0.0.1:9000/v1")),
                 QString());
    }
    QCOMPARE(addresses.own().size(), kinds.size());
    QVERIFY(!addresses
                 .add(QStringLiteral("mine-openai-compatible"), QStringLiteral("openai-compatible"),
                      QStringLiteral("http://127.0.0.1:9001/v1"))
                 .isEmpty());
    QVERIFY(!addresses.set(QStringLiteral("mine-openai-compatible"), QString()).isEmpty());
    QCOMPARE(addresses.remove(QStringLiteral("mine-openai-compatible")), QString());
    QCOMPARE(addresses.own().size(), kinds.size() - 1);
    QVERIFY(ConfigFile(path).read());
}

void TestProviders::oneLikeIt()
{
    FakeBackend backend;
    const QString path = backend.paths().configFile;
    write(path,
          "{\n  // mine\n  \"providers\": {\n    \"mine\": {\"type\": \"openai-compatible\", // why\n"
          "      \"base_url\": \"http://127.0.0.1:9000/v1\", \"key\": {\"env\": \"MINE\"}}\n  }\n}\n");
    ProviderAddresses addresses(backend);
    QCOMPARE(addresses.freeName(QStringLiteral("mine")), QStringLiteral("mine-2"));
    QVERIFY2(!addresses.duplicate(QStringLiteral("groq"), QStringLiteral("groq-2")).isEmpty(), "not of one's own");
    QVERIFY2(!addresses.duplicate(QStringLiteral("mine"), QStringLiteral("mine")).isEmpty(), "there already");
    QVERIFY2(!addresses.duplicate(QStringLiteral("mine"), QStringLiteral("Mine 2")).isEmpty(), "no name");
    QCOMPARE(addresses.duplicate(QStringLiteral("mine"), QStringLiteral("mine-2")), QString());
    QCOMPARE(addresses.own(), (QStringList {QStringLiteral("mine"), QStringLiteral("mine-2")}));
    const auto config = ConfigFile(path).read();
    QCOMPARE(config->providers.at("mine-2").baseUrl, QByteArray("http://127.0.0.1:9000/v1"));
    QCOMPARE(config->providers.at("mine-2").type, QByteArray("openai-compatible"));
    QVERIFY2(config->providers.at("mine-2").key.has_value(), "the name of its variable goes along");
    QVERIFY(read(path).contains("// mine") && read(path).contains("// why"));
    QCOMPARE(addresses.freeName(QStringLiteral("mine-2")), QStringLiteral("mine-3"));
}

void TestProviders::theOrderOfCards()
{
    FakeBackend backend;
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    const auto ids = [](const QAbstractItemModel &model) {
        QStringList all;
        for (int i = 0; i < model.rowCount(); ++i)
            all << model.index(i, 0).data(ProvidersModel::IdRole).toString();
        return all;
    };
    QStringList wanted;
    {
        ProvidersModel model(backend, [&] { return backend.m_now; });
        model.keepOrderIn(settings);
        ProvidersFilter shown;
        shown.setSourceModel(&model);
        wanted = ids(shown);
        QCOMPARE(shown.move(0, -1), 0);
        QCOMPARE(ids(shown), wanted);
        QCOMPARE(shown.move(5, 1), 1);
        wanted.move(5, 1);
        QCOMPARE(ids(shown), wanted);
        QCOMPARE(shown.move(1, 1000), int(wanted.size()) - 1);
        wanted.move(1, wanted.size() - 1);
        QCOMPARE(ids(shown), wanted);
        // Narrowed to some of them, one changes places among those.
        shown.setWords(QStringLiteral("open"));
        const QStringList some = ids(shown);
        QVERIFY(some.size() >= 2);
        QCOMPARE(shown.move(0, 1), 1);
        QCOMPARE(ids(shown).value(1), some.value(0));
        shown.setWords({});
        wanted.move(wanted.indexOf(some.value(0)), wanted.indexOf(some.value(1)));
        QCOMPARE(ids(shown), wanted);
    }
    // Kept; one that is new stands behind, one that is gone leaves no gap.
    ProviderInfo mine;
    mine.id = "mine";
    backend.m_providers.insert(backend.m_providers.begin(), mine);
    std::erase_if(backend.m_providers, [](const ProviderInfo &info) { return info.id == "groq"; });
    ProvidersModel model(backend, [&] { return backend.m_now; });
    model.keepOrderIn(settings);
    wanted.removeAll(QStringLiteral("groq"));
    wanted << QStringLiteral("mine");
    QCOMPARE(ids(model), wanted);
}

QTEST_GUILESS_MAIN(TestProviders)
#include "tst_providers.moc"
