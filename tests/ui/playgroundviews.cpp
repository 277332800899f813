// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The playground: chat on a scripted answer; audio, images and videos on the real gateway with the demo provider.
#include "tests/ui/stage.h"

#include <QDragEnterEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QtTest>

namespace station {

namespace {

constexpr char kEnd[] = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                        "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1204,\"completion_tokens\":612}}\n\n"
                        "data: [DONE]\n\n";

const QString kQuestion = QStringLiteral(
    "Write a Python function that merges overlapping time windows of a timetable, and say what it costs.");

/** An answer with everything that Markdown has here. */
QString answer()
{
    return QStringLiteral(
        "Sort the windows by their start, then walk once and **grow the last one** while the next begins inside it.\n\n"
        "```python\ndef merge(windows: list[tuple[int, int]]) -> list[tuple[int, int]]:\n"
        "    \"\"\"Windows that touch become one.\"\"\"\n    merged = []\n"
        "    for start, end in sorted(windows):\n        if merged and start <= merged[-1][1]:\n"
        "            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))\n"
        "        else:\n            merged.append((start, end))  # a gap: a new window begins\n    return "
        "merged\n```\n\n"
        "### What it costs\n\n"
        "| Step | Time | Memory |\n|---|---:|---:|\n| Sorting | $O(n \\log n)$ | $O(n)$ |\n| One walk | $O(n)$ | "
        "$O(1)$ |\n\n"
        "1. An empty list stays empty.\n2. Windows that only touch are merged:\n   - change `<=` to `<` to keep them "
        "apart;\n   - see [the timetable's rules](https://example.com/rules).\n\n"
        "> For a million windows that is about half a second.\n");
}

/** The list of conversations has the one that goes on. */
void untilListed(Stage &stage)
{
    stage.until([desk = stage.desktop().desk()] {
        const ConversationList *list = desk->history();
        for (int row = 0; row < list->rowCount(); ++row) {
            if (list->index(row).data(ConversationList::IdRole).toString() == desk->conversationId())
                return true;
        }
        return false;
    });
}

void say(Stage &stage, const QString &text)
{
    stage.desktop().desk()->send(text);
    stage.until([&stage] { return !stage.desktop().desk()->streaming(); }, 5000);
    // What it took, or what went wrong, is its last line.
    stage.until([blocks = stage.desktop().chat()->blocks()] {
        const QString last =
            blocks->data(blocks->index(blocks->count() - 1), MarkdownBlocks::ComponentTypeRole).toString();
        return last == u"Figures" || last == u"Error";
    });
    untilListed(stage);
    stage.settle();
}

/** Asks, gets a Mermaid diagram, and has it drawn. */
void drawDiagram(Stage &stage, const QString &question, const QString &code)
{
    stage.gateway().setScript({});
    stage.desktop().desk()->startNew();
    stage.gateway().setAnswer(QStringLiteral("Like this:\n\n```mermaid\n") + code + QStringLiteral("```\n"));
    say(stage, question);
    stage.click(QStringLiteral("showPicture"));
    stage.until([&stage] {
        const QQuickItem *picture = stage.item(QStringLiteral("svgPicture"));
        return stage.item(QStringLiteral("svgNote")) || (picture && !picture->property("title").toString().isEmpty());
    });
    stage.settle();
}

Scene chat()
{
    return {
        QStringLiteral("chat"),
        Stage::Behind::Script,
        [](Stage &stage) {
            stage.script().play(QStringLiteral("busy"));
            takeCatalog(stage.script());
        },
        {{QStringLiteral("away"),
          [](Stage &stage) {
              stage.desktop().chat()->setModel(QStringLiteral("ollama/qwen3:30b"));
              stage.goPlayground(0);
          }},
         {QStringLiteral("leave"),
          [](Stage &stage) {
              QMetaObject::invokeMethod(stage.desktop().desk(), "leaveAsked");
              stage.settle();
          }},
         {QStringLiteral("empty"),
          [](Stage &stage) {
              stage.closeAll();
              stage.desktop().chat()->setModel(QStringLiteral("groq/openai/gpt-oss-120b"));
              stage.goPlayground(0);
          }},
         {QStringLiteral("parameters"), [](Stage &stage) { stage.click(QStringLiteral("parameters")); }},
         {QStringLiteral("preset"),
          [](Stage &stage) {
              stage.closeAll();
              stage.desktop().desk()->parameters()->setSystem(QStringLiteral("Answer as a railway clerk."));
              stage.desktop().presets()->save(QStringLiteral("The railway clerk"),
                                              stage.desktop().desk()->parameters());
              stage.click(QStringLiteral("parameters"));
          }},
         {QStringLiteral("parameters-json"),
          [](Stage &stage) {
              stage.closeAll();
              stage.desktop().desk()->parameters()->setMore(
                  QStringLiteral("{\n  \"top_k\": 40,\n  \"stop\" [\"END\"]\n}"));
              stage.click(QStringLiteral("parameters"));
          }},
         {QStringLiteral("picker"),
          [](Stage &stage) {
              stage.closeAll();
              stage.desktop().desk()->parameters()->setMore(QString());
              stage.click(QStringLiteral("modelButton"));
          }},
         {QStringLiteral("picker-nothing"), [](Stage &stage) { stage.type(QStringLiteral("qqq")); }},
         {QStringLiteral("code"),
          [](Stage &stage) {
              stage.closeAll();
              stage.click(QStringLiteral("prompt"));
              stage.type(QStringLiteral("Hello"));
              stage.click(QStringLiteral("showCode"));
          }},
         {QStringLiteral("answer"),
          [](Stage &stage) {
              stage.closeAll();
              stage.item(QStringLiteral("prompt"))->setProperty("text", QString());
              stage.gateway().setScript(FakeGateway::delta(answer()) + kEnd);
              say(stage, kQuestion);
          }},
         {QStringLiteral("answer-top"),
          [](Stage &stage) {
              stage.item(QStringLiteral("conversation"))->forceActiveFocus();
              stage.press(Qt::Key_Home);
          }},
         {QStringLiteral("selected"),
          [](Stage &stage) {
              QTest::mouseMove(stage.window(), stage.item(QStringLiteral("paragraph"))->mapToScene({90, 12}).toPoint());
              stage.until([&stage] { return stage.item(QStringLiteral("selection")); });
              if (QQuickItem *selection = stage.item(QStringLiteral("selection")))
                  QMetaObject::invokeMethod(selection, "select", Q_ARG(int, 9), Q_ARG(int, 62));
              stage.settle();
          }},
         {QStringLiteral("cut"),
          [](Stage &stage) {
              stage.gateway().setScript(
                  FakeGateway::delta(QStringLiteral("In one walk: keep the windows in a heap, and"))
                  + QByteArray(kEnd).replace("\"stop\"", "\"length\""));
              say(stage, QStringLiteral("And as they come?"));
          }},
         {QStringLiteral("translate"), [](Stage &stage) { stage.click(QStringLiteral("translateAnswer")); }},
         {QStringLiteral("translation"),
          [](Stage &stage) {
              stage.closeAll();
              stage.gateway().setScript(
                  FakeGateway::delta(QStringLiteral("In **einem** Durchgang: die Fenster in einem Heap halten, und"
                                                    "\n\n```python\nheapq.heappush(heap, window)\n```\n"))
                  + kEnd);
              Conversation *lane = stage.desktop().chat();
              lane->translate(lane->tree().leaf(), QStringLiteral("de"));
              stage.until([lane] { return lane->translating().isEmpty(); });
              stage.settle();
          }},
         {QStringLiteral("export"), [](Stage &stage) { stage.click(QStringLiteral("export")); }},
         {QStringLiteral("edit"),
          [](Stage &stage) {
              stage.closeAll();
              stage.item(QStringLiteral("conversation"))->forceActiveFocus();
              stage.press(Qt::Key_Home);
              stage.settle();
              stage.click(QStringLiteral("editPrompt"));
          }},
         {QStringLiteral("ask-link"),
          [](Stage &stage) {
              stage.click(QStringLiteral("cancelEdit"));
              QObject *ask = stage.object(QStringLiteral("linkAsk"));
              ask->setProperty(
                  "url", QStringLiteral("https://example.com/a/rather/long/address/that/goes/on?and=on&until=it#ends"));
              QMetaObject::invokeMethod(ask, "open");
              stage.settle();
          }},
         {QStringLiteral("ask-delete-question"),
          [](Stage &stage) {
              stage.closeAll();
              stage.click(QStringLiteral("removePrompt"));
          }},
         {QStringLiteral("ask-delete"),
          [](Stage &stage) {
              stage.closeAll();
              QObject *ask = stage.object(QStringLiteral("removeAsk"));
              ask->setProperty("text", kQuestion);
              QMetaObject::invokeMethod(ask, "open");
              stage.settle();
          }},
         {QStringLiteral("two"),
          [](Stage &stage) {
              stage.closeAll();
              stage.desktop().desk()->addLane(QStringLiteral("openai/gpt-5.4-mini"));
              stage.gateway().setScript({});
              stage.gateway().setAnswer(
                  QStringLiteral("Not in `O(n)`: without an order each window may touch **any** other."));
              say(stage, QStringLiteral("And without sorting?"));
          }},
         {QStringLiteral("four"),
          [](Stage &stage) {
              stage.desktop().desk()->addLane(QStringLiteral("gemini/gemini-2.5-flash"));
              stage.desktop().desk()->addLane(QStringLiteral("xai/grok-4"));
              stage.gateway().setAnswer(QStringLiteral("Sort, then merge."));
              say(stage, QStringLiteral("Say it shorter."));
          }},
         {QStringLiteral("drawn"),
          [](Stage &stage) {
              stage.desktop().desk()->startAnew();
              while (stage.desktop().desk()->laneCount() > 1)
                  stage.desktop().desk()->removeLane(1);
              stage.gateway().setAnswer(QStringLiteral(
                  "Here is the signal:\n\n```svg\n<svg viewBox=\"0 0 300 90\" xmlns=\"http://www.w3.org/2000/svg\">\n"
                  "  <title>Three lamps</title>\n  <rect width=\"300\" height=\"90\" rx=\"12\" fill=\"#222\"/>\n"
                  "  <circle cx=\"60\" cy=\"45\" r=\"24\" fill=\"#d33\"/>\n"
                  "  <circle cx=\"150\" cy=\"45\" r=\"24\" fill=\"#da3\"/>\n"
                  "  <circle cx=\"240\" cy=\"45\" r=\"24\" fill=\"#3a5\"/>\n</svg>\n```\n"));
              say(stage, QStringLiteral("Draw a signal with three lamps."));
              stage.click(QStringLiteral("showPicture"));
              stage.until([&stage] {
                  const QQuickItem *picture = stage.item(QStringLiteral("svgPicture"));
                  return picture && !picture->property("title").toString().isEmpty();
              });
              stage.settle();
          }},
         {QStringLiteral("edit-answer"), [](Stage &stage) { stage.click(QStringLiteral("editAnswer")); }},
         {QStringLiteral("edited"),
          [](Stage &stage) {
              stage.press(Qt::Key_A, Qt::ControlModifier);
              stage.type(QStringLiteral("A signal has three lamps: red above, amber, green below."));
              stage.press(Qt::Key_Return);
              stage.settle();
          }},
         {QStringLiteral("nothing"),
          [](Stage &stage) {
              stage.gateway().setScript(kEnd);
              say(stage, QStringLiteral("And at night?"));
          }},
         {QStringLiteral("flowchart"),
          [](Stage &stage) {
              drawDiagram(
                  stage, QStringLiteral("How does a train leave?"),
                  QStringLiteral(
                      "flowchart TD\n    A([Train arrives]) --> B{Platform free?}\n"
                      "    B -- yes --> C[Open the doors]\n    B -- no --> D[Wait at the signal]\n"
                      "    D --> B\n    subgraph P [At the platform]\n        C --> E[/Let people board/]\n"
                      "        E --> F[(Note the time)]\n    end\n    F -.->|delayed| G[Tell the next station]\n"
                      "    F --> H([Depart]):::go\n    classDef go fill:#1b5e20,color:#fff\n"));
          }},
         {QStringLiteral("sequence-diagram"),
          [](Stage &stage) {
              drawDiagram(stage, QStringLiteral("And who tells whom?"),
                          QStringLiteral(
                              "sequenceDiagram\n    autonumber\n    actor D as Driver\n"
                              "    participant S as Signal box\n    participant N as Next station\n"
                              "    D->>+S: ready to depart\n    alt line is free\n        S->>N: announce the train\n"
                              "        N-->>S: accepted\n        S-->>-D: proceed\n    else line is taken\n"
                              "        S-->>D: wait\n    end\n    Note over S,N: By telegraph, once\n"));
          }},
         {QStringLiteral("diagram-problem"),
          [](Stage &stage) {
              drawDiagram(stage, QStringLiteral("In short?"),
                          QStringLiteral("flowchart LR\n    Arrive --> Board\n    Board ->> Depart\n"));
          }},
         {QStringLiteral("error"),
          [](Stage &stage) {
              stage.gateway().setScript({});
              stage.desktop().desk()->startAnew();
              stage.gateway().setAnswer({});
              const auto refuse = QObject::connect(&stage.gateway(), &FakeGateway::requested, [&stage] {
                  stage.gateway().begin(429, "application/json");
                  stage.gateway().write(
                      R"({"error":{"message":"Rate limit reached for model `openai/gpt-oss-120b` on tokens per minute (TPM): Limit 250000, Used 249811, Requested 1204. Please try again in 1.2s."}})");
                  stage.gateway().end();
              });
              say(stage, QStringLiteral("Now?"));
              QObject::disconnect(refuse);
          }},
         {QStringLiteral("streaming"),
          [](Stage &stage) {
              stage.desktop().desk()->startAnew();
              const int before = stage.gateway().requests();
              stage.desktop().desk()->send(QStringLiteral("Think first, then answer."));
              stage.until([&stage, before] { return stage.gateway().requests() > before; });
              stage.gateway().begin();
              stage.gateway().write("data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"The person wants "
                                    "thought before words.\"}}]}\n\n");
              stage.gateway().write(
                  FakeGateway::delta(QStringLiteral("Here is what I thought of first: a timetable is")));
              stage.until([blocks = stage.desktop().chat()->blocks()] {
                  const QModelIndex last = blocks->index(blocks->count() - 1);
                  return blocks->count() >= 4
                      && last.data(MarkdownBlocks::HtmlRole).toString().contains(u"a timetable is");
              });
              untilListed(stage);
              stage.settle();
          }},
         {QStringLiteral("attached"),
          [](Stage &stage) {
              stage.desktop().desk()->stop();
              stage.desktop().desk()->startAnew();
              stage.desktop().chat()->setModel(QStringLiteral("anthropic/claude-sonnet-4-6"));
              stage.desktop().desk()->attach(
                  {QUrl::fromLocalFile(QStringLiteral(STATION_SOURCE_DIR "/packaging/screenshots/chat.png")),
                   QUrl::fromLocalFile(QStringLiteral(STATION_SOURCE_DIR "/README.md"))});
              stage.until([&stage] { return stage.desktop().desk()->attachmentChips().size() == 2; });
              stage.settle();
          }},
         {QStringLiteral("drop"),
          [](Stage &stage) {
              QMimeData files;
              files.setUrls({QUrl::fromLocalFile(QStringLiteral(STATION_SOURCE_DIR "/README.md"))});
              const QPoint at = stage.item(QStringLiteral("prompt"))->mapToScene({40, 10}).toPoint();
              QDragEnterEvent enter(at, Qt::CopyAction, &files, Qt::NoButton, Qt::NoModifier);
              QCoreApplication::sendEvent(stage.window(), &enter);
              stage.settle();
          }},
         {QStringLiteral("rename"),
          [](Stage &stage) {
              QDragLeaveEvent leave;
              QCoreApplication::sendEvent(stage.window(), &leave);
              stage.item(QStringLiteral("history"))->forceActiveFocus(Qt::TabFocusReason);
              stage.press(Qt::Key_F2);
          }},
         {QStringLiteral("history-search"), [](Stage &stage) {
              stage.press(Qt::Key_Escape);
              stage.press(Qt::Key_F, Qt::ControlModifier);
              stage.type(QStringLiteral("timetable"));
              // It asks the store soon, not at each letter; then each row says where the word stands.
              stage.until([list = stage.desktop().desk()->history()] {
                  return list->rowCount() > 0
                      && list->index(0).data(ConversationList::DetailRole).toString().contains(u"timetable");
              });
              stage.settle();
          }}}};
}

/** Speech into the prompt; with_sound.sh gives it a microphone. */
Scene dictation()
{
    return {QStringLiteral("dictation"),
            Stage::Behind::Script,
            [](Stage &stage) {
                stage.script().play(QStringLiteral("busy"));
                takeCatalog(stage.script());
            },
            {{QStringLiteral("button"),
              [](Stage &stage) {
                  stage.desktop().chat()->setModel(QStringLiteral("groq/openai/gpt-oss-120b"));
                  stage.goPlayground(0);
                  stage.item(QStringLiteral("dictate"))->forceActiveFocus(Qt::TabFocusReason);
                  stage.until([&stage] { return stage.hasPopup(); });
                  stage.settle();
              }},
             {QStringLiteral("recording"),
              [](Stage &stage) {
                  stage.closeAll();
                  if (stage.desktop().transcript()->devices().isEmpty())
                      return;
                  stage.click(QStringLiteral("dictate"));
                  stage.until([dictation = stage.desktop().dictation()] { return dictation->recordedMs() > 1200; });
                  stage.settle();
              }},
             {QStringLiteral("writing"),
              [](Stage &stage) {
                  if (!stage.desktop().dictation()->recording())
                      return;
                  stage.click(QStringLiteral("dictate"));
                  stage.until([dictation = stage.desktop().dictation()] { return dictation->running(); });
                  stage.until([&stage] { return stage.gateway().requests() > 0; });
                  stage.settle();
              }},
             {QStringLiteral("refused"), [](Stage &stage) {
                  if (!stage.desktop().dictation()->running())
                      return;
                  stage.gateway().begin(429, "application/json");
                  stage.gateway().write(R"({"error":{"message":"Rate limit reached for model `whisper-large-v3` on )"
                                        R"(seconds of audio per hour (ASPH): Limit 7200, Used 7195."}})");
                  stage.gateway().end();
                  stage.until([dictation = stage.desktop().dictation()] { return !dictation->problem().isEmpty(); });
                  stage.settle();
              }}}};
}

