// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/video/videoview.h"
#include "tests/ui/playgroundtest.h"

#include <QAudioFormat>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QtTest>

using namespace station;

/** The playground as a person uses it, by keys and mouse, on the real gateway and without an account. */
class TestPlayground : public PlaygroundTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { start(); }
    void cleanup() { close(); }

    void chatSideBySideAndHistory();
    void editsAndTurnsBranches();
    void deletesAQuestion();
    void keepsAPreset();
    void speaksAndSaves();
    void savesLocalSpeechAsAsked();
    void hearsAFile();
    void hearsWhatIsPlayed();
    void readsAnAnswerAloud();
    void makesAndChangesAnImage();
    void makesAVideoThatPlays();
    void aVideoJobSurvivesARestart();
    void aVideoJobIsCancelled();
    void whatBecameOfAVideoIsToldWhole();
    void filesAreDropped();
};

void TestPlayground::chatSideBySideAndHistory()
{
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    type("Hello there");
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desktop->desk()->streaming());
    QTRY_VERIFY(!m_desktop->desk()->streaming());
    click(QStringLiteral("addModel"));
    QTRY_COMPARE(focused(), QStringLiteral("modelSearch"));
    type("thinker");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desktop->desk()->laneCount(), 2);
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    type("Why?");
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desktop->desk()->streaming());
    QTRY_VERIFY(!m_desktop->desk()->streaming());
    QCOMPARE(m_desktop->desk()->lane(1)->model(), QStringLiteral("demo/thinker"));
    QCOMPARE(m_desktop->desk()->lane(1)->tree().path().size(), 4);
    QTRY_VERIFY(item(QStringLiteral("fold"))); // its reasoning
    picture(QStringLiteral("side-by-side"));

    // A new one by keyboard, then back to the first through the history.
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_desktop->desk()->isEmpty());
    QTRY_COMPARE(m_desktop->desk()->history()->count(), 1);
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(focused(), QStringLiteral("historySearch"));
    type("hello THERE");
    QTRY_COMPARE(m_desktop->desk()->history()->count(), 1);
    press(Qt::Key_Down);
    QTRY_VERIFY(isFocusIn(QStringLiteral("history")));
    press(Qt::Key_Return);
    QTRY_VERIFY(!m_desktop->desk()->isEmpty());
    QTRY_COMPARE(m_desktop->desk()->laneCount(), 2);
    // Renamed with F2, deleted after a question.
    press(Qt::Key_F2);
    QTRY_COMPARE(focused(), QStringLiteral("renameField"));
    type("Trains");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desktop->desk()->title(), QStringLiteral("Trains"));
    QTRY_VERIFY(isFocusIn(QStringLiteral("history")));
    press(Qt::Key_Delete);
    QObject *ask = dialog(QStringLiteral("removeAsk"));
    QVERIFY(ask);
    QTRY_VERIFY(ask->property("opened").toBool());
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desktop->desk()->history()->count(), 0);
    QVERIFY(m_desktop->desk()->isEmpty());
}

void TestPlayground::editsAndTurnsBranches()
{
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    type("one");
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desktop->desk()->streaming());
    QTRY_VERIFY(!m_desktop->desk()->streaming());
    // The prompt may be above what is in sight.
    QTRY_VERIFY(item(QStringLiteral("conversation")));
    item(QStringLiteral("conversation"))->forceActiveFocus();
    press(Qt::Key_Home);
    QTRY_VERIFY(item(QStringLiteral("editPrompt")));
    click(QStringLiteral("editPrompt"));
    QTRY_COMPARE(item(QStringLiteral("prompt"))->property("text").toString(), QStringLiteral("one"));
    type(" more");
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desktop->desk()->streaming());
    QTRY_VERIFY(!m_desktop->desk()->streaming());
    QCOMPARE(m_desktop->chat()->textOf(m_desktop->chat()->questionAt(0)), QStringLiteral("one more"));
    item(QStringLiteral("conversation"))->forceActiveFocus();
    press(Qt::Key_Home);
    click(QStringLiteral("branchBefore"));
    QTRY_COMPARE(m_desktop->chat()->textOf(m_desktop->chat()->questionAt(0)), QStringLiteral("one"));
    item(QStringLiteral("conversation"))->forceActiveFocus();
    press(Qt::Key_End);
    QTRY_VERIFY(item(QStringLiteral("conversation"))->property("atYEnd").toBool());
    click(QStringLiteral("copyAnswer"));
    QCOMPARE(QGuiApplication::clipboard()->text(), m_desktop->chat()->textOf(m_desktop->chat()->tree().leaf()));
}

