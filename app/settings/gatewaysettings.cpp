// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/gatewaysettings.h"

#include "app/gatewaywords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QRegularExpression>
#include <QUrl>

namespace station {

using namespace Qt::StringLiterals;

namespace {

QByteArray jsonOf(const QVariant &value)
{
    const QByteArray list = QJsonDocument(QJsonArray {QJsonValue::fromVariant(value)}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QStringList listOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace

GatewaySettings::GatewaySettings(Backend &backend, QObject *parent)
    : QObject(parent), m_backend(backend), m_file(backend.paths().configFile)
{
    // The reader of the configuration says itself what it does not keep.
    const auto asked = parseConfig(R"({"log":{"bodies":"all"}})", "config.json");
    m_keepsBodies = asked && asked->warnings.isEmpty();
    connect(&backend, &Backend::gatewayChanged, this, &GatewaySettings::refresh);
    connect(&backend, &Backend::keysChanged, this, &GatewaySettings::changed);
    refresh();
}

void GatewaySettings::refresh()
{
    if (auto config = m_file.read()) {
        m_config = std::move(*config);
        m_problem.clear();
    } else {
        m_problem = gatewayWords(config.error().message);
    }
    Q_EMIT changed();
}

bool GatewaySettings::lan() const
{
    const QByteArray &host = m_config.listen.host;
    return host != "127.0.0.1" && host != "::1" && host != "localhost";
}

QString GatewaySettings::lanHindrance() const
{
    return !lan() && m_backend.gatewayKeys().isEmpty()
        ? tr("Make a gateway key first: other machines must not get in without one")
        : QString();
}

bool GatewaySettings::write(const QByteArray &name, const QByteArray &value)
{
    const auto done = m_file.set(name, value);
    refresh();
    if (!done) {
        m_problem = gatewayWords(done.error().message);
        Q_EMIT changed();
    }
    return bool(done);
}

void GatewaySettings::refuse(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

void GatewaySettings::setHosts(const QString &names)
{
    const QStringList hosts = listOf(names);
    for (const QString &host : hosts) {
        if (host.contains(u'/') || host.contains(u'@') || QUrl("http://"_L1 + host, QUrl::StrictMode).host().isEmpty())
            return refuse(tr("A host is a name such as station.example, without http:// (not “%1”)").arg(host));
    }
    if (hosts.join(u',') != listOf(this->hosts()).join(u','))
        write("listen.hosts", jsonOf(hosts));
}

void GatewaySettings::setOrigins(const QString &text)
{
    const QStringList origins = listOf(text);
    for (const QString &origin : origins) {
        const QUrl url(origin, QUrl::StrictMode);
        const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        if (!isWeb || url.host().isEmpty() || origin != url.adjusted(QUrl::RemovePath).url(QUrl::RemoveUserInfo))
            return refuse(tr("An origin is written as https://app.example, with nothing after the host and its port "
                             "(not “%1”)")
                              .arg(origin));
    }
    if (origins.join(u',') != listOf(this->origins()).join(u','))
        write("listen.origins", jsonOf(origins));
}

void GatewaySettings::setPort(int port)
{
    if (port == m_config.listen.port)
        return;
    if (port < 1 || port > 65535) {
        refuse(tr("A port is a number from 1 to 65535"));
        return;
    }
    if (write("listen.port", QByteArray::number(port)))
        m_backend.restartGateway();
}

void GatewaySettings::setLan(bool open)
{
    if (open == lan() || (open && !lanHindrance().isEmpty()))
        return;
    if (write("listen.host", open ? "\"0.0.0.0\"" : "\"127.0.0.1\""))
        m_backend.restartGateway();
}

void GatewaySettings::set(const QString &name, const QVariant &value)
{
    write(name.toUtf8(), jsonOf(value));
}

} // namespace station
