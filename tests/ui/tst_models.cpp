// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/aliases.h"
#include "app/catalog/catalogmodel.h"
#include "app/catalog/snippets.h"
#include "tests/ui/fakebackend.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

using namespace station;

class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();

    void wordsProviderAndKinds();
    void orders();
    void figuresAndWords();
    void retired();
    void placeStays();
    void usedToday();
    void aliases();
    void aliasesThatCannotBe();
    void quickOverThousands();
    void snippetsAskTheRightEndpoint_data();
    void snippetsAskTheRightEndpoint();

private:
    QStringList ids() const;
    QVariant at(const QString &id, int role) const;
    void reload() { Q_EMIT m_backend->modelsChanged(); }

    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<CatalogModel> m_catalog;
};

void TestModels::init()
{
    m_backend = std::make_unique<FakeBackend>();
    m_backend->provider("anthropic").state = ProviderState::Open;
    const auto add = [this](const char *id, const char *provider, const QStringList &kinds,
                            bool usable) -> ModelInfo & {
        ModelInfo info;
        info.id = id;
        info.provider = provider;
        info.kinds = kinds;
        info.usable = usable;
        m_backend->m_models.push_back(info);
        return m_backend->m_models.back();
    };
    const QString chat = QStringLiteral("chat");
    const QString vision = QStringLiteral("vision");
    ModelInfo &sonnet = add("anthropic/claude-sonnet-4-6", "anthropic", {chat, vision}, true);
    sonnet.contextTokens = 1'000'000;
    sonnet.inputMicroUsd = 3'000'000;
    sonnet.outputMicroUsd = 15'000'000;
    sonnet.cachedMicroUsd = 300'000;
    ModelInfo &old = add("anthropic/claude-opus-4-1", "anthropic", {chat, vision}, false);
    old.lifecycle = ModelLifecycle::Retired;
    old.retiredOn = QStringLiteral("2026-08-05");
    old.successor = "claude-opus-4-8";
    old.missing = QStringLiteral("retired by its provider");
    ModelInfo &gpt = add("openai/gpt-5.4-nano", "openai", {chat}, false);
    gpt.inputMicroUsd = 75'000;
    gpt.outputMicroUsd = 400'000;
    gpt.contextTokens = 400'000;
    add("groq/openai/gpt-oss-120b", "groq", {chat}, false);
    ModelInfo &image = add("openai/gpt-image-1", "openai", {QStringLiteral("image")}, false);
    image.imageMicroUsd = 42'000;
    ModelInfo &speech = add("openai/tts-1", "openai", {QStringLiteral("text-to-speech")}, false);
    speech.charactersMicroUsd = 15'000'000;
    m_catalog = std::make_unique<CatalogModel>(*m_backend, [this] { return m_backend->m_now; });
}

QStringList TestModels::ids() const
{
    QStringList list;
    for (int i = 0; i < m_catalog->count(); ++i)
        list << m_catalog->index(i).data(CatalogModel::IdRole).toString();
    return list;
}

QVariant TestModels::at(const QString &id, int role) const
{
    const qsizetype row = ids().indexOf(id);
    return row < 0 ? QVariant() : m_catalog->index(int(row)).data(role);
}

void TestModels::wordsProviderAndKinds()
{
    QCOMPARE(m_catalog->total(), 7);
    m_catalog->setWords(QStringLiteral("GPT"));
    QCOMPARE(m_catalog->count(), 3);
    QCOMPARE(m_catalog->found(), QStringLiteral("3 of 7"));
    m_catalog->setProvider(QStringLiteral("openai"));
    QCOMPARE(m_catalog->count(), 2);
    m_catalog->toggleKind(QStringLiteral("image"));
    QCOMPARE(ids(), QStringList {QStringLiteral("openai/gpt-image-1")});
    // A count says what its chip would leave of what the other filters do, not of itself.
    const QVariantMap chat = m_catalog->kinds()[0].toMap();
    QCOMPARE(chat[QStringLiteral("name")].toString(), QStringLiteral("Chat"));
    QCOMPARE(chat[QStringLiteral("count")].toString(), QStringLiteral("1"));
    m_catalog->clearFilters();
    QCOMPARE(m_catalog->count(), 7);
    m_catalog->setUsableOnly(true);
    QCOMPARE(ids(), (QStringList {QStringLiteral("anthropic/claude-sonnet-4-6"), QStringLiteral("demo/hello")}));
    QCOMPARE(m_catalog->summary(), QStringLiteral("7 in the catalog, 2 usable now"));
    QCOMPARE(m_catalog->gathered(), QStringLiteral("prices as of November 2026"));
}

