// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/credentials/keychain.h"

#include <QPointer>

#include <qt6keychain/keychain.h>

namespace station {

namespace {

Error keychainError(const QKeychain::Job &job)
{
    QByteArray message;
    switch (job.error()) {
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: message = "The keychain refused access; unlock it and allow Token Station"; break;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        message = "No keychain is available here (no secret service on the session bus); start gnome-keyring or "
                  "KWallet, or give the key by an environment variable";
        break;
    default:
        message = "The keychain failed (" + job.errorString().toUtf8()
            + "); unlock it, or give the key by an environment variable";
    }
    return {ErrorCode::Unavailable, message, {}};
}

template <typename Job>
void run(Job *job, const QByteArray &entry, QObject *context, std::function<void(QKeychain::Job &)> done)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(QString::fromUtf8(entry));
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [done = std::move(done)](QKeychain::Job *j) { done(*j); });
    job->start();
}

} // namespace

Keychain::Keychain(QString service, QObject *parent) : QObject(parent), m_service(std::move(service)) { }

void Keychain::read(const QByteArray &entry, QObject *context, std::function<void(Result<Secret>)> done)
{
    run(new QKeychain::ReadPasswordJob(m_service), entry, context, [done = std::move(done)](QKeychain::Job &job) {
        if (job.error() == QKeychain::EntryNotFound)
            done(Secret());
        else if (job.error() != QKeychain::NoError)
            done(keychainError(job));
        else
            done(Secret(static_cast<QKeychain::ReadPasswordJob &>(job).textData().toUtf8()));
    });
}

void Keychain::write(const QByteArray &entry, const Secret &secret, QObject *context,
                     std::function<void(Result<void>)> done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(QString::fromUtf8(secret.reveal()));
    run(job, entry, context, [done = std::move(done)](QKeychain::Job &j) {
        done(j.error() == QKeychain::NoError ? Result<void>() : Result<void>(keychainError(j)));
    });
}

void Keychain::remove(const QByteArray &entry, QObject *context, std::function<void(Result<void>)> done)
{
    run(new QKeychain::DeletePasswordJob(m_service), entry, context, [done = std::move(done)](QKeychain::Job &j) {
        const bool gone = j.error() == QKeychain::NoError || j.error() == QKeychain::EntryNotFound;
        done(gone ? Result<void>() : Result<void>(keychainError(j)));
    });
}

} // namespace station
