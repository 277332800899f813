// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/pongrun.h"

namespace station {

namespace {

constexpr int kLimitMs = 120'000;

/** The last words of a program that failed: its reason, not its whole log. */
QByteArray lastLines(const QByteArray &text)
{
    const QList<QByteArray> lines = text.trimmed().split('\n');
    return lines.mid(qMax(lines.size() - 3, qsizetype(0))).join('\n').left(1000);
}

} // namespace

PongRun::PongRun(const Client &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_process.kill();
        ended(Error {ErrorCode::UpstreamTimeout,
                     m_client.name + " did not answer within " + QByteArray::number(kLimitMs / 1000) + " s",
                     {}});
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(Error {
                ErrorCode::NotFound, m_client.name + " cannot be started: " + m_process.errorString().toUtf8(), {}});
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        const QByteArray said = m_process.readAllStandardOutput().trimmed();
        const QByteArray complaint = m_process.readAllStandardError();
        if (status == QProcess::NormalExit && code == 0 && !said.isEmpty())
            return ended(said);
        ended(Error {ErrorCode::UpstreamBroken,
                     m_client.name + " did not answer: " + lastLines(said.isEmpty() ? complaint : said),
                     {}});
    });
}

PongRun::~PongRun()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(1000);
}

void PongRun::stop()
{
    m_stopped = true;
    m_process.kill();
    ended(Error {ErrorCode::Unavailable, m_client.name + " was stopped", {}});
}

void PongRun::start(Done done)
{
    m_done = std::move(done);
    if (m_stopped)
        return stop();
    const QString program = m_client.findProgram();
    if (program.isEmpty())
        return ended(
            Error {ErrorCode::NotFound,
                   m_client.name + " is not installed: no program \"" + m_client.program.toUtf8() + "\" is in the PATH",
                   {}});
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setStandardInputFile(QProcess::nullDevice()); // Codex waits for the end of what could be piped
    m_limit.start(kLimitMs);
    m_process.start(program, m_client.promptArguments(QStringLiteral("Respond with exactly the word: pong")));
}

void PongRun::ended(const Result<QByteArray> &result)
{
    m_limit.stop();
    if (m_done)
        std::exchange(m_done, {})(result);
}

} // namespace station
