// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/licences.h"

#include <QFile>
#include <QVariantMap>

namespace station {

QVariantList Licences::parts() const
{
    const auto part = [](const char *id, const char *name, const QString &licence, const QString &use) {
        return QVariantMap {{QStringLiteral("id"), QLatin1String(id)},
                            {QStringLiteral("name"), QLatin1String(name)},
                            {QStringLiteral("licence"), licence},
                            {QStringLiteral("use"), use}};
    };
    return {
        part("GPL-3.0", "Token Station", QStringLiteral("GPL-3.0-or-later"), tr("this program")),
        part("LGPL-3.0", "Qt", QStringLiteral("LGPL-3.0"), tr("window, network, storage")),
        part("GPL-3.0", "Qt HttpServer", QStringLiteral("GPL-3.0"), tr("the gateway's own server")),
        part("curl", "libcurl", QStringLiteral("curl"), tr("calls to providers")),
        part("Apache-2.0", "simdjson", QStringLiteral("Apache-2.0"), tr("reading JSON")),
        part("RapidJSON", "RapidJSON", QStringLiteral("MIT"), tr("writing JSON")),
        part("tomlplusplus", "toml++", QStringLiteral("MIT"), tr("Codex's settings")),
        part("QtKeychain", "QtKeychain", QStringLiteral("BSD-2-Clause"), tr("the system's keychain")),
        part("", "SQLite", tr("public domain"), tr("storage")),
        part("zlib", "zlib", QStringLiteral("Zlib"), tr("compressed requests")),
        part("zstd", "Zstandard", QStringLiteral("BSD-3-Clause"), tr("compressed requests")),
        part("libarchive", "libarchive", QStringLiteral("BSD-2-Clause"), tr("reading office documents")),
        part("OFL-1.1", "IBM Plex", QStringLiteral("OFL-1.1"), tr("typefaces")),
        part("catalog", "models.dev, Portkey", QStringLiteral("MIT"), tr("catalog of models and prices")),
        part("Flite", "Flite", QStringLiteral("BSD"), tr("speech on this machine, where installed")),
        part("PocketSphinx", "PocketSphinx", QStringLiteral("BSD-2-Clause"),
             tr("speech on this machine, where installed")),
        part("GPL-3.0", "eSpeak NG", QStringLiteral("GPL-3.0-or-later"), tr("speech on this machine, where installed")),
    };
}

QString Licences::text(const QString &id) const
{
    if (id.isEmpty() || id.contains(u'/'))
        return {};
    QFile file(QStringLiteral(":/licences/%1.txt").arg(id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace station
