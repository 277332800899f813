// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/catalognews.h"
#include "app/catalog/ownprices.h"
#include "tests/ui/fakebackend.h"

#include <QSignalSpy>
#include <QtTest>

using namespace station;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;

} // namespace

class TestCatalogNews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void nothingUnlessAsked();
    void tellsWhatIsNew();
    void failsInWords();
    void onceAWeek();
    void stops();
    void backToTheProgramsOwn();

    void fieldsAreThoseOfItsKind();
    void takesPrices();
    void inTheLanguagesDigits();
    void refusesWhatIsNoPrice_data();
    void refusesWhatIsNoPrice();
    void emptyIsTheCatalogs();

private:
    QStringList fieldIds(const char *model) const;

    QTemporaryDir m_home;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<CatalogNews> m_news;
    std::unique_ptr<OwnPrices> m_prices;
};

void TestCatalogNews::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_backend = std::make_unique<FakeBackend>();
    m_backend->m_models.clear();
    const auto add = [this](const char *id, const char *kind) -> ModelInfo & {
        ModelInfo info;
        info.id = id;
        info.provider = QByteArray(id).left(QByteArray(id).indexOf('/'));
        info.kinds = {QLatin1String(kind)};
        m_backend->m_models.push_back(info);
        return m_backend->m_models.back();
    };
    ModelInfo &sonnet = add("anthropic/claude-sonnet-4-6", "chat");
    sonnet.inputMicroUsd = 3'000'000;
    sonnet.outputMicroUsd = 15'000'000;
    sonnet.cachedMicroUsd = 300'000;
    add("relay/house/model", "chat");
    add("openai/tts-1", "text-to-speech");
    add("openai/whisper-1", "speech-to-text");
    add("xai/painter", "image");
    add("kling/film", "video");
    ModelInfo &image = add("openai/gpt-image-1", "image"); // counted in tokens
    image.inputMicroUsd = 5'000'000;
    image.outputMicroUsd = 40'000'000;

    m_settings = std::make_unique<QSettings>(m_home.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_settings->clear();
    m_news = std::make_unique<CatalogNews>(*m_backend, *m_settings, [this] { return m_backend->m_now; });
    m_prices = std::make_unique<OwnPrices>(*m_backend);
}

void TestCatalogNews::nothingUnlessAsked()
{
    QVERIFY(!m_news->weekly());
    m_backend->m_now += 30 * kDay;
    m_news->updateIfDue();
    Q_EMIT m_backend->gatewayChanged();
    QCOMPARE(m_backend->m_catalogFetches, 0);
    QCOMPARE(m_news->source(), QStringLiteral("models.dev"));
}

void TestCatalogNews::tellsWhatIsNew()
{
    m_news->update();
    QVERIFY(m_news->busy());
    m_news->update();
    QCOMPARE(m_backend->m_catalogFetches, 1); // one at a time
    CatalogChange change;
    change.added = {"anthropic/claude-next"};
    change.repriced = {{"anthropic/claude-sonnet-4-6", {3000, 15'000, {}, {}}, {2000, 10'000, {}, {}}},
                       {"groq/new-price", {}, {50, 80, {}, {}}}};
    m_backend->m_catalogDone(change);
    QVERIFY(!m_news->busy());
    QVERIFY(!m_news->failed());
    QCOMPARE(m_news->result(), QStringLiteral("1 new model(s), 2 with other prices."));
    QCOMPARE(m_news->news(),
             (QStringList {QStringLiteral("anthropic/claude-sonnet-4-6: in $3.00 → $2.00, out $15.00 → $10.00"),
                           QStringLiteral("groq/new-price: in – → $0.05, out – → $0.08"),
                           QStringLiteral("new: anthropic/claude-next")}));

    m_news->update();
    QVERIFY(m_news->news().isEmpty());
    m_backend->m_catalogDone(CatalogChange());
    QCOMPARE(m_news->result(), QStringLiteral("Nothing is new: the catalog has all of it."));

    for (int i = 0; i < 20; ++i)
        change.added.append("p/m" + QByteArray::number(i));
    m_news->update();
    m_backend->m_catalogDone(change);
    QCOMPARE(m_news->news().size(), 9);
    QCOMPARE(m_news->news().last(), QStringLiteral("and 15 more"));
}

