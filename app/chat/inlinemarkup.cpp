// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/inlinemarkup.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace station {

namespace {

constexpr int kDepth = 6; // of emphasis in emphasis; deeper ones stay as they were written

bool isLink(const QString &url)
{
    const QUrl target(url, QUrl::StrictMode);
    const QString scheme = target.scheme();
    return target.isValid()
        && (scheme == QStringLiteral("https") || scheme == QStringLiteral("http")
            || scheme == QStringLiteral("mailto"));
}

class Writer {
public:
    explicit Writer(const QString &text) : m_text(text) { }

    InlineMarkup write()
    {
        span(0, m_text.size(), 0);
        return {m_html, m_rich};
    }

private:
    void span(qsizetype at, qsizetype end, int depth)
    {
        while (at < end) {
            const qsizetype next = mark(at, end, depth);
            if (next > at) {
                at = next;
                continue;
            }
            character(m_text[at]);
            ++at;
        }
    }

    void character(QChar c)
    {
        switch (c.unicode()) {
        case u'<': m_html += QStringLiteral("&lt;"); break;
        case u'>': m_html += QStringLiteral("&gt;"); break;
        case u'&': m_html += QStringLiteral("&amp;"); break;
        case u'"': m_html += QStringLiteral("&quot;"); break;
        case u'\n': m_html += QStringLiteral("<br>"); break;
        default: m_html += c;
        }
    }

    /** Writes the mark that begins at `at` and gives the place after it; `at` where there is none. */
    qsizetype mark(qsizetype at, qsizetype end, int depth)
    {
        const QChar c = m_text[at];
        if (const qsizetype after = math(at, end); after > at)
            return after;
        if (c == u'\\' && at + 1 < end && m_text[at + 1].isPunct()) {
            character(m_text[at + 1]);
            return at + 2;
        }
        if (c == u'`')
            return code(at, end);
        if (c == u'!' && at + 1 < end && m_text[at + 1] == u'[')
            return link(at + 1, end, depth, true);
        if (c == u'[')
            return link(at, end, depth, false);
        if (c == u'h' || c == u'<')
            return plainLink(at, end);
        if (depth < kDepth && (c == u'*' || c == u'_' || c == u'~'))
            return emphasis(at, end, depth);
        return at;
    }

    qsizetype code(qsizetype at, qsizetype end)
    {
        qsizetype ticks = 0;
        while (at + ticks < end && m_text[at + ticks] == u'`')
            ++ticks;
        const QString fence(ticks, u'`');
        qsizetype close = m_text.indexOf(fence, at + ticks);
        while (close >= 0 && close + ticks < m_text.size() && m_text[close + ticks] == u'`') {
            while (close < m_text.size() && m_text[close] == u'`')
                ++close;
            close = m_text.indexOf(fence, close);
        }
        if (close < 0 || close + ticks > end) {
            for (qsizetype i = 0; i < ticks; ++i)
                character(u'`');
            return at + ticks;
        }
        m_html += QStringLiteral("<code>") + escaped(m_text.mid(at + ticks, close - at - ticks).trimmed())
            + QStringLiteral("</code>");
        m_rich = true;
        return close + ticks;
    }

    /** $…$ and \(…\) as their source. A dollar before a blank or a digit behind the last one means money. */
    qsizetype math(qsizetype at, qsizetype end)
    {
        const bool round = m_text[at] == u'\\' && at + 1 < end && m_text[at + 1] == u'(';
        if (!round && m_text[at] != u'$')
            return at;
        const qsizetype inner = at + (round || (at + 1 < end && m_text[at + 1] == u'$') ? 2 : 1);
        const QString close = round ? QStringLiteral("\\)") : m_text.mid(at, inner - at);
        const qsizetype last = m_text.indexOf(close, inner);
        const qsizetype after = last + close.size();
        if (last <= inner || after > end || last - inner > 1000)
            return at;
        const bool money = m_text[inner].isSpace() || m_text[last - 1].isSpace()
            || (after < end && m_text[after].isDigit()) || (at > 0 && m_text[at - 1].isLetterOrNumber());
        const QString formula = m_text.mid(inner, last - inner);
        static const QRegularExpression sum(QStringLiteral("^\\d[^\\\\^_=]* [^\\\\^_=]*$"));
        if (!round && (money || sum.match(formula).hasMatch()))
            return at;
        m_html += QStringLiteral("<code>") + escaped(formula) + QStringLiteral("</code>");
        m_rich = true;
        return after;
    }

