// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window takes for a frame while the inspector is used, against the time that the empty page takes here:
//   xvfb-run -a -s "-screen 0 1440x900x24" env LIBGL_ALWAYS_SOFTWARE=1 station_frames
// Prints a line a case; fails where 99 % of frames are neither under 16.7 ms nor under 1.3 times the empty page's, or
// where one took longer than 50 ms.

#include "app/desktop.h"
#include "app/shell/windowsetup.h"
#include "tests/ui/fakebackend.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace station;

namespace {

constexpr int kFrames = 400;

struct Times {
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
        if (frame >= 20) // until caches are warm
            times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() * 99 / 100], times.back()};
}

QQuickItem *find(QQuickItem *below, const QString &name)
{
    if (below->objectName() == name)
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

} // namespace

int main(int argc, char **argv)
{
    qputenv("QSG_RENDER_LOOP", "basic");
    QApplication application(argc, argv);
    FakeBackend backend;
    backend.play(QStringLiteral("busy"));
    std::vector<LedgerRow> rows;
    for (int i = 0; i < 20'000; ++i) {
        rows.push_back(FakeBackend::row(i % 3 ? "groq" : "anthropic", "model-" + QByteArray::number(i % 40),
                                        backend.m_now - i * 1000, 1000 + i, 500));
        rows.back().costMicroUsd = i * 17;
    }
    backend.m_latest.clear();
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    prepareWindow();
    Desktop desktop(backend, settings, [&backend] { return backend.m_now; });
    QQmlApplicationEngine engine;
    QQuickWindow *window = openWindow(engine);
    if (!window)
        return 1;
    window->resize(1440, 900);
    QMetaObject::invokeMethod(window, "go", Q_ARG(QString, QStringLiteral("requests")));
    settle(800);

    const Times empty = measure(window, [](int) {});
    bool good = true;
    const auto report = [&](const char *name, const Times &times) {
        const bool holds = (times.p99 < 16.7 || times.p99 < 1.3 * empty.p99) && times.longest < 50;
        good = good && holds;
        std::printf("%-34s 99 %% under %5.1f ms, the longest %5.1f ms%s\n", name, times.p99, times.longest,
                    holds ? "" : "  too slow");
    };
    std::printf("%-34s 99 %% under %5.1f ms, the longest %5.1f ms\n", "the empty page", empty.p99, empty.longest);

    backend.m_latest = rows;
    desktop.requests()->open();
    settle(800);
    QQuickItem *list = find(window->contentItem(), QStringLiteral("requestList"));
    if (!list)
        return 1;
    // Pages are read as it goes: 400 frames are 16,000 pixels, or 285 rows.
    report("scrolling the ledger",
           measure(window, [list](int) { list->setProperty("contentY", list->property("contentY").toReal() + 40); }));
    list->setProperty("contentY", list->property("originY"));
    desktop.requests()->choose(0);
    settle(300);
    report("going from exchange to exchange",
           measure(window, [&desktop](int frame) { desktop.requests()->choose(frame % 50); }));
    backend.runStorm(50, 1'000'000);
    report("50 streams at once", measure(window, [](int) {}));
    return good ? 0 : 1;
}
