// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/requestreader.h"

#include "gateway/dialects/messages/contentreader.h"
#include "gateway/dialects/messages/extras.h"
#include "gateway/dialects/messages/toolreader.h"
#include "gateway/dialects/messages/typedobject.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsontext.h"

namespace station {

using namespace messages;

namespace {

JsonText quoted(QByteArrayView word)
{
    JsonBuilder json;
    json.text(word);
    return json.take();
}

class RequestReading {
public:
    ConversationRequest request;

    void read(json::Value root)
    {
        request.dialect = Dialect::Messages;
        json::members(root, [this](std::string_view name, json::Value value) { member(name, value); });
        if (request.model.isEmpty())
            missing("model");
        if (!m_hasMessages)
            missing("messages");
        resolveChoice(request);
    }

private:
    [[noreturn]] static void missing(const char *name)
    {
        json::ReadError error {{ErrorCode::BadRequest, QByteArray(name) + ": Field required", name}};
        throw error;
    }

    void member(std::string_view name, json::Value value)
    {
        if (name == "messages") {
            m_hasMessages = true;
            readMessages(value);
        } else if (json::isNull(value)) {
            return; // as if it were not there
        } else if (name == "model") {
            request.model = json::text(value);
        } else if (name == "system") {
            readSystem(value);
        } else if (name == "tools") {
            request.tools.clear();
            json::elements(value, [this](json::Value tool, size_t index) {
                request.tools.push_back(readTool(tool, request.extras, index));
            });
        } else if (name == "tool_choice") {
            readToolChoice(value, request);
        } else if (name == "stream") {
            request.stream = json::flag(value);
        } else if (name == "thinking") {
            readThinking(value);
        } else if (name == "output_config") {
            readOutputConfig(value);
        } else if (name == "output_format") {
            readFormat(value); // the beta's name for output_config.format
        } else if (name == "metadata") {
            readMetadata(value);
        } else if (name == "service_tier") {
            request.serviceTier = json::text(value);
        } else if (name == "cache_control") {
            request.cacheAll = readCacheMark(value, {request.extras, "cache_control"});
        } else if (name == "context_management") {
            readContextManagement(value);
        } else if (!readSampling(name, value)) {
            request.extras.push_back({json::bytes(name), json::raw(value)});
        }
    }

    bool readSampling(std::string_view name, json::Value value)
    {
        Sampling &sampling = request.sampling;
        if (name == "max_tokens") {
            sampling.maxOutputTokens = json::integer(value);
        } else if (name == "temperature") {
            sampling.temperature = json::number(value);
        } else if (name == "top_p") {
            sampling.topP = json::number(value);
        } else if (name == "top_k") {
            sampling.topK = json::number(value);
        } else if (name == "stop_sequences") {
            sampling.stop.clear();
            json::elements(value, [&](json::Value stop, size_t) { sampling.stop.push_back(json::text(stop)); });
        } else {
            return false;
        }
        return true;
    }

    void readSystem(json::Value value)
    {
        Turn turn;
        turn.role = Role::System;
        if (json::isString(value)) {
            TextPart part;
            part.text = json::text(value);
            turn.parts.push_back(std::move(part));
        } else {
            if (!json::isArray(value))
                json::fail("This must be a string or a list of text blocks");
            json::elements(value, [&](json::Value block, size_t index) { readSystemBlock(block, index, turn); });
        }
        request.system.clear();
        if (!turn.parts.empty())
            request.system.push_back(std::move(turn));
    }

    void readSystemBlock(json::Value value, size_t index, Turn &turn)
    {
        TypedObject block(value);
        if (block.type() != "text")
            json::fail("The system text takes text blocks alone");
        TextPart part;
        block.members([&](std::string_view name, json::Value member) {
            if (name == "text")
                part.text = json::text(member);
            else if (name == "cache_control")
                part.cache = readCacheMark(member, {request.extras, "system", index});
            else if (name == "citations")
                part.citations = json::isNull(member) ? JsonText() : json::raw(member);
            else if (name != "type")
                BlockPlace {request.extras, "system", index}.keep(name, member);
        });
        if (part.text.startsWith(kBillingHeader)) {
            JsonBuilder json;
            json.object().text("type", "text").text("text", part.text).endObject();
            request.extras.push_back({"system[" + QByteArray::number(qulonglong(index)) + ']', json.take()});
            return;
        }
        turn.parts.push_back(std::move(part));
    }

    void readMessages(json::Value value)
    {
        request.turns.clear();
        if (!json::isArray(value))
            json::fail("This must be a list of messages");
        json::elements(
            value, [this](json::Value message, size_t index) { request.turns.push_back(readMessage(message, index)); });
    }

