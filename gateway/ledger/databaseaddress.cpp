// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/database.h"

#include <QDir>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace station {
namespace {

Error wrongUrl(const QString &why)
{
    return {ErrorCode::BadRequest, (QStringLiteral("storage.url: ") + why).toUtf8(), "storage.url", 0};
}

Result<DatabaseAddress> sqliteAddress(const QByteArray &afterScheme, const QString &folder)
{
    DatabaseAddress address;
    QByteArray path = afterScheme;
    // "sqlite:///path" as well as "sqlite:/path": both spellings are in use.
    if (path.startsWith("//"))
        path.remove(0, 2);
    address.ownFolder = path.isEmpty();
    if (path.isEmpty())
        path = "ledger.sqlite";
    address.path = QDir::cleanPath(QDir(QDir(folder).absolutePath()).absoluteFilePath(QString::fromUtf8(path)));
    return address;
}

Result<DatabaseAddress> postgresAddress(const QByteArray &text)
{
    const QUrl url(QString::fromUtf8(text), QUrl::StrictMode);
    if (!url.isValid())
        return wrongUrl(QStringLiteral("this is not a url; it should look like postgresql://user@host:5432/database."));
    const QUrlQuery query(url);
    if (!url.password().isEmpty() || query.hasQueryItem(QStringLiteral("password")))
        return wrongUrl(QStringLiteral("a password has no place in the configuration file. Take it out of the url and "
                                       "put it into ~/.pgpass or the environment variable PGPASSWORD."));
    DatabaseAddress address;
    address.kind = DatabaseAddress::Kind::Postgres;
    address.host = url.host();
    address.port = url.port();
    address.user = url.userName();
    address.name = url.path().mid(1);
    if (address.name.isEmpty())
        return wrongUrl(QStringLiteral("the name of the database is missing: postgresql://user@host:5432/database."));

    static const QStringList known {QStringLiteral("sslmode"), QStringLiteral("sslrootcert"), QStringLiteral("sslcert"),
                                    QStringLiteral("sslkey")};
    QStringList options;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (!known.contains(name))
            return wrongUrl(QStringLiteral("\"%1\" is not known after the \"?\"; known are %2.")
                                .arg(name, known.join(QStringLiteral(", "))));
        // QSqlDatabase separates its options by semicolons and knows no escape for one, and libpq's values end at a
        // blank.
        if (value.contains(u';') || value.contains(u' ') || value.contains(u'\''))
            return wrongUrl(QStringLiteral("the value of \"%1\" has a character that cannot be passed on.").arg(name));
        options.append(name + u'=' + value);
    }
    address.connectOptions = options.join(u';');
    return address;
}

} // namespace

QString DatabaseAddress::label() const
{
    if (kind == Kind::Sqlite)
        return QDir::toNativeSeparators(path);
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setUserName(user);
    url.setHost(host);
    url.setPort(port);
    url.setPath(u'/' + name);
    return url.toString();
}

Result<DatabaseAddress> DatabaseAddress::parse(const QByteArray &url, const QString &folder)
{
    if (url.startsWith("sqlite:"))
        return sqliteAddress(url.mid(7), folder);
    if (url.startsWith("postgresql://") || url.startsWith("postgres://"))
        return postgresAddress(url);
    return wrongUrl(QStringLiteral("it should begin with \"sqlite:\" or \"postgresql://\"."));
}

} // namespace station
