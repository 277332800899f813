// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/safesvg.h"
#include "app/chat/svgview.h"
#include "app/diagram/mermaid.h"
#include "app/diagram/svgwriter.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFontDatabase>
#include <QQuickWindow>
#include <QSvgRenderer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

using namespace station;

namespace {

QString svg(const QString &inner, const QString &attributes = QStringLiteral("viewBox=\"0 0 100 50\""))
{
    return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" %1>%2</svg>").arg(attributes, inner);
}

QString redPicture(const QSize &size = {8, 8})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(png.toBase64());
}

/** Tells whether a file was opened since; nothing where the system does not tell. */
class FileWatch {
public:
    explicit FileWatch(const QString &path)
    {
#ifdef Q_OS_LINUX
        m_watch = inotify_init1(IN_NONBLOCK);
        inotify_add_watch(m_watch, path.toUtf8().constData(), IN_OPEN | IN_ACCESS);
#else
        Q_UNUSED(path)
#endif
    }
    ~FileWatch()
    {
#ifdef Q_OS_LINUX
        close(m_watch);
#endif
    }
    Q_DISABLE_COPY_MOVE(FileWatch)

    bool isOpened() const
    {
#ifdef Q_OS_LINUX
        char event[4096];
        return read(m_watch, event, sizeof event) > 0;
#else
        return false;
#endif
    }

private:
    int m_watch = -1;
};

} // namespace

/** Pictures that a model writes: what is drawn of them, that nothing is loaded, that none holds anything up. */
class TestSvg : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void draws();
    void followsItsWidth();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void whatQtWouldLoad();
    void nothingIsLoaded_data();
    void nothingIsLoaded();
    void picturesWithin();
    void whatTakesTooLongIsLeftOut();
    void hostileInput_data();
    void hostileInput();
    void diagramsPassWhole();
    void aLargeDiagramIsDrawn();
    void diagramsAreMeasuredAsTheyAreDrawn_data();
    void diagramsAreMeasuredAsTheyAreDrawn();

private:
    /** Waits until the code is drawn or refused. */
    bool shows(const QString &code)
    {
        m_view->setCode(code);
        return QTest::qWaitFor([this] { return !m_view->image().isNull() || !m_view->problem().isEmpty(); }, 20'000);
    }
    QColor colorAt(double x, double y) const
    {
        const QImage &image = m_view->image();
        return image.pixelColor(int(x * image.width()), int(y * image.height()));
    }

    std::unique_ptr<QQuickWindow> m_window;
    SvgView *m_view = nullptr;
};

void TestSvg::initTestCase()
{
    // The window's own letters.
    const QDir fonts(QStringLiteral(STATION_SOURCE_DIR "/resources/fonts"));
    for (const QString &name : fonts.entryList({QStringLiteral("*.ttf")}))
        QVERIFY(QFontDatabase::addApplicationFont(fonts.filePath(name)) >= 0);
}

void TestSvg::init()
{
    m_window = std::make_unique<QQuickWindow>();
    m_view = new SvgView(m_window->contentItem());
    m_view->setSize({400, 200});
}

void TestSvg::draws()
{
    // As models write it: a declaration, a comment, a prefix that is not declared, names of editors.
    QVERIFY(shows(QStringLiteral(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a flag -->\n"
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
        "<svg width=\"200px\" height=\"100\" xmlns:ed=\"urn:editor\"><title>A\n flag</title><ed:view zoom=\"2\"/>"
        "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#00f\"/><stop offset=\"1\" "
        "stop-color=\"#00f\"/></linearGradient><rect id=\"r\" width=\"50\" height=\"100\" fill=\"url(#g)\"/></defs>"
        "<style>.b { fill: #0f0 }</style><use xlink:href=\"#r\"/><use href=\"#r\" x=\"150\"/>"
        "<rect class=\"b\" x=\"50\" width=\"100\" height=\"100\" ed:name=\"x\"/></svg>")));
    QCOMPARE(m_view->problem(), QString());
    QCOMPARE(m_view->title(), QStringLiteral("A flag"));
    QCOMPARE(m_view->aspect(), 2.0);
    QVERIFY(!m_view->strips());
    QCOMPARE(m_view->image().size(), QSize(400, 200));
    QCOMPARE(colorAt(0.1, 0.5), QColor(Qt::blue));
    QCOMPARE(colorAt(0.5, 0.5), QColor(Qt::green));
    QCOMPARE(colorAt(0.9, 0.5), QColor(Qt::blue));
    // Where nothing is drawn, the ground is white, by night too.
    QVERIFY(shows(svg(QStringLiteral("<circle cx=\"50\" cy=\"25\" r=\"10\"/>"))));
    QTRY_COMPARE(colorAt(0.05, 0.05), QColor(Qt::white));
    QCOMPARE(colorAt(0.5, 0.5), QColor(Qt::black));
}

