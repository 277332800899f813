// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/responserequest.h"

#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsonreader.h"
#include "gateway/json/jsontext.h"

#include <QUrlQuery>

#include <algorithm>
#include <vector>

namespace station {

namespace {

/** A top-level object written anew, member by member; `f(json, name, value)` writes what becomes of one. */
template <typename F> Result<QByteArray> rewritten(const QByteArray &object, F &&f)
{
    JsonBuilder json;
    json.object();
    json::Reader reader;
    const auto read = reader.read(object, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) { f(json, name, value); });
    });
    if (!read)
        return read.error();
    json.endObject();
    return json.take();
}

QByteArray asItems(json::Value input)
{
    if (json::isNull(input))
        return "[]";
    if (!json::isString(input)) {
        if (!json::isArray(input))
            json::fail("must be a text or a list of items");
        return json::raw(input);
    }
    JsonBuilder json;
    json.array().object().text("type", "message").text("role", "user").text("content", json::view(input));
    json.endObject().endArray();
    return json.take();
}

} // namespace

Result<QByteArray> inputItems(const QByteArray &request)
{
    QByteArray items = "[]";
    json::Reader reader;
    const auto read = reader.read(request, [&items](json::Value root) {
        json::members(root, [&items](std::string_view name, json::Value value) {
            if (name == "input")
                items = asItems(value);
        });
    });
    if (!read)
        return read.error();
    return items;
}

Result<QByteArray> withHistory(const QByteArray &request, const QByteArray &history)
{
    return rewritten(request, [&history](JsonBuilder &json, std::string_view name, json::Value value) {
        if (name == "previous_response_id")
            return;
        if (name != "input") {
            json.raw(json::bytes(name), json::raw(value));
            return;
        }
        const QByteArray now = asItems(value);
        const QByteArray items = now.sliced(1, now.size() - 2).trimmed();
        json.raw("input", '[' + history + (history.isEmpty() || items.isEmpty() ? "" : ",") + items + ']');
    });
}

Result<QByteArray> inputItemList(const QByteArray &responseId, const QByteArray &input, const QByteArray &query)
{
    struct Item {
        QByteArray id;
        QByteArray json;
    };
    std::vector<Item> items;
    json::Reader reader;
    const auto read = reader.read(input, [&](json::Value root) {
        json::elements(root, [&](json::Value element, size_t index) {
            Item item;
            const QByteArray text = json::raw(element);
            const auto ofItem = rewritten(text, [&item](JsonBuilder &json, std::string_view name, json::Value value) {
                if (name == "id" && json::isString(value))
                    item.id = json::text(value);
                else
                    json.raw(json::bytes(name), json::raw(value));
            });
            if (!ofItem)
                throw json::ReadError {ofItem.error()};
            // What came without an id gets one by which a client can ask for what follows.
            if (item.id.isEmpty())
                item.id = "item_" + responseId.mid(responseId.indexOf('_') + 1) + '_' + QByteArray::number(index);
            item.json = R"({"id":)" + json::quoted(item.id) + (*ofItem == "{}" ? "" : ",") + ofItem->mid(1);
            items.push_back(std::move(item));
        });
    });
    if (!read)
        return read.error();
    const QUrlQuery asked(QString::fromUtf8(query));
    if (asked.queryItemValue(QStringLiteral("order")) != QLatin1String("asc"))
        std::reverse(items.begin(), items.end());
    const QByteArray after = asked.queryItemValue(QStringLiteral("after")).toUtf8();
    if (!after.isEmpty()) {
        const auto at = std::find_if(items.begin(), items.end(), [&after](const Item &i) { return i.id == after; });
        if (at == items.end())
            return Error {ErrorCode::BadRequest, "There is no input item \"" + after + "\" in this response", "after"};
        items.erase(items.begin(), at + 1);
    }
    size_t limit = 20;
    if (const QString text = asked.queryItemValue(QStringLiteral("limit")); !text.isEmpty()) {
        bool isNumber = false;
        limit = text.toUInt(&isNumber);
        if (!isNumber || limit < 1 || limit > 100)
            return Error {ErrorCode::BadRequest, "\"limit\" must be a number from 1 to 100", "limit"};
    }
    const bool more = items.size() > limit;
    if (more)
        items.resize(limit);
    JsonBuilder json;
    json.object().text("object", "list").array("data");
    for (const Item &item : items)
        json.raw(item.json);
    json.endArray();
    const auto id = [&json](const char *name, const Item *item) {
        if (item)
            json.text(name, item->id);
        else
            json.null(name);
    };
    id("first_id", items.empty() ? nullptr : &items.front());
    id("last_id", items.empty() ? nullptr : &items.back());
    json.flag("has_more", more).endObject();
    return json.take();
}

} // namespace station
