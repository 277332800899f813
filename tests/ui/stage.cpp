// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stage.h"

#include "app/gateway/gatewaybackend.h"
#include "app/shell/windowsetup.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace station {

namespace {

void collect(QQuickItem *item, QList<QQuickItem *> &items)
{
    items << item;
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        collect(child, items);
}

std::optional<qint64> microUsd(const QJsonObject &prices, const char *name)
{
    const QJsonValue price = prices.value(QLatin1StringView(name));
    return price.isDouble() ? std::optional(qRound64(price.toDouble() * 1e6)) : std::nullopt;
}

} // namespace

Stage::Stage(Behind behind)
{
    if (behind == Behind::Script) {
        auto script = std::make_unique<FakeBackend>();
        m_script = script.get();
        m_script->m_gateway.port = m_gateway.port();
        m_backend = std::move(script);
        return;
    }
    qputenv("TOKEN_STATION_HOME", m_home.path().toUtf8());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    QFile file(m_home.filePath(QStringLiteral("config.json")));
    if (file.open(QIODevice::WriteOnly))
        file.write(R"({"listen":{"port":0}})");
    file.close();
    m_backend = std::make_unique<GatewayBackend>();
}

Stage::~Stage()
{
    m_engine.reset();
    m_desktop.reset();
    m_backend.reset();
    qunsetenv("TOKEN_STATION_HOME");
}

bool Stage::open(const Setting &setting)
{
    QCoreApplication::setApplicationVersion(QStringLiteral(STATION_VERSION));
    m_settings = std::make_unique<QSettings>(m_home.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    m_desktop = std::make_unique<Desktop>(
        *m_backend, *m_settings, [this] { return m_script ? m_script->m_now : QDateTime::currentMSecsSinceEpoch(); });
    m_desktop->appearance()->setReducedMotion(true);
    m_desktop->appearance()->setChoice(setting.theme);
    m_desktop->language()->setChoice(setting.language);
    // The board says its figures at intervals: what it says of before the language was chosen is not to be seen.
    Board *board = m_desktop->board();
    const bool mute = m_script && m_script->m_mute;
    bool said = false;
    const auto listening = QObject::connect(board, &Board::changed, board,
                                            [board, mute, &said] { said = said || mute || !board->loading(); });
    m_engine = std::make_unique<QQmlApplicationEngine>();
    QObject::connect(m_engine.get(), &QQmlEngine::warnings, m_engine.get(), [this](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings)
            m_troubles << warning.toString();
    });
    m_window = openWindow(*m_engine);
    if (!m_window) {
        QObject::disconnect(listening);
        return false;
    }
    m_window->resize(setting.size);
    m_window->requestActivate();
    until([this] { return m_window->isActive(); });
    until([this] {
        const GatewayState state = m_backend->gateway().state;
        // One that was never there has no models to wait for.
        const bool never = state == GatewayState::Stopped && m_backend->models().empty();
        return state != GatewayState::Starting && (never || m_desktop->models()->count() > 0);
    });
    until([&said] { return said; });
    QObject::disconnect(listening);
    settle();
    return true;
}

void Stage::go(const char *place)
{
    closeAll();
    QMetaObject::invokeMethod(m_window, "go", Q_ARG(QString, QString::fromLatin1(place)));
    settle();
}

void Stage::goPlayground(int tab)
{
    closeAll();
    QMetaObject::invokeMethod(m_window, "goPlayground", Q_ARG(int, tab));
    settle();
}

QQuickItem *Stage::item(QQuickItem *below, const QString &name)
{
    if (!below)
        return nullptr;
    QList<QQuickItem *> items;
    collect(below, items);
    for (QQuickItem *candidate : std::as_const(items)) {
        if (candidate->objectName() == name && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

QQuickItem *Stage::item(const QString &name)
{
    return item(m_window->contentItem(), name);
}

QObject *Stage::object(const QString &name)
{
    if (QObject *found = m_window->findChild<QObject *>(name))
        return found;
    QList<QQuickItem *> items;
    collect(m_window->contentItem(), items);
    for (QQuickItem *candidate : std::as_const(items)) {
        if (QObject *found = candidate->findChild<QObject *>(name))
            return found;
    }
    return nullptr;
}

bool Stage::click(QQuickItem *target)
{
    if (!target) {
        m_troubles << QStringLiteral("nothing to click");
        return false;
    }
    target->forceActiveFocus(Qt::OtherFocusReason); // what is out of sight comes into it
    settle();
    const QPointF center = target->mapToScene(QPointF(target->width() / 2, target->height() / 2));
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, center.toPoint());
    settle();
    return true;
}

bool Stage::click(const QString &name)
{
    if (QTest::qWaitFor([this, &name] { return item(name) != nullptr; }))
        return click(item(name));
    m_troubles << QStringLiteral("nothing to click: ") + name;
    return false;
}

void Stage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, key, modifiers);
    settle();
}

