// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QJSEngine>
#include <QMetaMethod>
#include <QMetaProperty>
#include <QQmlEngine>
#include <QSet>

namespace station {

namespace {

// The engine asks a static function for its singletons; this is where it finds the one that main() made.
Desktop *s_desktop = nullptr;

/** Tells that every property of an object, and of the objects it holds, may read otherwise now. */
void tellAll(QObject *object, QSet<QObject *> &told)
{
    if (!object || told.contains(object))
        return;
    told.insert(object);
    const QMetaObject *meta = object->metaObject();
    QSet<int> signalled;
    for (int i = QObject::staticMetaObject.propertyCount(); i < meta->propertyCount(); ++i) {
        const QMetaProperty property = meta->property(i);
        const QMetaMethod signal = property.notifySignal();
        if (property.hasNotifySignal() && signal.parameterCount() == 0 && !signalled.contains(signal.methodIndex())) {
            signalled.insert(signal.methodIndex());
            signal.invoke(object, Qt::DirectConnection);
        }
        if (property.metaType().flags().testFlag(QMetaType::PointerToQObject))
            tellAll(property.read(object).value<QObject *>(), told);
    }
    auto *model = qobject_cast<QAbstractItemModel *>(object);
    if (model && model->rowCount() > 0)
        Q_EMIT model->dataChanged(model->index(0, 0), model->index(model->rowCount() - 1, 0));
}

const QString kCloseKey = QStringLiteral("window/onClose");

} // namespace

Desktop::Desktop(Backend &backend, QSettings &settings, Clock now, QObject *parent)
    : QObject(parent), m_backend(backend), m_settings(settings), m_language(settings), m_board(backend, now),
      m_gateway(backend), m_appearance(settings), m_providers(backend, now),
      m_firstRun(backend, m_board, m_providers, settings), m_models(backend), m_catalog(backend, now),
      m_aliases(backend), m_prices(backend), m_catalogNews(backend, settings, now), m_desk(backend, m_models, now),
      m_presets(settings), m_speech(backend), m_transcript(backend), m_dictation(backend, m_transcript),
      m_images(backend, now), m_videos(backend, now),
      m_claudeCode(backend.client(ClientKind::ClaudeCode), backend, settings),
      m_codex(backend.client(ClientKind::Codex), backend, settings), m_palette(backend, m_catalog),
      m_gatewaySettings(backend), m_keys(backend), m_alerts(backend, settings, now), m_preferences(settings),
      m_storage(backend), m_foundKeys(backend), m_transfer(m_gatewaySettings.file(), settings, backend.dataFolder()),
      m_backups(backend, m_transfer, settings), m_places(backend.paths()), m_liveLog(backend.paths().logFile()),
      m_addresses(backend), m_requests(backend, now), m_usage(backend, now),
      m_openLink([](const QUrl &url) { QDesktopServices::openUrl(url); })
{
    m_providers.keepOrderIn(settings);
    m_transcript.keepChoiceIn(settings);
    m_desk.keepChoiceIn(settings);
    m_speech.keepChoiceIn(settings);
    m_images.keepChoiceIn(settings);
    m_videos.keepChoiceIn(settings);
    m_shownProviders.setSourceModel(&m_providers);
    const auto follow = [this] { m_board.setReducedMotion(m_appearance.reducedMotion()); };
    connect(&m_appearance, &Appearance::changed, this, follow);
    connect(&m_language, &Language::changed, this, &Desktop::sayAnew);
    connect(&m_transfer, &SettingsTransfer::imported, this, [this] {
        m_gatewaySettings.refresh();
        m_appearance.reload();
        m_language.reload();
        sayAnew();
        Q_EMIT m_preferences.changed();
        Q_EMIT closeChoiceChanged();
    });
    for (ClientControl *client : {&m_claudeCode, &m_codex})
        connect(client, &ClientControl::changed, this, &Desktop::tellFirstRun);
    tellFirstRun();
    connect(&m_storage, &StorageControl::deleted, this, [this](const QString &store) {
        if (store == QStringLiteral("content"))
            showContentAnew();
        if (store == QStringLiteral("backups"))
            m_backups.refresh();
    });
    connect(&m_backups, &BackupControl::restored, this, [this] {
        showContentAnew();
        Q_EMIT m_backend.usageReset();
    });
    connect(&m_backups, &BackupControl::failedByItself, &m_alerts,
            [this](const QString &words) { Q_EMIT m_alerts.raised(tr("No backup could be made"), words); });
    connect(&m_backups, &BackupControl::kept, &m_storage, &StorageControl::refresh);
    follow();
    s_desktop = this;
}

Desktop::~Desktop()
{
    if (s_desktop == this)
        s_desktop = nullptr;
}

void Desktop::sayAnew()
{
    // What is made of the backend's answers is made anew, then every property and row is told to have changed.
    Q_EMIT m_backend.providersChanged();
    Q_EMIT m_backend.modelsChanged();
    Q_EMIT m_backend.gatewayChanged();
    Q_EMIT m_backend.usageReset();
    QSet<QObject *> told {this, &m_language};
    for (int i = 0; i < metaObject()->propertyCount(); ++i)
        tellAll(metaObject()->property(i).read(this).value<QObject *>(), told);
    if (m_engine)
        m_engine->retranslate();
}

void Desktop::showContentAnew()
{
    // Lists that are open show at once what is there now.
    m_desk.startAnew();
    m_desk.history()->refresh();
    m_images.gallery()->load();
    m_videos.gallery()->load();
    if (m_requests.detail()->isShown()) {
        const LiveExchange shown = m_requests.detail()->exchange();
        m_requests.detail()->show(shown);
    }
}

void Desktop::tellFirstRun()
{
    m_firstRun.setClientSetUp(m_claudeCode.setUp() || m_codex.setUp());
}

Desktop *Desktop::create(QQmlEngine *engine, QJSEngine *)
{
    Q_ASSERT(s_desktop);
    s_desktop->m_engine = engine;
    QJSEngine::setObjectOwnership(s_desktop, QJSEngine::CppOwnership);
    return s_desktop;
}

void Desktop::setHasTray(bool tray)
{
    if (m_hasTray == tray)
        return;
    m_hasTray = tray;
    Q_EMIT hasTrayChanged();
}

QString Desktop::closeChoice() const
{
    if (!m_hasTray)
        return QStringLiteral("quit");
    return m_settings.value(kCloseKey, QStringLiteral("ask")).toString();
}

void Desktop::rememberClose(bool keep)
{
    setCloseChoice(keep ? QStringLiteral("keep") : QStringLiteral("quit"));
}

void Desktop::setCloseChoice(const QString &choice)
{
    m_settings.setValue(kCloseKey, choice);
    Q_EMIT closeChoiceChanged();
}

void Desktop::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

int Desktop::tryModel(const QString &model)
{
    const int tab = m_catalog.playgroundTab(model);
    if (tab == 1 && m_catalog.hasKind(model, QStringLiteral("text-to-speech")))
        m_speech.setModel(model);
    else if (tab == 1)
        m_transcript.setModel(model);
    else if (tab == 2)
        m_images.setModel(model);
    else if (tab == 3)
        m_videos.setModel(model);
    else
        chat()->setModel(model);
    return std::max(0, tab);
}

bool Desktop::openLink(const QString &url)
{
    const QUrl target(url, QUrl::StrictMode);
    const QString scheme = target.scheme();
    if (!target.isValid()
        || (scheme != QStringLiteral("https") && scheme != QStringLiteral("http")
            && scheme != QStringLiteral("mailto")))
        return false;
    m_openLink(target);
    return true;
}

void Desktop::quit()
{
    QStringList names;
    for (ClientControl *client : {&m_claudeCode, &m_codex}) {
        client->refresh();
        if (client->setUp())
            names.append(client->name());
    }
    if (m_backend.staysInBackground())
        Q_EMIT quitRequested();
    else if (!names.isEmpty())
        Q_EMIT quitAsked(names.join(tr(" and ")));
    else if (m_board.running() > 0)
        Q_EMIT cutAsked(m_board.running());
    else
        Q_EMIT quitRequested();
}

void Desktop::quitNow()
{
    Q_EMIT quitRequested();
}

void Desktop::quitInBackground()
{
    m_backend.stayInBackground();
    Q_EMIT quitRequested();
}

void Desktop::undoAndQuit()
{
    auto left = std::make_shared<int>(1);
    const auto done = [this, left] {
        if (--*left == 0)
            Q_EMIT quitRequested();
    };
    for (ClientControl *client : {&m_claudeCode, &m_codex}) {
        if (!client->canUndo())
            continue;
        ++*left;
        client->undo(done);
    }
    done();
}

} // namespace station
