// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window takes for a frame under load, against the time that the empty page takes here:
//   xvfb-run -a -s "-screen 0 1440x900x24" env LIBGL_ALWAYS_SOFTWARE=1 station_frames
// Prints a line a case; fails where 99 % of frames are neither under 16.7 ms nor under 1.3 times the empty page's, or
// where one took longer than 50 ms. `--only chat` measures the cases with that word.
//
// With `--minutes 10` it keeps the load for so long and prints its memory each minute; fails where the last is more
// than 10 % above the first.

#include "app/shell/windowsetup.h"
#include "tests/ui/load.h"
#include "tests/ui/stage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace station;

namespace {

constexpr int kFrames = 400;
constexpr int kWarm = 20; // until caches are warm

struct Times {
    double half = 0;
    double p99 = 0;
    double longest = 0;
};

/** Draws frames, each after `change`; the time of one is from the change to its end. */
Times measure(QQuickWindow *window, const std::function<void(int frame)> &change)
{
    std::vector<double> times;
    for (int frame = 0; frame < kFrames; ++frame) {
        // What happens between frames (timers, answers of the ledger) has its turn, and counts as its own frame would.
        QEventLoop loop;
        const auto swapped = QObject::connect(window, &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
        QElapsedTimer clock;
        clock.start();
        change(frame);
        window->update();
        loop.exec();
        QObject::disconnect(swapped);
        if (frame >= kWarm)
            times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100], times.back()};
}

QQuickItem *find(QQuickItem *below, const QString &name)
{
    if (below->objectName() == name && below->isVisible())
        return below;
    const auto children = below->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = find(child, name))
            return found;
    }
    return nullptr;
}

void settle(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/** Of this process, in kB: what it holds in memory, and its part of what it shares. */
std::pair<qint64, qint64> memory()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return {0, 0};
    const QString text = QString::fromLatin1(file.readAll());
    const auto number = [&text](const char *name) {
        static const QString pattern = QStringLiteral("\\n%1: *(\\d+) kB");
        return QRegularExpression(pattern.arg(QLatin1StringView(name))).match(text).captured(1).toLongLong();
    };
    return {number("Rss"), number("Pss")};
}

class Bench {
public:
    explicit Bench(const QString &only) : m_only(only)
    {
        m_backend.play(QStringLiteral("busy"));
        takeCatalog(m_backend);
        for (int i = 0; i < 20'000; ++i) {
            m_rows.push_back(FakeBackend::row(i % 3 ? "groq" : "anthropic", "model-" + QByteArray::number(i % 40),
                                              m_backend.m_now - i * 1000, 1000 + i, 500));
            m_rows.back().costMicroUsd = i * 17;
        }
        m_backend.m_latest.clear();
        m_backend.m_gateway.port = m_gateway.port();
        m_desktop.emplace(m_backend, m_settings, [this] { return m_backend.m_now; });
    }

    bool open()
    {
        m_window = openWindow(m_engine);
        if (!m_window)
            return false;
        m_window->resize(1440, 900);
        return true;
    }

