// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/local/speechengine.h"

#ifdef STATION_FLITE

#include <array>
#include <mutex>
#include <utility>

extern "C" {
#include <flite/flite.h>
cst_voice *register_cmu_us_slt(const char *folder);
cst_voice *register_cmu_us_rms(const char *folder);
cst_voice *register_cmu_us_awb(const char *folder);
cst_voice *register_cmu_us_kal16(const char *folder);
}

namespace station::local {

namespace {

using Register = cst_voice *(*)(const char *);

constexpr std::array<std::pair<const char *, Register>, 4> kVoices {{
    {"slt", register_cmu_us_slt},
    {"rms", register_cmu_us_rms},
    {"awb", register_cmu_us_awb},
    {"kal", register_cmu_us_kal16},
}};

/** Flite keeps its voices and its lexicon in globals. */
std::mutex &fliteMutex()
{
    static std::mutex mutex;
    return mutex;
}

} // namespace

bool hasFlite()
{
    return true;
}

QList<QByteArray> fliteVoices()
{
    QList<QByteArray> names;
    for (const auto &[name, make] : kVoices)
        names.append(name);
    return names;
}

Result<Spoken> speakWithFlite(const QByteArray &text, const QByteArray &voice, double speed)
{
    const std::lock_guard lock(fliteMutex());
    static std::array<cst_voice *, kVoices.size()> made {};
    static const int initialized = flite_init();
    Q_UNUSED(initialized)
    for (size_t i = 0; i < kVoices.size(); ++i) {
        if (voice != kVoices[i].first)
            continue;
        if (!made[i])
            made[i] = kVoices[i].second(nullptr);
        flite_feat_set_float(made[i]->features, "duration_stretch", float(1 / speed));
        cst_wave *wave = flite_text_to_wave(text.constData(), made[i]);
        if (!wave)
            break;
        Spoken spoken {{reinterpret_cast<const char *>(wave->samples), qsizetype(wave->num_samples) * 2},
                       wave->sample_rate};
        delete_wave(wave);
        return spoken;
    }
    return Error {ErrorCode::Internal, "The text could not be spoken", {}};
}

} // namespace station::local

#else

namespace station::local {

bool hasFlite()
{
    return false;
}

QList<QByteArray> fliteVoices()
{
    return {};
}

Result<Spoken> speakWithFlite(const QByteArray &, const QByteArray &, double)
{
    return Error {ErrorCode::NotFound, "This program was built without flite", "model"};
}

} // namespace station::local

#endif
