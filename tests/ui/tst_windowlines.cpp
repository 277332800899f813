// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowtest.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QtTest>

using namespace station;

namespace {

constexpr char kSecret[] = "sk-test-4f9a1c77e0";

} // namespace

/** Models, providers and clients in the window. */
class TestWindowLines : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(QStringLiteral("busy"), !is("noKeychain")); }
    void cleanup() { close(); }

    void aModelOpensInPlace();
    void anAliasByKeyboard();
    void aPriceByKeyboard();
    void keyEntryLeavesNothing();
    void keyRefusedByTheKeychain();
    void testsAndRemoval();
    void searchProviders();
    void anAddressByKeyboard();
    void anotherProvider();
    void cardsAreMoved();
    void aClientIsSetUpAndPutBack();
    void aBrokenFileIsReadAgain();
    void noKeychain();
};

void TestWindowLines::aModelOpensInPlace()
{
    visit(QStringLiteral("models"));
    QTRY_VERIFY(item(QStringLiteral("catalogSearch")));
    QTRY_VERIFY(item(QStringLiteral("catalogSearch"))->hasActiveFocus());
    type("groq model-42");
    QCOMPARE(m_desktop->catalog()->count(), 1);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("modelSnippet")));
    const QString code = item(QStringLiteral("modelSnippet"))->property("code").toString();
    QVERIFY(code.contains(QStringLiteral("groq/model-42")));
    QVERIFY(code.contains(QStringLiteral("os.environ[\"TOKEN_STATION_API_KEY\"]")));
    click(item(QStringLiteral("copyModel")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("groq/model-42"));
    click(item(QStringLiteral("tryModel")));
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("playground"));
    QCOMPARE(m_desktop->chat()->model(), QStringLiteral("groq/model-42"));
    visit(QStringLiteral("models"));
    click(item(QStringLiteral("useForClaudeCode")));
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("clients"));
    bool there = false;
    const QVariantList tiers = m_desktop->claudeCode()->tiers();
    for (const QVariant &tier : tiers)
        there = there
            || (tier.toMap()[QStringLiteral("tier")] == QStringLiteral("sonnet")
                && tier.toMap()[QStringLiteral("model")] == QStringLiteral("groq/model-42"));
    QVERIFY(there);
}

void TestWindowLines::anAliasByKeyboard()
{
    QVERIFY(m_backend->paths().create());
    visit(QStringLiteral("models"));
    QTRY_COMPARE(focused(), QStringLiteral("catalogSearch"));
    type("groq model-42");
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("addAlias")));
    item(QStringLiteral("addAlias"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), QStringLiteral("aliasName"));
    type("two words");
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("aliasProblem")));
    press(Qt::Key_A, Qt::ControlModifier);
    type("fast");
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("alias-fast")));
    QCOMPARE(loadConfig(m_backend->paths().configFile)->aliases.at("fast"), QList<QByteArray> {"groq/model-42"});
    click(item(QStringLiteral("alias-fast")));
    QTRY_VERIFY(!item(QStringLiteral("alias-fast")));
    QVERIFY(loadConfig(m_backend->paths().configFile)->aliases.empty());
}

void TestWindowLines::aPriceByKeyboard()
{
    visit(QStringLiteral("models"));
    QTRY_COMPARE(focused(), QStringLiteral("catalogSearch"));
    type("groq model-42");
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("setPrice")));
    item(QStringLiteral("setPrice"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), QStringLiteral("price-input"));
    type("dear");
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("priceProblem")));
    QVERIFY(m_backend->m_ownPrices.empty());
    press(Qt::Key_A, Qt::ControlModifier);
    type("0.5");
    press(Qt::Key_Tab);
    QCOMPARE(focused(), QStringLiteral("price-output"));
    press(Qt::Key_A, Qt::ControlModifier);
    type("2");
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), QStringLiteral("setPrice"));
    const Model &own = m_backend->m_ownPrices.at("groq/model-42");
    QCOMPARE(std::pair(own.prices.input, own.prices.output),
             std::pair(std::optional<qint64>(500), std::optional<qint64>(2000)));
    press(Qt::Key_Tab);
    QCOMPARE(focused(), QStringLiteral("resetPrice"));
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), QStringLiteral("setPrice"));
    QVERIFY(m_backend->m_ownPrices.empty());
    // Esc leaves the fields, and the row stays open.
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), QStringLiteral("price-input"));
    press(Qt::Key_Escape);
    QTRY_COMPARE(focused(), QStringLiteral("setPrice"));
}

