// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Models, Clients, Providers, Requests and Settings in their states.
#include "tests/ui/stage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtTest>

namespace station {

namespace {

void reopen(Stage &stage, const QString &dialog)
{
    stage.closeAll();
    QMetaObject::invokeMethod(stage.object(dialog), "open");
    stage.settle();
}

void scrollTo(Stage &stage, const QString &flickable, double part)
{
    QQuickItem *view = stage.item(flickable);
    if (!view)
        return;
    const double room = view->property("contentHeight").toReal() - view->height();
    view->setProperty("contentY", std::max(0.0, room * part));
    stage.settle();
}

/** So that this stands at the top of the view, as far as that goes. */
void bringUp(Stage &stage, const QString &flickable, const QString &name)
{
    QQuickItem *view = stage.item(flickable);
    QQuickItem *item = view ? stage.item(view, name) : nullptr;
    if (!item)
        return;
    const double room = view->property("contentHeight").toReal() - view->height();
    const double y = item->mapToItem(view->property("contentItem").value<QQuickItem *>(), QPointF()).y() - 24;
    view->setProperty("contentY", std::clamp(y, 0.0, std::max(0.0, room)));
    stage.settle();
}

void findProvider(Stage &stage, const QString &words)
{
    stage.click(QStringLiteral("providerSearch"));
    stage.press(Qt::Key_A, Qt::ControlModifier);
    stage.type(words);
}

/** Kept states, the last of which was there before one of them was restored. */
void keepBackups(Stage &stage)
{
    const QString data = stage.script().paths().dataFolder;
    const auto put = [&data](const char *name, const QByteArray &bytes) {
        const QString path = data + QStringLiteral("/backups/") + QLatin1String(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    };
    put("20251124-091500/backup.json",
        R"({"format": "token-station-backup", "version": 1, "made_ms": 1763975700000, "reason": "restore",)"
        R"( "name": "Before the move to the new laptop"})");
    put("20251124-091500/ledger.sqlite", QByteArray(412'000, 'x'));
    put("20251124-091500/content.sqlite", QByteArray(1'240'000, 'x'));
    put("20251124-091500/settings.json", "{}");
    put("20251101-180000/backup.json",
        R"({"format": "token-station-backup", "version": 1, "made_ms": 1762020000000, "reason": "asked",)"
        R"( "name": "Before the move to the new laptop"})");
    put("20251101-180000/ledger.sqlite", QByteArray(380'000, 'x'));
    put("20251101-180000/settings.json", "{}");
    put("content-20251002-070000-schema5.sqlite", QByteArray(900'000, 'x'));
}

void chooseRequest(Stage &stage, int row, int tab)
{
    stage.go("requests");
    stage.until([&stage, row] { return stage.desktop().requests()->list()->rowCount() > row; });
    if (QQuickItem *list = stage.item(QStringLiteral("requestList"))) {
        list->forceActiveFocus(Qt::TabFocusReason);
        list->setProperty("currentIndex", row);
        QTest::keyClick(stage.window(), Qt::Key_Return);
    } else {
        stage.desktop().requests()->choose(row);
    }
    stage.until([&stage] { return stage.item(QStringLiteral("inspectorTabs")) != nullptr; });
    if (QQuickItem *tabs = stage.item(QStringLiteral("inspectorTabs")))
        tabs->setProperty("current", tab);
    stage.until([&stage] { return stage.desktop().requests()->detail()->bodyState() != u"loading"; });
    stage.settle();
}

/** Where the translated exchange of the script stands. */
int translatedRow(Stage &stage)
{
    const auto &rows = stage.script().m_latest;
    const auto it =
        std::find_if(rows.begin(), rows.end(), [](const LedgerRow &row) { return row.path == "translated"; });
    return int(it - rows.begin());
}

Scene models()
{
    return {
        QStringLiteral("models"),
        Stage::Behind::Script,
        [](Stage &stage) {
            stage.script().play(QStringLiteral("busy"));
            takeCatalog(stage.script());
        },
        {{QStringLiteral("all"), [](Stage &stage) { stage.go("models"); }},
         {QStringLiteral("search"),
          [](Stage &stage) {
              stage.click(QStringLiteral("catalogSearch"));
              stage.type(QStringLiteral("gpt-5"));
          }},
         {QStringLiteral("open"),
          [](Stage &stage) {
              QMetaObject::invokeMethod(stage.window(), "showModel",
                                        Q_ARG(QString, QStringLiteral("anthropic/claude-sonnet-4-6")));
              stage.settle();
          }},
         {QStringLiteral("alias"),
          [](Stage &stage) {
              stage.click(QStringLiteral("addAlias"));
              stage.type(QStringLiteral("two words"));
              stage.press(Qt::Key_Return);
          }},
         {QStringLiteral("price"),
          [](Stage &stage) {
              stage.press(Qt::Key_Escape);
              stage.click(QStringLiteral("setPrice"));
          }},
         {QStringLiteral("price-wrong"),
          [](Stage &stage) {
              stage.type(QStringLiteral("dear"));
              stage.press(Qt::Key_Return);
          }},
         {QStringLiteral("news"),
          [](Stage &stage) {
              stage.press(Qt::Key_Escape);
              stage.click(QStringLiteral("catalogNews"));
          }},
         {QStringLiteral("news-fetching"), [](Stage &stage) { stage.click(QStringLiteral("updateCatalog")); }},
         {QStringLiteral("news-fetched"),
          [](Stage &stage) {
              CatalogChange change;
              change.repriced = {{"anthropic/claude-sonnet-4-6", {3000, 15'000, {}, {}}, {2500, 12'500, {}, {}}}};
              change.added = {"openai/gpt-5.6-nano", "openrouter/deepseek/deepseek-v4.1-flash-preview"};
              stage.script().m_catalogDay = QDate(2026, 11, 12);
              stage.script().m_catalogDone(change);
              stage.settle();
          }},
         {QStringLiteral("news-none"),
          [](Stage &stage) {
              stage.click(QStringLiteral("updateCatalog"));
              stage.script().m_catalogDone(CatalogChange {});
              stage.settle();
          }},
         {QStringLiteral("news-failed"),
          [](Stage &stage) {
              stage.click(QStringLiteral("updateCatalog"));
              stage.script().m_catalogDone(Error {ErrorCode::UpstreamBroken, "Could not resolve host: models.dev", {}});
              stage.settle();
          }},
         {QStringLiteral("providers"),
          [](Stage &stage) {
              stage.closeAll();
              stage.click(QStringLiteral("catalogProvider"));
          }},
         {QStringLiteral("nothing"), [](Stage &stage) {
              stage.closeAll();
              stage.click(QStringLiteral("catalogSearch"));
              stage.press(Qt::Key_A, Qt::ControlModifier);
              stage.type(QStringLiteral("nobody makes this"));
          }}}};
}

Scene clients()
{
    return {QStringLiteral("clients"),
            Stage::Behind::Script,
            [](Stage &stage) {
                stage.script().play(QStringLiteral("busy"));
                takeCatalog(stage.script());
                const QString path = stage.script().clientSettings(ClientKind::ClaudeCode);
                QDir().mkpath(QFileInfo(path).path());
                QFile file(path);
                if (file.open(QIODevice::WriteOnly))
                    file.write("{\n  \"model\": \"opus\",\n  \"env\": {\n    \"EDITOR\": \"vim\"\n  },\n"
                               "  \"permissions\": {\n    \"allow\": []\n  }\n}\n");
            },
            {{QStringLiteral("not-set-up"),
              [](Stage &stage) {
                  stage.go("clients");
                  stage.desktop().claudeCode()->setModel(QStringLiteral("sonnet"), QStringLiteral("openai/gpt-5.5"));
                  stage.desktop().claudeCode()->setKeepLogin(true);
                  stage.desktop().codex()->setKeepLogin(true);
                  stage.settle();
              }},
             {QStringLiteral("picker"), [](Stage &stage) { stage.click(QStringLiteral("tier-opus")); }},
             {QStringLiteral("set-up"),
              [](Stage &stage) {
                  stage.closeAll();
                  stage.desktop().claudeCode()->apply();
                  stage.until([&stage] { return stage.desktop().claudeCode()->setUp(); });
                  stage.settle();
              }},
             {QStringLiteral("programs"), [](Stage &stage) { stage.click(QStringLiteral("programs")); }},
             {QStringLiteral("no-terminal"),
              [](Stage &stage) {
                  stage.closeAll();
                  // The client is there, and nothing else.
                  const QString bin = stage.home() + QStringLiteral("/bin");
                  QDir().mkpath(bin);
                  QFile program(bin + QStringLiteral("/claude"));
                  if (program.open(QIODevice::WriteOnly))
                      program.write("#!/bin/sh\n");
                  program.close();
                  program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
                  const QByteArray path = qgetenv("PATH");
                  qputenv("PATH", QFile::encodeName(bin));
                  stage.desktop().claudeCode()->refresh();
                  stage.desktop().claudeCode()->openTerminal(QUrl::fromLocalFile(stage.home()));
                  qputenv("PATH", path);
                  stage.settle();
                  bringUp(stage, QStringLiteral("clientsScroll"), QStringLiteral("diff"));
              }},
             {QStringLiteral("broken"),
              [](Stage &stage) {
                  scrollTo(stage, QStringLiteral("clientsScroll"), 0);
                  const QString path = stage.script().clientSettings(ClientKind::Codex);
                  QDir().mkpath(QFileInfo(path).path());
                  QFile file(path);
                  if (file.open(QIODevice::WriteOnly))
                      file.write("model = \"gpt-5\"\n[model_providers\n");
                  file.close();
                  stage.desktop().codex()->refresh();
                  stage.settle();
              }},
             {QStringLiteral("undone"), [](Stage &stage) {
                  stage.desktop().claudeCode()->undo();
                  stage.until([&stage] { return !stage.desktop().claudeCode()->canUndo(); });
                  stage.settle();
              }}}};
}

Scene providers()
{
    return {QStringLiteral("providers"),
            Stage::Behind::Script,
            [](Stage &stage) { stage.script().play(QStringLiteral("busy")); },
            {{QStringLiteral("all"), [](Stage &stage) { stage.go("providers"); }},
             {QStringLiteral("tested"),
              [](Stage &stage) {
                  findProvider(stage, QStringLiteral("o"));
                  stage.click(stage.item(stage.item(QStringLiteral("card-openai")), QStringLiteral("test")));
                  stage.script().m_testProblem =
                      QStringLiteral("Invalid API Key. You can find your API key at https://console.groq.com/keys");
                  stage.click(stage.item(stage.item(QStringLiteral("card-groq")), QStringLiteral("test")));
                  stage.until([&stage] {
                      return stage.item(stage.item(QStringLiteral("card-groq")), QStringLiteral("result")) != nullptr;
                  });
                  // A key that is refused closes the line.
                  ProviderInfo &groq = stage.script().provider("groq");
                  groq.state = ProviderState::KeyRefused;
                  groq.problemShort = QStringLiteral("401");
                  groq.problem = stage.script().m_testProblem;
                  groq.problemMs = stage.script().m_now;
                  Q_EMIT stage.script().providersChanged();
                  stage.settle();
                  bringUp(stage, QStringLiteral("providersScroll"), QStringLiteral("card-groq"));
              }},
             {QStringLiteral("remove"),
              [](Stage &stage) {
                  ProviderInfo &groq = stage.script().provider("groq");
                  groq.state = ProviderState::Open;
                  groq.problem.clear();
                  groq.problemShort.clear();
                  Q_EMIT stage.script().providersChanged();
                  stage.click(stage.item(stage.item(QStringLiteral("card-openai")), QStringLiteral("remove")));
              }},
             {QStringLiteral("replace"),
              [](Stage &stage) {
                  stage.click(stage.item(stage.item(QStringLiteral("card-groq")), QStringLiteral("replace")));
              }},
             {QStringLiteral("two-keys"), [](Stage &stage) { findProvider(stage, QStringLiteral("kling")); }},
             {QStringLiteral("address"),
              [](Stage &stage) {
                  (void)stage.script().paths().create();
                  stage.click(stage.item(stage.item(QStringLiteral("card-kling")), QStringLiteral("move")));
                  stage.type(QStringLiteral("api.example"));
                  stage.press(Qt::Key_Return);
              }},
             {QStringLiteral("another"),
              [](Stage &stage) {
                  stage.click(QStringLiteral("newProvider"));
                  stage.type(QStringLiteral("My server"));
                  stage.click(QStringLiteral("addProvider"));
              }},
             {QStringLiteral("own"),
              [](Stage &stage) {
                  stage.closeAll();
                  const QString address = QStringLiteral("http://127.0.0.1:9000/v1");
                  stage.desktop().addresses()->add(QStringLiteral("my-server"), QStringLiteral("openai-compatible"),
                                                   address);
                  ProviderInfo own;
                  own.id = "my-server";
                  own.name = QStringLiteral("my-server");
                  own.lineCode = "MY";
                  own.baseUrl = address;
                  stage.script().m_providers.push_back(own);
                  Q_EMIT stage.script().providersChanged();
                  findProvider(stage, QStringLiteral("my-server"));
                  stage.click(stage.item(stage.item(QStringLiteral("card-my-server")), QStringLiteral("move")));
                  stage.settle();
              }},
             {QStringLiteral("keychain-refuses"),
              [](Stage &stage) {
                  stage.closeAll();
                  stage.script().m_keyProblem =
                      QStringLiteral("The keychain refused access; unlock it and allow Token Station");
                  findProvider(stage, QStringLiteral("mistral"));
                  stage.click(stage.item(stage.item(QStringLiteral("card-mistral")), QStringLiteral("key")));
                  stage.type(QStringLiteral("example"));
                  stage.press(Qt::Key_Return);
                  stage.settle();
              }},
             {QStringLiteral("nothing"), [](Stage &stage) { findProvider(stage, QStringLiteral("nobody")); }}}};
}

Scene requests()
{
    return {QStringLiteral("requests"),
            Stage::Behind::Script,
            [](Stage &stage) {
                stage.script().play(QStringLiteral("busy"));
                takeCatalog(stage.script());
            },
            {{QStringLiteral("list"), [](Stage &stage) { stage.go("requests"); }},
             {QStringLiteral("request"), [](Stage &stage) { chooseRequest(stage, translatedRow(stage), 0); }},
             {QStringLiteral("answer"), [](Stage &stage) { chooseRequest(stage, translatedRow(stage), 1); }},
             {QStringLiteral("headers"), [](Stage &stage) { chooseRequest(stage, translatedRow(stage), 2); }},
             {QStringLiteral("translation"), [](Stage &stage) { chooseRequest(stage, translatedRow(stage), 3); }},
             {QStringLiteral("mapped"), [](Stage &stage) { stage.click(QStringLiteral("mappedFold")); }},
             {QStringLiteral("again"), [](Stage &stage) { stage.click(QStringLiteral("sendAgain")); }},
             {QStringLiteral("failed"), [](Stage &stage) { chooseRequest(stage, 7, 3); }},
             {QStringLiteral("not-logged"), [](Stage &stage) { chooseRequest(stage, 0, 0); }},
             {QStringLiteral("nothing"),
              [](Stage &stage) {
                  stage.closeAll();
                  stage.press(Qt::Key_Escape); // from the inspector to the list, in the small window
                  stage.desktop().requests()->setWords(QStringLiteral("client:nobody"));
                  stage.until([list = stage.desktop().requests()->list()] {
                      return list->rowCount() == 0 && !list->loading();
                  });
                  stage.settle();
              }},
             {QStringLiteral("wrong-words"), [](Stage &stage) {
                  stage.desktop().requests()->setWords(QStringLiteral("status:abc"));
                  stage.until([&stage] { return !stage.desktop().requests()->problem().isEmpty(); });
                  stage.settle();
              }}}};
}

Scene settings()
{
    return {QStringLiteral("settings"),
            Stage::Behind::Script,
            [](Stage &stage) {
                stage.script().play(QStringLiteral("busy"));
                GatewayKey laptop;
                laptop.name = "laptop";
                laptop.createdMs = stage.script().m_now - 86'400'000LL;
                GatewayKey agent;
                agent.name = "build-agent";
                agent.createdMs = laptop.createdMs;
                agent.requestsPerMinute = 60;
                agent.budgetMicroUsd = 20'000'000;
                agent.models = {"groq/*", "openai/gpt-5.4"};
                stage.script().m_gatewayKeys = {laptop, agent};
                BudgetInfo budget;
                budget.key = "build-agent";
                budget.spentMicroUsd = 17'420'000;
                budget.budgetMicroUsd = 20'000'000;
                stage.script().m_budgets = {budget};
                keepBackups(stage);
            },
            {{QStringLiteral("gateway"), [](Stage &stage) { stage.go("settings"); }},
             {QStringLiteral("key-made"),
              [](Stage &stage) {
                  stage.click(QStringLiteral("keyLimits"));
                  stage.click(QStringLiteral("keyName"));
                  stage.type(QStringLiteral("tablet"));
                  stage.press(Qt::Key_Return);
              }},
             {QStringLiteral("key-shown"),
              [](Stage &stage) { bringUp(stage, QStringLiteral("settings"), QStringLiteral("limits-build-agent")); }},
             {QStringLiteral("key-limits"),
              [](Stage &stage) {
                  stage.click(QStringLiteral("putAway"));
                  stage.click(QStringLiteral("limits-build-agent"));
                  bringUp(stage, QStringLiteral("settings"), QStringLiteral("limits-laptop"));
              }},
             {QStringLiteral("key-limits-wrong"),
              [](Stage &stage) {
                  stage.click(QStringLiteral("keyExpires"));
                  stage.type(QStringLiteral("soon"));
                  stage.press(Qt::Key_Return);
              }},
             {QStringLiteral("found-keys"),
              [](Stage &stage) {
                  stage.click(QStringLiteral("leaveLimits"));
                  qputenv("MISTRAL_API_KEY", "example-of-a-key");
                  stage.desktop().foundKeys()->look();
                  stage.until([&stage] { return stage.item(QStringLiteral("importKey")) != nullptr; });
                  stage.settle();
                  bringUp(stage, QStringLiteral("settings"), QStringLiteral("importKey"));
              }},
             {QStringLiteral("window"),
              [](Stage &stage) {
                  qunsetenv("MISTRAL_API_KEY");
                  stage.desktop().foundKeys()->look();
                  stage.until([&stage] { return stage.item(QStringLiteral("importKey")) == nullptr; });
                  stage.settle();
                  bringUp(stage, QStringLiteral("settings"), QStringLiteral("theme"));
              }},
             {QStringLiteral("records"), [](Stage &stage) { scrollTo(stage, QStringLiteral("settings"), 0.5); }},
             {QStringLiteral("language"), [](Stage &stage) { stage.click(QStringLiteral("language")); }},
             {QStringLiteral("log"),
              [](Stage &stage) {
                  stage.closeAll();
                  bringUp(stage, QStringLiteral("settings"), QStringLiteral("liveLog"));
                  stage.click(QStringLiteral("showLog"));
                  stage.until([log = stage.desktop().liveLog()] { return log->count() == 0 && log->following(); });
                  stage.settle();
              }},
             {QStringLiteral("log-lines"),
              [](Stage &stage) {
                  QFile file(stage.script().paths().logFile());
                  (void)stage.script().paths().create();
                  if (file.open(QIODevice::WriteOnly))
                      file.write("2025-11-28T14:05:11.120 info: the window's gateway listens on http://127.0.0.1:8787\n"
                                 "2025-11-28T14:05:40.003 info: configuration read again\n"
                                 "2025-11-28T14:06:02.417 warning: config.json:12: providers.openai.base_url: keys "
                                 "travel unencrypted to http://relay.example/v1, which is not this machine\n"
                                 "2025-11-28T14:07:30.991 error: ledger: the disk is full\n");
                  file.close();
                  stage.until([log = stage.desktop().liveLog()] { return log->count() == 4; });
                  stage.settle();
              }},
             {QStringLiteral("backups"),
              [](Stage &stage) {
                  stage.click(QStringLiteral("showLog"));
                  stage.until([&stage] { return stage.desktop().backups()->listed(); });
                  bringUp(stage, QStringLiteral("settings"), QStringLiteral("backups"));
              }},
             {QStringLiteral("backup-renamed"), [](Stage &stage) { stage.click(QStringLiteral("rename-1")); }},
             {QStringLiteral("data"),
              [](Stage &stage) {
                  stage.press(Qt::Key_Escape);
                  bringUp(stage, QStringLiteral("settings"), QStringLiteral("data"));
              }},
             {QStringLiteral("about"), [](Stage &stage) { scrollTo(stage, QStringLiteral("settings"), 1); }},
             {QStringLiteral("licence"),
              [](Stage &stage) {
                  stage.click(QStringLiteral("licence-Qt"));
                  stage.until([&stage] { return stage.hasPopup(); });
                  stage.settle();
              }},
             {QStringLiteral("ask-network"), [](Stage &stage) { reopen(stage, QStringLiteral("lanAsk")); }},
             {QStringLiteral("ask-revoke"),
              [](Stage &stage) {
                  stage.object(QStringLiteral("revokeAsk"))->setProperty("name", QStringLiteral("build-agent"));
                  reopen(stage, QStringLiteral("revokeAsk"));
              }},
             {QStringLiteral("ask-restore"),
              [](Stage &stage) {
                  stage.closeAll();
                  stage.click(QStringLiteral("restore-0"));
              }},
             {QStringLiteral("ask-delete-backup"),
              [](Stage &stage) {
                  stage.closeAll();
                  stage.click(QStringLiteral("deleteBackup-1"));
              }},
             {QStringLiteral("ask-delete"), [](Stage &stage) {
                  stage.object(QStringLiteral("deleteAsk"))
                      ->setProperty("name", // the ledger is empty here
                                    stage.desktop().storage()->property("stores").toList().value(1).toMap().value(
                                        QStringLiteral("name")));
                  reopen(stage, QStringLiteral("deleteAsk"));
              }}}};
}

} // namespace

std::vector<Scene> toolScenes()
{
    return {models(), clients(), providers(), requests(), settings()};
}

} // namespace station
