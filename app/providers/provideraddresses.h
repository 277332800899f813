// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/settings/configfile.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace station {

/**
 * Where the providers are, and those that a person adds: `providers` of config.json, which the gateway reads again by
 * itself. Every change gives what hinders it, in words, or nothing. Main thread.
 */
class ProviderAddresses : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    /** Ids of those that a person added. */
    Q_PROPERTY(QStringList own READ own NOTIFY changed)
    /** What one can speak: a map for each with id and name. */
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY changed)
public:
    explicit ProviderAddresses(Backend &backend, QObject *parent = nullptr);

    QStringList own() const { return m_own; }
    QVariantList kinds() const;

    /** An empty address is the provider's usual one. */
    Q_INVOKABLE QString set(const QString &provider, const QString &address);
    /** What is wrong with a name for one of one's own; empty: nothing. */
    Q_INVOKABLE QString nameProblem(const QString &id) const;
    Q_INVOKABLE QString add(const QString &id, const QString &kind, const QString &address);
    /** A copy of one of one's own, with all that the file says of it, under that name; its key is not copied. */
    Q_INVOKABLE QString duplicate(const QString &provider, const QString &id);
    /** A name that is free, made of that one: "mine-2". */
    Q_INVOKABLE QString freeName(const QString &provider) const;
    /** One of one's own; its key stays in the keychain until it is removed there. */
    Q_INVOKABLE QString remove(const QString &provider);

Q_SIGNALS:
    void changed();

private:
    void reload();
    QString tell(const Result<void> &done);

    ConfigFile m_file;
    QStringList m_own;
};

} // namespace station