void TestPlayground::deletesAQuestion()
{
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    type("one");
    QTRY_VERIFY(item(QStringLiteral("promptSize")));
    QVERIFY(item(QStringLiteral("promptSize"))->property("text").toString().startsWith(u'\u2248'));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desktop->desk()->streaming());
    QTRY_VERIFY(!m_desktop->desk()->streaming());
    QTRY_VERIFY(!item(QStringLiteral("promptSize"))); // nothing is typed any more
    item(QStringLiteral("conversation"))->forceActiveFocus();
    press(Qt::Key_Home);
    QTRY_VERIFY(item(QStringLiteral("removePrompt")));
    click(QStringLiteral("removePrompt"));
    QObject *ask = dialog(QStringLiteral("removeMessageAsk"));
    QVERIFY(ask);
    QTRY_VERIFY(ask->property("opened").toBool());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!ask->property("visible").toBool());
    QVERIFY(!m_desktop->desk()->isEmpty());
    // While it is edited: what was typed becomes a prompt of its own.
    click(QStringLiteral("editPrompt"));
    type(" and more");
    click(QStringLiteral("removePrompt"));
    QTRY_VERIFY(ask->property("opened").toBool());
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desktop->desk()->isEmpty());
    item(QStringLiteral("prompt"))->forceActiveFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desktop->desk()->streaming());
    QCOMPARE(m_desktop->chat()->textOf(m_desktop->chat()->questionAt(0)), QStringLiteral("one and more"));
    QTRY_VERIFY(!m_desktop->desk()->streaming());
}

void TestPlayground::keepsAPreset()
{
    click(QStringLiteral("parameters"));
    QTRY_COMPARE(focused(), QStringLiteral("systemPromptText"));
    type("Be brief");
    item(QStringLiteral("presetName"))->forceActiveFocus();
    type("Terse");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desktop->presets()->names(), QStringList {QStringLiteral("Terse")});
    QTRY_COMPARE(item(QStringLiteral("preset"))->property("displayText").toString(), QStringLiteral("Terse"));
    m_desktop->desk()->parameters()->setSystem(QStringLiteral("Be long"));
    press(Qt::Key_Escape);
    click(QStringLiteral("parameters"));
    QTRY_VERIFY(item(QStringLiteral("preset")));
    QTRY_COMPARE(item(QStringLiteral("preset"))->property("displayText").toString(), QStringLiteral("none"));
    item(QStringLiteral("preset"))->forceActiveFocus();
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desktop->desk()->parameters()->system(), QStringLiteral("Be brief"));
    click(QStringLiteral("removePreset"));
    QTRY_VERIFY(m_desktop->presets()->names().isEmpty());
    QCOMPARE(m_desktop->desk()->parameters()->system(), QStringLiteral("Be brief"));
}

