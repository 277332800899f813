// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/credentials/credentialstore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QPointer>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace station {

namespace {

constexpr int kPollMs = 400; // changes take effect within a second (contract §1)
constexpr auto kNoKeyText = " holds spaces or characters that no provider's key has";

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** What a request header can carry; a key has neither spaces nor line ends in it. */
bool isKeyText(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
}

/** A key of our own in a customary variable is meant for clients of this gateway, not for the provider. */
bool isGatewayKey(const QByteArray &text)
{
    return text.startsWith("gw-");
}

} // namespace

CredentialStore::CredentialStore(QString keychainService, QString stateFolder, QString configFolder, QObject *parent)
    : QObject(parent), m_keychain(std::move(keychainService)),
      m_indexPath(stateFolder + QStringLiteral("/keychain-entries.json")), m_configFolder(std::move(configFolder))
{
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &CredentialStore::checkIndex);
}

void CredentialStore::load(QList<CredentialRequest> requests)
{
    m_requests = std::move(requests);
    m_indexBytes = readAll(m_indexPath);
    const QMap<QByteArray, qint64> before = std::exchange(m_index, readIndex());
    m_filesStamp = filesStamp();
    ++m_round;
    std::map<QByteArray, Credential> old;
    old.swap(m_credentials);
    m_pending = 1;
    for (const CredentialRequest &request : std::as_const(m_requests)) {
        // What was known stays in use until the new answer comes.
        const auto known = old.find(request.entry);
        if (known != old.end())
            m_credentials[request.entry] = known->second;
        // A keychain may ask a person each time that it is asked: not again for what nobody has changed.
        if (request.source.kind == SecretSource::Kind::Keychain && known != old.end()
            && known->second.origin == "keychain"
            && m_index.value(request.entry, -1) == before.value(request.entry, -2))
            continue;
        lookUp(request);
    }
    --m_pending;
    m_poll.start();
    if (m_pending == 0)
        Q_EMIT changed();
}

void CredentialStore::lookUp(const CredentialRequest &request)
{
    const QByteArray &entry = request.entry;
    switch (request.source.kind) {
    case SecretSource::Kind::None: settle(entry, {{}, {}, {}, true}); return;
    case SecretSource::Kind::Environment: {
        const QByteArray value = qgetenv(request.source.name.constData()).trimmed();
        const QByteArray origin = "environment " + request.source.name;
        if (value.isEmpty())
            settle(entry, {{}, {}, "the environment variable " + request.source.name + " is not set", true});
        else if (isGatewayKey(value))
            settle(entry, {{}, {}, request.source.name + " holds a key of this gateway, not the provider's", true});
        else if (!isKeyText(value))
            settle(entry, {{}, {}, request.source.name + kNoKeyText, true});
        else
            settle(entry, {Secret(value), origin, {}, true});
        return;
    }
    case SecretSource::Kind::File: {
        const QByteArray value = readAll(filePath(request)).trimmed();
        if (value.isEmpty())
            settle(entry, {{}, {}, "the file " + request.source.name + " is missing or empty", true});
        else if (!isKeyText(value))
            settle(entry, {{}, {}, "the file " + request.source.name + kNoKeyText, true});
        else
            settle(entry, {Secret(value), "file " + request.source.name, {}, true});
        return;
    }
    case SecretSource::Kind::Keychain: break;
    }
    const auto fromEnvironment = [this, request](const QByteArray &problem) {
        for (const QByteArray &name : request.environment) {
            const QByteArray value = qgetenv(name.constData()).trimmed();
            if (!value.isEmpty() && !isGatewayKey(value) && isKeyText(value)) {
                settle(request.entry, {Secret(value), "environment " + name, {}, true});
                return;
            }
        }
        settle(request.entry, {{}, {}, problem, true});
    };
    if (!m_index.contains(entry)) {
        fromEnvironment({});
        return;
    }
    ++m_pending;
    m_keychain.read(entry, this, [this, entry, fromEnvironment, round = m_round](Result<Secret> answer) {
        if (round != m_round)
            return; // load() was called again; its own answer comes
        m_keychainProblem = answer ? QByteArray() : answer.error().message;
        if (answer && !answer->isEmpty())
            settle(entry, {*answer, "keychain", {}, true});
        else
            fromEnvironment(m_keychainProblem);
        if (--m_pending == 0)
            Q_EMIT changed();
    });
}

