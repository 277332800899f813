// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Station in its states, usage, and what stands over every page: the palette, dialogs, the shortcuts.
#include "tests/ui/stage.h"

namespace station {

namespace {

/** The board tells twice a second what is new; until then it says nothing. */
void untilTold(Stage &stage)
{
    stage.until([&stage] { return !stage.desktop().board()->sum().isEmpty(); });
    stage.settle();
}

/** Three streams, as the board shows them while they run. */
void run(Stage &stage)
{
    LiveBatch batch;
    static const QByteArray names[] = {"gemini", "openai", "anthropic"};
    static const QByteArray models[] = {"gemini-3-pro", "gpt-5.4", "claude-sonnet-4-6"};
    for (int i = 0; i < 3; ++i) {
        LiveExchange exchange;
        exchange.id = quint64(i + 1);
        exchange.state = LiveState::Streaming;
        exchange.row = FakeBackend::row(names[i], models[i], stage.script().m_now - 8000 + i * 2000, 21'904, 0);
        exchange.row.client = i ? "codex" : "gemini-cli";
        exchange.row.tokens.output.reset();
        exchange.row.costMicroUsd = 48'100;
        exchange.outputSoFar = 600 + i * 387;
        batch.push_back(exchange);
    }
    stage.script().send(batch);
    stage.until([&stage] { return stage.desktop().board()->departures()->running() == 3; });
    // Figures reach the board a moment later.
    Board *board = stage.desktop().board();
    bool told = false;
    const auto listening = QObject::connect(board, &Board::changed, board, [&told, board] {
        told = !board->speed().isEmpty() && board->lines()->index(0).data(BoardModel::RunningRole).toInt() > 0;
    });
    stage.until([&told] { return told; });
    QObject::disconnect(listening);
    untilTold(stage);
}

void openUsage(Stage &stage, int period, int by)
{
    stage.go("station");
    stage.desktop().usage()->setPeriod(period);
    stage.desktop().usage()->setBy(by);
    stage.desktop().usage()->setOpen(true);
    // Where the ledger never answers, bars stand for what will be there.
    stage.until(
        [&stage] { return !stage.desktop().usage()->loading() || stage.item(QStringLiteral("waiting")) != nullptr; });
    stage.settle();
}

void closeUsage(Stage &stage)
{
    stage.desktop().usage()->setOpen(false);
    stage.settle();
}

Scene busy()
{
    return {QStringLiteral("busy"),
            Stage::Behind::Script,
            [](Stage &stage) {
                stage.script().play(QStringLiteral("busy"));
                takeCatalog(stage.script());
            },
            {
                {QStringLiteral("station"), [](Stage &stage) { run(stage); }},
                {QStringLiteral("station-failed"),
                 [](Stage &stage) { stage.desktop().board()->shownDepartures()->setMode(DeparturesFilter::Failed); }},
                {QStringLiteral("station-chart"),
                 [](Stage &stage) {
                     stage.desktop().board()->shownDepartures()->setMode(DeparturesFilter::All);
                     stage.click(stage.item(QStringLiteral("sum"))->parentItem());
                 },
                 true},
                {QStringLiteral("usage-week"), [](Stage &stage) { openUsage(stage, 1, 0); }},
                {QStringLiteral("usage-own"),
                 [](Stage &stage) {
                     stage.desktop().usage()->setOwn(QStringLiteral("2026-10-01"), QStringLiteral("2026-11-30"));
                     openUsage(stage, Usage::Own, 0);
                 }},
                {QStringLiteral("usage-own-bad"),
                 [](Stage &stage) {
                     stage.click(QStringLiteral("usageFrom"));
                     stage.press(Qt::Key_A, Qt::ControlModifier);
                     stage.type(QStringLiteral("soon"));
                     stage.press(Qt::Key_Return);
                 }},
                {QStringLiteral("usage-chosen"),
                 [](Stage &stage) {
                     stage.click(QStringLiteral("usageFrom"));
                     stage.press(Qt::Key_A, Qt::ControlModifier);
                     stage.type(QStringLiteral("2026-10-01"));
                     stage.press(Qt::Key_Return);
                     stage.desktop().usage()->setChosen(QStringLiteral("openai"));
                     stage.until([&stage] { return !stage.desktop().usage()->loading(); });
                     stage.settle();
                 }},
                {QStringLiteral("usage-budgets"),
                 [](Stage &stage) {
                     stage.desktop().usage()->setChosen({});
                     BudgetInfo spent;
                     spent.key = "build-agent";
                     spent.spentMicroUsd = 19'420'000;
                     spent.budgetMicroUsd = 20'000'000;
                     BudgetInfo some = spent;
                     some.key = "laptop";
                     some.spentMicroUsd = 1'080'000;
                     stage.script().m_budgets = {spent, some};
                     closeUsage(stage);
                     openUsage(stage, 1, Usage::Key);
                 }},
                {QStringLiteral("usage-sessions"),
                 [](Stage &stage) {
                     closeUsage(stage);
                     openUsage(stage, 1, Usage::Session);
                 }},
                {QStringLiteral("usage-today"),
                 [](Stage &stage) {
                     stage.desktop().usage()->setChosen({});
                     openUsage(stage, 0, 0);
                 }},
                {QStringLiteral("palette"),
                 [](Stage &stage) {
                     closeUsage(stage);
                     stage.press(Qt::Key_K, Qt::ControlModifier);
                     stage.until([&stage] { return stage.item(QStringLiteral("paletteSearch")) != nullptr; });
                 }},
                {QStringLiteral("palette-search"), [](Stage &stage) { stage.type(QStringLiteral("sonnet")); }},
                {QStringLiteral("palette-nothing"), [](Stage &stage) { stage.type(QStringLiteral("qqq")); }},
                {QStringLiteral("shortcuts"),
                 [](Stage &stage) {
                     stage.closeAll();
                     stage.press(Qt::Key_F1);
                     stage.until([&stage] { return stage.item(QStringLiteral("closeSheet")) != nullptr; });
                 }},
                {QStringLiteral("ask-close"),
                 [](Stage &stage) {
                     stage.closeAll();
                     QMetaObject::invokeMethod(stage.object(QStringLiteral("closeAsk")), "open");
                     stage.settle();
                 }},
                {QStringLiteral("ask-quit"),
                 [](Stage &stage) {
                     stage.closeAll();
                     Q_EMIT stage.desktop().quitAsked(QStringLiteral("Claude Code")
                                                      + QCoreApplication::translate("station::Desktop", " and ")
                                                      + QStringLiteral("Codex"));
                     stage.settle();
                 }},
                {QStringLiteral("tip-rail"),
                 [](Stage &stage) {
                     stage.closeAll();
                     stage.item(QStringLiteral("themeSwitch"))->forceActiveFocus(Qt::TabFocusReason);
                     stage.until([&stage] { return stage.hasPopup(); });
                     stage.settle();
                 }},
            }};
}

Scene empty()
{
    const auto place = [](const char *name) {
        return View {QString::fromLatin1(name), [name](Stage &stage) {
                         stage.go(name);
                         untilTold(stage);
                     }};
    };
    return {QStringLiteral("empty"),
            Stage::Behind::Script,
            [](Stage &stage) {
                stage.script().play(QStringLiteral("empty"));
                takeCatalog(stage.script());
            },
            {place("station"),
             {QStringLiteral("key-refused"),
              [](Stage &stage) {
                  stage.script().m_keyProblem =
                      QStringLiteral("The keychain refused access; unlock it and allow Token Station");
                  stage.click(stage.item(QStringLiteral("key")));
                  stage.type(QStringLiteral("sk-example"));
                  stage.press(Qt::Key_Return);
                  stage.until([&stage] { return stage.item(QStringLiteral("firstKeyWords")) != nullptr; });
                  stage.until([&stage] { return stage.desktop().firstRun()->keyTone() == u"red"; });
                  stage.script().m_keyProblem.clear();
                  stage.settle();
              }},
             {QStringLiteral("departures"),
              [](Stage &stage) {
                  stage.desktop().firstRun()->putAway();
                  untilTold(stage);
              }},
             {QStringLiteral("usage"), [](Stage &stage) { openUsage(stage, 1, 0); }},
             {QStringLiteral("models"),
              [](Stage &stage) {
                  closeUsage(stage);
                  stage.go("models");
              }},
             place("playground"),
             place("clients"),
             place("providers"),
             place("requests"),
             place("settings")}};
}

/** One state of the gateway or a provider, on the pages that tell of it. */
Scene state(const char *name, std::function<void(Stage &)> prepare, const std::vector<const char *> &places)
{
    Scene scene {QString::fromLatin1(name), Stage::Behind::Script, std::move(prepare), {}};
    for (const char *place : places)
        scene.views.push_back({QString::fromLatin1(place), [place](Stage &stage) {
                                   stage.go(place);
                                   untilTold(stage);
                               }});
    return scene;
}

std::function<void(Stage &)> playing(const char *scene)
{
    return [scene](Stage &stage) {
        stage.script().play(QString::fromLatin1(scene));
        takeCatalog(stage.script());
    };
}

} // namespace

std::vector<Scene> boardScenes()
{
    Scene loading = state("loading",
                          [](Stage &stage) {
                              stage.script().play(QStringLiteral("busy"));
                              takeCatalog(stage.script());
                              stage.script().m_mute = true;
                          },
                          {});
    // Where the ledger never answers, bars stand for what will be there.
    loading.views.push_back({QStringLiteral("requests"), [](Stage &stage) {
                                 stage.go("requests");
                                 stage.until([&stage] { return stage.item(QStringLiteral("waiting")) != nullptr; });
                                 stage.settle();
                             }});
    loading.views.push_back({QStringLiteral("station"), [](Stage &stage) {
                                 stage.go("station");
                                 stage.until(
                                     [&stage] { return stage.item(QStringLiteral("departuresWaiting")) != nullptr; });
                                 stage.settle();
                             }});
    loading.views.push_back({QStringLiteral("usage"), [](Stage &stage) { openUsage(stage, 1, 0); }});
    const auto stopped = [](Stage &stage) {
        stage.script().play(QStringLiteral("busy"));
        takeCatalog(stage.script());
        stage.script().m_gateway.state = GatewayState::Stopped;
        stage.script().m_gateway.port = 8787; // where nobody listens
    };
    const auto troubled = [](QString GatewayStatus::*problem, const char *words) {
        return [problem, words](Stage &stage) {
            stage.script().play(QStringLiteral("busy"));
            takeCatalog(stage.script());
            stage.script().m_gateway.*problem = QString::fromUtf8(words);
        };
    };
    const auto unknown = [](Stage &stage) {
        stage.script().dropAll();
        stage.script().m_gateway.state = GatewayState::Stopped;
    };
    Scene ledger = state(
        "ledger",
        troubled(&GatewayStatus::ledgerProblem, "The disk that holds ledger.sqlite is full. Free some space on it."),
        {"station", "requests"});
    ledger.views.push_back({QStringLiteral("quit"), [](Stage &stage) {
                                QMetaObject::invokeMethod(&stage.desktop(), "cutAsked", Q_ARG(int, 3));
                                stage.settle();
                            }});
    return {ledger,
            state("config",
                  troubled(&GatewayStatus::configProblem,
                           "config.json:3: aliases.fast: is neither a model nor a list of models"),
                  {"station", "settings"}),
            state("unknown", unknown, {"station", "providers", "models", "playground"}),
            busy(),
            empty(),
            loading,
            state("disturbed", playing("disturbed"), {"station", "providers"}),
            state("refused", playing("refused"), {"station", "providers"}),
            state("port", playing("port"), {"station", "playground", "clients", "settings"}),
            state("stopped", stopped, {"station", "playground", "clients", "settings"}),
            state("nokeychain", playing("nokeychain"), {"providers", "clients", "settings"})};
}

} // namespace station