void TestWindowLines::keyEntryLeavesNothing()
{
    visit(QStringLiteral("providers"));
    QTRY_VERIFY(item(QStringLiteral("providerSearch")));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("providerSearch"));
    type("deepseek");
    QTRY_COMPARE(m_desktop->shownProviders()->count(), 1);
    QQuickItem *key = nullptr;
    QTRY_VERIFY((key = item(QStringLiteral("key"))) != nullptr);
    click(key);
    QGuiApplication::clipboard()->setText(QString::fromLatin1(kSecret));
    press(Qt::Key_V, Qt::ControlModifier);
    QString where;
    QVERIFY2(anyPropertyHolds(m_window, QString::fromLatin1(kSecret), &where), "the check finds a key that is there");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_backend->m_keys.value("deepseek"), QByteArray(kSecret));
    QTRY_VERIFY(!item(QStringLiteral("key")));
    QVERIFY2(!anyPropertyHolds(m_window, QString::fromLatin1(kSecret), &where), qPrintable(where));
    QQuickItem *word = item(QStringLiteral("word"));
    QTRY_COMPARE(word->property("text").toString(), QStringLiteral("Open"));

    // Replacing shows an empty field, and undo brings nothing back.
    click(item(QStringLiteral("replace")));
    QTRY_VERIFY((key = item(QStringLiteral("key"))) != nullptr);
    QCOMPARE(key->property("text").toString(), QString());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(key->property("text").toString(), QString());
    type("other");
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(QStringLiteral("key")));
    QCOMPARE(m_backend->m_keys.value("deepseek"), QByteArray(kSecret));
}

void TestWindowLines::keyRefusedByTheKeychain()
{
    m_backend->m_keyProblem = QStringLiteral("The keychain is locked.");
    visit(QStringLiteral("providers"));
    m_desktop->shownProviders()->setWords(QStringLiteral("kling"));
    QQuickItem *card = nullptr;
    QTRY_VERIFY((card = item(QStringLiteral("card-kling"))) != nullptr);
    QQuickItem *key = item(card, QStringLiteral("key"));
    QVERIFY(key);
    click(key);
    type("access");
    // Two secrets: one alone is not taken.
    press(Qt::Key_Return);
    press(Qt::Key_Tab);
    type("secret");
    press(Qt::Key_Return);
    QTRY_COMPARE(item(card, QStringLiteral("result"))->property("text").toString(),
                 QStringLiteral("The keychain is locked."));
    QVERIFY(item(card, QStringLiteral("key"))->property("wrong").toBool());
    QVERIFY(m_backend->m_keys.isEmpty());
    m_backend->m_keyProblem.clear();
    click(item(card, QStringLiteral("key")));
    type("access");
    QVERIFY(!item(card, QStringLiteral("key"))->property("wrong").toBool()); // it is another one
    press(Qt::Key_Tab);
    type("secret");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_backend->m_keys.value("kling"), QByteArray("access|secret"));
}