void TestModels::orders()
{
    // Usable ones first, what is gone last.
    QCOMPARE(ids().first(), QStringLiteral("anthropic/claude-sonnet-4-6"));
    QCOMPARE(ids().last(), QStringLiteral("anthropic/claude-opus-4-1"));
    m_catalog->sortBy(QStringLiteral("input"));
    QCOMPARE(ids().mid(0, 2),
             (QStringList {QStringLiteral("openai/gpt-5.4-nano"), QStringLiteral("anthropic/claude-sonnet-4-6")}));
    m_catalog->sortBy(QStringLiteral("input"));
    QVERIFY(m_catalog->descending());
    // Unknown is not dear: it stays behind what is known.
    QCOMPARE(ids().mid(0, 2),
             (QStringList {QStringLiteral("anthropic/claude-sonnet-4-6"), QStringLiteral("openai/gpt-5.4-nano")}));
    QCOMPARE(ids().last(), QStringLiteral("anthropic/claude-opus-4-1"));
}

void TestModels::figuresAndWords()
{
    const QString sonnet = QStringLiteral("anthropic/claude-sonnet-4-6");
    QCOMPARE(at(sonnet, CatalogModel::ContextRole).toString(), QStringLiteral("1M"));
    QCOMPARE(at(sonnet, CatalogModel::InputRole).toString(), QStringLiteral("3.00"));
    QCOMPARE(at(sonnet, CatalogModel::CachedRole).toString(), QStringLiteral("0.30"));
    QCOMPARE(at(sonnet, CatalogModel::WordRole).toString(), QStringLiteral("ready"));
    QCOMPARE(at(sonnet, CatalogModel::BadgesRole).toStringList(),
             (QStringList {QStringLiteral("Chat"), QStringLiteral("Vision")}));
    const QString nano = QStringLiteral("openai/gpt-5.4-nano");
    QCOMPARE(at(nano, CatalogModel::InputRole).toString(), QStringLiteral("0.075"));
    QCOMPARE(at(nano, CatalogModel::WordRole).toString(), QStringLiteral("needs a key"));
    QCOMPARE(at(QStringLiteral("openai/gpt-image-1"), CatalogModel::OutputRole).toString(),
             QStringLiteral("0.042/image"));
    QCOMPARE(at(QStringLiteral("openai/tts-1"), CatalogModel::InputRole).toString(), QStringLiteral("15.00/1M char"));
    const QString oss = QStringLiteral("groq/openai/gpt-oss-120b");
    QCOMPARE(at(oss, CatalogModel::InputRole).toString(), QStringLiteral("unpriced"));
    QCOMPARE(at(QStringLiteral("demo/hello"), CatalogModel::WordRole).toString(), QStringLiteral("simulated"));
    QCOMPARE(m_catalog->playgroundTab(sonnet), 0);
    QCOMPARE(m_catalog->playgroundTab(QStringLiteral("openai/tts-1")), 1);
    QCOMPARE(m_catalog->playgroundTab(QStringLiteral("openai/gpt-image-1")), 2);
    QCOMPARE(m_catalog->playgroundTab(QStringLiteral("openai/none")), -1);
    m_backend->provider("groq").onThisMachine = true;
    m_backend->provider("openai").state = ProviderState::KeyRefused;
    m_backend->provider("openai").problemShort = QStringLiteral("401");
    Q_EMIT m_backend->providersChanged();
    QCOMPARE(at(oss, CatalogModel::InputRole).toString(), QStringLiteral("local"));
    QCOMPARE(at(nano, CatalogModel::WordRole).toString(), QStringLiteral("key refused: 401"));
    QCOMPARE(at(nano, CatalogModel::LampRole).toString(), QStringLiteral("closed"));
}

