// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/stillcoder.h"

#include <QtEndian>

#include <algorithm>

namespace station {

namespace {

constexpr int kBlock = 16;
constexpr int kFrameNumberBits = 4;

class BitWriter {
public:
    void bits(quint32 value, int count)
    {
        for (int i = count - 1; i >= 0; --i) {
            m_byte = uchar(m_byte << 1 | (value >> i & 1));
            if (++m_filled == 8) {
                m_bytes.append(char(m_byte));
                m_byte = 0;
                m_filled = 0;
            }
        }
    }
    /** Exp-Golomb, unsigned (9.1). */
    void golomb(quint32 value)
    {
        int length = 0;
        while ((value + 1) >> (length + 1))
            ++length;
        bits(0, length);
        bits(value + 1, length + 1);
    }
    void align()
    {
        if (m_filled)
            bits(0, 8 - m_filled);
    }
    void append(const char *data, qsizetype size) { m_bytes.append(data, size); }
    /** The stop bit, and what fills the last byte. */
    QByteArray end()
    {
        bits(1, 1);
        align();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    uchar m_byte = 0;
    int m_filled = 0;
};

/** Head and payload, with the bytes that keep a start code from appearing in it (7.4.1). */
QByteArray nalUnit(char head, const QByteArray &payload)
{
    QByteArray unit(1, head);
    unit.reserve(payload.size() + payload.size() / 64 + 2);
    int zeros = 0;
    for (const char byte : payload) {
        if (zeros == 2 && uchar(byte) <= 3) {
            unit.append('\x03');
            zeros = 0;
        }
        unit.append(byte);
        zeros = byte == 0 ? zeros + 1 : 0;
    }
    return unit;
}

void appendBlock(BitWriter &out, const QByteArray &plane, int stride, int x, int y, int side)
{
    for (int row = 0; row < side; ++row)
        out.append(plane.constData() + qsizetype(y + row) * stride + x, side);
}

bool isSameBlock(const QByteArray &a, const QByteArray &b, int stride, int x, int y, int side)
{
    for (int row = 0; row < side; ++row) {
        const qsizetype at = qsizetype(y + row) * stride + x;
        if (!std::equal(a.constData() + at, a.constData() + at + side, b.constData() + at))
            return false;
    }
    return true;
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray shortNumber(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray box(const char *type, const QByteArray &content)
{
    return number(quint32(content.size() + 8)) + type + content;
}

/** Version and flags before the content. */
QByteArray fullBox(const char *type, const QByteArray &content, quint32 flags = 0)
{
    return box(type, number(flags) + content);
}

QByteArray zeros(int count)
{
    return QByteArray(count, '\0');
}

QByteArray matrix()
{
    return number(0x10000) + zeros(12) + number(0x10000) + zeros(12) + number(0x40000000);
}

QByteArray sampleEntry(const StillCoder &coder, int width, int height)
{
    const QByteArray sps = coder.sequenceParameters();
    const QByteArray pps = coder.pictureParameters();
    const QByteArray config =
        box("avcC",
            QByteArray("\x01", 1) + sps.mid(1, 3) + QByteArray("\xff\xe1", 2) + shortNumber(quint16(sps.size())) + sps
                + '\x01' + shortNumber(quint16(pps.size())) + pps);
    return box("avc1",
               zeros(6) + shortNumber(1) + zeros(16) + shortNumber(quint16(width)) + shortNumber(quint16(height))
                   + number(0x480000) + number(0x480000) + zeros(4) + shortNumber(1) + zeros(32) + shortNumber(24)
                   + shortNumber(0xffff) + config);
}

} // namespace

QByteArray StillCoder::sequenceParameters() const
{
    BitWriter out;
    out.bits(66, 8);   // baseline
    out.bits(0xc0, 8); // constrained
    out.bits(31, 8);   // level 3.1
    out.golomb(0);
    out.golomb(kFrameNumberBits - 4);
    out.golomb(2); // shown in the order they come
    out.golomb(1); // reference frame
    out.bits(0, 1);
    out.golomb(quint32(m_width / kBlock - 1));
    out.golomb(quint32(m_height / kBlock - 1));
    out.bits(1, 1); // frames only
    out.bits(1, 1);
    out.bits(0, 1); // no cropping
    out.bits(0, 1); // no usability information
    return nalUnit(0x67, out.end());
}

QByteArray StillCoder::pictureParameters() const
{
    BitWriter out;
    out.golomb(0);
    out.golomb(0);
    out.bits(0, 2); // CAVLC
    out.golomb(0);
    out.golomb(0);
    out.golomb(0);
    out.bits(0, 3); // no weighted prediction
    out.golomb(0);
    out.golomb(0);
    out.golomb(0);
    out.bits(0b100, 3); // deblocking is switched in the slices
    return nalUnit(0x68, out.end());
}

QByteArray StillCoder::frame(const VideoFrame &frame)
{
    const bool isFirst = m_number == 0;
    BitWriter out;
    out.golomb(0);
    out.golomb(isFirst ? 7 : 5); // all slices are I, or P
    out.golomb(0);
    out.bits(quint32(m_number) & ((1U << kFrameNumberBits) - 1), kFrameNumberBits);
    if (isFirst) {
        out.golomb(0);  // idr_pic_id
        out.bits(0, 2); // marking
    } else {
        out.bits(0, 1); // as many references as there are
        out.bits(0, 1); // in their order
        out.bits(0, 1); // marking
    }
    out.golomb(0); // quality, of which there is no more to say
    out.golomb(1); // no deblocking
    quint32 skipped = 0;
    for (int y = 0; y < m_height; y += kBlock) {
        for (int x = 0; x < m_width; x += kBlock) {
            if (!isFirst) {
                if (isSameBlock(frame.y, m_last.y, m_width, x, y, kBlock)
                    && isSameBlock(frame.cb, m_last.cb, m_width / 2, x / 2, y / 2, kBlock / 2)
                    && isSameBlock(frame.cr, m_last.cr, m_width / 2, x / 2, y / 2, kBlock / 2)) {
                    ++skipped;
                    continue;
                }
                out.golomb(skipped);
                skipped = 0;
            }
            out.golomb(isFirst ? 25 : 30); // I_PCM
            out.align();
            appendBlock(out, frame.y, m_width, x, y, kBlock);
            appendBlock(out, frame.cb, m_width / 2, x / 2, y / 2, kBlock / 2);
            appendBlock(out, frame.cr, m_width / 2, x / 2, y / 2, kBlock / 2);
        }
    }
    if (skipped)
        out.golomb(skipped);
    ++m_number;
    m_last = frame;
    return nalUnit(isFirst ? 0x65 : 0x41, out.end());
}

QByteArray writeMp4(const StillCoder &coder, int width, int height, const std::vector<QByteArray> &frames,
                    int framesPerSecond, const QByteArray &comment)
{
    const auto count = quint32(frames.size());
    const auto scale = quint32(framesPerSecond);
    QByteArray sizes;
    QByteArray samples;
    for (const QByteArray &frame : frames) {
        sizes += number(quint32(frame.size() + 4));
        samples += number(quint32(frame.size())) + frame;
    }
    const QByteArray head = box("ftyp", QByteArray("isom") + number(0x200) + "isomiso2avc1mp41");
    const auto movie = [&](quint32 offset) {
        const QByteArray table =
            box("stbl",
                fullBox("stsd", number(1) + sampleEntry(coder, width, height))
                    + fullBox("stts", number(1) + number(count) + number(1)) + fullBox("stss", number(1) + number(1))
                    + fullBox("stsc", number(1) + number(1) + number(count) + number(1))
                    + fullBox("stsz", number(0) + number(count) + sizes) + fullBox("stco", number(1) + number(offset)));
        const QByteArray data = box("dinf", fullBox("dref", number(1) + fullBox("url ", {}, 1)));
        const QByteArray media =
            box("mdia",
                fullBox("mdhd", zeros(8) + number(scale) + number(count) + shortNumber(0x55c4) + zeros(2))
                    + fullBox("hdlr", zeros(4) + "vide" + zeros(12) + QByteArray("Video", 6))
                    + box("minf", fullBox("vmhd", zeros(8), 1) + data + table));
        const QByteArray track =
            box("trak",
                fullBox("tkhd",
                        zeros(8) + number(1) + zeros(4) + number(count) + zeros(8) + zeros(8) + matrix()
                            + number(quint32(width) << 16) + number(quint32(height) << 16),
                        3)
                    + media);
        const QByteArray words = box("data", number(1) + zeros(4) + comment);
        const QByteArray notes = box("udta",
                                     fullBox("meta",
                                             fullBox("hdlr", zeros(4) + "mdirappl" + zeros(9))
                                                 + box("ilst",
                                                       box("\xa9"
                                                           "cmt",
                                                           words))));
        return box("moov",
                   fullBox("mvhd",
                           zeros(8) + number(scale) + number(count) + number(0x10000) + shortNumber(0x100) + zeros(10)
                               + matrix() + zeros(24) + number(2))
                       + track + notes);
    };
    const auto offset = quint32(head.size() + movie(0).size() + 8);
    return head + movie(offset) + box("mdat", samples);
}

} // namespace station
