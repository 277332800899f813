// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/graphpicture.h"

#include <QMap>
#include <QString>

namespace station::diagram {

/** The texts of diagrams in data/, by name. */
QMap<QString, QString> sampleDiagrams();

/** What is wrong with where things stand, in words; empty: nothing. */
QString faultsOf(const Graph &graph, const GraphPicture &picture);

/** What is wrong with an SVG: not whole, text that reaches out of it, nothing in it. */
QString faultsOfSvg(const QString &svg);

} // namespace station::diagram
