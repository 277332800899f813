// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/service/logging.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QMutex>

#include <atomic>
#include <cstdio>

namespace station {

Q_LOGGING_CATEGORY(lcGateway, "station.gateway")

namespace {

std::atomic<int> leastLevel {1};

constexpr qint64 kMostBytes = 1024LL * 1024;
QMutex fileLock;
QString filePath; // guarded by fileLock

/** Opened for each line: lines are few, and another process may have put the file aside meanwhile. */
void append(const QByteArray &line)
{
    const QMutexLocker locker(&fileLock);
    if (filePath.isEmpty())
        return;
    if (QFileInfo(filePath).size() + line.size() > kMostBytes) {
        const QString before = filePath + QStringLiteral(".1");
        QFile::remove(before);
        QFile::rename(filePath, before);
    }
    QFile file(filePath);
    if (file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
                  QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        file.write(line);
}

int rank(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return 0;
    case QtInfoMsg: return 1;
    case QtWarningMsg: return 2;
    case QtCriticalMsg:
    case QtFatalMsg: return 3;
    }
    return 1;
}

void write(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    static constexpr const char *kNames[] {"debug", "info", "warning", "error"};
    if (rank(type) < leastLevel.load(std::memory_order_relaxed))
        return;
    const QByteArray line = QDateTime::currentDateTime().toString(Qt::ISODateWithMs).toLatin1() + ' '
        + kNames[rank(type)] + ": " + message.toUtf8() + '\n';
    fwrite(line.constData(), 1, size_t(line.size()), stderr);
    append(line);
}

} // namespace

void setUpLogging(const QByteArray &level, const QString &file)
{
    {
        const QMutexLocker locker(&fileLock);
        filePath = file;
    }
    setLogLevel(level);
    qInstallMessageHandler(&write);
}

void setLogLevel(const QByteArray &level)
{
    leastLevel = level == "debug" ? 0 : level == "warning" ? 2 : level == "error" ? 3 : 1;
}

} // namespace station
