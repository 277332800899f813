// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/adapters.h"

#include "providers/media/bailianimages.h"
#include "providers/media/bailianspeech.h"
#include "providers/media/bailiantranscription.h"
#include "providers/media/bailianvideo.h"
#include "providers/media/geminiimages.h"
#include "providers/media/geminispeech.h"
#include "providers/media/geminitranscription.h"
#include "providers/media/groqspeech.h"
#include "providers/media/groqtranscription.h"
#include "providers/media/klingvideo.h"
#include "providers/media/omnivideo.h"
#include "providers/media/openaiimages.h"
#include "providers/media/openaivideo.h"
#include "providers/media/seedancevideo.h"
#include "providers/media/seedreamimages.h"
#include "providers/media/veovideo.h"
#include "providers/media/xaiimages.h"
#include "providers/media/xaispeech.h"
#include "providers/media/xaitranscription.h"
#include "providers/media/xaivideo.h"

#include <array>
#include <utility>

namespace station {

namespace {

template <typename Adapter> using Entry = std::pair<const char *, const Adapter *>;

template <typename Adapter, size_t N>
const Adapter *find(const std::array<Entry<Adapter>, N> &table, QByteArrayView provider)
{
    for (const auto &[id, adapter] : table) {
        if (provider == id)
            return adapter;
    }
    return nullptr;
}

template <typename T> const T *the()
{
    static const T adapter;
    return &adapter;
}

} // namespace

const SpeechAdapter *speechAdapter(QByteArrayView provider)
{
    static const std::array<Entry<SpeechAdapter>, 4> kTable {{
        {"gemini", the<GeminiSpeech>()},
        {"xai", the<XaiSpeech>()},
        {"bailian", the<BailianSpeech>()},
        {"groq", the<GroqSpeech>()},
    }};
    return find(kTable, provider);
}

const TranscriptionAdapter *transcriptionAdapter(QByteArrayView provider)
{
    static const std::array<Entry<TranscriptionAdapter>, 4> kTable {{
        {"gemini", the<GeminiTranscription>()},
        {"xai", the<XaiTranscription>()},
        {"bailian", the<BailianTranscription>()},
        {"groq", the<GroqTranscription>()},
    }};
    return find(kTable, provider);
}

const ImageAdapter *imageAdapter(QByteArrayView provider)
{
    static const std::array<Entry<ImageAdapter>, 5> kTable {{
        {"openai", the<OpenAiImages>()},
        {"gemini", the<GeminiImages>()},
        {"xai", the<XaiImages>()},
        {"bailian", the<BailianImages>()},
        {"byteplus", the<SeedreamImages>()},
    }};
    return find(kTable, provider);
}

const VideoAdapter *videoAdapter(const ProviderDescription &provider, QByteArrayView model)
{
    static const OpenAiVideo kOpenAi(false);
    static const OpenAiVideo kRelay(true);
    static const std::array<Entry<VideoAdapter>, 5> kTable {{
        {"gemini", the<OmniVideo>()},
        {"xai", the<XaiVideo>()},
        {"kling", the<KlingVideo>()},
        {"bailian", the<BailianVideo>()},
        {"byteplus", the<SeedanceVideo>()},
    }};
    if (provider.id == "gemini" && model.startsWith("veo"))
        return the<VeoVideo>();
    if (const VideoAdapter *own = find(kTable, provider.id))
        return own;
    if (!provider.passthrough.contains("videos"))
        return nullptr;
    return provider.id == "openai" ? &kOpenAi : &kRelay;
}

} // namespace station
