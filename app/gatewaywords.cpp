// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatewaywords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace station {

namespace {

// As gateway/ and providers/ write them; tests/lint/check_translations.py looks there for each. One that begins with a
// name stands behind those that it would match too.
// NOLINTBEGIN(bugprone-suspicious-missing-comma): long ones stand on several lines
constexpr const char *kWords[] = {
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "There is a key named \"%1\" already. Choose another name, or revoke that key first."),
    QT_TRANSLATE_NOOP("station::GatewayWords", "There is no key named \"%1\"."),
    QT_TRANSLATE_NOOP("station::GatewayWords", "The name of a key is 1 to %1 visible characters, without blanks."),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "A model pattern is like \"anthropic/*\"; it is not empty and has no comma."),
    QT_TRANSLATE_NOOP("station::GatewayWords", "The keychain refused access; unlock it and allow Token Station"),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "No keychain is available here (no secret service on the session bus); start gnome-keyring or "
                      "KWallet, or give the key by an environment variable"),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "The keychain failed (%1); unlock it, or give the key by an environment variable"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "The key is empty; nothing was stored"),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "The key holds spaces or characters that no provider's key has; nothing was stored"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "the environment variable %1 is not set"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "the file %1 is missing or empty"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "No key is stored"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "The key was accepted"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "It lists %1 models"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1 cannot be reached: %2"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1 is not installed: no program \"%2\" is in the PATH"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1 did not answer within %2 s"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1 did not answer: %2"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1 was stopped"),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "The gateway was started but does not listen: %1 (see token-station-gateway doctor)"),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "The gateway cannot start: another program holds %1; end that one, or set listen.port in "
                      "config.json and connect again"),
    QT_TRANSLATE_NOOP(
        "station::GatewayWords",
        "Another program holds %1; end it, or set listen.port in config.json to a free port, then try again"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "The disk that holds %1 is full. Free some space on it."),
    QT_TRANSLATE_NOOP("station::GatewayWords", "Another program holds %1 locked. Close the program that has it open."),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "%1 cannot be written. Give your user permission to write to the file and its folder."),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "%1 cannot be opened. Check that its folder exists and that your user may write there."),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "Reading or writing %1 failed (%2). Check its disk: space, quota, file size limit, health."),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "Another program listens on %1. End it, or choose another port (0 takes a free one)."),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "This account may not listen on %1. Choose a port above 1023 (0 takes a free one)."),
    QT_TRANSLATE_NOOP("station::GatewayWords", "This computer has no address %1. Choose another one to listen on."),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1 has not been set up by Token Station: there is nothing to undo"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "Another program sets a client up just now; try again"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1 has just been changed by another program; try again"),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "The environment sets %1, which %2 takes before its settings file; unset it where %3 runs"),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "The settings file sets %1, a credential of your own or of another tool, which Claude Code would "
                      "send beside the gateway's; take that line out, or undo the other tool's set-up, then try again"),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "The settings file sets %1, with which Claude Code asks that cloud and not the gateway; take "
                      "that line out first"),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "The settings file has an apiKeyHelper, whose key would go out in place of the login; take that "
                      "line out, or connect without --keep-login"),
    QT_TRANSLATE_NOOP(
        "station::GatewayWords",
        "config.toml selects the profile %1, which is left alone: a model_provider in it comes before the gateway"),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "Another base URL for OpenAI is set; it holds for Codex's own provider and not for the gateway"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "The settings file points at %1; undo brings that back"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "config.toml uses the provider %1; undo brings that back"),
    QT_TRANSLATE_NOOP(
        "station::GatewayWords",
        "The catalog does not know \"%1\" (%2); it is passed on all the same, and its provider judges it"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "The folder %1 cannot be made; check the rights on the folder above it"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "The folder %1 cannot be made"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "This backup is no longer in %1"),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "the connection was lost while the job was handed in. Whether it was taken, and is billed, "
                      "nobody can tell; it was not sent again, so that it is not paid twice. Look into the provider's "
                      "own list of jobs or usage: if it is not there, send the request anew"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "gw-(made when this is applied)"),
    QT_TRANSLATE_NOOP("station::GatewayWords",
                      "%1: it should hold an object ({ … }). Nothing was changed; mend the file"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1: \"env\" should be an object. Nothing was changed; mend the file"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1. Nothing was changed; mend the file, then try again"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1 cannot be written: %2"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1 cannot be read: %2"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1 cannot be removed: %2"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "The list at %1 cannot be had: %2"),
    QT_TRANSLATE_NOOP("station::GatewayWords", "%1 cannot be started: %2"),
};
// NOLINTEND(bugprone-suspicious-missing-comma)

/** The message with anything in place of %1 …, each of which may stand in it once. */
QRegularExpression shapeOf(const QString &words)
{
    QString pattern = QRegularExpression::escape(words);
    static const QRegularExpression place(QStringLiteral("\\\\%([1-9])"));
    pattern.replace(place, QStringLiteral("(.+?)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

QString gatewayWords(const QByteArray &message)
{
    if (message.isEmpty()) // as most are, of every provider, ten times a second
        return {};
    static const std::vector<QRegularExpression> shapes = [] {
        std::vector<QRegularExpression> all;
        for (const char *words : kWords)
            all.push_back(shapeOf(QString::fromUtf8(words)));
        return all;
    }();
    const QString said = QString::fromUtf8(message);
    for (size_t i = 0; i < shapes.size(); ++i) {
        const auto match = shapes[i].match(said);
        if (!match.hasMatch())
            continue;
        QString words = QCoreApplication::translate("station::GatewayWords", kWords[i]);
        // Not one after the other by arg(): a name may hold a %1 of its own.
        QString filled;
        for (qsizetype at = 0; at < words.size(); ++at) {
            const int place = words[at] == u'%' && at + 1 < words.size() ? words[at + 1].digitValue() : -1;
            if (place < 1 || place > match.lastCapturedIndex()) {
                filled += words[at];
                continue;
            }
            filled += match.captured(place);
            ++at;
        }
        return filled;
    }
    return said;
}

QByteArrayList knownGatewayWords()
{
    QByteArrayList known;
    for (const char *words : kWords)
        known.append(words);
    return known;
}

} // namespace station