void TestWindowLines::anAddressByKeyboard()
{
    QVERIFY(m_backend->paths().create());
    const ConfigFile file(m_backend->paths().configFile);
    visit(QStringLiteral("providers"));
    m_desktop->shownProviders()->setWords(QStringLiteral("groq"));
    QQuickItem *card = nullptr;
    QTRY_VERIFY((card = item(QStringLiteral("card-groq"))) != nullptr);
    item(card, QStringLiteral("move"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), QStringLiteral("address"));
    type("groq.example");
    press(Qt::Key_Return);
    QTRY_VERIFY(item(card, QStringLiteral("addressProblem")));
    press(Qt::Key_A, Qt::ControlModifier);
    type("https://groq.example/v1");
    QTRY_VERIFY(!item(card, QStringLiteral("addressProblem")));
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), QStringLiteral("move"));
    QCOMPARE(file.read()->providers.at("groq").baseUrl, QByteArray("https://groq.example/v1"));
    QVERIFY(!item(card, QStringLiteral("removeProvider")));
    // Escape leaves it as it is.
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), QStringLiteral("address"));
    type("nonsense");
    press(Qt::Key_Escape);
    QTRY_COMPARE(focused(), QStringLiteral("move"));
    QCOMPARE(file.read()->providers.at("groq").baseUrl, QByteArray("https://groq.example/v1"));
}

void TestWindowLines::anotherProvider()
{
    QVERIFY(m_backend->paths().create());
    visit(QStringLiteral("providers"));
    QTRY_VERIFY(item(QStringLiteral("newProvider")));
    click(item(QStringLiteral("newProvider")));
    QTRY_COMPARE(focused(), QStringLiteral("newName"));
    type("Mine!");
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), QStringLiteral("newAddress"));
    type("http://127.0.0.1:9000/v1");
    press(Qt::Key_Return);
    // What is wrong is said under its field, which is marked, and the keyboard goes there.
    QTRY_VERIFY(item(QStringLiteral("newNameProblem")));
    QTRY_COMPARE(focused(), QStringLiteral("newName"));
    const auto wrong = [this](const char *name) { return item(QLatin1StringView(name))->property("wrong").toBool(); };
    QVERIFY(wrong("newName") && !wrong("newAddress"));
    QVERIFY(!item(QStringLiteral("newProblem")));
    press(Qt::Key_A, Qt::ControlModifier);
    type("mine");
    QVERIFY(!item(QStringLiteral("newNameProblem")) && !wrong("newName"));
    click(item(QStringLiteral("newAddress")));
    press(Qt::Key_A, Qt::ControlModifier);
    type("nowhere");
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("newProblem")));
    QVERIFY(wrong("newAddress") && !wrong("newName"));
    press(Qt::Key_A, Qt::ControlModifier);
    type("http://127.0.0.1:9000/v1");
    QVERIFY(!item(QStringLiteral("newProblem")) && !wrong("newAddress"));
    click(item(QStringLiteral("addProvider")));
    QTRY_VERIFY(!item(QStringLiteral("newName")));
    const ConfigFile file(m_backend->paths().configFile);
    QCOMPARE(file.read()->providers.at("mine").baseUrl, QByteArray("http://127.0.0.1:9000/v1"));
    QCOMPARE(file.read()->providers.at("mine").type, QByteArray("openai-compatible"));
    // The page goes to it; another one like it is made there, and it can be taken away again.
    QCOMPARE(m_desktop->shownProviders()->words(), QStringLiteral("mine"));
    ProviderInfo mine;
    mine.id = "mine";
    mine.name = QStringLiteral("mine");
    mine.baseUrl = QStringLiteral("http://127.0.0.1:9000/v1");
    m_backend->m_providers.push_back(mine);
    Q_EMIT m_backend->providersChanged();
    QQuickItem *card = nullptr;
    QTRY_VERIFY((card = item(QStringLiteral("card-mine"))) != nullptr);
    click(item(card, QStringLiteral("move")));
    QTRY_VERIFY(item(card, QStringLiteral("duplicateProvider")));
    click(item(card, QStringLiteral("duplicateProvider")));
    QTRY_VERIFY(file.read()->providers.contains("mine-2"));
    QCOMPARE(m_desktop->shownProviders()->words(), QStringLiteral("mine-2"));
    m_desktop->shownProviders()->setWords(QStringLiteral("mine"));
    QTRY_VERIFY((card = item(QStringLiteral("card-mine"))) != nullptr);
    click(item(card, QStringLiteral("move")));
    QTRY_VERIFY(item(card, QStringLiteral("removeProvider")));
    click(item(card, QStringLiteral("removeProvider")));
    QVERIFY(file.read()->providers.contains("mine"));
    click(item(card, QStringLiteral("removeProvider")));
    QTRY_VERIFY(!file.read()->providers.contains("mine"));
}