    Turn readMessage(json::Value message, size_t index)
    {
        Turn turn;
        bool hasRole = false;
        json::members(message, [&](std::string_view name, json::Value value) {
            if (name == "role") {
                hasRole = true;
                turn.role = roleOf(json::view(value));
            } else if (name == "content") {
                readContent(value, {request.extras, "messages", index}, turn.parts);
            } else if (!json::isNull(value)) {
                turn.extras.push_back({json::bytes(name), json::raw(value)});
                request.extras.push_back(
                    {"messages[" + QByteArray::number(qulonglong(index)) + "]." + json::bytes(name),
                     turn.extras.back().second});
            }
        });
        if (!hasRole)
            json::fail("A message needs a role");
        return turn;
    }

    static Role roleOf(std::string_view role)
    {
        if (role == "user")
            return Role::User;
        if (role == "assistant")
            return Role::Assistant;
        if (role == "system")
            return Role::System;
        json::fail("The role must be user, assistant or system");
    }

    void readThinking(json::Value value)
    {
        ReasoningSettings &reasoning = request.reasoning;
        TypedObject object(value);
        const QByteArrayView type = object.type();
        if (type == "disabled") {
            reasoning.mode = ReasoningSettings::Mode::Off;
        } else if (type == "enabled") {
            reasoning.mode = ReasoningSettings::Mode::Budget;
        } else if (type == "adaptive") {
            reasoning.mode = ReasoningSettings::Mode::Adaptive;
        } else {
            // between_tools, and what may come: the model decides, as far as other dialects can say.
            reasoning.mode = ReasoningSettings::Mode::Adaptive;
            request.extras.push_back({"thinking.type", quoted(type)});
        }
        object.members([&](std::string_view name, json::Value member) {
            if (name == "type" || json::isNull(member))
                return;
            if (name == "budget_tokens") {
                reasoning.budget = json::integer(member);
            } else if (name == "display") {
                const QByteArray display = json::text(member);
                reasoning.summary = display == "omitted" ? "omitted" : "auto";
                if (display != "omitted" && display != "summarized") {
                    request.extras.push_back({"thinking.display", quoted(display)});
                }
            } else {
                request.extras.push_back({"thinking." + json::bytes(name), json::raw(member)});
            }
        });
    }

    void readOutputConfig(json::Value value)
    {
        json::members(value, [this](std::string_view name, json::Value member) {
            if (json::isNull(member))
                return;
            if (name == "format") {
                readFormat(member);
                return;
            }
            JsonText json = json::raw(member);
            if (name == "effort" && json.startsWith('"')) {
                request.reasoning.effort = effortFromName(QByteArrayView(json).sliced(1, json.size() - 2));
                if (request.reasoning.effort) {
                    if (request.reasoning.mode == ReasoningSettings::Mode::Unset)
                        request.reasoning.mode = ReasoningSettings::Mode::Effort;
                    return;
                }
            }
            request.extras.push_back({"output_config." + json::bytes(name), std::move(json)});
        });
    }

    void readFormat(json::Value value)
    {
        TypedObject object(value);
        const QByteArrayView type = object.type();
        if (type != "json_schema")
            json::fail("The type of the output format must be json_schema");
        request.output.kind = OutputFormat::Kind::JsonSchema;
        object.members([this](std::string_view name, json::Value member) {
            if (name == "schema")
                request.output.schema = json::raw(member);
            else if (name != "type" && !json::isNull(member))
                request.extras.push_back({"output_config.format." + json::bytes(name), json::raw(member)});
        });
    }

    void readMetadata(json::Value value)
    {
        json::members(value, [this](std::string_view name, json::Value member) {
            if (name == "user_id")
                request.user = json::text(member);
            else if (!json::isNull(member))
                request.extras.push_back({"metadata." + json::bytes(name), json::raw(member)});
        });
    }

    /** Clearing old thoughts means nothing to other providers, which get none; other edits change what they see. */
    void readContextManagement(json::Value value)
    {
        TypedObject object(value);
        ExtraMember extra {"context_management", object.text()};
        bool clearsThinkingAlone = true;
        object.members([&](std::string_view name, json::Value member) {
            if (name != "edits" || !json::isArray(member)) {
                clearsThinkingAlone = false;
                return;
            }
            json::elements(member, [&](json::Value edit, size_t) {
                clearsThinkingAlone = TypedObject(edit).type().startsWith("clear_thinking") && clearsThinkingAlone;
            });
        });
        if (clearsThinkingAlone)
            extra.path += "[clear_thinking]";
        request.extras.push_back(std::move(extra));
    }

    bool m_hasMessages = false;
};

} // namespace

Result<ConversationRequest> readMessagesRequest(const QByteArray &body)
{
    json::Reader reader;
    RequestReading reading;
    const Result<void> done = reader.read(body, [&](json::Value root) { reading.read(root); });
    if (!done)
        return done.error();
    return std::move(reading.request);
}

} // namespace station