void TestSvg::followsItsWidth()
{
    QVERIFY(shows(svg(QStringLiteral("<rect width=\"100\" height=\"50\"/>"))));
    m_view->setWidth(300);
    QTRY_COMPARE(m_view->image().size(), QSize(300, 150));
    // Wider than any screen, longer than any page: as large as is made, and no larger.
    m_view->setWidth(90'000);
    QTRY_COMPARE(m_view->image().width(), SvgView::kMaxSide);
    m_view->setWidth(400);
    m_view->setCode(
        svg(QStringLiteral("<rect width=\"1\" height=\"1000\"/>"), QStringLiteral("viewBox=\"0 0 1 1000\"")));
    QTRY_COMPARE(m_view->aspect(), 0.05);
    QVERIFY(m_view->image().height() <= SvgView::kMaxSide);
}

void TestSvg::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const QString none = QStringLiteral("There is no SVG in this code.");
    const QString large = QStringLiteral("This picture is too large to be drawn here.");
    QTest::newRow("another") << QStringLiteral("<html><svg/></html>") << none;
    QTest::newRow("text") << QStringLiteral("a < b") << QStringLiteral("This is no whole SVG: see line 1, column 2.");
    QTest::newRow("cut") << QStringLiteral("<svg viewBox=\"0 0 1 1\">\n<g>")
                         << QStringLiteral("This is no whole SVG: see line 2, column 4.");
    QTest::newRow("nothing") << QStringLiteral("<svg/>")
                             << QStringLiteral("There is nothing in this picture to be drawn.");
    QTest::newRow("entities") << QStringLiteral("<!DOCTYPE svg [<!ENTITY a \"b\">]>")
            + svg(QStringLiteral("<text>&a;</text>"))
                              << QStringLiteral("This picture has a document type with entities: it is not drawn.");
    QTest::newRow("bytes") << svg(QString(kSvgMaxBytes, u' ')) << large;
    QTest::newRow("elements") << svg(QStringLiteral("<g/>").repeated(kSvgMaxElements)) << large;
    QTest::newRow("depth") << svg(QStringLiteral("<g>").repeated(60) + QStringLiteral("</g>").repeated(60)) << large;
    QTest::newRow("styles") << svg(QStringLiteral("<style>") + QString(kSvgMaxStyle + 1, u'a')
                                   + QStringLiteral("</style>"))
                            << large;
}

void TestSvg::saysWhatIsWrong()
{
    QFETCH(QString, code);
    QVERIFY(shows(code));
    QTEST(m_view->problem(), "words");
    QVERIFY(m_view->image().isNull());
}