void TestWindowLines::cardsAreMoved()
{
    visit(QStringLiteral("providers"));
    const auto shown = [this] {
        QStringList all;
        for (int i = 0; i < m_desktop->shownProviders()->rowCount(); ++i)
            all << m_desktop->shownProviders()->index(i, 0).data(ProvidersModel::IdRole).toString();
        return all;
    };
    QStringList wanted = shown();
    const auto card = [this](const QString &id) { return item(QStringLiteral("card-") + id); };
    QTRY_VERIFY(card(wanted[0]));
    // By keys: the card goes on with each, and keeps the keyboard.
    const QString moved = wanted[0];
    item(card(moved), QStringLiteral("grip"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Right);
    wanted.move(0, 1);
    QTRY_COMPARE(shown(), wanted);
    QTRY_COMPARE(m_window->activeFocusItem(), item(card(moved), QStringLiteral("grip")));
    press(Qt::Key_Down);
    wanted.move(1, 2);
    QTRY_COMPARE(shown(), wanted);
    QTRY_COMPARE(m_window->activeFocusItem(), item(card(moved), QStringLiteral("grip")));
    press(Qt::Key_Home);
    wanted.move(2, 0);
    QTRY_COMPARE(shown(), wanted);
    QTRY_COMPARE(m_window->activeFocusItem(), item(card(moved), QStringLiteral("grip")));

    // By the mouse: it takes the place of the card that it is let go on.
    m_window->grabWindow();
    const QString first = wanted[0];
    const QString other = wanted[1];
    const QPoint from = item(card(other), QStringLiteral("grip"))->mapToScene({12, 12}).toPoint();
    const QPoint to = card(first)->mapToScene({60, 100}).toPoint();
    QTest::mousePress(m_window, Qt::LeftButton, {}, from);
    QTest::mouseMove(m_window, (from + to) / 2);
    QTest::mouseMove(m_window, to);
    QTRY_VERIFY(card(first)->property("isTarget").toBool());
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, to);
    wanted.move(1, 0);
    QTRY_COMPARE(shown(), wanted);
    QCOMPARE(m_settings->value(QStringLiteral("providers/order")).toStringList(), wanted);
}