void TestPlayground::speaksAndSaves()
{
    click(QStringLiteral("tab-1"));
    QTRY_COMPARE(focused(), QStringLiteral("speechTextText"));
    m_desktop->speech()->setModel(QStringLiteral("demo/speaker"));
    QVERIFY(m_desktop->speech()->simulated());
    type("Mind the gap");
    click(QStringLiteral("speak"));
    QTRY_VERIFY(m_desktop->speech()->running());
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->speech()->running(), 20'000);
    QCOMPARE(m_desktop->speech()->problem(), QString());
    QVERIFY(m_desktop->speech()->durationMs() > 100);
    QCOMPARE(m_desktop->speech()->peaks().size(), Sound::kPeaks);
    const QString path = m_home->filePath(QStringLiteral("s.wav"));
    answerFiles(path);
    click(QStringLiteral("saveSpeech"));
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().startsWith("RIFF"));
    // The figures come with the ledger's record.
    QTRY_VERIFY(m_desktop->speech()->figures().size() == 5);
}

void TestPlayground::savesLocalSpeechAsAsked()
{
    SpeechDesk *speech = m_desktop->speech();
    if (!speech->models().contains(QStringLiteral("local/flite")))
        QSKIP("built without the engines of speech");
    click(QStringLiteral("tab-1"));
    speech->setModel(QStringLiteral("local/flite"));
    const std::vector<std::pair<QString, QByteArray>> kinds {{QStringLiteral("wav"), "RIFF"},
                                                             {QStringLiteral("mp3"), "\xff"},
                                                             {QStringLiteral("opus"), "OggS"},
                                                             {QStringLiteral("aac"), "\xff\xf1"},
                                                             {QStringLiteral("flac"), "fLaC"}};
    for (const auto &[format, begin] : kinds) {
        QVERIFY2(speech->formats().contains(format), qPrintable(format));
        speech->setFormat(format);
        QVERIFY(speech->speak(QStringLiteral("Mind the gap")));
        QTRY_VERIFY_WITH_TIMEOUT(!speech->running(), 30'000);
        if (speech->problem().contains(QStringLiteral(" here; ask for")))
            QSKIP("built without the codecs");
        const bool canPlay = !speech->problem().contains(QStringLiteral("cannot play"));
        QVERIFY2(speech->problem().isEmpty() || !canPlay, qPrintable(speech->problem()));
        if (canPlay)
            QTRY_VERIFY2_WITH_TIMEOUT(speech->durationMs() > 500 && speech->durationMs() < 3000, qPrintable(format),
                                      10'000);
        QVERIFY(speech->fileName().endsWith(u'.' + format));
        const QString path = m_home->filePath(speech->fileName());
        answerFiles(path);
        click(QStringLiteral("saveSpeech"));
        QFile saved(path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray bytes = saved.readAll();
        QVERIFY2(bytes.startsWith(begin) || (format == QStringLiteral("mp3") && bytes.startsWith("ID3")),
                 bytes.left(4).toHex().constData());
    }
}

void TestPlayground::hearsAFile()
{
    if (!m_desktop->speech()->models().contains(QStringLiteral("local/flite"))
        || !m_desktop->transcript()->models().contains(QStringLiteral("local/pocketsphinx")))
        QSKIP("built without the engines of speech");
    m_desktop->speech()->setModel(QStringLiteral("local/flite"));
    QVERIFY(m_desktop->speech()->speak(QStringLiteral("good morning")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->speech()->running(), 30'000);
    QCOMPARE(m_desktop->speech()->problem(), QString());
    const QString path = m_home->filePath(QStringLiteral("said.wav"));
    QVERIFY(m_desktop->speech()->save(QUrl::fromLocalFile(path)));

    click(QStringLiteral("tab-1"));
    m_desktop->transcript()->setModel(QStringLiteral("local/pocketsphinx"));
    answerFiles(path);
    click(QStringLiteral("chooseRecording"));
    QTRY_VERIFY(m_desktop->transcript()->running());
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->transcript()->running(), 60'000);
    QCOMPARE(m_desktop->transcript()->problem(), QString());
    QVERIFY2(m_desktop->transcript()->text().contains(QStringLiteral("morning")),
             qPrintable(m_desktop->transcript()->text()));
    QVERIFY(!m_desktop->transcript()->segments().isEmpty());
    const QString srt = m_home->filePath(QStringLiteral("said.srt"));
    answerFiles(srt);
    click(QStringLiteral("save-srt"));
    QFile saved(srt);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains("-->"));
    picture(QStringLiteral("audio"));
    // What was heard is said again.
    click(QStringLiteral("readBack"));
    QTRY_VERIFY(m_desktop->speech()->running());
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->speech()->running(), 30'000);
    QVERIFY(m_desktop->speech()->hasSound());
}

void TestPlayground::hearsWhatIsPlayed()
{
    SpeechDesk *speech = m_desktop->speech();
    TranscriptDesk *transcript = m_desktop->transcript();
    if (!speech->canPlay() || transcript->devices().isEmpty())
        QSKIP("no sound system here: with_sound.sh has one");
    if (!speech->models().contains(QStringLiteral("local/flite"))
        || !transcript->models().contains(QStringLiteral("local/pocketsphinx")))
        QSKIP("built without the engines of speech");
    click(QStringLiteral("tab-1"));
    speech->setModel(QStringLiteral("local/flite"));
    transcript->setModel(QStringLiteral("local/pocketsphinx"));
    click(QStringLiteral("record"));
    QTRY_VERIFY(transcript->recording());
    double loudest = 0;
    connect(transcript, &TranscriptDesk::changed, this,
            [&loudest, transcript] { loudest = std::max(loudest, transcript->level()); });
    QVERIFY(speech->speak(QStringLiteral("good morning")));
    QTRY_VERIFY_WITH_TIMEOUT(speech->playing(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!speech->playing() && !speech->running(), 20'000);
    QVERIFY(speech->positionMs() >= speech->durationMs() - 50);
    // The microphone is behind by its buffers.
    const double heard = transcript->recordedMs();
    QTRY_VERIFY(transcript->recordedMs() > heard + 500);
    picture(QStringLiteral("recording"));
    click(QStringLiteral("finishRecording"));
    QTRY_VERIFY(transcript->running());
    QTRY_VERIFY_WITH_TIMEOUT(!transcript->running(), 60'000);
    transcript->disconnect(this);
    QVERIFY2(loudest > 0.05, "the level shows what was heard");
    QCOMPARE(transcript->problem(), QString());
    QVERIFY2(transcript->text().contains(QStringLiteral("morning")), qPrintable(transcript->text()));
}

void TestPlayground::readsAnAnswerAloud()
{
    SpeechDesk *speech = m_desktop->speech();
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    type("Hello");
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desktop->desk()->streaming());
    QTRY_VERIFY(!m_desktop->desk()->streaming());
    QTRY_VERIFY(item(QStringLiteral("speakAnswer")));
    if (!speech->canPlay()) {
        // It says why it does not, and does not.
        QVERIFY(!item(QStringLiteral("speakAnswer"))->property("hindrance").toString().isEmpty());
        click(QStringLiteral("speakAnswer"));
        QVERIFY(!speech->running());
        return;
    }
    speech->setModel(QStringLiteral("demo/speaker"));
    click(QStringLiteral("speakAnswer"));
    QTRY_VERIFY(speech->running() || speech->playing());
    QCOMPARE(item(QStringLiteral("speakAnswer"))->property("iconName").toString(), QStringLiteral("stop"));
    QTRY_VERIFY_WITH_TIMEOUT(speech->playing(), 20'000);
    click(QStringLiteral("speakAnswer"));
    QTRY_VERIFY(!speech->playing() && !speech->running());
    QTRY_COMPARE(item(QStringLiteral("speakAnswer"))->property("iconName").toString(), QStringLiteral("wave"));
    QCOMPARE(speech->problem(), QString());
}

void TestPlayground::makesAndChangesAnImage()
{
    click(QStringLiteral("tab-2"));
    QTRY_COMPARE(focused(), QStringLiteral("imagePromptText"));
    QCOMPARE(m_desktop->images()->model(), QStringLiteral("demo/painter"));
    type("A red train");
    bool partial = false;
    connect(m_desktop->images(), &ImageDesk::changed, this,
            [this, &partial] { partial = partial || !m_desktop->images()->partial().isEmpty(); });
    click(QStringLiteral("makeImage"));
    QTRY_VERIFY(m_desktop->images()->running());
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->images()->gallery()->count(), 1, 20'000);
    QTRY_VERIFY(!m_desktop->images()->running());
    QCOMPARE(m_desktop->images()->problem(), QString());
    QVERIFY2(partial, "what is not finished yet shows");
    m_desktop->images()->disconnect(this);
    const QString first = m_desktop->images()->gallery()->rows().front().id;
    QVERIFY(!QImage(m_desktop->images()->gallery()->sourceOf(first).toLocalFile()).isNull());
    QCOMPARE(m_desktop->images()->gallery()->promptOf(first), QStringLiteral("A red train"));

    const QString copy = m_home->filePath(QStringLiteral("copy.png"));
    answerFiles(copy);
    click(QStringLiteral("saveImage"));
    QTRY_VERIFY(!QImage(copy).isNull());
    click(QStringLiteral("copyImage"));
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());

    click(QStringLiteral("sameAgain"));
    QTRY_COMPARE(focused(), QStringLiteral("imagePromptText"));
    QCOMPARE(item(QStringLiteral("imagePromptText"))->property("text").toString(), QStringLiteral("A red train"));
    click(QStringLiteral("editImage"));
    QCOMPARE(m_desktop->images()->base(), first);
    click(QStringLiteral("makeImage"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->images()->gallery()->count(), 2, 20'000);
    QTRY_VERIFY(!m_desktop->images()->running());
    QCOMPARE(m_desktop->images()->problem(), QString());

    picture(QStringLiteral("image"));
    // The gallery is there after a restart.
    restart();
    QTRY_COMPARE(m_desktop->images()->gallery()->count(), 2);
    QCOMPARE(m_desktop->images()->gallery()->promptOf(first), QStringLiteral("A red train"));
}

void TestPlayground::makesAVideoThatPlays()
{
    if (m_desktop->videos()->models().isEmpty())
        QSKIP("no model makes videos here");
    click(QStringLiteral("tab-3"));
    QTRY_COMPARE(focused(), QStringLiteral("videoPromptText"));
    QCOMPARE(m_desktop->videos()->model(), QStringLiteral("demo/animator"));
    type("A train leaves");
    click(QStringLiteral("makeVideo"));
    Gallery *gallery = m_desktop->videos()->gallery();
    QTRY_COMPARE_WITH_TIMEOUT(gallery->count(), 1, 20'000);
    QCOMPARE(m_desktop->videos()->problem(), QString());
    const QString id = gallery->rows().front().id;
    QTRY_VERIFY_WITH_TIMEOUT(!gallery->sourceOf(id).isEmpty(), 60'000);
    QCOMPARE(gallery->rows().front().state, QStringLiteral("completed"));
    QVERIFY(QFileInfo(gallery->sourceOf(id).toLocalFile()).size() > 1000);

    click(QStringLiteral("playVideo"));
    QTRY_VERIFY(item(QStringLiteral("videoView")));
    auto *view = qobject_cast<VideoView *>(item(QStringLiteral("videoView")));
    QVERIFY(view);
    QTRY_VERIFY_WITH_TIMEOUT(view->frames() > 2 || !view->problem().isEmpty(), 20'000);
    if (!view->problem().isEmpty())
        QSKIP(qPrintable(QStringLiteral("no decoder here: ") + view->problem()));
    // Something else than black is drawn.
    const QImage seen = m_window->grabWindow();
    const QPointF middle = view->mapToScene(QPointF(view->width() / 2, view->height() / 2)) * seen.devicePixelRatio();
    QTRY_VERIFY(m_window->grabWindow().pixelColor(middle.toPoint()) != QColor(Qt::black));

    picture(QStringLiteral("video"));
    QVERIFY(view->durationMs() > 1000);
    // At its end it offers to play again, from the beginning.
    QTRY_VERIFY_WITH_TIMEOUT(!view->playing(), 30'000);
    const int frames = view->frames();
    click(QStringLiteral("pauseVideo"));
    QTRY_VERIFY(view->playing());
    QTRY_VERIFY_WITH_TIMEOUT(view->frames() > frames, 10'000);
    view->pause();
    const QString copy = m_home->filePath(QStringLiteral("copy.mp4"));
    answerFiles(copy);
    click(QStringLiteral("saveVideo"));
    QTRY_VERIFY(QFileInfo(copy).size() > 1000);
}

void TestPlayground::aVideoJobSurvivesARestart()
{
    if (m_desktop->videos()->models().isEmpty())
        QSKIP("no model makes videos here");
    m_desktop->videos()->setModel(QStringLiteral("demo/animator"));
    QVERIFY(m_desktop->videos()->make(QStringLiteral("A train arrives")));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->videos()->gallery()->count(), 1, 20'000);
    const auto row = [this] { return m_desktop->videos()->gallery()->rows().front(); };
    // It is at the provider: the gateway never hands a job in twice.
    QTRY_COMPARE_WITH_TIMEOUT(row().state, QStringLiteral("in_progress"), 20'000);
    QVERIFY(row().file.isEmpty());
    restart();
    QTRY_COMPARE(m_desktop->videos()->gallery()->count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!row().file.isEmpty() || row().state == QStringLiteral("failed"), 60'000);
    QVERIFY2(!row().file.isEmpty(), row().about.constData());
    QCOMPARE(m_desktop->videos()->gallery()->promptOf(m_desktop->videos()->gallery()->rows().front().id),
             QStringLiteral("A train arrives"));
}

void TestPlayground::aVideoJobIsCancelled()
{
    if (m_desktop->videos()->models().isEmpty())
        QSKIP("no model makes videos here");
    click(QStringLiteral("tab-3"));
    QTRY_COMPARE(focused(), QStringLiteral("videoPromptText"));
    type("A train is late");
    click(QStringLiteral("makeVideo"));
    Gallery *gallery = m_desktop->videos()->gallery();
    QTRY_COMPARE_WITH_TIMEOUT(gallery->count(), 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(gallery->rows().front().state, QStringLiteral("in_progress"), 20'000);
    click(QStringLiteral("cancelVideo"));
    QTRY_COMPARE_WITH_TIMEOUT(gallery->rows().front().state, QStringLiteral("cancelled"), 20'000);
    QCOMPARE(m_desktop->videos()->problem(), QString());
    QVERIFY(gallery->rows().front().file.isEmpty());
    QTRY_VERIFY(!item(QStringLiteral("cancelVideo")));
    // Which the demo provider cannot do.
    QTRY_VERIFY(gallery->index(0).data(Gallery::ProblemRole).toString().contains(QStringLiteral("may be billed")));
    // Deleting asks first.
    click(QStringLiteral("removeVideo"));
    QTRY_VERIFY(m_window->activeFocusItem()
                && m_window->activeFocusItem()->property("text").toString() == QStringLiteral("Delete"));
    press(Qt::Key_Return);
    QTRY_COMPARE(gallery->count(), 0);
}

void TestPlayground::whatBecameOfAVideoIsToldWhole()
{
    // As the gateway says it where a job's task may have been made, and nobody knows.
    const QString words = QStringLiteral("xAI: the connection was lost while the job was handed in. Whether it was "
                                         "taken, and is billed, nobody can tell; "
                                         "it was not sent again, so that it is not paid twice. Look into the "
                                         "provider's own list of jobs or usage: if it "
                                         "is not there, send the request anew");
    StoredCreation creation;
    creation.id = QStringLiteral("lost");
    creation.kind = QStringLiteral("video");
    creation.createdMs = 1;
    creation.state = QStringLiteral("failed");
    creation.about = QJsonDocument(QJsonObject {{QStringLiteral("prompt"), QStringLiteral("A train")},
                                                {QStringLiteral("problem"), words}})
                         .toJson();
    m_desktop->videos()->gallery()->put(creation);
    click(QStringLiteral("tab-3"));
    QTRY_VERIFY(item(QStringLiteral("videoProblem")));
    const QQuickItem *text = item(QStringLiteral("videoProblem"));
    QCOMPARE(text->property("text").toString(), words);
    QVERIFY(!text->property("truncated").toBool());
    QVERIFY(text->property("lineCount").toInt() > 1);
    // Within its row.
    QVERIFY(text->y() + text->height() <= text->parentItem()->height());
}

void TestPlayground::filesAreDropped()
{
    const QString text = m_home->filePath(QStringLiteral("timetable.txt"));
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("07:12 Basel\n") > 0);
    file.close();
    const QString picture = m_home->filePath(QStringLiteral("train.png"));
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::darkRed);
    QVERIFY(image.save(picture));

    // Onto the chat: it goes along with the next prompt.
    drop(QStringLiteral("chatDrop"), {text});
    QTRY_COMPARE(m_desktop->desk()->property("attachments").toList().size(), 1);
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    type("When?");
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desktop->desk()->streaming());
    QTRY_VERIFY(!m_desktop->desk()->streaming());
    QVERIFY(m_desktop->desk()->property("attachments").toList().isEmpty());
    QCOMPARE(m_desktop->chat()->tree().find(m_desktop->chat()->questionAt(0))->attachments.size(), size_t(1));

    // Onto the recordings: what is no sound is said to be none, by the gateway that was asked.
    click(QStringLiteral("tab-1"));
    if (!m_desktop->transcript()->models().isEmpty()) {
        m_desktop->transcript()->setModel(QStringLiteral("demo/listener"));
        const QString sound = m_home->filePath(QStringLiteral("said.wav"));
        QAudioFormat format;
        format.setSampleRate(16'000);
        format.setChannelCount(1);
        format.setSampleFormat(QAudioFormat::Int16);
        Sound silence;
        silence.setFormat(format);
        silence.feed(QByteArray(32'000, '\0'));
        QFile wav(sound);
        QVERIFY(wav.open(QIODevice::WriteOnly) && wav.write(silence.toWav()) > 0);
        wav.close();
        drop(QStringLiteral("recordingDrop"), {sound});
        QTRY_VERIFY(!m_desktop->transcript()->running());
        QTRY_VERIFY2(m_desktop->transcript()->text().contains(QStringLiteral("simulated")),
                     qPrintable(m_desktop->transcript()->problem()));
    }

    // Onto the pictures: the next prompt changes it.
    click(QStringLiteral("tab-2"));
    drop(QStringLiteral("imageDrop"), {text});
    QTRY_VERIFY(m_desktop->images()->problem().contains(QStringLiteral("timetable.txt")));
    QCOMPARE(m_desktop->images()->gallery()->count(), 0);
    drop(QStringLiteral("imageDrop"), {picture});
    QTRY_COMPARE(m_desktop->images()->gallery()->count(), 1);
    QCOMPARE(m_desktop->images()->problem(), QString());
    QTRY_COMPARE(m_desktop->images()->base(), m_desktop->images()->gallery()->rows().front().id);
    QTRY_COMPARE(focused(), QStringLiteral("imagePromptText"));
    type("Green, please");
    click(QStringLiteral("makeImage"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->images()->gallery()->count(), 2, 20'000);
    QTRY_VERIFY(!m_desktop->images()->running());
    QCOMPARE(m_desktop->images()->problem(), QString());
}

QTEST_MAIN(TestPlayground)
#include "tst_playground.moc"
