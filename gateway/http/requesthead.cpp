// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/http/requesthead.h"
#include "providers/base/result.h"

#include <algorithm>
#include <array>
#include <limits>

namespace station {

namespace {

constexpr std::array<bool, 256> tokenCharacters()
{
    std::array<bool, 256> table {};
    for (unsigned char c = '0'; c <= '9'; ++c)
        table[c] = true;
    for (unsigned char c = 'a'; c <= 'z'; ++c) {
        const unsigned char capital = c - 'a' + 'A';
        table[c] = table[capital] = true;
    }
    for (const unsigned char c : {'!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~'})
        table[c] = true;
    return table;
}

constexpr std::array<bool, 256> kToken = tokenCharacters();

Error badRequest(const char *message)
{
    return {ErrorCode::BadRequest, message, {}, 0};
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

/** Any visible character, space, tab and obs-text (RFC 9110, 5.5); so neither CR nor NUL. */
bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7f) || byte == '\t';
    });
}

QByteArrayView withoutOuterSpace(QByteArrayView text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

/** Calls `visit` with each member of a comma-separated list. */
template <typename Visit> void forEachMember(QByteArrayView list, Visit visit)
{
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        const QByteArrayView member = withoutOuterSpace(comma < 0 ? list : list.first(comma));
        if (!member.isEmpty())
            visit(member);
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
}

void splitPath(QByteArrayView target, HttpRequest &request)
{
    const qsizetype question = target.indexOf('?');
    request.path = (question < 0 ? target : target.first(question)).toByteArray();
    request.query = question < 0 ? QByteArray() : target.sliced(question + 1).toByteArray();
}

bool isAuthority(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c > 0x20 && c < 0x7f && !QByteArrayView("/?#@\\,\"<>^`{|}").contains(c); });
}

/** The authority of an absolute-form target, once its path is taken out; empty for the other forms. */
std::optional<Error> parseTarget(QByteArrayView target, RequestHead &head, QByteArrayView &authority)
{
    const bool clean =
        std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '#'; });
    if (target.isEmpty() || !clean)
        return badRequest("The request target holds characters that have to be percent-encoded.");
    HttpRequest &request = head.request;
    if (target.front() == '/') {
        splitPath(target, request);
        return std::nullopt;
    }
    if (request.method == "CONNECT" || (target == "*" && request.method == "OPTIONS")) {
        request.path = target.toByteArray();
        return std::nullopt;
    }
    const qsizetype colon = target.indexOf("://");
    const QByteArrayView scheme = colon < 0 ? QByteArrayView() : target.first(colon);
    if (!equalsIgnoringCase(scheme, "http") && !equalsIgnoringCase(scheme, "https"))
        return badRequest("The request target is neither a path nor an http URL.");
    const QByteArrayView rest = target.sliced(colon + 3);
    const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
    authority = rest.first(end - rest.begin());
    if (authority.isEmpty() || !isAuthority(authority))
        return badRequest("The request target's host is empty or malformed.");
    splitPath(rest.sliced(authority.size()), request);
    if (request.path.isEmpty())
        request.path = "/";
    return std::nullopt;
}

std::optional<Error> parseRequestLine(QByteArrayView line, RequestHead &head, QByteArrayView &authority)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || first == last)
        return badRequest("The request line is not \"METHOD target HTTP/1.1\".");
    const QByteArrayView method = line.first(first);
    const QByteArrayView version = line.sliced(last + 1);
    if (!isToken(method))
        return badRequest("The method holds characters that no method has.");
    head.request.method = method.toByteArray();
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return badRequest("This server speaks HTTP/1.1 and HTTP/1.0.");
    head.minorVersion = version.back() - '0';
    head.keepAlive = head.minorVersion == 1;
    return parseTarget(line.sliced(first + 1, last - first - 1), head, authority);
}

/** What the headers say together, collected while they are read. */
struct Collected {
    int hosts = 0;
    int lengths = 0;
    int transferEncodings = 0;
    bool chunked = false;
    bool close = false;
    bool keepAlive = false;
    bool connectionUpgrade = false;
    bool upgrade = false;
    QByteArrayView expect;
    QByteArray coding;
};

std::optional<Error> parseLength(QByteArrayView text, qint64 &length)
{
    if (text.isEmpty())
        return badRequest("Content-Length is empty.");
    qint64 value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return badRequest("Content-Length is not a plain decimal number.");
        if (value > (std::numeric_limits<qint64>::max() - 9) / 10)
            return badRequest("Content-Length is out of range.");
        value = value * 10 + (c - '0');
    }
    length = value;
    return std::nullopt;
}

/** Returns false for a header that is used up here and that the handlers do not see. */
Result<bool> noteHeader(QByteArrayView name, QByteArrayView value, RequestHead &head, Collected &collected)
{
    // Few names matter, and their lengths tell most others apart at once.
    switch (name.size()) {
    case 4:
        if (equalsIgnoringCase(name, "host")) {
            ++collected.hosts;
            if (!isAuthority(value))
                return badRequest("The Host header is malformed.");
        }
        return true;
    case 6:
        if (!equalsIgnoringCase(name, "expect"))
            return true;
        collected.expect = value;
        return false;
    case 7:
        if (equalsIgnoringCase(name, "upgrade"))
            forEachMember(value, [&](QByteArrayView m) { collected.upgrade |= !equalsIgnoringCase(m, "h2c"); });
        return true;
    case 10:
        if (equalsIgnoringCase(name, "connection"))
            forEachMember(value, [&](QByteArrayView member) {
                collected.close |= equalsIgnoringCase(member, "close");
                collected.keepAlive |= equalsIgnoringCase(member, "keep-alive");
                collected.connectionUpgrade |= equalsIgnoringCase(member, "upgrade");
            });
        return true;
    case 14:
        if (!equalsIgnoringCase(name, "content-length"))
            return true;
        ++collected.lengths;
        if (const auto error = parseLength(value, head.contentLength))
            return *error;
        return false;
    case 16:
        if (!equalsIgnoringCase(name, "content-encoding"))
            return true;
        // Two headers are a list of two.
        collected.coding += (collected.coding.isEmpty() ? "" : ",") + value.toByteArray();
        return false;
    case 17:
        if (!equalsIgnoringCase(name, "transfer-encoding"))
            return true;
        ++collected.transferEncodings;
        collected.chunked = equalsIgnoringCase(value, "chunked");
        return false;
    default: return true;
    }
}

