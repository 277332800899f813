// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/http/responsehead.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstring>

namespace station {

namespace {

void appendNumber(QByteArray &out, qint64 number)
{
    std::array<char, 20> digits;
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    out.append(digits.data(), result.ptr - digits.data());
}

bool isServersOwn(QByteArrayView name)
{
    switch (name.size()) {
    case 4: return equalsIgnoringCase(name, "date");
    case 10: return equalsIgnoringCase(name, "connection") || equalsIgnoringCase(name, "keep-alive");
    case 14: return equalsIgnoringCase(name, "content-length");
    case 17: return equalsIgnoringCase(name, "transfer-encoding");
    default: return false;
    }
}

bool breaksLine(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

QByteArray formatDate(std::chrono::sys_seconds now)
{
    static constexpr const char *kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(now - day);
    const auto two = [](qint64 n) { return QByteArray::number(n).rightJustified(2, '0'); };
    return QByteArray(kDays[std::chrono::weekday(day).c_encoding()]) + ", " + two(unsigned(date.day())) + ' '
        + kMonths[unsigned(date.month()) - 1] + ' ' + QByteArray::number(int(date.year())) + ' '
        + two(time.hours().count()) + ':' + two(time.minutes().count()) + ':' + two(time.seconds().count()) + " GMT";
}

} // namespace

QByteArrayView reasonPhrase(int status)
{
    switch (status) {
    case 100: return "Continue";
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 402: return "Payment Required";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 424: return "Failed Dependency";
    case 425: return "Too Early";
    case 426: return "Upgrade Required";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 451: return "Unavailable For Legal Reasons";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    case 529: return "Overloaded"; // Anthropic's, passed on to its clients
    default: return {};
    }
}

const QByteArray &httpDate()
{
    thread_local std::chrono::sys_seconds second {};
    thread_local QByteArray text;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (now != second || text.isEmpty()) {
        second = now;
        text = formatDate(now);
    }
    return text;
}

void appendResponseHead(QByteArray &out, int status, const Headers &headers, const ResponseFraming &framing)
{
    out.append("HTTP/1.1 ");
    appendNumber(out, status);
    out.append(' ').append(reasonPhrase(status)).append("\r\n");
    for (const auto &[name, value] : headers) {
        if (!isServersOwn(name) && !breaksLine(name) && !breaksLine(value))
            out.append(name).append(": ").append(value).append("\r\n");
    }
    if (framing.contentLength >= 0) {
        out.append("content-length: ");
        appendNumber(out, framing.contentLength);
        out.append("\r\n");
    }
    if (framing.chunked)
        out.append("transfer-encoding: chunked\r\n");
    // An upgrade header always has to be named there, too (RFC 9110, 7.8).
    const bool upgrade = status == 426;
    if (framing.close)
        out.append(upgrade ? "connection: upgrade, close\r\n" : "connection: close\r\n");
    else if (framing.keepAlive)
        out.append(upgrade ? "connection: upgrade, keep-alive\r\n" : "connection: keep-alive\r\n");
    else if (upgrade)
        out.append("connection: upgrade\r\n");
    out.append("date: ").append(httpDate()).append("\r\n\r\n");
}

} // namespace station