void TestSvg::whatQtWouldLoad()
{
#ifndef Q_OS_LINUX
    QSKIP("nothing here tells that a file is opened");
#endif
    // Without what is tested below, the file is opened: by this alone one knows that the watch sees it.
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("secret.png"));
    QVERIFY(QImage(8, 8, QImage::Format_RGB32).save(path));
    const FileWatch watch(path);
    QSvgRenderer renderer(svg(QStringLiteral("<image width=\"9\" height=\"9\" xlink:href=\"%1\"/>").arg(path),
                              QStringLiteral("viewBox=\"0 0 9 9\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""))
                              .toUtf8());
    QVERIFY(renderer.isValid());
    QVERIFY(watch.isOpened());
}

void TestSvg::nothingIsLoaded_data()
{
    // %1 is a file of this computer, %2 a server.
    QTest::addColumn<QString>("code");
    const QString rect = QStringLiteral("<rect width=\"100\" height=\"50\" ");
    for (const char *place : {"%1", "file://%1", "FILE://%1", " %1 ", "%2a.png", "//%2",
                              "data:image/svg+xml;base64,AAAA", "data:text/plain,%1", "data:image/png;base64,%1"}) {
        const QString href = QString::fromLatin1(place);
        QTest::addRow("image %s", place) << svg(
            QStringLiteral("<image width=\"100\" height=\"50\" href=\"%1\"/>").arg(href));
        QTest::addRow("xlink %s", place) << svg(
            QStringLiteral("<image width=\"100\" height=\"50\" xlink:href=\"%1\"/>").arg(href));
        QTest::addRow("use %s", place) << svg(QStringLiteral("<use href=\"%1#a\"/>").arg(href));
        QTest::addRow("fill %s", place) << svg(rect + QStringLiteral("fill=\"url(%1)\"/>").arg(href));
        QTest::addRow("style %s", place) << svg(rect + QStringLiteral("style=\"fill: URL( '%1' )\"/>").arg(href));
        QTest::addRow("sheet %s", place) << svg(QStringLiteral("<style>rect { fill: url(\"%1\") }</style>").arg(href)
                                                + rect + QStringLiteral("/>"));
        QTest::addRow("import %s", place)
            << svg(QStringLiteral("<style>@import '%1';</style>").arg(href) + rect + QStringLiteral("/>"));
        QTest::addRow("font %s", place) << svg(
            QStringLiteral("<font-face><font-face-src><font-face-uri href=\"%1\"/></font-face-src></font-face>"
                           "<style>@font-face { font-family: x; src: url(%1) }</style>"
                           "<text y=\"20\" font-family=\"x\">a</text>")
                .arg(href));
        QTest::addRow("style sheet of a file %s", place)
            << QStringLiteral("<?xml-stylesheet type=\"text/css\" href=\"%1\"?>").arg(href)
                + svg(rect + QStringLiteral("/>"));
        QTest::addRow("others %s", place)
            << svg(QStringLiteral("<script href=\"%1\"/><foreignObject><img xmlns=\"http://www.w3.org/1999/xhtml\" "
                                  "src=\"%1\"/></foreignObject><feImage href=\"%1\"/><video href=\"%1\"/><audio "
                                  "href=\"%1\"/><a href=\"%1\"><text y=\"9\">a</text></a><filter id=\"f\"><feImage "
                                  "href=\"%1\"/></filter><rect width=\"9\" height=\"9\" filter=\"url(%1#f)\" "
                                  "mask=\"url(%1)\" cursor=\"url(%1)\" onload=\"fetch('%1')\"/>")
                       .arg(href));
        QTest::addRow("hidden %s", place)
            << svg(rect + QStringLiteral("style=\"fill: u\\72l(%1); fill: u\\000072l(%1)\"/>").arg(href));
    }
    QTest::newRow("entity") << QStringLiteral("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file://%1\">]>")
            + svg(QStringLiteral("<text y=\"20\">&x;</text>"));
    QTest::newRow("document type") << QStringLiteral("<!DOCTYPE svg SYSTEM \"%2x.dtd\">")
            + svg(QStringLiteral("<text y=\"20\">x</text>"));
}

void TestSvg::nothingIsLoaded()
{
    QFETCH(QString, code);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("secret.png"));
    QImage red(100, 50, QImage::Format_RGB32);
    red.fill(Qt::red);
    QVERIFY(red.save(path));
    QTcpServer trap;
    QVERIFY(trap.listen(QHostAddress::LocalHost));
    const FileWatch watch(path);
    code.replace(QStringLiteral("%1"), path);
    code.replace(QStringLiteral("%2"), QStringLiteral("http://127.0.0.1:%1/").arg(trap.serverPort()));
    QVERIFY(shows(code));
    QVERIFY(!trap.waitForNewConnection(20));
    QVERIFY(!trap.hasPendingConnections());
    QVERIFY(!watch.isOpened());
    const QImage &image = m_view->image();
    for (int y = 0; y < image.height(); y += 5) {
        for (int x = 0; x < image.width(); x += 5)
            QVERIFY(image.pixelColor(x, y) != QColor(Qt::red));
    }
}

