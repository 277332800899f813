// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Forms out of any bytes: no fault of memory, every value within the body and without a boundary, and what was read is
// read again from a form that is written of it. The input's first line is the content type.
#include "gateway/media/formreader.h"
#include "gateway/media/transcriptionrequest.h"
#include "providers/media/formwriter.h"

#include <algorithm>
#include <cstdlib>

using namespace station;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

bool isPlain(const QByteArray &name)
{
    return std::none_of(name.begin(), name.end(),
                        [](char c) { return c == '"' || c == '\r' || c == '\n' || c == '\\'; });
}

/** Once more through our own writer, whose boundary is another. */
void writeAndReadAgain(const Form &form)
{
    FormWriter writer(0);
    for (const FormField &field : form.fields()) {
        if (!isPlain(field.name) || !isPlain(field.fileName) || !isPlain(field.contentType))
            return;
        if (field.isFile)
            writer.file(field.name, field.fileName, field.contentType, field.value);
        else
            writer.field(field.name, field.value.toByteArray());
    }
    const QByteArray type = writer.contentType();
    const QByteArray body = writer.take();
    const auto again = Form::read(body, type);
    require(again && again->fields().size() == form.fields().size());
    for (size_t i = 0; i < form.fields().size(); ++i) {
        const FormField &a = form.fields()[i];
        const FormField &b = again->fields()[i];
        require(a.name == b.name && a.fileName == b.fileName && a.isFile == b.isFile && a.value == b.value);
        require(!a.isFile || a.contentType == b.contentType);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView all(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype line = std::max<qsizetype>(0, all.indexOf('\n'));
    const QByteArray type = all.first(line).toByteArray();
    const QByteArray body = all.sliced(std::min(all.size(), line + 1)).toByteArray();
    const auto form = Form::read(body, type);
    if (!form) {
        require(form.error().code == ErrorCode::BadRequest && !form.error().message.isEmpty());
        return 0;
    }
    qsizetype last = 0;
    for (const FormField &field : form->fields()) {
        require(field.offset >= last && field.offset + field.value.size() <= body.size());
        require(field.value.isEmpty() || field.value.data() == body.constData() + field.offset);
        require(field.isFile || field.fileName.isEmpty());
        last = field.offset + field.value.size();
        form->text(field.name);
        form->list(field.name);
    }
    writeAndReadAgain(*form);
    if (const auto request = readTranscriptionRequest(*form))
        require(!request->file.bytes.isNull());
    return 0;
}
