// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    void testsAll();
    void stopsATest();
    void everyNoteIsForTheTranslators();
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

QTEST_GUILESS_MAIN(TestProviders)
#include "tst_providers.moc"