void TestSvg::picturesWithin()
{
    const auto with = [](const QString &data) {
        return svg(
            QStringLiteral("<image width=\"100\" height=\"50\" preserveAspectRatio=\"none\" href=\"%1\"/>").arg(data));
    };
    QVERIFY(shows(with(redPicture())));
    QCOMPARE(colorAt(0.5, 0.5), QColor(Qt::red));
    QVERIFY(!m_view->strips());
    // One that would fill the memory, and one that is none.
    QVERIFY(shows(with(redPicture({kSvgMaxPicture + 1, 4}))));
    QTRY_VERIFY(m_view->strips());
    QCOMPARE(m_view->problem(), QString());
    QVERIFY(shows(with(QStringLiteral("data:image/png;base64,AAAA"))));
    QTRY_COMPARE(colorAt(0.5, 0.5), QColor(Qt::white));
}

void TestSvg::whatTakesTooLongIsLeftOut()
{
    const QString ground = QStringLiteral("<rect width=\"100\" height=\"50\" fill=\"#0f0\"/>");
    const QString letters =
        QStringLiteral("<text y=\"40\" font-size=\"999\" stroke=\"red\" stroke-width=\"%1\">WWWW</text>");
    QVERIFY(shows(svg(ground)));
    QVERIFY(!m_view->isPart());
    // One shape that is large beyond measure, and what comes after it.
    QString huge = letters.arg(9999);
    huge.replace(QStringLiteral("\"999\""), QStringLiteral("\"99999\""));
    QVERIFY(shows(svg(ground + huge + QStringLiteral("<rect width=\"100\" height=\"50\"/>"))));
    QTRY_VERIFY(m_view->isPart());
    QCOMPARE(m_view->problem(), QString());
    QCOMPARE(colorAt(0.5, 0.5), QColor(Qt::green));
    // Many that are not.
    QElapsedTimer clock;
    clock.start();
    QVERIFY(shows(svg(letters.arg(500).repeated(3000))));
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isPart() && clock.elapsed() > SvgView::kMaxMs, 20'000);
}

