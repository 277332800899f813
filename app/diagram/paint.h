// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <optional>

namespace station::diagram {

/** What a diagram says of how a thing looks; what it does not say is invalid or 0. */
struct Style {
    QColor fill;
    QColor stroke;
    QColor text;
    double strokeWidth = 0;
    bool dashed = false;

    /** What `over` says comes before what this one says. */
    Style with(const Style &over) const;
};

/** The picture's own colours: it stands on white in both themes, as every picture of an answer does. */
namespace colours {
inline const QColor ground {0xff, 0xff, 0xff};
inline const QColor ink {0x1b, 0x24, 0x30};
inline const QColor soft {0x4a, 0x55, 0x68};
inline const QColor line {0x55, 0x60, 0x73};
inline const QColor box {0xed, 0xf2, 0xfa};
inline const QColor edge {0x5f, 0x7a, 0xa8};
inline const QColor frame {0xf7, 0xf8, 0xfa};
inline const QColor frameEdge {0xb4, 0xbd, 0xca};
inline const QColor note {0xff, 0xf6, 0xd6};
inline const QColor noteEdge {0xc9, 0xa9, 0x4a};
} // namespace colours

/** A plain colour: #rgb, #rrggbb, rgb(…), rgba(…), a name. Nothing else, above all no url(…). */
std::optional<QColor> plainColour(const QString &text);

/** "fill:#f9f,stroke:#333,stroke-width:4px": what is known of it. */
Style styleFrom(const QString &text);

/** A colour for the nth of several; after a dozen they come again. */
QColor seriesColour(int index);
/** Nearly white, with a touch of the colour. */
QColor paler(const QColor &colour);

double contrast(const QColor &one, const QColor &other);
/** The colour where it is read on that ground (4.5:1), else black or white. */
QColor readableOn(const QColor &ground, const QColor &wanted);

} // namespace station::diagram