    int frames()
    {
        go("requests");
        settle(800);
        m_empty = measure(m_window, [](int) {});
        std::printf("%-44s half under %5.1f, 99 %% under %5.1f, the longest %5.1f ms\n", "the empty page", m_empty.half,
                    m_empty.p99, m_empty.longest);
        m_backend.m_latest = m_rows;
        m_desktop->requests()->open();
        settle(800);
        // Pages are read as it goes: 400 frames are 16,000 pixels, or 285 rows.
        scroll("scrolling the ledger", QStringLiteral("requestList"), 40);
        m_desktop->requests()->choose(0);
        settle(300);
        report("going from exchange to exchange", [this](int frame) { m_desktop->requests()->choose(frame % 50); });
        go("models");
        scroll("scrolling the catalog", QStringLiteral("catalogList"), 40);

        go("station");
        settle(800);
        report("the board at rest", [](int) {});
        Streams streams(m_backend, 50);
        streams.start();
        settle(300);
        report("50 streams, departures in sight", [](int) {});
        m_desktop->chat()->setModel(QStringLiteral("groq/openai/gpt-oss-120b"));
        ChatStream chat(*m_desktop, m_gateway, 1'000'000);
        chat.start();
        settle(300);
        report("50 streams and one in chat, departures", [](int) {});
        go("playground");
        settle(500);
        report("50 streams and one in chat, chat in sight", [](int) {});
        chat.stop();
        streams.stop();

        fillConversation(*m_desktop, 200'000);
        settle(500);
        scroll("scrolling a chat of 200,000 tokens up", QStringLiteral("conversation"), -40);
        scroll("scrolling a chat of 200,000 tokens down", QStringLiteral("conversation"), 40);
        return m_good ? 0 : 1;
    }

    int minutes(int count)
    {
        go("station");
        m_backend.m_latest = m_rows;
        m_desktop->chat()->setModel(QStringLiteral("groq/openai/gpt-oss-120b"));
        Streams streams(m_backend, 50);
        ChatStream chat(*m_desktop, m_gateway, 2000); // forty seconds each
        streams.start();
        chat.start();
        std::pair<qint64, qint64> first;
        std::pair<qint64, qint64> last;
        for (int minute = 1; minute <= count; ++minute) {
            // Half of each minute in front of the departures, and half in front of the chat.
            go("station");
            settle(30'000);
            go("playground");
            settle(30'000);
            last = memory();
            if (minute == 1)
                first = last;
            std::printf("minute %2d: %6lld kB resident, %6lld kB proportional\n", minute, last.first, last.second);
            std::fflush(stdout);
        }
        // The proportional part falls and rises with other programs that share it.
        return double(last.first) <= 1.1 * double(first.first) ? 0 : 1;
    }

private:
    void go(const char *place)
    {
        QMetaObject::invokeMethod(m_window, "go", Q_ARG(QString, QString::fromLatin1(place)));
    }

    void report(const char *name, const std::function<void(int)> &change)
    {
        if (!QString::fromLatin1(name).contains(m_only))
            return;
        const Times times = measure(m_window, change);
        const bool holds = (times.p99 < 16.7 || times.p99 < 1.3 * m_empty.p99) && times.longest < 50;
        m_good = m_good && holds;
        std::printf("%-44s half under %5.1f, 99 %% under %5.1f, the longest %5.1f ms%s\n", name, times.half, times.p99,
                    times.longest, holds ? "" : "  too slow");
        std::fflush(stdout);
    }

    void scroll(const char *name, const QString &list, int pixels)
    {
        settle(300);
        QQuickItem *view = find(m_window->contentItem(), list);
        if (!view) {
            std::printf("%s: it is not there\n", qPrintable(list));
            m_good = false;
            return;
        }
        report(name,
               [view, pixels](int) { view->setProperty("contentY", view->property("contentY").toReal() + pixels); });
    }

    QString m_only;
    QTemporaryDir m_folder;
    QSettings m_settings {m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    FakeBackend m_backend;
    FakeGateway m_gateway;
    std::vector<LedgerRow> m_rows;
    std::optional<Desktop> m_desktop;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
    Times m_empty;
    bool m_good = true;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QSG_RENDER_LOOP", "basic");
    // Before each frame Qt rests for 5 ms, so that other events have their turn; that is no time that a frame takes.
    qputenv("QT_QPA_UPDATE_IDLE_TIME", "0");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("minutes"), QString(), QStringLiteral("count"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("only"), QString(), QStringLiteral("word"), QString()});
    parser.addHelpOption();
    parser.process(application);
    prepareWindow();
    Bench bench(parser.value(QStringLiteral("only")));
    if (!bench.open())
        return 1;
    const int minutes = parser.value(QStringLiteral("minutes")).toInt();
    return minutes > 0 ? bench.minutes(minutes) : bench.frames();
}
