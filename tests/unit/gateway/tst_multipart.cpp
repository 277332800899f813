// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/clientname.h"
#include "gateway/exchange/multipart.h"

#include <QTest>

using namespace station;

class TestMultipart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void model_data();
    void model();
    void contentTypes_data();
    void contentTypes();
    void clientNames_data();
    void clientNames();
    void sessions();
    void agents();
};

void TestMultipart::model_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("model");
    const auto row = [](const char *name, const QByteArray &body, const char *model) {
        QTest::newRow(name) << body << QByteArray(model);
    };
    const QByteArray file = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n"
                            "Content-Type: audio/wav\r\n\r\n\0\xff\r\n--Bogus\r\n\r\nname=\"model\"\r\n";
    const QByteArray field = "--B\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nopenai/whisper-1\r\n";
    row("first", field + file + "--B--\r\n", "openai/whisper-1");
    row("last", file + field + "--B--\r\n", "openai/whisper-1");
    row("with a preamble", "ignored\r\n" + field + "--B--\r\n", "openai/whisper-1");
    row("more headers",
        "--B\r\nX-A: 1\r\ncontent-disposition: form-data;name=\"model\"\r\nContent-Type: text/plain\r\n\r\nm\r\n--B--",
        "m");
    row("no quotes", "--B\r\nContent-Disposition: form-data; name=model\r\n\r\nm\r\n--B--", "m");
    row("a file called so",
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"model\"\r\n\r\nx\r\n" + field + "--B--\r\n",
        "openai/whisper-1");
    row("only a file called so",
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"model\"\r\n\r\nx\r\n--B--", "");
    row("a longer name", "--B\r\nContent-Disposition: form-data; name=model_x\r\n\r\nx\r\n--B--", "");
    row("another case", "--B\r\nContent-Disposition: form-data; name=\"Model\"\r\n\r\nx\r\n--B--", "");
    row("another header",
        "--B\r\nX-Note: a; name=\"model\"\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\nx\r\n--B--", "");
    row("empty value", "--B\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\n\r\n--B--", "");
    row("no field", file + "--B--\r\n", "");
    row("cut", field.chopped(3), "");
    row("cut in the headers", field.left(30), "");
    row("nothing", "", "");
    row("another boundary", "--C\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nx\r\n--C--", "");
}

void TestMultipart::model()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, model);
    const QByteArray type = "multipart/form-data; boundary=B";
    QCOMPARE(formModel(body, type), model);
    const QByteArray changed = withFormModel(body, type, "whisper-2");
    if (model.isEmpty()) {
        QVERIFY(changed == body || formModel(changed, type) == "whisper-2");
        return;
    }
    QCOMPARE(formModel(changed, type), QByteArray("whisper-2"));
    const qsizetype at = body.indexOf("\r\n\r\n" + model + "\r\n") + 4;
    QCOMPARE(changed, body.left(at) + "whisper-2" + body.mid(at + model.size()));
}

void TestMultipart::contentTypes_data()
{
    QTest::addColumn<bool>("found");
    const auto row = [](const char *type, bool found) { QTest::newRow(type) << found; };
    row("multipart/form-data; boundary=B", true);
    row("multipart/form-data; boundary=\"B\"", true);
    row("Multipart/Form-Data; Boundary=B; charset=utf-8", true);
    row("multipart/form-data;boundary=B ", true);
    row("multipart/form-data; boundary=b", false);
    row("multipart/form-data", false);
    row("multipart/form-data; boundary=", false);
    row("", false);
}

void TestMultipart::contentTypes()
{
    QFETCH(bool, found);
    const QByteArray body = "--B\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nm\r\n--B--\r\n";
    QCOMPARE(formModel(body, QTest::currentDataTag()), found ? QByteArray("m") : QByteArray());
}

void TestMultipart::clientNames_data()
{
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *agent, const char *name) { QTest::newRow(agent) << QByteArray(name); };
    row("claude-cli/2.1.197 (external, cli)", "claude-code");
    row("claude-code/2.1.197", "claude-code");
    row("codex_exec/0.169.0 (Debian 12)", "codex");
    row("codex-tui/0.169.0", "codex");
    row("OpenAI/JS 6.49.0", "openai-node");
    row("AsyncOpenAI/Python 2.1.0", "openai-python");
    row("Anthropic/JS 1.12.0", "anthropic-node");
    row("google-genai-sdk/2.32.0 gl-node/v22", "google-genai");
    row("curl/8.5.0", "curl");
    row("python-requests/2.31", "python");
    row("Mozilla/5.0 (X11)", "Mozilla");
    row("my_app.v2-x/1 secret", "my_app.v2-x");
    row("(odd)", "");
    row("", "");
    row("aVeryLongProductNameThatGoesOnAndOnAndOn/1", "aVeryLongProductNameThatGoesOnAn");
}

void TestMultipart::clientNames()
{
    QFETCH(QByteArray, name);
    QCOMPARE(clientName({{"User-Agent", QTest::currentDataTag()}}), name);
}

void TestMultipart::sessions()
{
    QCOMPARE(clientSession({{"X-Claude-Code-Session-Id", "a"}}), QByteArray("a"));
    QCOMPARE(clientSession({{"session-id", "b"}}), QByteArray("b"));
    QCOMPARE(clientSession({}), QByteArray());
    QCOMPARE(clientSession({{"session_id", QByteArray(1000, 'x')}}).size(), 128);
}

void TestMultipart::agents()
{
    QVERIFY(isClaudeCode({{"user-agent", "claude-cli/2.1.197 (external, cli)"}, {"x-app", "cli"}}));
    QVERIFY(!isClaudeCode({{"user-agent", "claude-cli/2.1.197"}}));
    QVERIFY(!isClaudeCode({{"user-agent", "curl/8 claude-cli/2"}, {"x-app", "cli"}}));
    QVERIFY(isCodex({{"user-agent", "codex_exec/0.169.0"}, {"originator", "codex_exec"}}));
    QVERIFY(!isCodex({{"user-agent", "codex_exec/0.169.0"}}));
    QVERIFY(!isCodex({{"user-agent", "curl/8"}, {"originator", "codex_exec"}}));
}

QTEST_GUILESS_MAIN(TestMultipart)
#include "tst_multipart.moc"
