// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <source_location>

namespace station {

/** The window in a home of its own, with what a person does in it. Nothing moves in it: motion is reduced. */
class Stage {
public:
    /** What stands behind the window: the scripted gateway, or the real one with the demo provider. */
    enum class Behind { Script, Demo };
    struct Setting {
        QString theme = QStringLiteral("night");
        QString language = QStringLiteral("en");
        QSize size {1440, 900};
    };

    explicit Stage(Behind behind = Behind::Script);
    ~Stage();

    /** Opens the window. What the script is to be has been said by then. */
    bool open(const Setting &setting);

    FakeBackend &script() { return *m_script; }
    FakeGateway &gateway() { return m_gateway; }
    Desktop &desktop() { return *m_desktop; }
    QQuickWindow *window() { return m_window; }
    QString home() const { return m_home.path(); }

    void go(const char *place);
    /** One of the playground's tabs: chat, audio, image, video. */
    void goPlayground(int tab);
    /** The visible item of that name; null: none is. */
    QQuickItem *item(const QString &name);
    QQuickItem *item(QQuickItem *below, const QString &name);
    /** An object of the window that is no item: a dialog, a sheet. */
    QObject *object(const QString &name);
    bool click(const QString &name);
    bool click(QQuickItem *target);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    /** Escape, until no dialog and no sheet is open. */
    void closeAll();
    void answerFiles(const QString &path);

    bool hasPopup();
    /** Whether every picture is read, which happens on a thread of its own. */
    bool hasAllPictures();
    /** Lets events run until it is so; says whether it came to be. What never comes is among the troubles. */
    bool until(const std::function<bool()> &so, int ms = 15'000,
               std::source_location where = std::source_location::current());
    /** Whether a dialog stands over the page, which is dimmed. */
    bool isDimmed();
    /** Draws, so that everything has its place. */
    void settle();

    /** What went wrong on the way: QML's warnings, and what was waited for in vain. */
    QStringList troubles() const { return m_troubles; }

private:
    QTemporaryDir m_home;
    FakeGateway m_gateway;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Backend> m_backend;
    FakeBackend *m_script = nullptr; ///< m_backend, where that is one
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    QStringList m_troubles;
};

/** One state of the window that is looked at. */
struct View {
    QString name;
    std::function<void(Stage &)> show; ///< goes on from the view before it
    bool smallOnly = false;            ///< there in the small window only
};

/** Views one after another on one window. */
struct Scene {
    QString name;
    Stage::Behind behind = Stage::Behind::Script;
    std::function<void(Stage &)> prepare; ///< before the window opens
    std::vector<View> views;
};

/** Every page in every state, with its dialogs, sheets and tooltips. */
std::vector<Scene> allScenes();

// By kind of place; allScenes() has them all.
std::vector<Scene> boardScenes();
std::vector<Scene> playgroundScenes();
std::vector<Scene> toolScenes();

/** The catalog's models: those of the providers that have a key are usable. */
void takeCatalog(FakeBackend &script);

} // namespace station
