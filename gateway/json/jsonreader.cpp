// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/json/jsonreader.h"

#include <cmath>
#include <functional>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace station::json {

namespace {

constexpr double kLargestWhole = 9.0e15; ///< of which every whole number is a double of its own
constexpr size_t kLongText = 64 * 1024;
constexpr std::string_view kSpace = " \n\r\t";

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && kSpace.find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    return text;
}

QByteArray toBytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace

void fail(QByteArray message)
{
    throw ReadError {{ErrorCode::BadRequest, std::move(message), {}}};
}

void failWith(simdjson::error_code code)
{
    switch (code) {
    case simdjson::INCORRECT_TYPE: fail("A value has the wrong type");
    case simdjson::UTF8_ERROR: fail("The JSON is not valid UTF-8");
    case simdjson::STRING_ERROR: fail("A JSON string has an escape that means nothing");
    case simdjson::EMPTY: fail("The body is empty");
    default: fail(QByteArray("The JSON is not valid: ") + simdjson::error_message(code));
    }
}

void prefixPath(ReadError &error, std::string_view member)
{
    QByteArray &path = error.error.param;
    if (!path.isEmpty() && !path.startsWith('['))
        path.prepend('.');
    path.prepend(toBytes(member));
}

void prefixPath(ReadError &error, size_t index)
{
    QByteArray &path = error.error.param;
    if (!path.isEmpty() && !path.startsWith('['))
        path.prepend('.');
    path.prepend('[' + QByteArray::number(qulonglong(index)) + ']');
}

bool isNull(Value value)
{
    return typeOf(value) == Type::null;
}

bool isString(Value value)
{
    return typeOf(value) == Type::string;
}

bool isObject(Value value)
{
    return typeOf(value) == Type::object;
}

bool isArray(Value value)
{
    return typeOf(value) == Type::array;
}

std::string_view view(Value value)
{
    if (typeOf(value) != Type::string)
        fail("This must be a string");
    return checked(value.get_string());
}

namespace {

/** A picture in base64, where it stands: it need not go to where escapes are resolved, as it has none. */
std::string_view longText(Value value)
{
    if (typeOf(value) != Type::string)
        return {};
    const std::string_view token = trimmed(value.raw_json_token());
    const bool isPlain = token.size() > kLongText && token.back() == '"' && token.find('\\') == std::string_view::npos;
    return isPlain ? token.substr(1, token.size() - 2) : std::string_view();
}

} // namespace

QByteArray text(Value value)
{
    if (isNull(value))
        return {};
    const std::string_view plain = longText(value);
    return toBytes(plain.empty() ? view(value) : plain);
}

bool isPartOf(const QByteArray &text, const QByteArray &whole)
{
    const std::less_equal<const char *> upTo;
    return !text.isEmpty() && upTo(whole.constData(), text.constData())
        && upTo(text.constData() + text.size(), whole.constData() + whole.size());
}

QByteArray textIn(Value value, const QByteArray &whole)
{
    const std::string_view plain = longText(value);
    const auto part = QByteArray::fromRawData(plain.data(), qsizetype(plain.size()));
    return isPartOf(part, whole) ? part : text(value);
}

bool flag(Value value)
{
    bool on = false;
    if (value.get_bool().get(on) != simdjson::SUCCESS)
        fail("This must be true or false");
    return on;
}

std::optional<qint64> integer(Value value)
{
    if (isNull(value))
        return std::nullopt;
    if (typeOf(value) != Type::number)
        fail("This must be a whole number");
    int64_t whole = 0;
    if (value.get_int64().get(whole) == simdjson::SUCCESS)
        return whole;
    double number = 0;
    if (value.get_double().get(number) != simdjson::SUCCESS || std::floor(number) != number
        || std::abs(number) > kLargestWhole)
        fail("This must be a whole number");
    return qint64(number);
}

double real(Value value)
{
    double number = 0;
    if (typeOf(value) != Type::number || value.get_double().get(number) != simdjson::SUCCESS)
        fail("This must be a number");
    return number;
}

std::optional<qint64> rounded(Value value)
{
    double number = 0;
    if (typeOf(value) != Type::number || value.get_double().get(number) != simdjson::SUCCESS
        || std::abs(number) > kLargestWhole)
        return std::nullopt;
    return qint64(number);
}

QByteArray raw(Value value)
{
    return rawInPlace(value).toByteArray();
}

QByteArrayView rawInPlace(Value value)
{
    std::string_view text;
    switch (typeOf(value)) {
    case Type::object: text = checked(checked(value.get_object()).raw_json()); break;
    case Type::array: text = checked(checked(value.get_array()).raw_json()); break;
    default: text = value.raw_json_token();
    }
    text = trimmed(text);
    const QByteArrayView view(text.data(), qsizetype(text.size()));
    if (!isValid(view))
        fail("The JSON is not valid here");
    return view;
}

QByteArray number(Value value)
{
    if (isNull(value))
        return {};
    real(value);
    return toBytes(trimmed(value.raw_json_token()));
}

const QByteArray &Reader::padded(QByteArrayView bytes)
{
    m_buffer.resize(0);
    m_buffer.reserve(bytes.size() + kPadding);
    m_buffer.append(bytes);
    return m_buffer;
}

bool Reader::hasPadding(const QByteArray &bytes)
{
    // Not the capacity, into which room in front of the text counts. Asking detaches nothing.
    return const_cast<QByteArray &>(bytes).data_ptr().freeSpaceAtEnd() >= kPadding;
}

simdjson::ondemand::document Reader::parse(const QByteArray &bytes)
{
    const qsizetype from = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0; // a byte order mark
    return checked(m_parser.iterate(bytes.constData() + from, size_t(bytes.size() - from),
                                    size_t(bytes.size() - from + kPadding)));
}

bool isValid(QByteArrayView text)
{
    // RapidJSON takes a zero byte for the end of the text. No JSON has one.
    if (text.contains('\0'))
        return false;
    rapidjson::MemoryStream stream(text.data(), size_t(text.size()));
    rapidjson::BaseReaderHandler<> nobody;
    rapidjson::Reader reader;
    return !reader
                .Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag
                       | rapidjson::kParseValidateEncodingFlag>(stream, nobody)
                .IsError();
}

} // namespace station::json
