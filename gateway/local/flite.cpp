// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/local/enginemodule.h"

#ifdef STATION_FLITE

#include <array>
#include <mutex>

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

/** In the order of kFliteVoices. */
constexpr std::array<Register, kFliteVoices.size()> kRegister {register_cmu_us_slt, register_cmu_us_rms,
                                                               register_cmu_us_awb, register_cmu_us_kal16};

/** Flite keeps its voices and its lexicon in globals. */
std::mutex &fliteMutex()
{
    static std::mutex mutex;
    return mutex;
}

} // namespace

Result<Spoken> flite(const QByteArray &text, const QByteArray &voice, double speed)
{
    const std::lock_guard lock(fliteMutex());
    static std::array<cst_voice *, kFliteVoices.size()> made {};
    static const int initialized = flite_init();
    Q_UNUSED(initialized)
    for (size_t i = 0; i < kFliteVoices.size(); ++i) {
        if (voice != kFliteVoices[i])
            continue;
        if (!made[i])
            made[i] = kRegister[i](nullptr);
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

#endif
