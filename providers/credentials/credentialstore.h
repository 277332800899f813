// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/base/secret.h"
#include "providers/credentials/keychain.h"
#include "providers/credentials/secretsource.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace station {

/** A secret that a provider needs, and where it is to be looked for. */
struct CredentialRequest {
    QByteArray entry;              ///< the provider's id; "ID.access" and "ID.secret" for a pair
    SecretSource source;           ///< as configured; Keychain by default
    QList<QByteArray> environment; ///< customary variables, asked where the keychain has nothing
};

struct Credential {
    Secret secret;
    /** Where it was found, for people: "keychain", "environment OPENAI_API_KEY", "file relay.key"; empty: nowhere. */
    QByteArray origin;
    QByteArray problem; ///< why nothing was found, where that is more than "none set"
    bool known = false; ///< false while the keychain has not answered yet
};

/**
 * Finds the providers' secrets and notices when another process changes one.
 *
 * Lives on the main thread. The names (never the secrets) of entries that were put into the keychain stand in a file of
 * the state folder, so that a start asks the keychain for those only, and a change by another process is seen.
 */
class CredentialStore : public QObject {
    Q_OBJECT
public:
    CredentialStore(QString keychainService, QString stateFolder, QString configFolder, QObject *parent = nullptr);

    /** Looks everything up anew; changed() follows once all is known, and each time something changes later. */
    void load(QList<CredentialRequest> requests);
    Credential credential(const QByteArray &entry) const;
    bool isComplete() const;

    /** Puts a secret into the keychain. Text around it (spaces, line ends) is taken off; an empty one is refused. */
    void store(const QByteArray &entry, Secret secret, QObject *context, std::function<void(Result<void>)> done);
    void remove(const QByteArray &entry, QObject *context, std::function<void(Result<void>)> done);
    /** What hinders the keychain, or empty; known after the first access. */
    QByteArray keychainProblem() const { return m_keychainProblem; }

Q_SIGNALS:
    void changed();

private:
    void lookUp(const CredentialRequest &request);
    void settle(const QByteArray &entry, Credential credential);
    QMap<QByteArray, qint64> readIndex() const;
    Result<void> writeIndex(const QByteArray &entry, bool present);
    /** Looks whether the index or a secret's file has changed. */
    void checkIndex();
    QString filePath(const CredentialRequest &request) const;
    QByteArray filesStamp() const;

    Keychain m_keychain;
    QString m_indexPath;
    QString m_configFolder;
    QList<CredentialRequest> m_requests;
    std::map<QByteArray, Credential> m_credentials;
    QMap<QByteArray, qint64> m_index; ///< entry → when it was stored, Unix ms
    QByteArray m_indexBytes;
    QByteArray m_filesStamp; ///< times and sizes of the files that hold secrets
    int m_round = 0;         ///< of load(): answers to an earlier one are stale
    QTimer m_poll;
    QByteArray m_keychainProblem;
    int m_pending = 0;
};

} // namespace station