void TestSvg::hostileInput_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("refused");
    QString nested = QStringLiteral("<defs><rect id=\"u0\" width=\"1\" height=\"1\"/>");
    for (int i = 1; i <= 9; ++i)
        nested += QStringLiteral("<g id=\"u%1\">").arg(i)
            + QStringLiteral("<use href=\"#u%1\"/>").arg(i - 1).repeated(10) + QStringLiteral("</g>");
    QTest::newRow("a billion uses") << svg(nested + QStringLiteral("</defs><use href=\"#u9\"/>")) << true;
    QTest::newRow("a use of itself") << svg(QStringLiteral("<g id=\"a\"><use href=\"#a\"/></g>")) << true;
    QTest::newRow("of each other") << svg(
        QStringLiteral("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>"))
                                   << true;
    QTest::newRow("of the root") << svg(QStringLiteral("<use href=\"#r\"/>"),
                                        QStringLiteral("id=\"r\" viewBox=\"0 0 9 9\""))
                                 << true;
    QTest::newRow("by another name") << svg(QStringLiteral(
        "<g id=\"a\"/><g id=\"a\"><use href=\"#a\"/></g><g id=\"b\"><use xlink:href=\"#b\" href=\"#a\"/></g>"))
                                     << false;
    QString chain = QStringLiteral("<defs><rect id=\"u0\" width=\"1\" height=\"1\"/>");
    for (int i = 1; i <= 2000; ++i)
        chain += QStringLiteral("<use id=\"u%1\" href=\"#u%2\"/>").arg(i).arg(i - 1);
    QTest::newRow("a long chain") << svg(chain + QStringLiteral("</defs><use href=\"#u2000\"/>")) << true;
    QTest::newRow("gradients of each other")
        << svg(QStringLiteral("<linearGradient id=\"a\" href=\"#b\"/><linearGradient id=\"b\" href=\"#a\"/>"
                              "<rect width=\"9\" height=\"9\" fill=\"url(#a)\"/>"))
        << true;
    for (const char *box : {"0 0 1e30 1e30", "0 0 1e-30 1e-30", "-1e300 0 1e300 1", "0 0 1e308 1e-308", "0 0 nan nan",
                            "0 0 -5 -5", "0 0 0 0", "1 2 3"})
        QTest::addRow("view box %s", box)
            << svg(QStringLiteral("<circle cx=\"5\" cy=\"5\" r=\"1e9\" stroke=\"red\" stroke-width=\"1e7\"/>"),
                   QStringLiteral("viewBox=\"%1\"").arg(QString::fromLatin1(box)))
            << false;
    QTest::newRow("measures") << svg(QStringLiteral("<rect width=\"9\" height=\"9\"/>"),
                                     QStringLiteral("width=\"999999999\" height=\"999999999\""))
                              << false;
    QTest::newRow("dashes") << svg(QStringLiteral("<path d=\"M0 0 H1e9\" stroke=\"red\" stroke-width=\"1e5\" "
                                                  "stroke-dasharray=\"0.000001 0.000001\"/><circle r=\"1e8\" "
                                                  "stroke=\"red\" stroke-dasharray=\"0.00001\"/>"))
                            << false;
    QTest::newRow("letters") << svg(
        QStringLiteral("<text y=\"50\" font-size=\"1e9\">WWWW</text><text y=\"40\" "
                       "font-size=\"99999\" stroke=\"red\" stroke-width=\"500\">&amp;WWW</text>"
                       "<text font-size=\"1e-9\">tiny</text>"))
                             << false;
    for (const char *size : {"1e9", "9999", "999"}) {
        for (const char *more : {"", "stroke=\"red\" stroke-width=\"500\"", "stroke=\"red\" transform=\"scale(1e5)\""})
            QTest::addRow("letters %s %s", size, more)
                << svg(QStringLiteral("<text y=\"50\" font-size=\"%1\" %2>WWWW</text>")
                           .arg(QString::fromLatin1(size), QString::fromLatin1(more)))
                << false;
    }
    QTest::newRow("many letters") << svg(
        QStringLiteral("<text y=\"40\" font-size=\"999\" stroke=\"red\" stroke-width=\"500\">WWWW</text>")
            .repeated(2000)) << false;
    QTest::newRow("a long word") << svg(
        QStringLiteral("<text y=\"40\" font-size=\"40\" stroke=\"red\" stroke-width=\"20\">") + QString(100'000, u'W')
        + QStringLiteral("</text>"))
                                 << false;
    QTest::newRow("much text") << svg(QStringLiteral("<text y=\"9\">") + QString(400'000, u'W')
                                      + QStringLiteral("</text>"))
                               << false;
    QTest::newRow("transforms") << svg(
        QStringLiteral("<g transform=\"scale(1e200)\"><g transform=\"scale(1e200) rotate(1e300) "
                       "skewX(90)\"><rect width=\"9\" height=\"9\" rx=\"1e9\" "
                       "stroke=\"red\"/></g></g><g transform=\"matrix(0 0 0 0 nan inf)\"><circle r=\"9\"/></g>"))
                                << false;
    QTest::newRow("a long path") << svg(QStringLiteral("<path stroke=\"red\" stroke-width=\"9\" d=\"M0 0")
                                        + QStringLiteral(" A 50 25 30 1 1 99 49 A 9 9 0 0 0 1 1").repeated(6000)
                                        + QStringLiteral("\"/>"))
                                 << false;
    QTest::newRow("many rules") << svg(QStringLiteral("<style>") + QStringLiteral("g g g *{fill:red}").repeated(900)
                                       + QStringLiteral("</style>")
                                       + QStringLiteral("<rect class=\"a b c\"/>").repeated(9000))
                                << false;
    QTest::newRow("many gradients") << svg(
        QStringLiteral("<radialGradient id=\"g\" r=\"1e9\" fx=\"-1e9\"><stop offset=\"0\"/><stop offset=\"1\" "
                       "stop-color=\"red\"/></radialGradient>")
        + QStringLiteral("<rect width=\"100\" height=\"50\" fill=\"url(#g)\"/>").repeated(3000))
                                    << false;
    QTest::newRow("large strokes") << svg(
        QStringLiteral("<circle cx=\"50\" cy=\"25\" r=\"20\" stroke=\"red\" stroke-width=\"90\" "
                       "fill-opacity=\"0.1\" opacity=\"0.5\"/>")
            .repeated(5000)) << false;
    QTest::newRow("groups with opacity") << svg(QStringLiteral("<g opacity=\"0.5\">").repeated(40)
                                                + QStringLiteral("<rect width=\"9\" height=\"9\"/>")
                                                + QStringLiteral("</g>").repeated(40))
                                         << false;
}

void TestSvg::hostileInput()
{
    QFETCH(QString, code);
    QFETCH(bool, refused);
    m_view->setWidth(1200);
    QElapsedTimer clock;
    clock.start();
    QVERIFY2(shows(code), "neither drawn nor refused");
    if (refused)
        QVERIFY(!m_view->problem().isEmpty());
    // Three seconds, and what one shape and the reading of it take; twice that where the machine is busy.
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
}

void TestSvg::diagramsPassWhole()
{
    const QDir folder(QStringLiteral(STATION_SOURCE_DIR "/tests/unit/diagram/data"));
    const QStringList names = folder.entryList({QStringLiteral("*.mmd")});
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto drawing = diagram::drawMermaid(QString::fromUtf8(file.readAll()));
        QVERIFY2(drawing, qPrintable(name));
        const auto safe = safeSvg(drawing->svg);
        QVERIFY2(safe, qPrintable(name));
        QVERIFY(!safe->strips);
        QCOMPARE(safe->title, drawing->summary.left(200));
        QCOMPARE(safe->xml.count("<text"), drawing->svg.count(QStringLiteral("<text")));
        QCOMPARE(safe->xml.count("<path"), drawing->svg.count(QStringLiteral("<path")));
    }
}