std::optional<Error> parseHeaderLine(QByteArrayView line, RequestHead &head, Collected &collected)
{
    const qsizetype colon = line.indexOf(':');
    // Also a folded line, and white space before the colon: two readers may disagree about either (RFC 9112, 5.1, 5.2).
    if (colon < 0 || !isToken(line.first(colon)))
        return badRequest("A header line is not \"Name: value\".");
    const QByteArrayView name = line.first(colon);
    const QByteArrayView value = withoutOuterSpace(line.sliced(colon + 1));
    if (!isFieldValue(value))
        return badRequest("A header's value holds control characters.");
    const Result<bool> keep = noteHeader(name, value, head, collected);
    if (!keep)
        return keep.error();
    if (*keep)
        head.request.headers.add(name.toByteArray(), value.toByteArray());
    return std::nullopt;
}

/** RFC 9112, 6.1 and 6.3: whatever two readers could read as two different messages is refused. */
std::optional<Error> checkFraming(RequestHead &head, const Collected &collected)
{
    if (collected.transferEncodings > 0) {
        if (collected.lengths > 0)
            return badRequest("Transfer-Encoding and Content-Length exclude each other.");
        if (head.minorVersion == 0)
            return badRequest("HTTP/1.0 has no Transfer-Encoding.");
        if (collected.transferEncodings > 1 || !collected.chunked)
            return badRequest("The only Transfer-Encoding that this server reads is \"chunked\".");
        head.framing = RequestHead::Framing::Chunked;
    } else if (collected.lengths > 1) {
        return badRequest("Content-Length is there more than once.");
    } else if (collected.lengths == 1) {
        head.framing = RequestHead::Framing::Length;
    }
    if (collected.hosts > 1 || (collected.hosts == 0 && head.minorVersion == 1))
        return badRequest("A request has exactly one Host header.");
    return std::nullopt;
}

std::optional<Error> checkCoding(const QByteArray &coding, RequestHead &head)
{
    if (coding.isEmpty() || equalsIgnoringCase(coding, "identity"))
        return std::nullopt;
    if (equalsIgnoringCase(coding, "gzip") || equalsIgnoringCase(coding, "x-gzip"))
        head.coding = ContentCoding::Gzip;
    else if (equalsIgnoringCase(coding, "zstd"))
        head.coding = ContentCoding::Zstd;
    else
        return Error {
            ErrorCode::UnsupportedMedia, "Content-Encoding may be gzip, zstd or identity, and only one.", {}, 0};
    return std::nullopt;
}

} // namespace

bool isTokenCharacter(char c)
{
    return kToken[static_cast<unsigned char>(c)];
}

std::optional<Error> parseRequestHead(QByteArrayView bytes, RequestHead &head)
{
    Collected collected;
    QByteArrayView authority;
    bool isRequestLine = true;
    head.request.headers.reserve(16);
    for (;;) {
        const qsizetype lineEnd = bytes.indexOf('\n');
        if (lineEnd < 1 || bytes[lineEnd - 1] != '\r')
            return badRequest("A line does not end with CR LF.");
        const QByteArrayView line = bytes.first(lineEnd - 1);
        bytes = bytes.sliced(lineEnd + 1);
        if (line.isEmpty())
            break;
        const auto error =
            isRequestLine ? parseRequestLine(line, head, authority) : parseHeaderLine(line, head, collected);
        if (error)
            return error;
        isRequestLine = false;
    }
    if (const auto error = checkFraming(head, collected))
        return error;
    if (!authority.isEmpty())
        head.request.headers.set("Host", authority.toByteArray());
    if (collected.close)
        head.keepAlive = false;
    else if (collected.keepAlive)
        head.keepAlive = true;
    head.wantsUpgrade = collected.upgrade && collected.connectionUpgrade && head.minorVersion == 1;
    if (const auto error = checkCoding(collected.coding, head))
        return error;
    // An HTTP/1.0 client's expectation is to be passed over (RFC 9110, 10.1.1).
    if (!collected.expect.isEmpty() && head.minorVersion == 1) {
        if (!equalsIgnoringCase(collected.expect, "100-continue"))
            return Error {
                ErrorCode::ExpectationFailed, "The only expectation that this server meets is 100-continue.", {}, 0};
        head.expectsContinue = head.hasBody();
    }
    return std::nullopt;
}

void parsePartialHead(QByteArrayView bytes, RequestHead &head)
{
    Collected collected;
    QByteArrayView authority;
    bool isRequestLine = true;
    for (qsizetype end = bytes.indexOf("\r\n"); end > 0; end = bytes.indexOf("\r\n")) {
        const QByteArrayView line = bytes.first(end);
        if (isRequestLine ? parseRequestLine(line, head, authority) : parseHeaderLine(line, head, collected))
            return;
        bytes = bytes.sliced(end + 2);
        isRequestLine = false;
    }
}

} // namespace station
