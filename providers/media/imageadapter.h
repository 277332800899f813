// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/media/mediajob.h"

#include <QList>

#include <memory>
#include <vector>

namespace station {

/** A picture that the client sends along. */
struct InputImage {
    QByteArrayView bytes;   ///< of an uploaded file; empty where it is named by url
    QByteArray contentType; ///< of the bytes
    QByteArray url;         ///< https: or data:
    QByteArray fileId;      ///< of OpenAI's file store
};

/** Pictures to be made, as POST /v1/images/generations and /edits ask for them (wire notes of images, 1). */
struct ImageRequest {
    QByteArray model; ///< the provider's own name
    QByteArray prompt;
    int count = 1;
    QByteArray size; ///< "1024x1024"; empty: auto
    QByteArray quality;
    QByteArray outputFormat;
    QByteArray user;
    bool wantsUrl = false;   ///< response_format "url"
    bool saysFormat = false; ///< response_format was given
    bool stream = false;
    bool isEdit = false;
    std::vector<InputImage> images;
    std::optional<InputImage> mask;
    // What OpenAI does not have, as clients of other providers write it.
    QByteArray aspectRatio;
    QByteArray resolution;
    QByteArray negativePrompt;
    std::optional<qint64> seed;
    std::optional<bool> watermark;
    // For a provider of OpenAI's own shape: the client's body but for what that refuses.
    QByteArray plainBody;
    QByteArray plainContentType;
    QList<QByteArray> others; ///< names of members that are none of these and not the default
};

struct MadeImage {
    QByteArray base64; ///< empty where there is only an address
    QByteArray url;    ///< the provider's own, valid for a day at most
    QByteArray contentType;
    QByteArray revisedPrompt;
};

/** An ImageRequest on its way at one provider. */
class ImageJob : public MediaJob {
public:
    /** Complete after the last finish(). */
    const std::vector<MadeImage> &images() const { return m_images; }

protected:
    std::vector<MadeImage> m_images;
};

/** One provider's own way to pictures. Stateless; any thread. */
class ImageAdapter {
public:
    virtual ~ImageAdapter() = default;
    /** BadRequest where the provider cannot do what is asked. `request` outlives the job. */
    virtual Result<std::unique_ptr<ImageJob>> begin(const ImageRequest &request, const QByteArray &baseUrl) const = 0;
};

/** What a provider can do beyond a picture from a prompt. */
struct ImageAbilities {
    qsizetype inputImages = 0; ///< at most
    QList<QByteArray> qualities;
    QList<QByteArray> outputFormats {"png"};
    bool aspectRatio = false;
    bool resolution = false;
    bool negativePrompt = false;
    bool seed = false;
    bool watermark = false;
};

/** BadRequest for whatever else is asked of it. */
Result<void> checkAbilities(const ImageRequest &request, const QByteArray &provider, const ImageAbilities &abilities);

/** Width and height of "1024x768"; nothing for another text. */
std::optional<std::pair<int, int>> sizeOf(const QByteArray &size);
/** The ratio ("16:9") among those that comes nearest; nothing where all are more than 3 % off (wire notes of
 * images, 7.1). */
std::optional<QByteArray> nearestRatio(int width, int height, const QList<QByteArray> &ratios);
/** The client's aspect_ratio, or what comes of its size; empty where it leaves both open. */
Result<QByteArray> chosenRatio(const ImageRequest &request, const QByteArray &provider,
                               const QList<QByteArray> &ratios);
/**
 * The other way round, for a provider that takes pixels: of the client's aspect_ratio, so that the picture is about
 * `side` x `side` large, each side a multiple of 16. Empty where the client leaves the ratio open. BadRequest for what
 * is no ratio, and for a size beside it that is of another one.
 */
Result<QByteArray> sizeOfRatio(const ImageRequest &request, int side);
/** Appends the picture as a JSON string with a URL that a provider's server can read: its own, or its bytes as data:.
 */
void appendImageUrl(QByteArray &json, const InputImage &image);
/** How many bytes that takes, roughly, for all of them: so much is set aside at once. */
qsizetype imageUrlsSize(const std::vector<InputImage> &images);
/** The type of a picture by its first bytes; empty for none that is known. */
QByteArray imageContentType(QByteArrayView bytes);
/** The size of a PNG or JPEG as its head says it, "1024x768"; empty for another, or where the head is not all there. */
QByteArray imageSize(QByteArrayView bytes);

} // namespace station