void TestWindowLines::testsAndRemoval()
{
    visit(QStringLiteral("providers"));
    m_desktop->shownProviders()->setWords(QStringLiteral("groq"));
    QQuickItem *card = nullptr;
    QTRY_VERIFY((card = item(QStringLiteral("card-groq"))) != nullptr);
    click(item(card, QStringLiteral("test")));
    QTRY_VERIFY(item(card, QStringLiteral("result")));
    QTRY_VERIFY(item(card, QStringLiteral("result"))
                    ->property("text")
                    .toString()
                    .endsWith(QStringLiteral("answered in 0.41 s")));
    m_backend->m_testProblem = QStringLiteral("Invalid API Key");
    click(item(card, QStringLiteral("test")));
    QTRY_COMPARE(item(card, QStringLiteral("result"))->property("text").toString(),
                 QStringLiteral("\u201CInvalid API Key\u201D"));
    // A test that takes its time can be stopped, alone and with all others.
    m_backend->m_testHangs = true;
    click(item(card, QStringLiteral("test")));
    QTRY_COMPARE(item(card, QStringLiteral("test"))->property("text").toString(), QStringLiteral("Stop"));
    click(item(card, QStringLiteral("test")));
    QTRY_COMPARE(item(card, QStringLiteral("result"))->property("text").toString(),
                 QStringLiteral("The test was stopped"));
    click(item(QStringLiteral("testAll")));
    QTRY_VERIFY(m_desktop->providers()->testing() > 2);
    QTRY_COMPARE(item(card, QStringLiteral("test"))->property("text").toString(), QStringLiteral("Stop"));
    click(item(QStringLiteral("testAll")));
    QTRY_COMPARE(m_desktop->providers()->testing(), 0);
    m_backend->m_testHangs = false;
    // Removing asks once.
    click(item(card, QStringLiteral("remove")));
    QCoreApplication::processEvents();
    QCOMPARE(m_backend->provider("groq").state, ProviderState::Open);
    click(item(card, QStringLiteral("remove")));
    QTRY_COMPARE(m_backend->provider("groq").state, ProviderState::NoKey);
    QTRY_COMPARE(item(card, QStringLiteral("word"))->property("text").toString(), QStringLiteral("No key"));
}

void TestWindowLines::searchProviders()
{
    QCOMPARE(m_desktop->shownProviders()->count(), 22);
    visit(QStringLiteral("providers"));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("providerSearch"));
    type("open");
    // OpenAI, OpenAI Codex, OpenRouter
    QTRY_COMPARE(m_desktop->shownProviders()->count(), 3);
    type(" or");
    QTRY_COMPARE(m_desktop->shownProviders()->count(), 1);
    QVERIFY(item(QStringLiteral("card-openrouter")));
    QVERIFY(!item(QStringLiteral("card-openai")));
}