void TestModels::retired()
{
    const QString old = QStringLiteral("anthropic/claude-opus-4-1");
    QVERIFY(at(old, CatalogModel::RetiredRole).toBool());
    QVERIFY(at(old, CatalogModel::WordRole).toString().startsWith(QStringLiteral("retired ")));
    QStringList facts;
    const QVariantList lines = m_catalog->facts(old);
    for (const QVariant &line : lines)
        facts << line.toMap()[QStringLiteral("value")].toString();
    QVERIFY(facts.contains(QStringLiteral("anthropic/claude-opus-4-8")));
    QVERIFY(facts.contains(QStringLiteral("Wednesday, August 5, 2026")));
}

void TestModels::placeStays()
{
    QSignalSpy resets(m_catalog.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changes(m_catalog.get(), &QAbstractItemModel::dataChanged);
    reload();
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.count(), 1);
    m_backend->m_models.back().usable = true;
    reload();
    QCOMPARE(resets.count(), 1);
}

void TestModels::usedToday()
{
    const QString sonnet = QStringLiteral("anthropic/claude-sonnet-4-6");
    const auto today = [this, &sonnet] {
        for (const QVariant &line : m_catalog->facts(sonnet)) {
            if (line.toMap()[QStringLiteral("name")].toString() == QStringLiteral("Used today"))
                return line.toMap()[QStringLiteral("value")].toString();
        }
        return QString();
    };
    QCOMPARE(today(), QStringLiteral("nothing"));
    QSignalSpy used(m_catalog.get(), &CatalogModel::usedChanged);
    UsageSum sum;
    sum.group = sonnet.toUtf8();
    sum.exchanges = 3;
    sum.inputTokens = 48'000;
    sum.outputTokens = 1'200;
    sum.costMicroUsd = 162'000;
    m_backend->m_byModel = {sum};
    m_catalog->followUse(true);
    QTRY_COMPARE(used.count(), 1);
    QCOMPARE(today(), QStringLiteral("3 exchange(s), 49.2K tokens, $0.1620"));
    // It goes on counting when something ends, and asks no more often than anybody reads.
    m_backend->m_byModel[0].exchanges = 4;
    LiveExchange exchange;
    exchange.state = LiveState::Done;
    m_backend->send({exchange});
    m_backend->send({exchange});
    QTRY_COMPARE(used.count(), 2);
    QVERIFY(today().startsWith(QStringLiteral("4 exchange(s)")));
}

void TestModels::aliases()
{
    const QString path = m_backend->paths().configFile;
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n  // mine\n  \"aliases\": { \"chain\": [\"groq/a\", \"openai/gpt-5.4-nano\"] }\n}\n");
    file.close();
    const auto text = [&file] {
        const bool open = file.open(QIODevice::ReadOnly);
        const QByteArray bytes = open ? file.readAll() : QByteArray();
        file.close();
        return bytes;
    };
    Aliases aliases(*m_backend);
    const QString nano = QStringLiteral("openai/gpt-5.4-nano");
    QCOMPARE(aliases.of(nano), QStringList {QStringLiteral("chain")});
    QCOMPARE(aliases.words(QStringLiteral("chain"), nano), QStringLiteral("chain (2 of 2)"));
    QVERIFY(aliases.add(QStringLiteral(" gpt-5.4 "), nano));
    QCOMPARE(aliases.of(nano), (QStringList {QStringLiteral("chain"), QStringLiteral("gpt-5.4")}));
    QCOMPARE(aliases.words(QStringLiteral("gpt-5.4"), nano), QStringLiteral("gpt-5.4"));
    // What the gateway reads, with the rest of the file as it was.
    QVERIFY2(text().contains("// mine") && text().contains("\"gpt-5.4\": \"openai/gpt-5.4-nano\""), text());
    QCOMPARE(loadConfig(path)->aliases.at("gpt-5.4"), QList<QByteArray> {nano.toUtf8()});
    // One name stands for one thing.
    QVERIFY(aliases.add(QStringLiteral("gpt-5.4"), nano));
    QVERIFY(!aliases.add(QStringLiteral("gpt-5.4"), QStringLiteral("groq/a")));
    QVERIFY(aliases.taken() && aliases.problem().contains(nano));
    // But others may be tried after it.
    QVERIFY(aliases.append(QStringLiteral("gpt-5.4"), QStringLiteral("groq/a")));
    QVERIFY(!aliases.taken() && aliases.problem().isEmpty());
    QCOMPARE(loadConfig(path)->aliases.at("gpt-5.4"), (QList<QByteArray> {nano.toUtf8(), "groq/a"}));
    QCOMPARE(aliases.words(QStringLiteral("gpt-5.4"), QStringLiteral("groq/a")), QStringLiteral("gpt-5.4 (2 of 2)"));
    QVERIFY(!aliases.add(QStringLiteral("gpt-5.4"), QStringLiteral("groq/a")));
    QVERIFY(!aliases.taken());
    aliases.remove(QStringLiteral("gpt-5.4"), nano);
    QCOMPARE(loadConfig(path)->aliases.at("gpt-5.4"), QList<QByteArray> {"groq/a"});
    QVERIFY2(text().contains("\"gpt-5.4\": \"groq/a\""), text());
    aliases.remove(QStringLiteral("gpt-5.4"), QStringLiteral("groq/a"));
    QVERIFY(!loadConfig(path)->aliases.contains("gpt-5.4"));
    QCOMPARE(aliases.of(nano), QStringList {QStringLiteral("chain")});
    aliases.remove(QStringLiteral("gpt-5.4"), nano);
    QVERIFY(aliases.problem().isEmpty());
    QVERIFY(text().contains("// mine"));
}

