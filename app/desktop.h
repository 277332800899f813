// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audio/dictation.h"
#include "app/audio/speechdesk.h"
#include "app/audio/transcriptdesk.h"
#include "app/backend.h"
#include "app/board/board.h"
#include "app/catalog/aliases.h"
#include "app/catalog/catalogmodel.h"
#include "app/catalog/catalognews.h"
#include "app/catalog/ownprices.h"
#include "app/chat/chatdesk.h"
#include "app/chat/chatpresets.h"
#include "app/chat/modellist.h"
#include "app/clients/clientcontrol.h"
#include "app/clients/programs.h"
#include "app/firstrun/firstrun.h"
#include "app/images/imagedesk.h"
#include "app/palette/palettemodel.h"
#include "app/providers/provideraddresses.h"
#include "app/providers/providersmodel.h"
#include "app/requests/requests.h"
#include "app/settings/backupcontrol.h"
#include "app/settings/foundkeys.h"
#include "app/settings/gatewaysettings.h"
#include "app/settings/keysmodel.h"
#include "app/settings/livelog.h"
#include "app/settings/preferences.h"
#include "app/settings/settingstransfer.h"
#include "app/settings/storagecontrol.h"
#include "app/shell/alerts.h"
#include "app/shell/appearance.h"
#include "app/shell/filechooser.h"
#include "app/shell/gatewaycontrol.h"
#include "app/shell/language.h"
#include "app/shell/licences.h"
#include "app/shell/places.h"
#include "app/usage/usage.h"
#include "app/video/videomaker.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QSettings>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

class QJSEngine;

namespace station {

/**
 * The one object that QML starts from, and the owner of everything it shows: the composition root of the window.
 *
 * Constructed in main() (or a test) with its dependencies, before an engine loads Main.qml; create() hands that
 * instance to QML. Main thread.
 */
class Desktop : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(station::Board *board READ board CONSTANT)
    Q_PROPERTY(station::FirstRun *firstRun READ firstRun CONSTANT)
    Q_PROPERTY(station::GatewayControl *gateway READ gateway CONSTANT)
    Q_PROPERTY(station::Appearance *appearance READ appearance CONSTANT)
    Q_PROPERTY(station::ProvidersModel *providers READ providers CONSTANT)
    Q_PROPERTY(station::ProvidersFilter *shownProviders READ shownProviders CONSTANT)
    Q_PROPERTY(station::ProviderAddresses *addresses READ addresses CONSTANT)
    Q_PROPERTY(station::ModelList *models READ models CONSTANT)
    Q_PROPERTY(station::Aliases *aliases READ aliases CONSTANT)
    Q_PROPERTY(station::OwnPrices *prices READ prices CONSTANT)
    Q_PROPERTY(station::CatalogNews *catalogNews READ catalogNews CONSTANT)
    Q_PROPERTY(station::CatalogModel *catalog READ catalog CONSTANT)
    Q_PROPERTY(station::ChatDesk *desk READ desk CONSTANT)
    Q_PROPERTY(station::ChatPresets *presets READ presets CONSTANT)
    Q_PROPERTY(station::Conversation *chat READ chat CONSTANT)
    Q_PROPERTY(station::SpeechDesk *speech READ speech CONSTANT)
    Q_PROPERTY(station::TranscriptDesk *transcript READ transcript CONSTANT)
    Q_PROPERTY(station::Dictation *dictation READ dictation CONSTANT)
    Q_PROPERTY(station::ImageDesk *images READ images CONSTANT)
    Q_PROPERTY(station::VideoMaker *videos READ videos CONSTANT)
    Q_PROPERTY(station::FileChooser *files READ files CONSTANT)
    Q_PROPERTY(station::ClientControl *claudeCode READ claudeCode CONSTANT)
    Q_PROPERTY(station::ClientControl *codex READ codex CONSTANT)
    Q_PROPERTY(station::Language *language READ language CONSTANT)
    Q_PROPERTY(station::Licences *licences READ licences CONSTANT)
    Q_PROPERTY(station::LiveLog *liveLog READ liveLog CONSTANT)
    Q_PROPERTY(station::Places *places READ places CONSTANT)
    Q_PROPERTY(station::Programs *programs READ programs CONSTANT)
    Q_PROPERTY(station::PaletteModel *palette READ palette CONSTANT)
    Q_PROPERTY(station::GatewaySettings *gatewaySettings READ gatewaySettings CONSTANT)
    Q_PROPERTY(station::KeysModel *keys READ keys CONSTANT)
    Q_PROPERTY(station::Alerts *alerts READ alerts CONSTANT)
    Q_PROPERTY(station::Preferences *preferences READ preferences CONSTANT)
    Q_PROPERTY(station::StorageControl *storage READ storage CONSTANT)
    Q_PROPERTY(station::FoundKeys *foundKeys READ foundKeys CONSTANT)
    Q_PROPERTY(station::SettingsTransfer *transfer READ transfer CONSTANT)
    Q_PROPERTY(station::BackupControl *backups READ backups CONSTANT)
    Q_PROPERTY(station::Requests *requests READ requests CONSTANT)
    Q_PROPERTY(station::Usage *usage READ usage CONSTANT)
    Q_PROPERTY(bool hasTray READ hasTray NOTIFY hasTrayChanged)
    Q_PROPERTY(QString closeChoice READ closeChoice NOTIFY closeChoiceChanged)
public:
    /** Unix milliseconds. */
    using Clock = std::function<qint64()>;

    Desktop(Backend &backend, QSettings &settings, Clock now, QObject *parent = nullptr);
    ~Desktop() override;

