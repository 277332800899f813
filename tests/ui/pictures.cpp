// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a picture of every page in every state, in one theme, language and size:
//   station_pictures --theme night --language de --size 1440x900 --into build/pictures [--only requests]
// The target `pictures` takes them in both themes, four sizes and two languages (pictures.sh).

#include "app/shell/windowsetup.h"
#include "tests/ui/stage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>

using namespace station;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCommandLineParser parser;
    const auto option = [&parser](const char *name, const char *value) {
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("value"), QString::fromLatin1(value)});
    };
    option("theme", "night");
    option("language", "en");
    option("size", "1440x900");
    option("into", "pictures");
    option("only", ""); // scenes whose names begin so
    parser.addHelpOption();
    parser.process(application);

    Stage::Setting setting;
    setting.theme = parser.value(QStringLiteral("theme"));
    setting.language = parser.value(QStringLiteral("language"));
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    setting.size = QSize(size.value(0).toInt(), size.value(1).toInt());
    const QDir into(parser.value(QStringLiteral("into")));
    if (!into.mkpath(QStringLiteral(".")) || setting.size.isEmpty())
        return 2;

    prepareWindow();
    int taken = 0;
    bool good = true;
    for (const Scene &scene : allScenes()) {
        if (!scene.name.startsWith(parser.value(QStringLiteral("only"))))
            continue;
        Stage stage(scene.behind);
        if (scene.prepare)
            scene.prepare(stage);
        if (!stage.open(setting))
            return 1;
        for (const View &view : scene.views) {
            if (view.smallOnly && setting.size.width() >= 1200)
                continue;
            view.show(stage);
            const QString name = scene.name + u'-' + view.name + QStringLiteral(".png");
            good = stage.window()->grabWindow().save(into.filePath(name)) && good;
            ++taken;
        }
        const QStringList troubles = stage.troubles();
        for (const QString &trouble : troubles)
            std::fprintf(stderr, "%s: %s\n", qPrintable(scene.name), qPrintable(trouble));
        good = good && troubles.isEmpty();
    }
    std::printf("%d pictures in %s\n", taken, qPrintable(into.absolutePath()));
    return good ? 0 : 1;
}
