// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <simdjson.h>
#include <string_view>

/**
 * Reading JSON member by member, so that one that nobody expected surfaces instead of vanishing.
 *
 * simdjson's on-demand reader goes forward only: a value is read inside the callback that brings it, and at most once.
 * What is wrong (grammar, a value of another type) leaves as json::ReadError and is caught by Reader::read(), with the
 * path of members that leads there; nothing here throws out of Reader::read().
 */
namespace station::json {

using Value = simdjson::ondemand::value;
using Type = simdjson::ondemand::json_type;

/** Carries an Error out of nested callbacks; `error.param` grows into the path ("messages[2].content") on its way. */
struct ReadError {
    Error error;
};

/** A request's mistake, found while reading: 400 with this message, `param` is the path of the value at hand. */
[[noreturn]] void fail(QByteArray message);
/** fail() with what simdjson found. */
[[noreturn]] void failWith(simdjson::error_code code);
/** Puts a member's name or an element's index in front of the error's path. */
void prefixPath(ReadError &error, std::string_view member);
void prefixPath(ReadError &error, size_t index);

template <typename T> T checked(simdjson::simdjson_result<T> &&result)
{
    T value;
    if (const auto code = std::move(result).get(value))
        failWith(code);
    return value;
}

/** Calls f(name, value) for each member, in the order they are written. */
template <typename F> void members(Value object, F &&f)
{
    auto o = checked(object.get_object());
    for (auto field : o) {
        const std::string_view name = checked(field.unescaped_key());
        try {
            f(name, checked(field.value()));
        } catch (ReadError &error) {
            prefixPath(error, name);
            throw;
        }
    }
}

/** Calls f(value, index) for each element. */
template <typename F> void elements(Value array, F &&f)
{
    auto a = checked(array.get_array());
    size_t index = 0;
    for (auto element : a) {
        try {
            f(checked(simdjson::simdjson_result<Value>(element)), index);
        } catch (ReadError &error) {
            prefixPath(error, index);
            throw;
        }
        ++index;
    }
}

inline Type typeOf(Value value)
{
    return checked(value.type());
}
bool isNull(Value value);
bool isString(Value value);
bool isObject(Value value);
bool isArray(Value value);

/** A string's text, escapes resolved. Another type is an error. The view holds as long as the reader's document. */
std::string_view view(Value value);
/** As view(), copied; null reads as an empty one. */
QByteArray text(Value value);
/**
 * As text(), but a long one without escapes is a view of `whole`, which must outlive it, where that is what is being
 * read in place: of pictures in base64 there is no room for a second copy.
 */
QByteArray textIn(Value value, const QByteArray &whole);
/** Whether the text is a view of that kind. */
bool isPartOf(const QByteArray &text, const QByteArray &whole);
bool flag(Value value);
/** A whole number, also when written as 1.0 or 1e3; null reads as nothing. */
std::optional<qint64> integer(Value value);
double real(Value value);
/** A number as a whole one, cut where it has a fraction; nothing where it is none or out of all proportion. */
std::optional<qint64> rounded(Value value);
/** The value's JSON as it stands, its grammar checked, without white space around it. */
QByteArray raw(Value value);
/** The same, not copied. */
QByteArrayView rawInPlace(Value value);
/** The number's own text ("0.70"), so that it is written as it was; null reads as empty. */
QByteArray number(Value value);

/** Parses documents, one after another, with the same buffers. Not shared between threads. */
class Reader {
public:
    /** Calls f(Value) with the document's root, which it must read to its end. An error of any kind is a BadRequest
     * that names the path. */
    template <typename F> Result<void> read(QByteArrayView bytes, F &&f)
    {
        return readPadded(padded(bytes), std::forward<F>(f));
    }
    /** The same without a copy of the text, where that has kPadding bytes reserved behind its end. */
    template <typename F> Result<void> readInPlace(const QByteArray &bytes, F &&f)
    {
        return readPadded(hasPadding(bytes) ? bytes : padded(bytes), std::forward<F>(f));
    }
    static constexpr qsizetype kPadding = qsizetype(simdjson::SIMDJSON_PADDING);

private:
    template <typename F> Result<void> readPadded(const QByteArray &bytes, F &&f)
    {
        try {
            auto document = parse(bytes);
            f(checked(document.get_value()));
            const char *behind = nullptr;
            if (document.current_location().get(behind) == simdjson::SUCCESS)
                fail("There is more behind the end of the JSON value");
            return {};
        } catch (const ReadError &error) {
            return error.error;
        }
    }

    static bool hasPadding(const QByteArray &bytes);
    const QByteArray &padded(QByteArrayView bytes);
    simdjson::ondemand::document parse(const QByteArray &bytes);

    simdjson::ondemand::parser m_parser;
    QByteArray m_buffer; ///< the text, with the padding that simdjson reads into
};

/** Whether the text is one JSON value. Numbers of any length are, and no recursion follows its nesting. */
bool isValid(QByteArrayView text);

} // namespace station::json