void TestCatalogNews::failsInWords()
{
    m_news->update();
    m_backend->m_catalogDone(
        Error {ErrorCode::UpstreamBroken, "The list at https://models.dev/api.json cannot be had: no route", {}});
    QVERIFY(m_news->failed());
    QVERIFY(m_news->result().contains(QStringLiteral("no route")));
    m_news->update();
    QVERIFY(!m_news->failed());
}

void TestCatalogNews::onceAWeek()
{
    m_backend->m_gateway.state = GatewayState::Stopped;
    m_news->setWeekly(true);
    QCOMPARE(m_backend->m_catalogFetches, 0); // not while nothing runs that could
    m_backend->m_gateway.state = GatewayState::Listening;
    Q_EMIT m_backend->gatewayChanged();
    QCOMPARE(m_backend->m_catalogFetches, 1);
    m_backend->m_catalogDone(Error {ErrorCode::UpstreamBroken, "away", {}});

    // What failed is tried again the next day, not the next hour.
    m_backend->m_now += 23 * kHour;
    m_news->updateIfDue();
    QCOMPARE(m_backend->m_catalogFetches, 1);
    m_backend->m_now += kHour;
    m_news->updateIfDue();
    QCOMPARE(m_backend->m_catalogFetches, 2);
    m_backend->m_catalogDay = QDateTime::fromMSecsSinceEpoch(m_backend->m_now).date();
    m_backend->m_catalogDone(CatalogChange());

    m_backend->m_now += 6 * kDay;
    m_news->updateIfDue();
    QCOMPARE(m_backend->m_catalogFetches, 2);
    m_backend->m_now += kDay;
    m_news->updateIfDue();
    QCOMPARE(m_backend->m_catalogFetches, 3);
    m_backend->m_catalogDone(CatalogChange());
    m_news->setWeekly(false);
    m_backend->m_now += 30 * kDay;
    m_news->updateIfDue();
    QCOMPARE(m_backend->m_catalogFetches, 3);
}

void TestCatalogNews::stops()
{
    m_news->update();
    m_news->stop();
    QVERIFY(!m_news->busy());
    QVERIFY(!m_backend->m_catalogDone);
    QCOMPARE(m_news->result(), QString());
}

void TestCatalogNews::backToTheProgramsOwn()
{
    m_backend->m_catalogDay = QDate(2026, 11, 12);
    QCOMPARE(m_news->fetched(), QStringLiteral("Thursday, November 12, 2026"));
    m_settings->setValue(QStringLiteral("catalog/weekly"), true);
    m_news->remove();
    QCOMPARE(m_news->fetched(), QString());
    QVERIFY(!m_news->weekly()); // else it would come back
    QVERIFY(!m_news->result().isEmpty());
}

QStringList TestCatalogNews::fieldIds(const char *model) const
{
    QStringList ids;
    const QVariantList fields = m_prices->fields(QLatin1String(model));
    for (const QVariant &field : fields)
        ids << field.toMap().value(QStringLiteral("id")).toString();
    return ids;
}

void TestCatalogNews::fieldsAreThoseOfItsKind()
{
    const QStringList tokens {QStringLiteral("input"), QStringLiteral("output"), QStringLiteral("cached"),
                              QStringLiteral("written")};
    QCOMPARE(fieldIds("relay/house/model"), tokens);
    QCOMPARE(fieldIds("openai/gpt-image-1"), tokens);
    QCOMPARE(fieldIds("openai/tts-1"), QStringList {QStringLiteral("characters")});
    QCOMPARE(fieldIds("openai/whisper-1"), QStringList {QStringLiteral("minute")});
    QCOMPARE(fieldIds("xai/painter"), QStringList {QStringLiteral("image")});
    QCOMPARE(fieldIds("kling/film"), QStringList {QStringLiteral("second")});
    QCOMPARE(fieldIds("no/model"), QStringList());
    const QVariantMap cached = m_prices->fields(QStringLiteral("anthropic/claude-sonnet-4-6")).at(2).toMap();
    QCOMPARE(cached.value(QStringLiteral("value")).toString(), QStringLiteral("0.3"));
}