void TestWindowLines::aClientIsSetUpAndPutBack()
{
    const QString path = m_backend->clientSettings(ClientKind::ClaudeCode);
    const QByteArray original = "{\r\n\t\"model\": \"opus\",\r\n\t\"env\": { }\r\n}";
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(original);
    file.close();
    const auto content = [&file] {
        if (!file.open(QIODevice::ReadOnly))
            return QByteArray("it is gone");
        const QByteArray bytes = file.readAll();
        file.close();
        return bytes;
    };

    visit(QStringLiteral("clients"));
    QQuickItem *card = nullptr;
    QTRY_VERIFY((card = item(QStringLiteral("client-claude-code"))) != nullptr);
    // A model is picked for a tier, and the difference shows it before anything is written.
    click(item(card, QStringLiteral("tier-sonnet")));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("modelSearch"));
    type("xai 77");
    QTRY_COMPARE(m_desktop->models()->count(), 1);
    press(Qt::Key_Return);
    const auto shown = [this] {
        QString text;
        for (const QVariant &line : m_desktop->claudeCode()->diff())
            text += line.toMap().value(QStringLiteral("text")).toString() + u'\n';
        return text;
    };
    QTRY_VERIFY(!item(QStringLiteral("modelSearch")));
    QVERIFY2(shown().contains(QStringLiteral("\"ANTHROPIC_DEFAULT_SONNET_MODEL\": \"xai/model-77\"")),
             qPrintable(shown()));
    QCOMPARE(content(), original);
    // With its own login, since no keychain is there for the test.
    click(item(card, QStringLiteral("Its own login")));
    QTRY_VERIFY(shown().contains(QStringLiteral("x-token-station-key")));
    // A line that is longer than the card is wide is read whole.
    const auto longLine = [card] {
        const QList<QQuickItem *> parts = itemsBelow(item(card, QStringLiteral("diff")));
        const auto found = std::find_if(parts.cbegin(), parts.cend(), [](const QQuickItem *part) {
            return part->property("text").toString().contains(QStringLiteral("x-token-station-key"));
        });
        return found == parts.cend() ? nullptr : *found;
    };
    const double wide = card->width();
    card->setWidth(400);
    QTRY_VERIFY(longLine() && longLine()->property("lineCount").toInt() > 1);
    QVERIFY(!longLine()->property("truncated").toBool());
    QTRY_VERIFY(longLine()->parentItem()->height() >= longLine()->height());
    card->setWidth(wide);
    click(item(card, QStringLiteral("apply")));
    QTRY_VERIFY2(m_desktop->claudeCode()->setUp(), qPrintable(m_desktop->claudeCode()->result()));
    QVERIFY2(content().contains("x-token-station-key: gw-"), content());
    QCOMPARE(item(card, QStringLiteral("word"))->property("text").toString(),
             QStringLiteral("Set up for Token Station"));
    QVERIFY(!item(card, QStringLiteral("apply")));
    // In a terminal, in a folder of one's choice, which is remembered.
    QTemporaryDir tools;
    const QString said = tools.filePath(QStringLiteral("said"));
    for (const char *name : {"claude", "xdg-terminal-exec"}) {
        QFile script(tools.filePath(QLatin1String(name)));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\necho \"$PWD $1\" > '" + said.toUtf8() + "'\n");
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    const QByteArray before = qgetenv("PATH");
    const auto back = qScopeGuard([&before] { qputenv("PATH", before); });
    qputenv("PATH", tools.path().toUtf8() + ':' + before);
    qunsetenv("TERMINAL");
    m_desktop->claudeCode()->refresh();
    m_desktop->files()->setAnswer(
        [&](const QString &, const QString &) { return QList<QUrl> {QUrl::fromLocalFile(tools.path())}; });
    click(item(card, QStringLiteral("openTerminal")));
    QTRY_VERIFY(QFileInfo(said).size() > 0);
    QFile heard(said);
    QVERIFY(heard.open(QIODevice::ReadOnly));
    QCOMPARE(heard.readAll().trimmed(), (tools.path() + u' ' + tools.filePath(QStringLiteral("claude"))).toUtf8());
    QCOMPARE(m_desktop->claudeCode()->folder(), tools.path());
    QTRY_VERIFY(item(card, QStringLiteral("undo")));
    click(item(card, QStringLiteral("undo")));
    QTRY_VERIFY2(!m_desktop->claudeCode()->canUndo(), qPrintable(m_desktop->claudeCode()->result()));
    QCOMPARE(content(), original);
}

void TestWindowLines::aBrokenFileIsReadAgain()
{
    const QString path = m_backend->clientSettings(ClientKind::Codex);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    const auto write = [&path](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write("[model_providers\n"));
    visit(QStringLiteral("clients"));
    QQuickItem *card = nullptr;
    QTRY_VERIFY((card = item(QStringLiteral("client-codex"))) != nullptr);
    QTRY_VERIFY(item(card, QStringLiteral("lookAgain")));
    QVERIFY(write("model = \"gpt-5\"\n"));
    click(item(card, QStringLiteral("lookAgain")));
    QTRY_VERIFY(!item(card, QStringLiteral("lookAgain")));
    QVERIFY(m_desktop->codex()->hasChange());
}

void TestWindowLines::noKeychain()
{
    visit(QStringLiteral("providers"));
    QTRY_VERIFY(item(QStringLiteral("card-mistral")));
    // Nowhere to put a key: no field asks for one, and the card names the variable instead.
    QVERIFY(!item(QStringLiteral("key")));
    bool named = false;
    const QList<QQuickItem *> items = itemsBelow(item(QStringLiteral("card-mistral")));
    for (const QQuickItem *candidate : items)
        named = named || candidate->property("text").toString().contains(QStringLiteral("MISTRAL_API_KEY"));
    QVERIFY(named);
}

QTEST_MAIN(TestWindowLines)
#include "tst_windowlines.moc"
