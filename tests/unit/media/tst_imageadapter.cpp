// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/imageadapter.h"

#include "providers/media/dashscope.h"

#include <QTest>

using namespace station;

class TestImageAdapter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ratios_data();
    void ratios();
    void pixelsOfRatios_data();
    void pixelsOfRatios();
    void addresses_data();
    void addresses();
};

void TestImageAdapter::ratios_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<QByteArray>("ratio");
    const auto row = [](int width, int height, const char *ratio) {
        QTest::addRow("%dx%d", width, height) << width << height << QByteArray(ratio);
    };
    row(1024, 1024, "1:1");
    row(1536, 1024, "3:2");
    row(1024, 1536, "2:3");
    row(1792, 1024, "16:9");
    row(1024, 1792, "9:16");
    row(1000, 100, "");
    row(1150, 1000, "");
    row(1030, 1000, "1:1");
}

void TestImageAdapter::ratios()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(QByteArray, ratio);
    const QList<QByteArray> known {"1:1", "2:3", "3:2", "3:4", "4:3", "9:16", "16:9"};
    QCOMPARE(nearestRatio(width, height, known).value_or(QByteArray()), ratio);
}

void TestImageAdapter::pixelsOfRatios_data()
{
    QTest::addColumn<QByteArray>("ratio");
    QTest::addColumn<QByteArray>("size");   // the client's
    QTest::addColumn<QByteArray>("pixels"); // or the member that is refused
    QTest::newRow("left open") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("square") << QByteArray("1:1") << QByteArray() << QByteArray("2048x2048");
    QTest::newRow("wide") << QByteArray("16:9") << QByteArray() << QByteArray("2736x1536");
    QTest::newRow("high") << QByteArray("9:16") << QByteArray() << QByteArray("1536x2736");
    QTest::newRow("with a point") << QByteArray("19.5:9") << QByteArray() << QByteArray("3008x1392");
    QTest::newRow("the client's own pixels") << QByteArray("4:3") << QByteArray("1024x768") << QByteArray("1024x768");
    QTest::newRow("which are of another ratio") << QByteArray("1:1") << QByteArray("1024x768") << QByteArray("!size");
    for (const char *wrong : {"wide", "16", "16:", ":9", "0:1", "-1:1", "100:1", "1:100", "nan:1", "inf:1"})
        QTest::newRow(wrong) << QByteArray(wrong) << QByteArray() << QByteArray("!aspect_ratio");
}

void TestImageAdapter::pixelsOfRatios()
{
    QFETCH(QByteArray, ratio);
    QFETCH(QByteArray, size);
    QFETCH(QByteArray, pixels);
    ImageRequest request;
    request.aspectRatio = ratio;
    request.size = size;
    const auto made = sizeOfRatio(request, 2048);
    QCOMPARE(made ? *made : '!' + made.error().param, pixels);
}

void TestImageAdapter::addresses_data()
{
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *url, bool allowed) { QTest::newRow(url) << allowed; };
    row("https://oss.aliyuncs.com/a.png?x=1", true);
    row("http://127.0.0.1:9/a", true); // the server that named it
    row("http://127.0.0.1:98/a", false);
    row("http://oss.aliyuncs.com/a.png", false);
    row("https://127.0.0.1/a", false);
    row("https://10.1.2.3/a", false);
    row("https://169.254.169.254/latest", false);
    row("https://[::1]/a", false);
    row("https://localhost/a", false);
    row("https://intranet/a", false);
    row("https://user:pw@oss.aliyuncs.com/a", false);
    row("file:///etc/passwd", false);
    row("", false);
}

void TestImageAdapter::addresses()
{
    QFETCH(bool, allowed);
    QCOMPARE(dashscope::mayFetch(QTest::currentDataTag(), "http://127.0.0.1:9/v1"), allowed);
}

QTEST_GUILESS_MAIN(TestImageAdapter)
#include "tst_imageadapter.moc"
