// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/responsecapture.h"

#include <QtTest>

using namespace station;

namespace {

const QByteArray kStream =
    "event: response.created\n"
    "data: {\"type\":\"response.created\",\"response\":{\"id\":\"resp_1\",\"status\":"
    "\"in_progress\",\"output\":[]}}\n\n"
    "event: response.output_text.delta\n"
    "data: {\"type\":\"response.output_text.delta\",\"delta\":\"\\\"response.completed\\\" ä\"}\n\n"
    ": a comment\n\n"
    "event: response.completed\n"
    "data: {\"type\":\"response.completed\",\"response\":{\"id\":\"resp_1\",\"status\":"
    "\"completed\",\"output\":[{\"type\":\"message\",\"n\":0.70}]}}\n\n";
const QByteArray kBody = R"({"id":"resp_1","status":"completed","output":[{"type":"message","n":0.70}]})";

std::optional<ResponseCapture::Response> captured(bool stream, const QByteArray &bytes, qsizetype piece,
                                                  qsizetype most = 1 << 20)
{
    ResponseCapture capture(stream, most);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        capture.take(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    return capture.finish();
}

} // namespace

class tst_ResponseCapture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeBody();
    void aStreamInPiecesOfEverySize();
    void whatCannotBeGoneOnFrom_data();
    void whatCannotBeGoneOnFrom();
};

void tst_ResponseCapture::aWholeBody()
{
    const auto response = captured(false, kBody, 7);
    QVERIFY(response);
    QCOMPARE(response->id, QByteArray("resp_1"));
    QCOMPARE(response->body, kBody);
}

void tst_ResponseCapture::aStreamInPiecesOfEverySize()
{
    for (qsizetype piece = 1; piece <= kStream.size(); ++piece) {
        const auto response = captured(true, kStream, piece);
        QVERIFY2(response, QByteArray::number(piece));
        QCOMPARE(response->body, kBody);
    }
}

void tst_ResponseCapture::whatCannotBeGoneOnFrom_data()
{
    QTest::addColumn<bool>("stream");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("most");
    QTest::newRow("failed") << false << QByteArray(R"({"id":"resp_1","status":"failed","output":[]})") << 1000;
    QTest::newRow("without an id") << false << QByteArray(R"({"status":"completed","output":[]})") << 1000;
    QTest::newRow("no JSON") << false << QByteArray("<html>") << 1000;
    QTest::newRow("too long") << false << kBody << 20;
    QTest::newRow("cut stream") << true << kStream.first(kStream.indexOf("event: response.completed")) << 1000;
    QTest::newRow("too long an event") << true << kStream << 40;
}

void tst_ResponseCapture::whatCannotBeGoneOnFrom()
{
    QFETCH(bool, stream);
    QFETCH(QByteArray, bytes);
    QFETCH(int, most);
    QVERIFY(!captured(stream, bytes, 5, most));
}

QTEST_APPLESS_MAIN(tst_ResponseCapture)
#include "tst_responsecapture.moc"
