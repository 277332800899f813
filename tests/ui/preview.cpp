// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the window on the fake backend and takes a picture of it:
//   station_preview --theme night --page station --scene busy --size 1440x900 --screenshot out.png

#include "app/desktop.h"
#include "app/shell/windowsetup.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <cstdio>

using namespace station;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const auto option = [&parser](const char *name, const char *value) {
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("value"), QString::fromLatin1(value)});
    };
    option("theme", "night");
    option("page", "station");
    option("scene", "busy");
    option("size", "1440x900");
    option("playground", "0");
    option("screenshot", "");
    option("answer", "");
    option("wait", "900");
    option("frames", "0");
    option("period", "0");
    option("model", "groq/model-1");
    option("language", "system");
    option("choose", "-1");
    option("tab", "0");
    option("usage", "1");
    parser.addHelpOption();
    parser.process(application);

    FakeBackend backend;
    const QString scene = parser.value(QStringLiteral("scene"));
    backend.play(scene);
    FakeGateway gateway;
    if (!parser.value(QStringLiteral("answer")).isEmpty()) {
        QFile file(parser.value(QStringLiteral("answer")));
        if (file.open(QIODevice::ReadOnly))
            gateway.setScript(
                FakeGateway::delta(QString::fromUtf8(file.readAll()))
                + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                  "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1204,\"completion_tokens\":612}}\n\n"
                  "data: [DONE]\n\n");
        backend.m_gateway.port = gateway.port();
    }

    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    prepareWindow();
    Desktop desktop(backend, settings, [&backend] { return backend.m_now; });
    desktop.language()->setChoice(parser.value(QStringLiteral("language")));
    desktop.appearance()->setChoice(parser.value(QStringLiteral("theme")));
    desktop.board()->chart()->setPeriod(parser.value(QStringLiteral("period")).toInt());
    QQmlApplicationEngine engine;
    QQuickWindow *window = openWindow(engine);
    if (!window)
        return 1;
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    window->resize(size.value(0).toInt(), size.value(1).toInt());
    QMetaObject::invokeMethod(window, "go", Q_ARG(QString, parser.value(QStringLiteral("page"))));
    if (const int tab = parser.value(QStringLiteral("playground")).toInt(); tab > 0) {
        // The one item below with tabs is the playground's page.
        QList<QQuickItem *> open {window->contentItem()};
        while (!open.isEmpty()) {
            QQuickItem *item = open.takeFirst();
            if (item->property("tabItems").isValid())
                item->setProperty("tab", tab);
            open += item->childItems();
        }
    }
    if (scene == QStringLiteral("busy") || scene == QStringLiteral("disturbed")) {
        LiveBatch batch;
        for (int i = 0; i < 3; ++i) {
            static const QByteArray names[] = {"gemini", "openai", "anthropic"};
            LiveExchange exchange;
            exchange.id = quint64(i + 1);
            exchange.state = LiveState::Streaming;
            exchange.row = FakeBackend::row(names[i], "gpt-5.4", backend.m_now - 8000 + i * 2000, 21'904, 0);
            exchange.row.client = "codex";
            exchange.row.tokens.output.reset();
            exchange.row.costMicroUsd = 48'100;
            exchange.outputSoFar = 600 + i * 387;
            batch.push_back(exchange);
        }
        QTimer::singleShot(100, &backend, [&backend, batch] { backend.send(batch); });
    } else if (scene == QStringLiteral("storm")) {
        QTimer::singleShot(100, &backend, [&backend] { backend.runStorm(50, 10'000); });
    }
    if (parser.isSet(QStringLiteral("answer")))
        QTimer::singleShot(150, &desktop, [&desktop, &parser] {
            desktop.chat()->setModel(parser.value(QStringLiteral("model")));
            desktop.chat()->send(QStringLiteral("Write a Python function that merges overlapping time windows of a "
                                                "timetable, and say what it costs."));
        });

    if (parser.isSet(QStringLiteral("usage")))
        QTimer::singleShot(300, &desktop, [&desktop, &parser] {
            desktop.usage()->setPeriod(parser.value(QStringLiteral("usage")).toInt());
            desktop.usage()->setOpen(true);
        });
    if (const int row = parser.value(QStringLiteral("choose")).toInt(); row >= 0)
        QTimer::singleShot(400, &desktop, [&desktop, &parser, window, row] {
            desktop.requests()->choose(row);
            if (QObject *tabs = window->findChild<QObject *>(QStringLiteral("inspectorTabs")))
                tabs->setProperty("current", parser.value(QStringLiteral("tab")).toInt());
        });

    int frames = 0;
    QObject::connect(window, &QQuickWindow::afterRendering, &application, [&frames] { ++frames; });
    // How long the window did not listen, once it stands.
    QElapsedTimer beat;
    qint64 longest = 0;
    QTimer pulse;
    pulse.setInterval(2);
    QObject::connect(&pulse, &QTimer::timeout, &application, [&] {
        longest = std::max(longest, beat.isValid() ? beat.elapsed() : 0);
        beat.start();
    });
    QTimer::singleShot(1500, &pulse, qOverload<>(&QTimer::start));
    const QString file = parser.value(QStringLiteral("screenshot"));
    const int wait = parser.value(QStringLiteral("wait")).toInt();
    if (!file.isEmpty()) {
        QTimer::singleShot(wait, window, [&] {
            std::fprintf(stderr, "%d frames in %d ms, longest stall %d ms\n", frames, wait, int(longest));
            window->grabWindow().save(file);
            QCoreApplication::quit();
        });
    }
    QObject::connect(&desktop, &Desktop::quitRequested, &application, &QCoreApplication::quit);
    return QApplication::exec();
}
