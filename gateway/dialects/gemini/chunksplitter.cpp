// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/chunksplitter.h"

#include <cstring>

namespace station::gemini {

void ChunkSplitter::feed(QByteArrayView bytes)
{
    if (m_shape == Shape::Unknown) {
        while (!bytes.isEmpty() && (uchar(bytes.front()) <= ' ' || uchar(bytes.front()) >= 0x80))
            bytes = bytes.sliced(1); // white space, or a byte order mark
        if (bytes.isEmpty())
            return;
        m_shape = bytes.front() == '[' ? Shape::List : bytes.front() == '{' ? Shape::Whole : Shape::Events;
    }
    switch (m_shape) {
    case Shape::Events: feedEvents(bytes); return;
    case Shape::List: feedList(bytes); return;
    case Shape::Whole: m_object += bytes; return;
    case Shape::Unknown: return;
    }
}

void ChunkSplitter::finish()
{
    if (m_shape == Shape::Events && !m_line.isEmpty()) {
        const QByteArray line = std::exchange(m_line, {});
        feedLine(line);
    }
    // What a list has left is half an object: it is of no use.
    if (m_shape != Shape::List)
        deliver();
}

void ChunkSplitter::deliver()
{
    if (m_object.isEmpty())
        return;
    m_receiver(m_object);
    m_object.resize(0);
}

void ChunkSplitter::feedEvents(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto *end = static_cast<const char *>(std::memchr(bytes.data(), '\n', size_t(bytes.size())));
        if (!end) {
            m_line += bytes;
            return;
        }
        const qsizetype length = end - bytes.data();
        if (m_line.isEmpty()) {
            feedLine(bytes.first(length));
        } else {
            m_line += bytes.first(length);
            feedLine(m_line);
            m_line.resize(0);
        }
        bytes = bytes.sliced(length + 1);
    }
}

void ChunkSplitter::feedLine(QByteArrayView line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty()) {
        deliver();
        return;
    }
    if (!line.startsWith("data:"))
        return;
    line = line.sliced(5);
    if (line.startsWith(' '))
        line = line.sliced(1);
    if (!m_object.isEmpty())
        m_object += '\n';
    m_object += line;
}

void ChunkSplitter::feedList(QByteArrayView bytes)
{
    for (const char c : bytes) {
        const bool inObject = m_depth >= 2;
        if (m_inString) {
            if (m_escaped)
                m_escaped = false;
            else if (c == '\\')
                m_escaped = true;
            else if (c == '"')
                m_inString = false;
        } else if (c == '"') {
            m_inString = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if ((c == '}' || c == ']') && m_depth > 0) {
            --m_depth;
        }
        if (inObject || m_depth >= 2)
            m_object += c;
        if (inObject && m_depth == 1)
            deliver();
    }
}

} // namespace station::gemini
