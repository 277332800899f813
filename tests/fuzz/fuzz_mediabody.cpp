// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Requests for pictures and videos out of any bytes: read in place, where the body has room behind its end, and from a
// copy, where it has none. Both are the same; no view leaves the body; what is written of it is JSON. A byte 1 stands
// for a text so long that it is not copied.
#include "gateway/json/jsonreader.h"
#include "gateway/media/imagerequest.h"
#include "gateway/media/videorequest.h"

#include <cstdlib>

using namespace station;

namespace {

constexpr qsizetype kLong = 66'000;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/** The bytes, in memory of just this size. */
HttpRequest request(const QByteArray &body, qsizetype room)
{
    HttpRequest r;
    r.headers.add("content-type", "application/json");
    r.body.reserve(body.size() + room);
    r.body.append(body);
    return r;
}

/** A text that is no copy of its own lies within the body. */
void requireWithin(const QByteArray &text, const QByteArray &body)
{
    require(text.size() < kLong || json::isPartOf(text, body) || text.capacity() > 0);
}

void compare(const std::vector<InputImage> &a, const std::vector<InputImage> &b, const QByteArray &body)
{
    require(a.size() == b.size());
    for (size_t i = 0; i < a.size(); ++i) {
        require(a[i].url == b[i].url && a[i].fileId == b[i].fileId);
        requireWithin(a[i].url, body);
    }
}

void images(const QByteArray &body, bool isEdit)
{
    const HttpRequest inPlace = request(body, json::Reader::kPadding);
    const HttpRequest copied = request(body, 0);
    auto a = readImageRequest(inPlace, isEdit);
    const auto b = readImageRequest(copied, isEdit);
    require(bool(a) == bool(b));
    if (!a) {
        require(!a.error().message.isEmpty() && a.error().message == b.error().message);
        return;
    }
    require(a->prompt == b->prompt && a->others == b->others && a->mask.has_value() == b->mask.has_value());
    compare(a->images, b->images, inPlace.body);
    a->model = "another";
    writePlainBody(inPlace, *a);
    require(json::isValid(a->plainBody));
}

void videos(const QByteArray &body)
{
    HttpRequest inPlace = request(body, 0);
    const HttpRequest copied = request(body, 0);
    const auto a = readVideoRequest(inPlace);
    const auto b = readVideoBody(copied.body);
    require(bool(a) == bool(b));
    if (!a) {
        require(!a.error().message.isEmpty() && a.error().message == b.error().message);
        return;
    }
    require(a->model == b->model && a->request.prompt == b->request.prompt && a->options == b->options);
    require(a->request.image == b->request.image && a->request.lastFrame == b->request.lastFrame);
    require(a->request.references == b->request.references);
    // What is kept of it is read in the same way.
    const auto again = readVideoBody(a->body);
    require(again && again->request.image == a->request.image && again->count == a->count);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    if (body.count('\1') < 4)
        body.replace('\1', QByteArray(kLong, 'A'));
    images(body, false);
    images(body, true);
    videos(body);
    return 0;
}
