// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/imagedesk.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QtTest>

using namespace station;

/** Images without a window: answers that only name a picture, and pictures from files. */
class TestImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForThePictureItself_data();
    void asksForThePictureItself();
    void fetchesFromTheGateway();
    void opensNoOtherAddress();
    void takesAPictureFromAFile();

private:
    void answerWith(const QByteArray &json);
    void use(const char *model);

    std::unique_ptr<FakeGateway> m_gateway;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<ImageDesk> m_desk;
    QList<QByteArray> m_asked; ///< request lines
    QByteArray m_picture;      ///< what the gateway serves by address
};

void TestImages::init()
{
    m_desk.reset();
    m_asked.clear();
    m_gateway = std::make_unique<FakeGateway>();
    m_backend = std::make_unique<FakeBackend>();
    m_backend->m_gateway.port = m_gateway->port();
    for (const char *id : {"own/painter", "openai/gpt-image-1"}) {
        ModelInfo model;
        model.id = id;
        model.provider = model.id.left(model.id.indexOf('/'));
        model.kinds = QStringList {QStringLiteral("image")};
        model.input = {"text", "image"};
        model.usable = true;
        m_backend->m_models.push_back(model);
    }
    m_desk = std::make_unique<ImageDesk>(*m_backend, [this] { return ++m_backend->m_now; });
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QBuffer buffer(&m_picture);
    m_picture.clear();
    QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
}

void TestImages::use(const char *model)
{
    m_desk->setModel(QString::fromLatin1(model));
    m_desk->setCount(2); // two do not stream
}

void TestImages::answerWith(const QByteArray &json)
{
    connect(m_gateway.get(), &FakeGateway::requested, this, [this, json] {
        m_asked << m_gateway->requestHead().left(m_gateway->requestHead().indexOf("\r\n"));
        const bool picture = m_asked.last().startsWith("GET ");
        m_gateway->begin(200, picture ? "image/png" : "application/json");
        m_gateway->write(picture ? m_picture : json);
        m_gateway->end();
    });
}

void TestImages::asksForThePictureItself_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<bool>("asks");
    QTest::newRow("a server of one's own") << QByteArray("own/painter") << true;
    // OpenAI's own newer models answer with the picture alone, and refuse the member.
    QTest::newRow("gpt-image") << QByteArray("openai/gpt-image-1") << false;
}

void TestImages::asksForThePictureItself()
{
    QFETCH(QByteArray, model);
    QFETCH(bool, asks);
    answerWith("{\"data\":[{\"b64_json\":\"" + m_picture.toBase64() + "\"}]}");
    use(model.constData());
    QVERIFY(m_desk->make(QStringLiteral("A train")));
    QTRY_COMPARE(m_desk->gallery()->count(), 1);
    const QJsonObject body = QJsonDocument::fromJson(m_gateway->requestBody()).object();
    QCOMPARE(body.contains(u"response_format"), asks);
    if (asks)
        QCOMPARE(body[u"response_format"].toString(), QStringLiteral("b64_json"));
    QCOMPARE(m_desk->problem(), QString());
}

void TestImages::fetchesFromTheGateway()
{
    const QByteArray root = "http://127.0.0.1:" + QByteArray::number(m_gateway->port());
    answerWith("{\"data\":[{\"url\":\"" + root + "/v1/images/a/content?t=1\"},{\"url\":\"" + root
               + "/v1/images/b/content?t=2\"}]}");
    use("own/painter");
    QVERIFY(m_desk->make(QStringLiteral("A train")));
    QTRY_COMPARE(m_desk->gallery()->count(), 2);
    QTRY_VERIFY(!m_desk->running());
    QCOMPARE(m_asked.mid(1),
             (QList<QByteArray> {"GET /v1/images/a/content?t=1 HTTP/1.1", "GET /v1/images/b/content?t=2 HTTP/1.1"}));
    QCOMPARE(m_desk->problem(), QString());
    const QString id = m_desk->gallery()->rows().front().id;
    QCOMPARE(QImage(m_desk->gallery()->sourceOf(id).toLocalFile()).size(), QSize(8, 8));
    QCOMPARE(m_desk->gallery()->promptOf(id), QStringLiteral("A train"));
}

void TestImages::opensNoOtherAddress()
{
    QTcpServer trap;
    QVERIFY(trap.listen(QHostAddress::LocalHost));
    const QByteArray other = "http://127.0.0.1:" + QByteArray::number(trap.serverPort()) + "/picture.png";
    answerWith("{\"data\":[{\"url\":\"" + other + "\"}]}");
    use("own/painter");
    QVERIFY(m_desk->make(QStringLiteral("A train")));
    QTRY_VERIFY2(m_desk->problem().contains(QString::fromLatin1(other)), qPrintable(m_desk->problem()));
    QVERIFY(!m_desk->running());
    QCOMPARE(m_desk->gallery()->count(), 0);
    QVERIFY(!trap.hasPendingConnections());
    QCOMPARE(m_asked.size(), 1);
}

void TestImages::takesAPictureFromAFile()
{
    QTemporaryDir folder;
    const auto put = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? QUrl::fromLocalFile(file.fileName()) : QUrl();
    };
    use("own/painter");
    for (const QByteArray &bytes : {QByteArray("no picture"), QByteArray("GIF89a"), QByteArray()}) {
        m_desk->takePicture(put(QStringLiteral("x.png"), bytes));
        QVERIFY2(m_desk->problem().startsWith(QStringLiteral("x.png ")), qPrintable(m_desk->problem()));
    }
    m_desk->takePicture(QUrl::fromLocalFile(folder.filePath(QStringLiteral("gone.png"))));
    QVERIFY(m_desk->problem().startsWith(QStringLiteral("gone.png ")));
    m_desk->takePicture(put(QStringLiteral("train.png"), m_picture));
    QCOMPARE(m_desk->problem(), QString());
    QTRY_COMPARE(m_desk->gallery()->count(), 1);
    QCOMPARE(m_desk->base(), m_desk->gallery()->rows().front().id);
    // The next prompt is asked with it.
    answerWith("{\"data\":[{\"b64_json\":\"" + m_picture.toBase64() + "\"}]}");
    QVERIFY(m_desk->make(QStringLiteral("Green, please")));
    QTRY_COMPARE(m_desk->gallery()->count(), 2);
    QVERIFY(m_asked.last().startsWith("POST /v1/images/edits "));
    QVERIFY(m_gateway->requestBody().contains(m_picture));
}

QTEST_MAIN(TestImages)
#include "tst_images.moc"
