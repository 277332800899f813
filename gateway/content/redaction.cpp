// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/redaction.h"

#include <QByteArrayList>

#include <algorithm>

namespace station {
namespace {

constexpr const char *kRemoved = "(removed)";

/** Rather one too many: nobody needs the value of a header that reads like a secret's. */
bool soundsSecret(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    if (lower.endsWith("token"))
        return true; // but not x-ratelimit-remaining-tokens
    const char *const parts[] = {"auth",       "cookie",    "key", "secret",  "password",
                                 "credential", "signature", "sig", "account", "organization"};
    return std::any_of(std::begin(parts), std::end(parts), [&lower](const char *part) { return lower.contains(part); });
}

} // namespace

Headers redacted(const Headers &headers)
{
    Headers result;
    result.reserve(headers.size());
    for (const auto &[name, value] : headers) {
        if (!soundsSecret(name))
            result.add(name, value);
        else
            result.add(name, (value.startsWith("Bearer ") ? QByteArray("Bearer ") : QByteArray()) + kRemoved);
    }
    return result;
}

QByteArray redactedUrl(const QByteArray &url)
{
    const qsizetype mark = url.indexOf('?');
    if (mark < 0)
        return url;
    QByteArrayList parts = url.mid(mark + 1).split('&');
    for (QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.first(equals);
        // `t` is the token of a picture or a video of ours.
        if (equals >= 0 && (soundsSecret(name) || name == "t"))
            part = name + '=' + kRemoved;
    }
    return url.first(mark + 1) + parts.join('&');
}

} // namespace station
