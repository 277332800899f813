// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingstransfer.h"

#include "app/gatewaywords.h"
#include "gateway/clients/atomicfile.h"
#include "gateway/clients/settingstext.h"
#include "gateway/json/jsontext.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>

namespace station {

namespace {

constexpr const char *kFormat = "token-station-settings";

QString ask(bool toWrite)
{
    const QString name = QStringLiteral("token-station-%1.json").arg(QDate::currentDate().toString(Qt::ISODate));
    const QString filter = SettingsTransfer::tr("Settings (*.json)");
    return toWrite
        ? QFileDialog::getSaveFileName(nullptr, SettingsTransfer::tr("Export settings"), QDir::home().filePath(name),
                                       filter)
        : QFileDialog::getOpenFileName(nullptr, SettingsTransfer::tr("Import settings"), QDir::homePath(), filter);
}

/** A proxy's address without the one thing in config.json that may be secret: who one is to it. */
QByteArray withoutLogin(const QByteArray &proxy)
{
    const qsizetype end = proxy.lastIndexOf('@');
    const qsizetype start = proxy.indexOf("://");
    return end < 0 || start < 0 ? proxy : proxy.left(start + 3) + proxy.mid(end + 1);
}

} // namespace

SettingsTransfer::SettingsTransfer(ConfigFile file, QSettings &settings, const QString &dataFolder, QObject *parent)
    : QObject(parent), m_file(std::move(file)), m_settings(settings), m_catalog(dataFolder), m_pick(ask)
{
}

Result<QByteArray> SettingsTransfer::pack() const
{
    const auto config = readFile(m_file.path());
    if (!config)
        return config.error();
    const auto valid = m_file.read();
    if (!valid)
        return valid.error();
    QByteArray text = config->bytes;
    if (const QByteArray bare = withoutLogin(valid->proxy); bare != valid->proxy) {
        const auto edited = ConfigFile::edited(text, m_file.path().toUtf8(), [&](SettingsText &settings) {
            return settings.set("proxy", json::quoted(bare)); // however it was written there
        });
        if (!edited)
            return edited.error();
        text = *edited;
        text.replace(valid->proxy, bare); // in a comment, say
    }
    QJsonObject window;
    const QStringList keys = m_settings.allKeys();
    for (const QString &key : keys)
        window.insert(key, m_settings.value(key).toString());
    const auto prices = m_catalog.ownPrices();
    if (!prices)
        return prices.error();
    // As text, so that its comments and the order of its members come back too.
    return QJsonDocument(QJsonObject {{QStringLiteral("format"), QLatin1String(kFormat)},
                                      {QStringLiteral("version"), 1},
                                      {QStringLiteral("config"), QString::fromUtf8(text)},
                                      {QStringLiteral("prices"), QString::fromUtf8(Catalog::toJson(*prices, {}))},
                                      {QStringLiteral("window"), window}})
        .toJson();
}

Result<void> SettingsTransfer::unpack(const QByteArray &text)
{
    const QJsonObject root = QJsonDocument::fromJson(text).object();
    if (root.value(QStringLiteral("format")).toString() != QLatin1String(kFormat))
        return Error {ErrorCode::BadRequest, tr("This file was not exported by Token Station.").toUtf8(), {}};
    if (root.value(QStringLiteral("version")).toInt() != 1)
        return Error {ErrorCode::BadRequest,
                      tr("This file was exported by a newer Token Station; update this one first.").toUtf8(),
                      {}};
    // What could not be written to is found out before anything is changed.
    if (const auto prices = m_catalog.ownPrices(); !prices)
        return prices.error();
    const QByteArray config = root.value(QStringLiteral("config")).toString().toUtf8();
    if (!config.trimmed().isEmpty()) {
        const auto before = m_file.read();
        if (const auto done = m_file.replace(config); !done)
            return done;
        // The login that was left out is still known where the proxy is the same.
        const auto after = m_file.read();
        if (before && after && after->proxy != before->proxy && after->proxy == withoutLogin(before->proxy)) {
            if (const auto done = m_file.set("proxy", json::quoted(before->proxy)); !done)
                return done;
        }
    }
    const auto prices = Catalog::fromJson(root.value(QStringLiteral("prices")).toString().toUtf8());
    for (const Model &model : prices->models()) {
        if (const auto done = m_catalog.setOwnPrice(model); !done)
            return done;
    }
    const QJsonObject window = root.value(QStringLiteral("window")).toObject();
    for (auto it = window.begin(); it != window.end(); ++it)
        m_settings.setValue(it.key(), it.value().toString());
    return {};
}

Result<void> SettingsTransfer::take(const QByteArray &text)
{
    const auto done = unpack(text);
    if (done)
        Q_EMIT imported();
    return done;
}

void SettingsTransfer::tell(const Result<void> &done, const QString &words)
{
    m_tone = done ? QStringLiteral("green") : QStringLiteral("red");
    m_result = done ? words : gatewayWords(done.error().message);
    Q_EMIT changed();
}

void SettingsTransfer::exportAll()
{
    const QString path = m_pick(true);
    if (path.isEmpty())
        return;
    const auto text = pack();
    tell(text ? writeFile(resolvedPath(path), *text) : Result<void>(text.error()),
         tr("Exported to %1.").arg(QDir::toNativeSeparators(path)));
}

void SettingsTransfer::importAll()
{
    const QString path = m_pick(false);
    if (path.isEmpty())
        return;
    const auto file = readFile(path);
    const Result<void> done = file ? take(file->bytes) : Result<void>(file.error());
    tell(done, tr("Imported. Provider keys are not in the file: set them in Providers."));
}

} // namespace station
