// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "gateway/clients/clientsetup.h"

#include <QHash>
#include <QSettings>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace station {

/**
 * One coding agent: how it stands, the models of its tiers, the exact change before it is made, and what can be done.
 * Reads the agent's settings anew at refresh(), which the page calls when it is shown. Main thread.
 */
class ClientControl : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString clientId READ clientId CONSTANT)
    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(QString settingsFile READ settingsFile NOTIFY changed)
    Q_PROPERTY(QString lamp READ lamp NOTIFY changed)
    Q_PROPERTY(QString word READ word NOTIFY changed)
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(bool installed READ installed NOTIFY changed)
    Q_PROPERTY(bool setUp READ setUp NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool keepLogin READ keepLogin WRITE setKeepLogin NOTIFY changed)
    Q_PROPERTY(QVariantList tiers READ tiers NOTIFY changed)
    Q_PROPERTY(QString diffTitle READ diffTitle NOTIFY changed)
    Q_PROPERTY(QVariantList diff READ diff NOTIFY changed)
    Q_PROPERTY(int added READ added NOTIFY changed)
    Q_PROPERTY(int removed READ removed NOTIFY changed)
    Q_PROPERTY(bool hasChange READ hasChange NOTIFY changed)
    Q_PROPERTY(QStringList conflicts READ conflicts NOTIFY changed)
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    /** The client runs, and can be stopped. */
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(QString result READ result NOTIFY changed)
    Q_PROPERTY(QString resultTone READ resultTone NOTIFY changed)
public:
    ClientControl(ClientSetup &setup, Backend &backend, QSettings &settings, QObject *parent = nullptr);

    QString clientId() const { return QString::fromUtf8(m_setup.client().id); }
    QString name() const { return QString::fromUtf8(m_setup.client().name); }
    QString settingsFile() const;
    QString lamp() const;
    QString word() const;
    QString tone() const;
    QString words() const { return QString::fromUtf8(m_status.words); }
    bool installed() const { return !m_status.program.isEmpty(); }
    bool setUp() const { return m_status.state == ClientStatus::State::SetUp; }
    bool canUndo() const { return m_status.canUndo; }
    bool keepLogin() const { return m_options.keepLogin; }
    void setKeepLogin(bool keep);
    /** A map for each: tier, model (empty: the client's own choice), code (the line's two letters). */
    QVariantList tiers() const;
    QString diffTitle() const;
    /** A map for each line that is shown: kind (same, added, removed, gap), before, after, text. */
    QVariantList diff() const;
    int added() const;
    int removed() const;
    /** Whether the diff is a change that would be made, and not the way back. */
    bool hasChange() const { return m_hasChange; }
    QStringList conflicts() const;
    /** Why it cannot be set up now, or empty. */
    QString hindrance() const;
    bool busy() const { return m_busy; }
    bool running() const { return m_running; }
    QString result() const { return m_result; }
    QString resultTone() const { return m_resultTone; }

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void setModel(const QString &tier, const QString &model);
    /** The model for the tier that its name speaks of, otherwise for the one of everyday work. */
    Q_INVOKABLE void use(const QString &model);
    Q_INVOKABLE void apply();
    Q_INVOKABLE void undo() { undo({}); }
    /** Calls back when it is done; not where it failed, which is shown. */
    void undo(const std::function<void()> &done);
    Q_INVOKABLE void sayPong();
    Q_INVOKABLE void stopPong() { m_setup.stopPong(); }
    /** Where the client was last opened from here; at first one's home. */
    Q_INVOKABLE QString folder() const;
    /** Opens a terminal with the client in that folder. */
    Q_INVOKABLE void openTerminal(const QUrl &folder);
    /** The same as a command for a terminal. */
    Q_INVOKABLE QString command() const;

Q_SIGNALS:
    void changed();

private:
    void plan();
    SetupOptions options() const;
    void forgetPicks();
    void begin();
    void end(const QString &result, const QString &tone);
    QString modelsKey() const;
    QString folderKey() const;

    ClientSetup &m_setup;
    Backend &m_backend;
    QSettings &m_settings;
    ClientStatus m_status;
    std::optional<bool> m_pickedLogin; ///< picked here and not applied yet
    QHash<QByteArray, QByteArray> m_pickedModels;
    SetupOptions m_options; ///< of the present plan
    std::vector<DiffLine> m_diff;
    QList<Conflict> m_conflicts;
    QString m_planProblem;
    bool m_hasChange = false;
    bool m_busy = false;
    bool m_running = false;
    bool m_isRead = false; ///< refresh() was called
    QString m_result;
    QString m_resultTone = QStringLiteral("ink2");
};

} // namespace station
