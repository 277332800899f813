// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/transcriptionadapter.h"

#include "providers/media/speechadapter.h"

#include <array>
#include <utility>

namespace station {

namespace {

constexpr std::array<std::pair<const char *, const char *>, 10> kTypes {{
    {"mp3", "audio/mpeg"},
    {"mpga", "audio/mpeg"},
    {"mpeg", "audio/mpeg"},
    {"mp4", "audio/mp4"},
    {"m4a", "audio/mp4"},
    {"wav", "audio/wav"},
    {"webm", "audio/webm"},
    {"flac", "audio/flac"},
    {"ogg", "audio/ogg"},
    {"oga", "audio/ogg"},
}};

} // namespace

std::optional<MediaFault> TranscriptionJob::readBasics(simdjson::dom::parser &parser, mediajson::Element &root)
{
    if (const auto fault = mediajson::parse(parser, m_body, root))
        return fault;
    if (!mediajson::at(root, "/text"))
        return MediaFault {502, "no_text", "the answer holds no text"};
    m_transcript = {};
    m_transcript.text = mediajson::text(root, "/text");
    m_transcript.language = mediajson::text(root, "/language");
    m_transcript.seconds = mediajson::number(root, "/duration");
    return {};
}

Result<void> checkAbilities(const TranscriptionRequest &r, const QByteArray &provider,
                            const TranscriptionAbilities &abilities)
{
    const auto refuse = [&provider](const char *param, const QByteArray &words) {
        return unsupported(param, provider + ' ' + words);
    };
    if (!r.url.isEmpty() && !abilities.url)
        return refuse("url", "takes the recording itself, not its address; send it as the form's file");
    switch (r.format) {
    case TranscriptFormat::Json:
    case TranscriptFormat::Text: break;
    case TranscriptFormat::Srt:
    case TranscriptFormat::Vtt:
    case TranscriptFormat::VerboseJson:
        if (!abilities.timestamps)
            return refuse("response_format", "gives no timestamps with this model; ask for json or text");
        break;
    case TranscriptFormat::DiarizedJson: return refuse("response_format", "tells no speakers apart here; ask for json");
    }
    if (r.segments && r.format == TranscriptFormat::VerboseJson && !abilities.segmentTimes)
        return refuse("timestamp_granularities", "times words, not segments; ask for word");
    if (r.words && r.format != TranscriptFormat::VerboseJson)
        return refuse("timestamp_granularities", "gives times of words in verbose_json only; ask for that");
    if (r.includes)
        return refuse("include", "gives no log probabilities; leave include out");
    if (!r.prompt.isEmpty() && !abilities.prompt)
        return refuse("prompt", "takes no prompt with this model; leave it out");
    if (r.temperature != 0 && !abilities.temperature)
        return refuse("temperature", "takes no temperature with this model; leave it out");
    if (!r.keywords.isEmpty() && !abilities.keywords)
        return refuse("keywords", "takes no keywords with this model; leave them out");
    if (!r.languages.isEmpty() && !abilities.languages)
        return refuse("languages", "takes one language, not a list; send language instead");
    if (!r.chunking.isEmpty() && r.chunking != "auto")
        return refuse("chunking_strategy", "chunks as it sees fit; leave chunking_strategy out");
    if (r.namesSpeakers)
        return refuse("known_speaker_names", "knows no speakers; leave the known_speaker fields out");
    if (!r.others.isEmpty())
        return refuse(r.others.first().constData(), "takes no \"" + r.others.first() + "\"; leave it out");
    return {};
}

QByteArray audioMimeType(const QByteArray &partType, const QByteArray &fileName, QByteArrayView bytes)
{
    const QByteArray type = partType.left(partType.indexOf(';')).trimmed().toLower();
    if (type.startsWith("audio/") || type.startsWith("video/")) {
        if (type == "audio/mp3" || type == "audio/x-mp3")
            return "audio/mpeg";
        if (type == "audio/x-wav" || type == "audio/wave" || type == "audio/vnd.wave")
            return "audio/wav";
        return type == "audio/x-m4a" || type == "audio/m4a" ? QByteArray("audio/mp4") : type;
    }
    const QByteArray ending = fileName.mid(fileName.lastIndexOf('.') + 1).toLower();
    for (const auto &[extension, mime] : kTypes) {
        if (ending == extension)
            return mime;
    }
    if (bytes.startsWith("RIFF"))
        return "audio/wav";
    if (bytes.startsWith("fLaC"))
        return "audio/flac";
    if (bytes.startsWith("OggS"))
        return "audio/ogg";
    if (bytes.startsWith("ID3") || (bytes.size() > 1 && uchar(bytes[0]) == 0xff && (uchar(bytes[1]) & 0xe0) == 0xe0))
        return "audio/mpeg";
    if (bytes.startsWith("\x1a\x45\xdf\xa3"))
        return "audio/webm";
    return bytes.size() > 8 && bytes.sliced(4, 4) == "ftyp" ? QByteArray("audio/mp4") : QByteArray();
}

} // namespace station