void Stage::type(const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(m_window, letter.toLatin1());
    settle();
}

bool Stage::hasPopup()
{
    QList<QQuickItem *> items;
    collect(m_window->contentItem(), items);
    return std::any_of(items.cbegin(), items.cend(),
                       [](const QQuickItem *at) { return at->inherits("QQuickPopupItem") && at->isVisible(); });
}

bool Stage::hasAllPictures()
{
    constexpr int kLoading = 2; // QQuickImageBase::Status
    QList<QQuickItem *> items;
    collect(m_window->contentItem(), items);
    return std::none_of(items.cbegin(), items.cend(), [](const QQuickItem *at) {
        return at->inherits("QQuickImageBase") && at->property("status").toInt() == kLoading;
    });
}

void Stage::closeAll()
{
    // One Escape for each: a menu on a sheet takes two, and what leaves slowly one too many.
    for (int i = 0; i < 4 && hasPopup(); ++i) {
        press(Qt::Key_Escape);
        (void)QTest::qWaitFor([this] { return !hasPopup(); }, 200);
    }
}

void Stage::answerFiles(const QString &path)
{
    m_desktop->files()->setAnswer(
        [path](const QString &, const QString &) { return QList<QUrl> {QUrl::fromLocalFile(path)}; });
}

bool Stage::until(const std::function<bool()> &so, int ms, std::source_location where)
{
    if (QTest::qWaitFor(so, ms))
        return true;
    m_troubles << QStringLiteral("waited in vain for %1 ms at %2:%3")
                      .arg(QString::number(ms), QString::fromLatin1(where.file_name()), QString::number(where.line()));
    return false;
}

bool Stage::isDimmed()
{
    // Beside a modal popup its overlay has an item that dims.
    QList<QQuickItem *> items;
    collect(m_window->contentItem(), items);
    return std::any_of(items.cbegin(), items.cend(), [](const QQuickItem *at) {
        return at->inherits("QQuickPopupItem") && at->isVisible() && at->parentItem()
            && at->parentItem()->childItems().size() > 1;
    });
}

void Stage::settle()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_window->grabWindow();
    }
}

void takeCatalog(FakeBackend &script)
{
    QFile file(QStringLiteral(STATION_SOURCE_DIR "/resources/catalog.json"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray models = QJsonDocument::fromJson(file.readAll()).object().value(u"models").toArray();
    script.m_models.clear();
    for (const QJsonValue &value : models) {
        const QJsonObject model = value.toObject();
        const QByteArray provider = model.value(u"provider").toString().toLatin1();
        const auto known = script.providers();
        const auto it = std::find_if(known.begin(), known.end(),
                                     [&provider](const ProviderInfo &info) { return info.id == provider; });
        if (it == known.end())
            continue;
        ModelInfo info;
        info.id = provider + '/' + model.value(u"id").toString().toUtf8();
        info.provider = provider;
        const QJsonArray kinds = model.value(u"kinds").toArray();
        for (const QJsonValue &kind : kinds)
            info.kinds << kind.toString();
        const QJsonArray inputs = model.value(u"input").toArray();
        for (const QJsonValue &input : inputs)
            info.input << input.toString().toLatin1();
        if (model.contains(u"context_window"))
            info.contextTokens = model.value(u"context_window").toInteger();
        const QJsonObject prices = model.value(u"prices").toObject();
        info.inputMicroUsd = microUsd(prices, "input");
        info.outputMicroUsd = microUsd(prices, "output");
        info.cachedMicroUsd = microUsd(prices, "cached_input");
        info.retiredOn = model.value(u"retired_on").toString();
        if (model.value(u"lifecycle").toString() == u"retired")
            info.lifecycle = ModelLifecycle::Retired;
        const bool open = it->state == ProviderState::Open || it->state == ProviderState::Simulated;
        info.usable = open && info.lifecycle != ModelLifecycle::Retired;
        if (info.lifecycle == ModelLifecycle::Retired)
            info.missing = QCoreApplication::translate("station::GatewayBackend", "retired by its provider");
        else if (!info.usable)
            info.missing = QCoreApplication::translate("station::GatewayBackend", "a key for %1").arg(it->name);
        script.m_models.push_back(std::move(info));
    }
}

std::vector<Scene> allScenes()
{
    std::vector<Scene> all = boardScenes();
    for (Scene &scene : toolScenes())
        all.push_back(std::move(scene));
    for (Scene &scene : playgroundScenes())
        all.push_back(std::move(scene));
    return all;
}

} // namespace station
