// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/http/contentdecoder.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <limits>

namespace station {

namespace {

constexpr qsizetype kSmallestRoom = 16 * 1024;
constexpr qsizetype kLargestRoom = 1024 * 1024;

/** Room at the end of `output`, growing with it, and at most one byte over the limit: that byte tells of too much. */
qsizetype roomFor(const QByteArray &output, qint64 limit)
{
    const qsizetype wanted = std::clamp(output.size(), kSmallestRoom, kLargestRoom);
    return std::min<qint64>(wanted, limit + 1 - output.size());
}

class GzipDecoder final : public ContentDecoder {
public:
    GzipDecoder() = default;
    ~GzipDecoder() override { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(GzipDecoder)

    // 16: a gzip wrapper and nothing else (zlib.h, inflateInit2).
    bool init() { return inflateInit2(&m_stream, 16 + MAX_WBITS) == Z_OK; }

    Status write(QByteArrayView input, QByteArray &output, qint64 limit) override
    {
        while (!input.isEmpty()) {
            const auto piece = input.first(std::min<qsizetype>(input.size(), std::numeric_limits<uInt>::max()));
            m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(piece.data()));
            m_stream.avail_in = static_cast<uInt>(piece.size());
            input = input.sliced(piece.size());
            if (const Status status = inflatePiece(output, limit); status != Status::Good)
                return status;
        }
        return Status::Good;
    }

    bool isWhole() const override { return m_betweenMembers; }

private:
    Status inflatePiece(QByteArray &output, qint64 limit)
    {
        bool full = false; // then zlib may hold back more
        while (m_stream.avail_in > 0 || full) {
            // Members may follow each other (RFC 1952, 2.2).
            if (m_betweenMembers && inflateReset(&m_stream) != Z_OK)
                return Status::Corrupt;
            m_betweenMembers = false;
            const qsizetype before = output.size();
            const qsizetype room = roomFor(output, limit);
            output.resize(before + room);
            m_stream.next_out = reinterpret_cast<Bytef *>(output.data() + before);
            m_stream.avail_out = static_cast<uInt>(room);
            const int result = inflate(&m_stream, Z_NO_FLUSH);
            output.resize(before + room - m_stream.avail_out);
            if (output.size() > limit)
                return Status::TooLarge;
            if (result == Z_STREAM_END) {
                m_betweenMembers = true;
                full = false;
            } else if (result == Z_OK) {
                full = m_stream.avail_out == 0;
            } else if (result == Z_BUF_ERROR && m_stream.avail_in == 0) {
                full = false;
            } else {
                return Status::Corrupt;
            }
        }
        return Status::Good;
    }

    z_stream m_stream {};
    bool m_betweenMembers = true;
};

class ZstdDecoder final : public ContentDecoder {
public:
    ZstdDecoder() : m_stream(ZSTD_createDStream()) { }
    ~ZstdDecoder() override { ZSTD_freeDStream(m_stream); }
    Q_DISABLE_COPY_MOVE(ZstdDecoder)

    // RFC 9659: over HTTP, a window is 8 MB at most.
    bool init() { return m_stream && !ZSTD_isError(ZSTD_DCtx_setParameter(m_stream, ZSTD_d_windowLogMax, 23)); }

    Status write(QByteArrayView input, QByteArray &output, qint64 limit) override
    {
        ZSTD_inBuffer in {input.data(), static_cast<size_t>(input.size()), 0};
        bool full = false;
        while (in.pos < in.size || full) {
            const qsizetype before = output.size();
            const qsizetype room = roomFor(output, limit);
            output.resize(before + room);
            ZSTD_outBuffer out {output.data() + before, static_cast<size_t>(room), 0};
            const size_t result = ZSTD_decompressStream(m_stream, &out, &in);
            output.resize(before + static_cast<qsizetype>(out.pos));
            if (ZSTD_isError(result))
                return Status::Corrupt;
            if (output.size() > limit)
                return Status::TooLarge;
            m_betweenFrames = result == 0;
            full = !m_betweenFrames && out.pos == out.size;
        }
        return Status::Good;
    }

    bool isWhole() const override { return m_betweenFrames; }

private:
    ZSTD_DStream *m_stream;
    bool m_betweenFrames = true;
};

template <typename Decoder> std::unique_ptr<ContentDecoder> initialised()
{
    auto decoder = std::make_unique<Decoder>();
    if (!decoder->init())
        return nullptr;
    return decoder;
}

} // namespace

std::unique_ptr<ContentDecoder> ContentDecoder::create(ContentCoding coding)
{
    switch (coding) {
    case ContentCoding::Identity: return nullptr;
    case ContentCoding::Gzip: return initialised<GzipDecoder>();
    case ContentCoding::Zstd: return initialised<ZstdDecoder>();
    }
    return nullptr;
}

} // namespace station