    static Desktop *create(QQmlEngine *engine, QJSEngine *scripts);

    Board *board() { return &m_board; }
    FirstRun *firstRun() { return &m_firstRun; }
    GatewayControl *gateway() { return &m_gateway; }
    Appearance *appearance() { return &m_appearance; }
    ProvidersModel *providers() { return &m_providers; }
    ProvidersFilter *shownProviders() { return &m_shownProviders; }
    ProviderAddresses *addresses() { return &m_addresses; }
    ModelList *models() { return &m_models; }
    Aliases *aliases() { return &m_aliases; }
    OwnPrices *prices() { return &m_prices; }
    CatalogNews *catalogNews() { return &m_catalogNews; }
    CatalogModel *catalog() { return &m_catalog; }
    ChatDesk *desk() { return &m_desk; }
    ChatPresets *presets() { return &m_presets; }
    /** The first lane of the chat, which is always there. */
    Conversation *chat() { return m_desk.lane(0); }
    SpeechDesk *speech() { return &m_speech; }
    TranscriptDesk *transcript() { return &m_transcript; }
    Dictation *dictation() { return &m_dictation; }
    ImageDesk *images() { return &m_images; }
    VideoMaker *videos() { return &m_videos; }
    FileChooser *files() { return &m_files; }
    ClientControl *claudeCode() { return &m_claudeCode; }
    ClientControl *codex() { return &m_codex; }
    Requests *requests() { return &m_requests; }
    Usage *usage() { return &m_usage; }

    Language *language() { return &m_language; }
    Licences *licences() { return &m_licences; }
    LiveLog *liveLog() { return &m_liveLog; }
    Places *places() { return &m_places; }
    Programs *programs() { return &m_programs; }
    PaletteModel *palette() { return &m_palette; }
    GatewaySettings *gatewaySettings() { return &m_gatewaySettings; }
    KeysModel *keys() { return &m_keys; }
    Alerts *alerts() { return &m_alerts; }
    Preferences *preferences() { return &m_preferences; }
    StorageControl *storage() { return &m_storage; }
    FoundKeys *foundKeys() { return &m_foundKeys; }
    SettingsTransfer *transfer() { return &m_transfer; }
    BackupControl *backups() { return &m_backups; }

    bool hasTray() const { return m_hasTray; }
    void setHasTray(bool tray);
    /** What closing the window does: ask, keep or quit. */
    QString closeChoice() const;

    Q_INVOKABLE void rememberClose(bool keep);
    Q_INVOKABLE void setCloseChoice(const QString &choice);
    Q_INVOKABLE void copy(const QString &text);
    /** Sets the model where the playground would use it, and says in which of its tabs: chat, audio, image, video. */
    Q_INVOKABLE int tryModel(const QString &model);
    /** Opens a web page in the person's browser. Only http, https and mailto; says whether it was one. */
    Q_INVOKABLE bool openLink(const QString &url);
    /**
     * Ends the program; where clients are set up for this gateway and none would go on without the window, asks first
     * what is to become of them (quitAsked), and where exchanges are under way, whether they may be cut off (cutAsked).
     */
    Q_INVOKABLE void quit();
    /** The answers to quitAsked. */
    Q_INVOKABLE void quitInBackground();
    Q_INVOKABLE void undoAndQuit();
    /** The answer to cutAsked. */
    Q_INVOKABLE void quitNow();

    /** Tests watch links instead of opening them. */
    void setLinkOpener(std::function<void(const QUrl &)> opener) { m_openLink = std::move(opener); }

Q_SIGNALS:
    void hasTrayChanged();
    void closeChoiceChanged();
    void quitRequested();
    /** `clients`: their names, in words. */
    void quitAsked(const QString &clients);
    /** `running`: exchanges under way. */
    void cutAsked(int running);
    /** The tray asked for the window. */
    void showRequested();
    /** And a place in it. */
    void placeRequested(const QString &place);

private:
    void sayAnew();
    /** The content store holds something else than before. */
    void showContentAnew();
    void tellFirstRun();

    Backend &m_backend;
    QSettings &m_settings;
    Language m_language; ///< before all that have words
    Board m_board;
    GatewayControl m_gateway;
    Appearance m_appearance;
    ProvidersModel m_providers;
    ProvidersFilter m_shownProviders;
    FirstRun m_firstRun;
    ModelList m_models;
    CatalogModel m_catalog;
    Aliases m_aliases;
    OwnPrices m_prices;
    CatalogNews m_catalogNews;
    ChatDesk m_desk;
    ChatPresets m_presets;
    SpeechDesk m_speech;
    TranscriptDesk m_transcript;
    Dictation m_dictation;
    ImageDesk m_images;
    VideoMaker m_videos;
    FileChooser m_files;
    ClientControl m_claudeCode;
    ClientControl m_codex;
    Licences m_licences;
    Programs m_programs;
    PaletteModel m_palette;
    GatewaySettings m_gatewaySettings;
    KeysModel m_keys;
    Alerts m_alerts;
    Preferences m_preferences;
    StorageControl m_storage;
    FoundKeys m_foundKeys;
    SettingsTransfer m_transfer;
    BackupControl m_backups;
    Places m_places;
    LiveLog m_liveLog;
    ProviderAddresses m_addresses;
    Requests m_requests;
    Usage m_usage;
    std::function<void(const QUrl &)> m_openLink;
    QPointer<QQmlEngine> m_engine; ///< that shows this
    bool m_hasTray = false;
};

} // namespace station