void TestSvg::aLargeDiagramIsDrawn()
{
    // A tree with as many nodes as there may be, and a sequence with as many messages: drawn whole, in time.
    QString tree = QStringLiteral("flowchart TD\n");
    for (int i = 1; i < diagram::kMostBoxes; ++i)
        tree += QStringLiteral("n%1[Node %1] -->|step %2| n%2[Node %2]\n").arg((i - 1) / 3).arg(i);
    QString sequence = QStringLiteral("sequenceDiagram\n");
    for (int i = 0; i < diagram::kMostLinks; ++i)
        sequence += QStringLiteral("p%1->>p%2: message %3\n").arg(i % 7).arg((i + 3) % 11).arg(i);
    m_view->setDiagram(true);
    for (const QString &text : {tree, sequence}) {
        QElapsedTimer clock;
        clock.start();
        QVERIFY(shows(text));
        qInfo("%lld ms", clock.elapsed());
        QCOMPARE(m_view->problem(), QString());
        QVERIFY(!m_view->isPart());
        QVERIFY(m_view->leastWidth() > 0 && m_view->leastWidth() < m_view->mostWidth());
        QVERIFY(qint64(m_view->image().width()) * m_view->image().height() <= SvgView::kMaxDiagramArea);
        QVERIFY(clock.elapsed() < 20'000);
    }
}

void TestSvg::diagramsAreMeasuredAsTheyAreDrawn_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<double>("size");
    QTest::addColumn<bool>("bold");
    for (const bool bold : {false, true}) {
        for (const double size : {12., 14., 16.}) {
            QTest::addRow("%g %d", size, bold) << QStringLiteral("HWide letters, narrow iiiH") << size << bold;
            QTest::addRow("%g %d, others", size, bold) << QStringLiteral("HGröße 数据库 データH") << size << bold;
        }
    }
}

void TestSvg::diagramsAreMeasuredAsTheyAreDrawn()
{
    // The words' first and last letter begin and end with a stem: what is inked is as wide as what is measured, but for
    // the letters' own margins.
    QFETCH(QString, words);
    QFETCH(double, size);
    QFETCH(bool, bold);
    diagram::SvgWriter writer({600, 40}, QString());
    writer.text({20, 30}, words, size, bold, Qt::black, diagram::Anchor::Start);
    QVERIFY(shows(writer.finish()));
    const QImage &image = m_view->image();
    int left = image.width();
    int right = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).lightness() < 160) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
    }
    const double inked = (right + 1 - left) * 600. / image.width();
    const double measured = diagram::TextMeasure().width(words, size, bold);
    QVERIFY2(inked <= measured && inked >= measured - 0.25 * size,
             qPrintable(QStringLiteral("%1 drawn, %2 measured").arg(inked).arg(measured)));
}

QTEST_MAIN(TestSvg)
#include "tst_svg.moc"