void TestModels::aliasesThatCannotBe()
{
    Aliases aliases(*m_backend);
    for (const char *name : {"", "  ", "two words", "open/ai", "a#b", "a\"b"}) {
        QVERIFY2(!aliases.add(QLatin1String(name), QStringLiteral("groq/a")), name);
        QVERIFY2(!aliases.problem().isEmpty(), name);
    }
    QVERIFY(!QFile::exists(m_backend->paths().configFile));
}

void TestModels::quickOverThousands()
{
    const ModelInfo pattern = m_backend->m_models[1];
    for (int i = 0; i < 5000; ++i) {
        m_backend->m_models.push_back(pattern);
        m_backend->m_models.back().id = "anthropic/model-" + QByteArray::number(i);
    }
    reload();
    QElapsedTimer clock;
    clock.start();
    const QString text = QStringLiteral("anthropic model-4999");
    for (int length = 1; length <= text.size(); ++length)
        m_catalog->setWords(text.left(length));
    const qint64 perKey = clock.elapsed() / text.size();
    QCOMPARE(m_catalog->count(), 1);
    // A frame of 60 a second has 16 ms; a debug build under load is not held to it exactly.
    QVERIFY2(perKey < 16, QByteArray::number(perKey).constData());
}

void TestModels::snippetsAskTheRightEndpoint_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path");
    QTest::addRow("chat") << "chat"
                          << "/v1/chat/completions";
    QTest::addRow("image") << "image"
                           << "/v1/images/generations";
    QTest::addRow("speech") << "text-to-speech"
                            << "/v1/audio/speech";
    QTest::addRow("transcription") << "speech-to-text"
                                   << "/v1/audio/transcriptions";
    QTest::addRow("video") << "video"
                           << "/v1/video/generations";
    QTest::addRow("embedding") << "embedding"
                               << "/v1/embeddings";
}

void TestModels::snippetsAskTheRightEndpoint()
{
    QFETCH(QString, kind);
    QFETCH(QString, path);
    const QString base = QStringLiteral("http://127.0.0.1:8787/v1");
    for (const auto language : {snippets::Language::Curl, snippets::Language::Python, snippets::Language::JavaScript}) {
        const QString text = snippets::forModel(QStringLiteral("demo/one"), {kind}, base, language);
        QVERIFY(text.contains(QStringLiteral("demo/one")));
        QVERIFY(text.contains(base));
        QVERIFY(text.contains(QStringLiteral("TOKEN_STATION_API_KEY")));
        QVERIFY(!text.contains(QStringLiteral("%1")) && !text.contains(QStringLiteral("gw-")));
        if (language == snippets::Language::Curl)
            QVERIFY2(text.contains(path), qPrintable(text));
    }
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