/** A job whose task may have been made, and nobody knows: the longest that is said of one. */
void loseVideo(Stage &stage)
{
    StoredCreation lost;
    lost.id = QStringLiteral("lost");
    lost.kind = QStringLiteral("video");
    lost.createdMs = 1'796'000'000'000;
    lost.state = QStringLiteral("failed");
    const QString problem = QCoreApplication::translate(
        "station::GatewayWords",
        "the connection was lost while the job was handed in. Whether it was taken, and is billed, nobody can tell; it "
        "was not sent again, so that it is not paid twice. Look into the provider's own list of jobs or usage: if it "
        "is "
        "not there, send the request anew");
    const QJsonObject about {{QStringLiteral("prompt"), QStringLiteral("A train in the fog")},
                             {QStringLiteral("words"), QCoreApplication::translate("Video", "failed")},
                             {QStringLiteral("problem"), QStringLiteral("xAI: ") + problem}};
    lost.about = QJsonDocument(about).toJson(QJsonDocument::Compact);
    stage.desktop().videos()->gallery()->put(lost);
    stage.until([&stage] { return stage.item(QStringLiteral("videoProblem")); });
    stage.settle();
}

Scene media()
{
    return {QStringLiteral("media"),
            Stage::Behind::Demo,
            {},
            {{QStringLiteral("audio"), [](Stage &stage) { stage.goPlayground(1); }},
             {QStringLiteral("audio-spoken"),
              [](Stage &stage) {
                  stage.closeAll();
                  SpeechDesk *speech = stage.desktop().speech();
                  speech->setModel(speech->models().contains(QStringLiteral("local/flite"))
                                       ? QStringLiteral("local/flite")
                                       : QStringLiteral("demo/speaker"));
                  stage.click(QStringLiteral("speechTextText"));
                  stage.type(QStringLiteral("Good morning. The train on platform nine leaves in two minutes"));
                  stage.click(QStringLiteral("speak"));
                  stage.until([speech] { return !speech->running() && speech->hasSound(); });
                  stage.until([speech] { return speech->figures().size() >= 5; });
                  stage.settle();
              }},
             {QStringLiteral("audio-heard"),
              [](Stage &stage) {
                  TranscriptDesk *heard = stage.desktop().transcript();
                  if (!heard->models().contains(QStringLiteral("local/pocketsphinx")))
                      return;
                  heard->setModel(QStringLiteral("local/pocketsphinx"));
                  const QString path = stage.home() + QStringLiteral("/said.wav");
                  stage.desktop().speech()->save(QUrl::fromLocalFile(path));
                  stage.answerFiles(path);
                  stage.click(QStringLiteral("chooseRecording"));
                  stage.until([heard] { return !heard->running(); }, 60'000);
                  stage.until([heard] { return heard->figures().size() >= 3; });
                  stage.settle();
                  if (QQuickItem *page = stage.item(QStringLiteral("audioScroll")))
                      page->setProperty("contentY",
                                        std::max(0.0, page->property("contentHeight").toReal() - page->height()));
                  stage.settle();
              }},
             {QStringLiteral("audio-recording"),
              [](Stage &stage) {
                  TranscriptDesk *heard = stage.desktop().transcript();
                  if (heard->devices().isEmpty()) // see with_sound.sh
                      return;
                  stage.click(QStringLiteral("record"));
                  stage.until([heard] { return heard->recordedMs() > 1200; });
                  stage.settle();
              }},
             {QStringLiteral("image"),
              [](Stage &stage) {
                  stage.desktop().transcript()->discard();
                  stage.goPlayground(2);
              }},
             {QStringLiteral("image-being-made"),
              [](Stage &stage) {
                  stage.click(QStringLiteral("imagePromptText"));
                  stage.type(QStringLiteral("A red train crosses a viaduct at dusk"));
                  stage.click(QStringLiteral("makeImage"));
              }},
             {QStringLiteral("image-made"),
              [](Stage &stage) {
                  ImageDesk *images = stage.desktop().images();
                  stage.until([images] { return !images->running(); });
                  images->make(
                      QStringLiteral("A station hall in the morning, people with umbrellas, steam, tall windows"));
                  stage.until([images] { return images->gallery()->count() >= 2 && !images->running(); });
                  stage.until([images] { return images->figures().size() >= 3; });
                  stage.until([&stage] { return stage.hasAllPictures(); });
                  stage.settle();
              }},
             {QStringLiteral("image-change"),
              [](Stage &stage) {
                  stage.click(QStringLiteral("editImage"));
                  stage.until([&stage] { return !stage.desktop().images()->base().isEmpty(); });
                  stage.until([&stage] { return stage.hasAllPictures(); });
                  stage.settle();
              }},
             {QStringLiteral("video"), [](Stage &stage) { stage.goPlayground(3); }},
             {QStringLiteral("video-running"),
              [](Stage &stage) {
                  stage.click(QStringLiteral("videoPromptText"));
                  stage.type(QStringLiteral("A train leaves in the snow"));
                  stage.click(QStringLiteral("makeVideo"));
                  Gallery *gallery = stage.desktop().videos()->gallery();
                  stage.until([gallery] { return gallery->count() == 1; }, 20'000);
                  stage.settle();
              }},
             {QStringLiteral("video-made"),
              [](Stage &stage) {
                  Gallery *gallery = stage.desktop().videos()->gallery();
                  stage.until([gallery] { return gallery->rowCount() > 0 && !gallery->rows().front().file.isEmpty(); },
                              60'000);
                  stage.settle();
              }},
             {QStringLiteral("video-plays"),
              [](Stage &stage) {
                  stage.click(QStringLiteral("playVideo"));
                  stage.until([&stage] {
                      const QQuickItem *view = stage.item(QStringLiteral("videoView"));
                      return view
                          && (view->property("positionMs").toDouble() > 500
                              || !view->property("problem").toString().isEmpty());
                  });
                  stage.settle();
              }},
             {QStringLiteral("video-lost"), loseVideo},
             {QStringLiteral("chat-demo"), [](Stage &stage) {
                  stage.goPlayground(0);
                  stage.desktop().chat()->setModel(QStringLiteral("demo/tools"));
                  say(stage, QStringLiteral("Which train goes to Zürich?"));
              }}}};
}

} // namespace

std::vector<Scene> playgroundScenes()
{
    return {chat(), dictation(), media()};
}

} // namespace station