void TestCatalogNews::takesPrices()
{
    QVERIFY(!m_prices->has(QStringLiteral("relay/house/model")));
    QVERIFY(m_prices->set(QStringLiteral("relay/house/model"),
                          {{QStringLiteral("input"), QStringLiteral(" 0.25 ")},
                           {QStringLiteral("output"), QStringLiteral("2")},
                           {QStringLiteral("written"), QString()}}));
    QVERIFY(m_prices->has(QStringLiteral("relay/house/model")));
    const Model &own = m_backend->m_ownPrices.at("relay/house/model");
    QCOMPARE(std::pair(own.provider, own.id), std::pair(QByteArray("relay"), QByteArray("house/model")));
    QCOMPARE(own.prices, (TokenPrices {250, 2000, {}, {}})); // nano-dollars a token
    QVERIFY(m_prices->set(QStringLiteral("xai/painter"), {{QStringLiteral("image"), QStringLiteral("0.07")}}));
    QCOMPARE(m_backend->m_ownPrices.at("xai/painter").unitPrices.image, std::optional<qint64>(70'000'000));
    QVERIFY(m_prices->reset(QStringLiteral("relay/house/model")));
    QVERIFY(!m_prices->has(QStringLiteral("relay/house/model")));
}

void TestCatalogNews::inTheLanguagesDigits()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QVariantMap cached = m_prices->fields(QStringLiteral("anthropic/claude-sonnet-4-6")).at(2).toMap();
    QCOMPARE(cached.value(QStringLiteral("value")).toString(), QStringLiteral("0,3"));
    for (const char *text : {"0,25", "0.25"}) { // as the provider's page has it, too
        QVERIFY(m_prices->set(QStringLiteral("xai/painter"), {{QStringLiteral("image"), QLatin1String(text)}}));
        QCOMPARE(m_backend->m_ownPrices.at("xai/painter").unitPrices.image, std::optional<qint64>(250'000'000));
    }
}

void TestCatalogNews::refusesWhatIsNoPrice_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("wrong");
    const QString in = QStringLiteral("input");
    const QString out = QStringLiteral("output");
    QTest::newRow("words") << QStringLiteral("dear") << QStringLiteral("2") << in;
    QTest::newRow("below nothing") << QStringLiteral("1") << QStringLiteral("-2") << out;
    QTest::newRow("for one token") << QStringLiteral("1000000") << QStringLiteral("2") << in;
    QTest::newRow("no number") << QStringLiteral("nan") << QStringLiteral("2") << in;
    QTest::newRow("half") << QStringLiteral("1") << QString() << out;
    QTest::newRow("the other half") << QString() << QStringLiteral("1") << in;
}

void TestCatalogNews::refusesWhatIsNoPrice()
{
    QFETCH(QString, input);
    QFETCH(QString, output);
    QVERIFY(!m_prices->set(QStringLiteral("relay/house/model"),
                           {{QStringLiteral("input"), input}, {QStringLiteral("output"), output}}));
    QTEST(m_prices->wrong(), "wrong");
    QVERIFY(!m_prices->problem().isEmpty());
    QVERIFY(m_backend->m_ownPrices.empty());
    m_prices->clearProblem();
    QVERIFY(m_prices->problem().isEmpty());
}

void TestCatalogNews::emptyIsTheCatalogs()
{
    QVERIFY(m_prices->set(QStringLiteral("xai/painter"), {{QStringLiteral("image"), QStringLiteral("1")}}));
    QVERIFY(m_prices->set(QStringLiteral("xai/painter"), {{QStringLiteral("image"), QStringLiteral(" ")}}));
    QVERIFY(!m_prices->has(QStringLiteral("xai/painter")));
}

QTEST_MAIN(TestCatalogNews)
#include "tst_catalognews.moc"
