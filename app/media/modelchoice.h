// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QSettings>
#include <QStringList>
#include <QVariantList>

namespace station {

/**
 * The model that one kind of request goes to. Once there is one it stays, whatever the list of usable models says: what
 * was meant for this machine must not go to a provider because a server was away. Main thread.
 */
class ModelChoice {
public:
    /** `key`: where the settings keep it. */
    explicit ModelChoice(QString key) : m_key(std::move(key)) { }

    const QString &id() const { return m_id; }
    /** What a person chose, or used. */
    void choose(const QString &id);
    /** Keeps the choice there, and takes the one that is there. */
    void keepIn(QSettings &settings);
    /** The first of these where there is no choice yet. Says whether it was taken. */
    bool offer(const QStringList &usable);

private:
    QString m_key;
    QString m_id;
    QSettings *m_settings = nullptr;
};

/** What to choose from: maps with id and name; a choice that cannot be used now stands first and says so. */
QVariantList modelChoices(const QStringList &usable, const QString &chosen);
/** That the model cannot be used now, why, and what to do about it. */
QString notUsableWords(const QString &model, const QString &missing);
/** Why nothing can be asked of a model of the media now; empty: it can. */
QString mediaHindrance(const Backend &backend, const QString &model, const QStringList &usable);

} // namespace station
