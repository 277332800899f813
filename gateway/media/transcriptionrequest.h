// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/media/formreader.h"
#include "providers/media/transcriptionadapter.h"

namespace station {

/** The form of POST /v1/audio/transcriptions; an error names the field at fault. The file points into the body. */
Result<TranscriptionRequest> readTranscriptionRequest(const Form &form);
/** Whether it asks for events; forms have no types. */
bool isFormStream(const Form &form);

} // namespace station
