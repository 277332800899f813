// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an exchange does about what lies elsewhere: pictures and documents that its request names by URL, where the
// provider takes data only, and results that a provider names by URL.
#include "gateway/conversation/fieldnames.h"
#include "gateway/dialects/errorbody.h"
#include "gateway/exchange/exchange.h"

namespace station {

namespace {

/** A call whose answer changes nothing; it outlives its exchange, and ends with its transport. */
class LastWord final : public QObject, private TransportListener {
public:
    LastWord(Transport &transport, TransportRequest request) : QObject(&transport)
    {
        transport.start(std::move(request), *this);
    }

private:
    void responseHead(int, Headers &&) override { }
    void responseBytes(QByteArrayView) override { }
    void responseEnd(const TransportEnd &) override { deleteLater(); }
};

} // namespace

bool Exchange::fetchMedia(Dialect dialect)
{
    if (!readTranslation())
        return false; // which is told when the request is to be written
    const bool takesDocumentUrls = dialect == Dialect::Chat && !provider().description.chat.documentUrl.isEmpty();
    const auto wanted = mediaToFetch(m_translation->request(), dialect, takesDocumentUrls);
    for (const RemoteMedia &media : wanted) {
        m_fetches.push_back(m_context.fetcher.fetch(
            media.url, media.types(), [reply = m_context.replyTo(m_id), media](const Result<FetchedFile> &file) {
                reply([media, file](Exchange &exchange) { exchange.mediaFetched(media, file); });
            }));
    }
    m_filesAwaited = wanted.size();
    return !wanted.empty();
}

void Exchange::mediaFetched(const RemoteMedia &media, const Result<FetchedFile> &file)
{
    if (m_ended || !m_response || m_fetches.empty())
        return;
    Result<void> put = file ? m_translation->putData(media, *file) : Result<void>(file.error());
    const qint64 most = qint64(m_table->config().limits.bodyMb) * 1024 * 1024;
    if (put && m_translation->fetchedBytes() > most)
        put = Error {ErrorCode::BodyTooLarge,
                     "What the request names by URL is larger than " + QByteArray::number(most >> 20)
                         + " MB together (limits.body_mb)",
                     {}};
    if (!put) {
        cancelFetches();
        provider().circuit->undecided();
        Error error = put.error();
        error.param = fieldName(m_endpoint.dialect, media.isDocument ? Feature::Document : Feature::ImageUrl);
        fail(error, "file not fetched");
        return;
    }
    if (--m_filesAwaited == 0) {
        m_fetches.clear();
        callAgain();
    }
}

void Exchange::fetchResult(const QByteArray &url)
{
    m_fetches = {m_context.fetcher.fetch(url, {"image/", "audio/", "application/octet-stream", "binary/octet-stream"},
                                         [reply = m_context.replyTo(m_id)](const Result<FetchedFile> &file) {
                                             reply([file](Exchange &exchange) { exchange.resultFetched(file); });
                                         })};
}

void Exchange::resultFetched(const Result<FetchedFile> &file)
{
    if (m_ended || !m_response || m_fetches.empty())
        return;
    m_fetches.clear();
    if (!file && m_isClientsFile) {
        provider().circuit->undecided();
        Error error = file.error();
        error.param = "images";
        fail(error, "file not fetched");
        return;
    }
    if (!file) {
        provider().circuit->undecided();
        if (!tryLater({}))
            resultLost(file.error().message);
        return;
    }
    // From here on it is an answer like those that the provider gives itself.
    Headers headers;
    headers.add("content-type", file->type);
    responseHead(200, std::move(headers));
    if (!m_ended)
        responseBytes(file->bytes);
    if (!m_ended)
        responseEnd({});
}

void Exchange::resultLost(const QByteArray &why)
{
    m_collecting = false; // what the address answers is no answer of the provider's
    fail({ErrorCode::UpstreamBroken,
          provider().description.name + ": the result was made, but could not be fetched: " + why,
          {},
          0,
          kResultNotFetched},
         "result not fetched");
}

void Exchange::cancelFetches()
{
    for (const quint64 id : m_fetches)
        m_context.fetcher.cancel(id);
    m_fetches.clear();
}

void Exchange::callOff()
{
    auto call = m_media ? m_media->callOff() : std::nullopt;
    if (!call)
        return;
    if (auto request = makeMediaRequest(std::move(*call), provider(), m_table->config()))
        new LastWord(m_context.transport, std::move(request->request));
}

} // namespace station
