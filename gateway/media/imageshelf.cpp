// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/imageshelf.h"

#include <QRandomGenerator>

#include <array>

namespace station {

namespace {

QByteArray randomWord()
{
    std::array<quint32, 6> random;
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray::fromRawData(reinterpret_cast<const char *>(random.data()), sizeof(random))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/** In the same time whatever the token. */
bool isSame(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    uchar difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= uchar(a[i]) ^ uchar(b[i]);
    return difference == 0;
}

} // namespace

QByteArray ImageShelf::put(Picture picture, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    m_bytes += picture.bytes.size();
    m_entries.push_back({"img_" + randomWord(), randomWord(), nowMs + kKeepMs, std::move(picture)});
    while (m_entries.size() > 1 && (m_bytes > kMostBytes || m_entries.front().untilMs < nowMs)) {
        m_bytes -= m_entries.front().picture.bytes.size();
        m_entries.pop_front();
    }
    return "/v1/images/" + m_entries.back().id + "/content?t=" + m_entries.back().token;
}

std::optional<ImageShelf::Picture> ImageShelf::find(QByteArrayView id, QByteArrayView token, qint64 nowMs) const
{
    const std::lock_guard lock(m_mutex);
    for (const Entry &entry : m_entries) {
        if (entry.id == id && isSame(entry.token, token) && nowMs <= entry.untilMs)
            return entry.picture;
    }
    return {};
}

} // namespace station
