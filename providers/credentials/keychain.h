// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/base/secret.h"

#include <QObject>
#include <QString>

#include <functional>

namespace station {

/**
 * The operating system's keychain, through QtKeychain; nothing else includes QtKeychain. Asynchronous, on the thread of
 * an event loop. A machine without one (no session bus, a locked or missing keyring) gives an error that says what to
 * do; nothing is ever kept in plain text instead.
 */
class Keychain : public QObject {
    Q_OBJECT
public:
    /** `service` groups our entries, "token-station" for the ordinary home (contract §2). */
    explicit Keychain(QString service, QObject *parent = nullptr);

    /** An absent entry is an empty secret, not an error. */
    void read(const QByteArray &entry, QObject *context, std::function<void(Result<Secret>)> done);
    void write(const QByteArray &entry, const Secret &secret, QObject *context, std::function<void(Result<void>)> done);
    /** An absent entry counts as removed. */
    void remove(const QByteArray &entry, QObject *context, std::function<void(Result<void>)> done);

private:
    QString m_service;
};

} // namespace station
