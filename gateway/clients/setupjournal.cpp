// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/setupjournal.h"

#include "gateway/clients/atomicfile.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace station {

namespace {

constexpr int kVersion = 1;
constexpr const char *kPhases[] = {"keying", "applying", "applied", "undoing", "revoking"};

QJsonValue encoded(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray decoded(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonArray encoded(const QList<QByteArray> &list)
{
    QJsonArray array;
    for (const QByteArray &each : list)
        array.append(encoded(each));
    return array;
}

QList<QByteArray> decodedList(const QJsonValue &value)
{
    QList<QByteArray> list;
    for (const QJsonValue &each : value.toArray())
        list.append(decoded(each));
    return list;
}

} // namespace

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<std::optional<SetupJournal>> SetupJournal::read(const QString &file)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    if (!bytes->exists)
        return std::optional<SetupJournal>();
    const QJsonObject object = QJsonDocument::fromJson(bytes->bytes).object();
    const auto phase = std::find(std::begin(kPhases), std::end(kPhases), object[u"phase"].toString().toLatin1());
    if (object[u"version"].toInt() != kVersion || phase == std::end(kPhases))
        return Error {
            ErrorCode::Internal,
            file.toUtf8()
                + " is not a journal that this version reads; use the version that set the client up to put it "
                  "back, or remove the file to forget about it",
            {}};
    SetupJournal journal;
    journal.phase = SetupPhase(phase - std::begin(kPhases));
    journal.settingsFile = object[u"settings_file"].toString();
    journal.existed = object[u"existed"].toBool();
    journal.madeFolder = object[u"made_folder"].toString();
    journal.original = decoded(object[u"original"]);
    journal.mode = object[u"mode"].toInt();
    journal.appliedHashes = decodedList(object[u"applied_sha256"]);
    journal.keyName = object[u"key"].toString().toUtf8();
    journal.keepLogin = object[u"keep_login"].toBool();
    for (const QJsonValue &each : object[u"values"].toArray()) {
        JournalValue value;
        value.name = each[u"name"].toString().toUtf8();
        value.oursHashes = decodedList(each[u"ours_sha256"]);
        if (each[u"original"].isString())
            value.original = decoded(each[u"original"]);
        value.hadContainer = each[u"had_container"].toBool();
        journal.values.append(std::move(value));
    }
    return std::optional(std::move(journal));
}

Result<void> SetupJournal::write(const QString &file) const
{
    QJsonArray list;
    for (const JournalValue &value : values)
        list.append(QJsonObject {{QStringLiteral("name"), QString::fromUtf8(value.name)},
                                 {QStringLiteral("ours_sha256"), encoded(value.oursHashes)},
                                 {QStringLiteral("original"), value.original ? encoded(*value.original) : QJsonValue()},
                                 {QStringLiteral("had_container"), value.hadContainer}});
    const QJsonObject object {{QStringLiteral("version"), kVersion},
                              {QStringLiteral("phase"), QLatin1String(kPhases[size_t(phase)])},
                              {QStringLiteral("settings_file"), settingsFile},
                              {QStringLiteral("existed"), existed},
                              {QStringLiteral("made_folder"), madeFolder},
                              {QStringLiteral("original"), encoded(original)},
                              {QStringLiteral("mode"), mode},
                              {QStringLiteral("applied_sha256"), encoded(appliedHashes)},
                              {QStringLiteral("key"), QString::fromUtf8(keyName)},
                              {QStringLiteral("keep_login"), keepLogin},
                              {QStringLiteral("values"), list}};
    return writeFile(file, QJsonDocument(object).toJson());
}

QByteArray SetupJournal::putBackScript() const
{
    QByteArrayList names;
    for (const JournalValue &value : values)
        names.append(value.name);
    const QByteArray path = QString(settingsFile).replace(QLatin1Char('\''), QLatin1String("'\\''")).toUtf8();
    QByteArray script =
        "#!/bin/sh\n# Puts a settings file back as it was before Token Station, where that program is gone.\n"
        "# Where it is there, use: token-station-gateway connect --undo\nset -eu\nfile='"
        + path
        + "'\nif command -v sha256sum >/dev/null; then now=$(sha256sum <\"$file\"); else now=$(shasum -a 256 "
          "<\"$file\"); fi\nif [ \"${now%% *}\" != "
        + appliedHashes.last().toHex() + " ]; then\n    echo \"$file was edited since; take these out by hand: "
        + names.join(' ') + "\" >&2\n    exit 1\nfi\n";
    if (!existed)
        return script + "rm \"$file\"\n";
    return script
        + "temporary=$file.token-station\ncp -p \"$file\" \"$temporary\"\nchmod u+w \"$temporary\"\n"
          "base64 -d >\"$temporary\" <<'END'\n"
        + original.toBase64() + "\nEND\nchmod " + QByteArray::number(mode, 8)
        + " \"$temporary\"\nmv \"$temporary\" \"$file\"\n";
}

const JournalValue *SetupJournal::find(const QByteArray &name) const
{
    const auto found = std::find_if(values.begin(), values.end(), [&](const auto &v) { return v.name == name; });
    return found == values.end() ? nullptr : &*found;
}

} // namespace station