    qsizetype link(qsizetype at, qsizetype end, int depth, bool image)
    {
        const qsizetype middle = m_text.indexOf(QStringLiteral("]("), at);
        if (m_inLink || middle < 0 || middle >= end || middle - at > 1000)
            return at - (image ? 1 : 0);
        qsizetype close = middle + 2;
        int nested = 0;
        while (close < end && (m_text[close] != u')' || nested > 0)) {
            nested += m_text[close] == u'(' ? 1 : m_text[close] == u')' ? -1 : 0;
            ++close;
        }
        const qsizetype unmarked = at - (image ? 1 : 0);
        if (close >= end)
            return unmarked;
        const QString target = m_text.mid(middle + 2, close - middle - 2).section(u' ', 0, 0).remove(u'<').remove(u'>');
        if (!isLink(target))
            return unmarked;
        m_html += QStringLiteral("<a href=\"") + escaped(target) + QStringLiteral("\">");
        m_inLink = true;
        if (image)
            m_html += escaped(QCoreApplication::translate("Chat", "image:")) + u' ';
        span(at + 1, middle, depth + 1);
        m_inLink = false;
        m_html += QStringLiteral("</a>");
        return close + 1;
    }

    qsizetype plainLink(qsizetype at, qsizetype end)
    {
        static const QRegularExpression address(QStringLiteral("\\Ghttps?://[^\\s<>\"`\\])]+"));
        const bool bracket = m_text[at] == u'<';
        const qsizetype begin = at + (bracket ? 1 : 0);
        if (m_inLink || (at > 0 && !bracket && m_text[at - 1].isLetterOrNumber()))
            return at;
        const auto match = address.match(m_text, begin);
        if (!match.hasMatch() || match.capturedEnd() > end)
            return at;
        QString url = match.captured();
        while (!url.isEmpty() && QStringLiteral(".,;:!?'*_").contains(url.back()))
            url.chop(1);
        const qsizetype after = begin + url.size();
        if (!isLink(url) || (bracket && (after >= end || m_text[after] != u'>')))
            return at;
        m_html +=
            QStringLiteral("<a href=\"") + escaped(url) + QStringLiteral("\">") + escaped(url) + QStringLiteral("</a>");
        return after + (bracket ? 1 : 0);
    }

    qsizetype emphasis(qsizetype at, qsizetype end, int depth)
    {
        const QChar c = m_text[at];
        qsizetype run = 1;
        while (at + run < end && m_text[at + run] == c && run < 2)
            ++run;
        if (c == u'~' && run < 2)
            return at;
        const qsizetype inner = at + run;
        if (inner >= end || m_text[inner].isSpace() || (c == u'_' && at > 0 && m_text[at - 1].isLetterOrNumber()))
            return at;
        const QString fence(run, c);
        qsizetype close = inner;
        while (true) {
            close = m_text.indexOf(fence, close + 1);
            if (close < 0 || close + run > end || close - inner > 4000)
                return at;
            const bool word = c == u'_' && close + run < end && m_text[close + run].isLetterOrNumber();
            const bool longer = run == 1 && ((close + 1 < end && m_text[close + 1] == c) || m_text[close - 1] == c);
            if (longer) {
                while (close + 1 < end && m_text[close + 1] == c)
                    ++close;
                continue;
            }
            if (!m_text[close - 1].isSpace() && !word)
                break;
        }
        const QLatin1StringView tag(run == 1 ? "i" : c == u'~' ? "s" : "b");
        m_rich = m_rich || tag == u"b";
        m_html += u'<' + tag + u'>';
        span(inner, close, depth + 1);
        m_html += QStringLiteral("</") + tag + u'>';
        return close + run;
    }

    const QString &m_text;
    QString m_html;
    bool m_rich = false;
    bool m_inLink = false;
};

} // namespace

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

InlineMarkup inlineMarkup(const QString &markdown)
{
    return Writer(markdown).write();
}

QString semibold(const QString &html)
{
    QString text = html;
    text.replace(QStringLiteral("<b>"), QStringLiteral("<span style=\"font-weight:600\">"));
    text.replace(QStringLiteral("</b>"), QStringLiteral("</span>"));
    return text;
}

} // namespace station
