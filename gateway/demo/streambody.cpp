// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/streambody.h"

#include <algorithm>

namespace station {

StreamBody::StreamBody(Framing framing, const ScriptOptions &options, QByteArrayView lineEnd)
    : m_framing(framing), m_options(options),
      m_lineEnd(options.crlf ? QByteArrayLiteral("\r\n") : lineEnd.toByteArray())
{
    if (options.bom)
        bytes = "\xef\xbb\xbf";
}

void StreamBody::event(QByteArrayView name, const QByteArray &data)
{
    if (m_framing == Framing::JsonArray) {
        bytes += m_isFirst ? "[" : "," + m_lineEnd;
        bytes += data;
    } else {
        if (m_options.comments)
            bytes += ": the demo is here" + m_lineEnd + m_lineEnd;
        if (!name.isEmpty())
            bytes += "event: " + name.toByteArray() + m_lineEnd;
        bytes += "data: " + data + m_lineEnd + m_lineEnd;
    }
    m_isFirst = false;
}

void StreamBody::done()
{
    if (m_options.done)
        event({}, QByteArrayLiteral("[DONE]"));
}

void StreamBody::cut()
{
    if (cuts.empty() ? !bytes.isEmpty() : cuts.back() < bytes.size())
        cuts.push_back(bytes.size());
}

void StreamBody::finish()
{
    if (m_framing == Framing::JsonArray)
        bytes += m_isFirst ? "[]" : "]";
    cut();
    if (m_options.fault == ScriptOptions::Fault::Garbage)
        insertGarbage();
}

void StreamBody::insertGarbage()
{
    const auto from = qsizetype(m_options.at * double(bytes.size()));
    const auto place = std::lower_bound(cuts.begin(), cuts.end(), from);
    if (place == cuts.end())
        return;
    // Broken JSON in good framing; the last two bytes are not UTF-8 either.
    const QByteArray garbage = m_framing == Framing::JsonArray
        ? QByteArrayLiteral("{]\xff\xfe")
        : "data: {\"demo\": [tru\xff\xfe" + m_lineEnd + m_lineEnd;
    bytes.insert(*place, garbage);
    std::for_each(place, cuts.end(), [&](qsizetype &end) { end += garbage.size(); });
}

} // namespace station
