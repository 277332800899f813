// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/opaque.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace station {

namespace {

constexpr QByteArrayView kMark = "ts1.";
constexpr std::array<QByteArrayView, 6> kKinds {"sig", "red", "enc", "thought", "details", "plain"};

} // namespace

QByteArray issuerOf(const QByteArray &provider, const QByteArray &model)
{
    if (!model.startsWith("gemini-"))
        return provider;
    // gemini-3.1-pro-preview and gemini-3-flash refuse each other's signatures of another generation, not of a size.
    const QByteArray version = model.mid(7);
    const auto end = std::find_if(version.begin(), version.end(), [](char c) { return c < '0' || c > '9'; });
    return provider + '/' + version.left(end - version.begin());
}

QByteArray seal(const Opaque &opaque)
{
    const QByteArrayView kind = kKinds[size_t(opaque.kind)];
    return kMark.toByteArray() + opaque.issuer + '.' + kind.toByteArray() + '.'
        + opaque.data.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Opaque unseal(QByteArrayView text, Opaque::Kind kind)
{
    const Opaque plain {kind, text.toByteArray(), {}};
    if (!text.startsWith(kMark))
        return plain;
    const qsizetype dataDot = text.lastIndexOf('.');
    const qsizetype kindDot = text.first(dataDot).lastIndexOf('.');
    if (kindDot < kMark.size())
        return plain;
    const QByteArrayView name = text.sliced(kindDot + 1, dataDot - kindDot - 1);
    const auto found = std::find(kKinds.begin(), kKinds.end(), name);
    const auto data =
        QByteArray::fromBase64Encoding(text.sliced(dataDot + 1).toByteArray(),
                                       QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (found == kKinds.end() || !data)
        return plain;
    return {Opaque::Kind(found - kKinds.begin()), *data,
            text.sliced(kMark.size(), kindDot - kMark.size()).toByteArray()};
}

bool mayHoldSealed(QByteArrayView body)
{
    // As the first bytes of a JSON string, plain or (in Gemini's members, which take base64 only) encoded. memmem() is
    // several times faster than a search of Qt's for so short a needle.
    const auto holds = [body](QByteArrayView text) {
        return memmem(body.data(), size_t(body.size()), text.data(), size_t(text.size())) != nullptr;
    };
    return !body.isEmpty() && (holds("\"ts1.") || holds("\"dHMxL"));
}

} // namespace station
