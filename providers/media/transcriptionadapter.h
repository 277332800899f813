// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/media/mediajob.h"
#include "providers/media/mediajson.h"

#include <QList>

#include <memory>
#include <vector>

namespace station {

enum class TranscriptFormat { Json, Text, Srt, Vtt, VerboseJson, DiarizedJson };

/** A recording, as the client's form has it. */
struct AudioFile {
    QByteArrayView bytes;
    QByteArray name;        ///< with its extension
    QByteArray contentType; ///< audio/mpeg …; from the form, the name or the first bytes; empty: nobody knows
};

/** A recording to be written down, as POST /v1/audio/transcriptions asks for it (wire notes of audio, A1). */
struct TranscriptionRequest {
    QByteArray model;    ///< the provider's own name
    AudioFile file;      ///< without bytes where there is only
    QByteArray url;      ///< an address of the recording
    QByteArray language; ///< ISO 639-1, or empty
    QList<QByteArray> languages;
    QList<QByteArray> keywords;
    QByteArray prompt;
    double temperature = 0;
    TranscriptFormat format = TranscriptFormat::Json;
    bool words = false;    ///< timestamp_granularities
    bool segments = false; ///< the same; also where verbose_json names none
    bool includes = false; ///< include: log probabilities, or what is not known
    bool stream = false;
    QByteArray chunking; ///< chunking_strategy, as sent
    bool namesSpeakers = false;
    QList<QByteArray> others; ///< names of fields that are none of these
    QList<QByteArray> names;  ///< of all fields, as they are in the form
};

struct TranscriptWord {
    QByteArray text;
    double start = 0; ///< seconds
    double end = 0;
};

struct TranscriptSegment {
    QByteArray text;
    double start = 0; ///< seconds
    double end = 0;
    QByteArray json; ///< the provider's whole segment where it is OpenAI's shape; may be empty
};

struct Transcript {
    QByteArray text;
    QByteArray language; ///< as the provider names it; may be empty
    std::optional<double> seconds;
    std::vector<TranscriptWord> words;
    std::vector<TranscriptSegment> segments;
};

/** A TranscriptionRequest on its way at one provider. */
class TranscriptionJob : public MediaJob {
public:
    /** Text that has come since, where the provider streams. */
    QByteArray takeDelta() { return std::exchange(m_delta, {}); }
    /** Complete after the last finish(). */
    const Transcript &transcript() const { return m_transcript; }

protected:
    /** Parses the body and takes over `text`, `language` and `duration`, as most say it; no text is a fault. */
    std::optional<MediaFault> readBasics(simdjson::dom::parser &parser, mediajson::Element &root);

    QByteArray m_delta;
    Transcript m_transcript;
};

/** One provider's own way to transcripts. Stateless; any thread. */
class TranscriptionAdapter {
public:
    virtual ~TranscriptionAdapter() = default;
    /** BadRequest where the provider cannot do what is asked. `request` outlives the job. Null: it speaks OpenAI's
     * shape and can do what is asked, so that the client's own form may go on as it is. */
    virtual Result<std::unique_ptr<TranscriptionJob>> begin(const TranscriptionRequest &request,
                                                            const QByteArray &baseUrl) const = 0;
};

/** What a provider can do beyond text from a file. */
struct TranscriptionAbilities {
    bool timestamps = false; ///< srt, vtt, verbose_json
    bool segmentTimes = false;
    bool prompt = false;
    bool temperature = false;
    bool keywords = false;
    bool languages = false;
    bool url = false; ///< it fetches the recording itself
};

/** BadRequest for whatever else is asked of it; a value that is the default is not asked for. */
Result<void> checkAbilities(const TranscriptionRequest &request, const QByteArray &provider,
                            const TranscriptionAbilities &abilities);

/** audio/mpeg, audio/wav …: by the part's type, the name's ending or the first bytes; empty where none tells. */
QByteArray audioMimeType(const QByteArray &partType, const QByteArray &fileName, QByteArrayView bytes);

} // namespace station
