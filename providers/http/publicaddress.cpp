// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/http/publicaddress.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace station {

namespace {

using Subnet = std::pair<QHostAddress, int>;

std::vector<Subnet> parsed(std::initializer_list<const char *> subnets)
{
    std::vector<Subnet> list;
    for (const char *subnet : subnets)
        list.push_back(QHostAddress::parseSubnet(QString::fromLatin1(subnet)));
    return list;
}

bool isIn(const QHostAddress &address, const std::vector<Subnet> &subnets)
{
    return std::any_of(subnets.begin(), subnets.end(),
                       [&address](const Subnet &subnet) { return address.isInSubnet(subnet); });
}

bool isPublic4(const QHostAddress &address)
{
    static const std::vector<Subnet> special =
        parsed({"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
                "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"});
    return !isIn(address, special);
}

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    bool is4 = false;
    const quint32 mapped = address.toIPv4Address(&is4); // also of ::ffff:0:0/96
    if (is4)
        return isPublic4(QHostAddress(mapped));
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return false;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const auto embedded = [&bytes](int at) {
        return QHostAddress(quint32(bytes[at]) << 24 | quint32(bytes[at + 1]) << 16 | quint32(bytes[at + 2]) << 8
                            | quint32(bytes[at + 3]));
    };
    static const std::vector<Subnet> nat64 = parsed({"64:ff9b::/96"});
    if (isIn(address, nat64))
        return isPublic4(embedded(12));
    static const std::vector<Subnet> sixToFour = parsed({"2002::/16"});
    if (isIn(address, sixToFour))
        return isPublic4(embedded(2));
    // Of the rest only 2000::/3 is given out, and parts of it are not for the internet.
    static const std::vector<Subnet> given = parsed({"2000::/3"});
    static const std::vector<Subnet> special = parsed({"2001::/23", "2001:db8::/32", "3fff::/20"});
    return isIn(address, given) && !isIn(address, special);
}

} // namespace station
