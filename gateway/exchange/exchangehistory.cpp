// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an exchange has to do with the response store: requests that go on from an answer that was kept there, and
// answers that are to be kept.
#include "gateway/content/responserequest.h"
#include "gateway/exchange/exchange.h"
#include "gateway/json/jsonbuilder.h"

namespace station {

bool Exchange::askStore()
{
    if (m_endpoint.dialect != Dialect::Responses || !m_table->config().responsesStore.enabled)
        return false;
    if (!m_endpoint.callsModel())
        return answerFromStore();
    if (!m_facts)
        return false;
    const QByteArray previous = m_facts->previousResponseId;
    if (m_endpoint.kind == EndpointKind::Responses && m_facts->store.value_or(true)) {
        auto input = inputItems(m_request.body);
        if (!input) {
            fail(input.error());
            return true;
        }
        m_kept = Kept {previous, std::move(*input)};
    }
    if (previous.isEmpty() || !m_context.shared.owners.find(previous).provider.isEmpty())
        return false;
    m_context.shared.responses.history(
        previous, m_key.key.name, [reply = m_context.replyTo(m_id)](Result<QByteArray> items) {
            reply([items = std::move(items)](Exchange &exchange) { exchange.historyKnown(items); });
        });
    return true;
}

void Exchange::historyKnown(const Result<QByteArray> &items)
{
    if (m_ended || !m_response)
        return;
    if (!items) {
        // A provider that keeps responses itself may know it all the same: of before the gateway was started anew.
        m_historyError = items.error();
        route();
        return;
    }
    const qint64 most = qint64(m_table->config().limits.bodyMb) * 1024 * 1024;
    if (m_request.body.size() + items->size() > most) {
        fail({ErrorCode::BodyTooLarge,
              "The conversation has grown beyond " + QByteArray::number(m_table->config().limits.bodyMb)
                  + " MB (limits.body_mb); begin a new one",
              "previous_response_id"});
        return;
    }
    auto body = withHistory(m_request.body, *items);
    if (!body) {
        fail(body.error());
        return;
    }
    m_request.body = std::move(*body);
    auto walked = walkBody(m_request.body);
    if (!walked) {
        fail(walked.error());
        return;
    }
    m_facts = std::move(*walked);
    route();
}

bool Exchange::answerFromStore()
{
    const QByteArray id = m_endpoint.id.split('/').first();
    if (!m_context.shared.owners.find(id).provider.isEmpty())
        return false;
    ResponseStore &store = m_context.shared.responses;
    const ExchangeReply reply = m_context.replyTo(m_id);
    if (m_request.method == "DELETE") {
        store.remove(id, m_key.key.name, [reply](bool found) {
            reply([found](Exchange &exchange) { exchange.storedResponseRemoved(found); });
        });
    } else {
        store.find(id, m_key.key.name, [reply](std::optional<StoredResponse> response) {
            reply([response = std::move(response)](Exchange &exchange) { exchange.storedResponseKnown(response); });
        });
    }
    return true;
}

void Exchange::storedResponseKnown(const std::optional<StoredResponse> &response)
{
    if (m_ended || !m_response)
        return;
    if (!response) {
        route(); // which says that nobody knows it
        return;
    }
    if (m_endpoint.kind == EndpointKind::ResponseCancel) {
        fail({ErrorCode::BadRequest, "Only responses with background=true can be cancelled; this one is complete",
              "id"});
        return;
    }
    if (m_request.query.split('&').contains("stream=true")) {
        fail({ErrorCode::BadRequest, "A response that the gateway keeps is not streamed again; get it without stream",
              "stream"});
        return;
    }
    if (m_endpoint.id.contains('/'))
        answerStored(inputItemList(response->id, response->input, m_request.query));
    else
        answerStored(response->body);
}

void Exchange::storedResponseRemoved(bool found)
{
    if (m_ended || !m_response)
        return;
    if (!found) {
        route();
        return;
    }
    JsonBuilder json;
    json.object().text("id", m_endpoint.id).text("object", "response").flag("deleted", true).endObject();
    answerStored(json.take());
}

void Exchange::answerStored(const Result<QByteArray> &body)
{
    if (!body) {
        fail(body.error());
        return;
    }
    Headers headers = answerHeaders();
    headers.add("content-type", "application/json");
    m_row.status = 200;
    releaseResponse()->send(m_row.status, headers, *body);
    end({});
}

bool Exchange::isKept() const
{
    return m_kept && m_written;
}

void Exchange::keepSent(QByteArrayView bytes)
{
    if (m_bodies && isTranslated())
        m_bodies->replied(bytes);
    if (!isKept())
        return;
    if (!m_capture)
        m_capture.emplace(m_answer->isStream(), qsizetype(m_table->config().limits.eventMb) * 1024 * 1024);
    m_capture->take(bytes);
}

void Exchange::saveKept()
{
    if (!m_capture || !m_row.error.isEmpty())
        return;
    auto response = m_capture->finish();
    if (response)
        m_context.shared.responses.save(
            {response->id, m_key.key.name, m_kept->previous, m_kept->input, response->body});
}

} // namespace station
