// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/client.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace station {

const Client &Client::of(ClientKind kind)
{
    return kind == ClientKind::ClaudeCode ? claudeCodeClient : codexClient;
}

std::optional<ClientKind> Client::byId(QByteArrayView id)
{
    for (const ClientKind kind : all()) {
        if (of(kind).id == id)
            return kind;
    }
    return {};
}

QString Client::findProgram() const
{
    const QString found = QStandardPaths::findExecutable(program);
    if (!found.isEmpty())
        return found;
    const QString home = QDir::homePath();
    return QStandardPaths::findExecutable(program,
                                          {home + QStringLiteral("/.local/bin"),
                                           home + QStringLiteral("/.claude/local"),
                                           home + QStringLiteral("/.npm-global/bin"), home + QStringLiteral("/bin"),
                                           QStringLiteral("/usr/local/bin"), QStringLiteral("/opt/homebrew/bin")});
}

QByteArray shellCommand(const QStringList &command)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    QByteArrayList words;
    for (const QString &word : command) {
        QString text = word;
#ifdef Q_OS_WIN
        if (!plain.match(text).hasMatch())
            text = QLatin1Char('"') + text + QLatin1Char('"');
#else
        if (!plain.match(text).hasMatch())
            text = QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
#endif
        words.append(text.toUtf8());
    }
    return words.join(' ');
}

} // namespace station
