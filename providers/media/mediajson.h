// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/mediajob.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <simdjson.h>
#include <vector>

/** JSON for the adapters: answers are read as a tree, since they are short or used whole. */
namespace station::mediajson {

using Element = simdjson::dom::element;

/** A string, with quotes and escapes. Bytes that are no UTF-8 are replaced. */
QByteArray quoted(QByteArrayView text);
/** The same, appended: a picture's data: URL as long as the body limit must not be held twice on its way there. */
void appendQuoted(QByteArray &out, QByteArrayView text);
/** Appends base64 in place: a file of the body limit's size must not be held twice on its way there. */
void appendBase64(QByteArray &out, QByteArrayView bytes);
/** Bytes that base64 takes for so many. */
constexpr qsizetype base64Size(qsizetype bytes)
{
    return (bytes + 2) / 3 * 4;
}

/** The text at a JSON pointer ("/output/choices/0"); empty where there is none. */
QByteArray text(const Element &root, const char *pointer);
std::optional<double> number(const Element &root, const char *pointer);
std::optional<qint64> integer(const Element &root, const char *pointer);
/** The value at a pointer, where there is one. */
std::optional<Element> at(const Element &root, const char *pointer);

/** The elements of the list at a pointer; none where it is no list. */
std::vector<Element> list(const Element &root, const char *pointer);

/** Parses; a body that is no JSON is the fault. The element holds as long as the parser. */
std::optional<MediaFault> parse(simdjson::dom::parser &parser, QByteArrayView body, Element &root);

/**
 * Lays the members of a JSON object over those of another, one by one in inner objects, but for the model's name. In
 * place: there may be a picture as long as the body limit in it.
 */
void layOver(QByteArray &json, const QByteArray &over);

/** Google's word for why there is no answer, as a fault: blocked prompts and answers are the request's (400). */
MediaFault googleFault(const Element &root, const QByteArray &what);
/** usageMetadata of a Gemini answer. */
void readGoogleUsage(const Element &root, MediaUsage &usage);

} // namespace station::mediajson
