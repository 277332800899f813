// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/multipart.h"

#include "gateway/media/formreader.h"

namespace station {

namespace {

/** Where the field's value lies, as [from, to); from < 0 where there is none. */
std::pair<qsizetype, qsizetype> modelField(const QByteArray &body, const QByteArray &contentType)
{
    const auto form = Form::read(body, contentType);
    if (!form)
        return {-1, -1};
    // A file that is called so does not count.
    for (const FormField &field : form->fields()) {
        if (!field.isFile && field.name == "model")
            return {field.offset, field.offset + field.value.size()};
    }
    return {-1, -1};
}

} // namespace

QByteArray formModel(const QByteArray &body, const QByteArray &contentType)
{
    const auto [from, to] = modelField(body, contentType);
    return from < 0 ? QByteArray() : body.mid(from, to - from).trimmed();
}

QByteArray withFormModel(const QByteArray &body, const QByteArray &contentType, const QByteArray &model)
{
    const auto [from, to] = modelField(body, contentType);
    if (from < 0)
        return body;
    // The file in it may be as large as the body limit: one copy, and no more.
    QByteArray changed;
    changed.reserve(body.size() - (to - from) + model.size());
    changed.append(QByteArrayView(body).first(from)).append(model).append(QByteArrayView(body).sliced(to));
    return changed;
}

} // namespace station
