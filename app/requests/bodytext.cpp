// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/bodytext.h"

#include "app/figures.h"
#include "gateway/clients/linediff.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>

namespace station {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(BodyText)
};

/** Lays valid JSON out; strings and numbers are copied as they stand. */
class Layout {
public:
    explicit Layout(QByteArrayView in) : m_in(in) { }

    QByteArray write()
    {
        for (; m_at < m_in.size(); ++m_at) {
            const char c = m_in[m_at];
            if (c == '"')
                copyString();
            else if (c == '{' || c == '[')
                open(c);
            else if (c == '}' || c == ']')
                close(c);
            else if (c == ',')
                newLine(",");
            else if (c == ':')
                m_out += ": ";
            else if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
                m_out += c;
        }
        return m_out + '\n';
    }

private:
    void newLine(const char *before = "")
    {
        m_out += before;
        m_out += '\n';
        m_out += QByteArray(qsizetype(m_depth) * 2, ' ');
    }
    char next() const
    {
        qsizetype at = m_at + 1;
        while (at < m_in.size() && (m_in[at] == ' ' || m_in[at] == '\n' || m_in[at] == '\r' || m_in[at] == '\t'))
            ++at;
        return at < m_in.size() ? m_in[at] : '\0';
    }
    void open(char c)
    {
        m_out += c;
        if (next() == (c == '{' ? '}' : ']'))
            m_isEmpty = true;
        else {
            ++m_depth;
            newLine();
        }
    }
    void close(char c)
    {
        if (!std::exchange(m_isEmpty, false)) {
            --m_depth;
            newLine();
        }
        m_out += c;
    }
    void copyString()
    {
        const qsizetype from = m_at++;
        while (m_at < m_in.size() && m_in[m_at] != '"')
            m_at += m_in[m_at] == '\\' ? 2 : 1;
        m_out += m_in.sliced(from, std::min(m_at + 1, m_in.size()) - from);
    }

    const QByteArrayView m_in;
    QByteArray m_out;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_isEmpty = false;
};

QByteArrayList linesOf(const QByteArray &text)
{
    if (text.isEmpty())
        return {};
    QByteArrayList lines = text.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

/** What of a line is compared. */
QByteArray bare(const QByteArray &line)
{
    QByteArray text = line.trimmed();
    if (text.endsWith(','))
        text.chop(1);
    return text;
}

QByteArray bareText(const QByteArrayList &lines)
{
    QByteArray text;
    for (const QByteArray &line : lines)
        text += bare(line) + '\n';
    return text;
}

QString shown(const QByteArray &line)
{
    const QString text = QString::fromUtf8(line);
    if (text.size() <= kLongestLine)
        return text;
    return text.left(kLongestLine)
        + Words::tr("… %1 more characters").arg(figures::grouped(text.size() - kLongestLine, QLocale()));
}

} // namespace

QByteArray prettyJson(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    if (!trimmed.startsWith('{') && !trimmed.startsWith('['))
        return text;
    QJsonParseError error;
    QJsonDocument::fromJson(trimmed, &error);
    return error.error == QJsonParseError::NoError ? Layout(trimmed).write() : text;
}

bool isText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError()) {
        // A body that was cut may end within a character.
        decoder.resetState();
        text = decoder.decode(bytes.first(std::max<qsizetype>(0, bytes.size() - 3)));
        if (decoder.hasError() || bytes.size() <= 3)
            return false;
    }
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c < u' ' && c != u'\n' && c != u'\r' && c != u'\t'; });
}

std::vector<SideLine> sideBySide(const QByteArray &left, const QByteArray &right)
{
    const QByteArrayList before = linesOf(left);
    const QByteArrayList after = linesOf(right);
    const std::vector<DiffLine> diff = lineDiff(bareText(before), bareText(after));
    std::vector<SideLine> lines;
    for (size_t i = 0; i < diff.size();) {
        if (diff[i].kind == DiffLine::Kind::Same) {
            const DiffLine &line = diff[i++];
            lines.push_back({SideLine::Kind::Same, line.before, line.after, shown(before[line.before - 1]),
                             shown(after[line.after - 1]), 0});
            continue;
        }
        // What stands between two equal lines: the first of one side against the first of the other, and so on.
        std::vector<int> gone;
        std::vector<int> come;
        for (; i < diff.size() && diff[i].kind != DiffLine::Kind::Same; ++i) {
            if (diff[i].kind == DiffLine::Kind::Removed)
                gone.push_back(diff[i].before);
            else
                come.push_back(diff[i].after);
        }
        for (size_t k = 0; k < std::max(gone.size(), come.size()); ++k) {
            SideLine line;
            line.kind = k >= come.size() ? SideLine::Kind::Removed
                : k >= gone.size()       ? SideLine::Kind::Added
                                         : SideLine::Kind::Changed;
            if (k < gone.size()) {
                line.leftNumber = gone[k];
                line.left = shown(before[gone[k] - 1]);
            }
            if (k < come.size()) {
                line.rightNumber = come[k];
                line.right = shown(after[come[k] - 1]);
            }
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

std::vector<SideLine> oneSide(const QByteArray &text)
{
    std::vector<SideLine> lines;
    int number = 0;
    for (const QByteArray &line : linesOf(text))
        lines.push_back({SideLine::Kind::Same, ++number, 0, shown(line), {}, 0});
    return lines;
}

std::vector<SideLine> folded(const std::vector<SideLine> &lines, int context)
{
    const auto near = [&](size_t at) {
        const size_t from = at > size_t(context) ? at - size_t(context) : 0;
        const size_t to = std::min(lines.size(), at + size_t(context) + 1);
        return std::any_of(lines.begin() + std::ptrdiff_t(from), lines.begin() + std::ptrdiff_t(to),
                           [](const SideLine &line) { return line.kind != SideLine::Kind::Same; });
    };
    std::vector<SideLine> result;
    for (size_t i = 0; i < lines.size();) {
        size_t end = i;
        while (end < lines.size() && !near(end))
            ++end;
        // One line is as short as the gap that would stand for it.
        if (end - i > 1) {
            SideLine gap;
            gap.kind = SideLine::Kind::Gap;
            gap.hidden = int(end - i);
            result.push_back(std::move(gap));
            i = end;
        } else {
            result.push_back(lines[i++]);
        }
    }
    return result;
}

} // namespace station
