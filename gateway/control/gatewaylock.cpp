// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/control/gatewaylock.h"

#include "gateway/control/controlsocket.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace station {

namespace {

constexpr int kAnswerMs = 3000;

QByteArray text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toUtf8();
}

} // namespace

GatewayLock::GatewayLock(QString stateFolder, QObject *parent) : QObject(parent), m_stateFolder(std::move(stateFolder))
{
}

GatewayLock::~GatewayLock()
{
    release();
    control::close(m_predecessor);
}

QByteArray GatewayLock::lockFile() const
{
    return QFile::encodeName(m_stateFolder + QStringLiteral("/gateway.lock"));
}

std::optional<RunningGateway> GatewayLock::running() const
{
    // The file alone may be left from a process that was killed; the socket answers only while one lives.
    const int socket = control::connectTo(m_stateFolder);
    if (socket < 0)
        return {};
    control::send(socket, "status");
    const QJsonObject answer = QJsonDocument::fromJson(control::receive(socket, kAnswerMs)).object();
    control::close(socket);
    if (answer.isEmpty())
        return {};
    return RunningGateway {qint64(answer.value(QLatin1String("pid")).toDouble()), text(answer, "address"),
                           text(answer, "kind")};
}

Result<GatewayLock::Sockets> GatewayLock::takeOver()
{
    const int socket = control::connectTo(m_stateFolder);
    if (socket < 0)
        return Error {ErrorCode::Unavailable, "No gateway runs that could hand over", {}};
    Sockets got;
    control::send(socket, "hand-over");
    const QJsonObject answer = QJsonDocument::fromJson(control::receive(socket, kAnswerMs, &got.sockets)).object();
    got.port = answer.value(QLatin1String("port")).toInt();
    if (got.sockets.empty() || got.port == 0) {
        control::close(socket);
        return Error {ErrorCode::Unavailable, "The running gateway did not hand over; stop it and try again", {}};
    }
    m_predecessor = socket;
    return got;
}

Result<void> GatewayLock::serve(const QByteArray &kind, const QByteArray &address, int port,
                                std::vector<qintptr> sockets)
{
    m_sockets = std::move(sockets);
    const QJsonObject description {{QStringLiteral("pid"), double(QCoreApplication::applicationPid())},
                                   {QStringLiteral("kind"), QString::fromUtf8(kind)},
                                   {QStringLiteral("address"), QString::fromUtf8(address)},
                                   {QStringLiteral("port"), port}};
    m_description = QJsonDocument(description).toJson(QJsonDocument::Compact);
    if (m_predecessor >= 0) {
        // It takes its socket away before it answers, so that ours is not taken for it.
        control::send(m_predecessor, "listening");
        control::receive(m_predecessor, kAnswerMs);
        control::close(std::exchange(m_predecessor, -1));
    }
    m_listening = control::listenAt(m_stateFolder);
#ifndef Q_OS_WIN
    if (m_listening < 0)
        return Error {ErrorCode::Internal, "The control socket in " + m_stateFolder.toUtf8() + " cannot be made", {}};
    m_notifier = std::make_unique<QSocketNotifier>(m_listening, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &GatewayLock::acceptOne);
#endif
    QSaveFile file(QFile::decodeName(lockFile()));
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(m_description + '\n');
        file.commit();
    }
    return {};
}

void GatewayLock::release()
{
    for (const auto &[socket, notifier] : std::exchange(m_talks, {}))
        control::close(socket);
    m_successor = -1;
    if (m_listening < 0)
        return;
    m_notifier.reset();
    control::close(std::exchange(m_listening, -1));
    control::removeAt(m_stateFolder);
    QFile::remove(QFile::decodeName(lockFile()));
}

void GatewayLock::acceptOne()
{
    const int socket = control::accept(m_listening);
    if (socket < 0)
        return;
    // Whoever only asks must not get into the way of one that takes over, nor of another that asks.
    auto notifier = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
    connect(notifier.get(), &QSocketNotifier::activated, this, [this, socket] { talk(socket); });
    m_talks.insert_or_assign(socket, std::move(notifier));
}

void GatewayLock::talk(int socket)
{
    // The line is one small packet of our own program's, so it is there as a whole.
    const QByteArray line = control::receive(socket, 200);
    if (line == "status") {
        control::send(socket, m_description);
    } else if (line == "hand-over" && m_successor < 0) { // a second one has to wait for the first
        m_successor = socket;
        control::send(socket, m_description, m_sockets);
    } else if (line == "listening" && m_successor == socket) {
        control::close(std::exchange(m_listening, -1));
        m_notifier.reset();
        control::removeAt(m_stateFolder);
        control::send(socket, "going");
        endTalk(socket);
        Q_EMIT handedOver();
    } else {
        endTalk(socket); // turned away, or the other side has gone
    }
}

void GatewayLock::endTalk(int socket)
{
    // What is being told of the line is the notifier itself.
    if (const auto talk = m_talks.find(socket); talk != m_talks.end()) {
        QSocketNotifier *notifier = talk->second.release();
        m_talks.erase(talk);
        notifier->setEnabled(false);
        notifier->deleteLater();
        control::close(socket);
    }
    if (m_successor == socket)
        m_successor = -1;
}

} // namespace station