void CredentialStore::settle(const QByteArray &entry, Credential credential)
{
    m_credentials[entry] = std::move(credential);
}

Credential CredentialStore::credential(const QByteArray &entry) const
{
    const auto found = m_credentials.find(entry);
    return found == m_credentials.end() ? Credential {} : found->second;
}

bool CredentialStore::isComplete() const
{
    return m_pending == 0;
}

void CredentialStore::store(const QByteArray &entry, Secret secret, QObject *context,
                            std::function<void(Result<void>)> done)
{
    const QByteArray trimmed = secret.reveal().trimmed();
    if (trimmed.isEmpty() || !isKeyText(trimmed)) {
        done(Error {ErrorCode::BadRequest,
                    trimmed.isEmpty()
                        ? "The key is empty; nothing was stored"
                        : "The key holds spaces or characters that no provider's key has; nothing was stored",
                    {}});
        return;
    }
    const QPointer<CredentialStore> self(this);
    m_keychain.write(entry, Secret(trimmed), context,
                     [this, self, entry, done = std::move(done)](Result<void> written) {
                         if (!self)
                             return;
                         m_keychainProblem = written ? QByteArray() : written.error().message;
                         if (written)
                             written = writeIndex(entry, true);
                         done(written);
                         if (self)
                             checkIndex();
                     });
}

void CredentialStore::remove(const QByteArray &entry, QObject *context, std::function<void(Result<void>)> done)
{
    const QPointer<CredentialStore> self(this);
    m_keychain.remove(entry, context, [this, self, entry, done = std::move(done)](Result<void> removed) {
        if (!self)
            return;
        if (removed)
            removed = writeIndex(entry, false);
        done(removed);
        if (self)
            checkIndex();
    });
}

QMap<QByteArray, qint64> CredentialStore::readIndex() const
{
    QMap<QByteArray, qint64> index;
    const QJsonObject object = QJsonDocument::fromJson(m_indexBytes).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        index.insert(it.key().toUtf8(), qint64(it.value().toDouble()));
    return index;
}

Result<void> CredentialStore::writeIndex(const QByteArray &entry, bool present)
{
    QDir().mkpath(QFileInfo(m_indexPath).path());
    QLockFile lock(m_indexPath + QStringLiteral(".lock"));
    lock.tryLock(2000);
    QJsonObject object = QJsonDocument::fromJson(readAll(m_indexPath)).object();
    if (present)
        object.insert(QString::fromUtf8(entry), double(QDateTime::currentMSecsSinceEpoch()));
    else
        object.remove(QString::fromUtf8(entry));
    QSaveFile file(m_indexPath);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit())
        return Error {ErrorCode::Internal,
                      "The key is in the keychain, but " + m_indexPath.toUtf8()
                          + " could not be written: " + file.errorString().toUtf8(),
                      {}};
    return {};
}

QString CredentialStore::filePath(const CredentialRequest &request) const
{
    return QDir(m_configFolder).filePath(QString::fromUtf8(request.source.name));
}

QByteArray CredentialStore::filesStamp() const
{
    QByteArray stamp;
    for (const CredentialRequest &request : m_requests) {
        if (request.source.kind != SecretSource::Kind::File)
            continue;
        const QFileInfo info(filePath(request));
        stamp +=
            QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + '/' + QByteArray::number(info.size()) + ' ';
    }
    return stamp;
}

void CredentialStore::checkIndex()
{
    if (m_pending == 0 && (readAll(m_indexPath) != m_indexBytes || filesStamp() != m_filesStamp))
        load(m_requests);
}

} // namespace station
