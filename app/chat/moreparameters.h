// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

/** Members of a request that a person writes as JSON, for what the fields do not offer. */
namespace station::moreparameters {

/** What is wrong with that text, in words; empty: it is an object that can be laid over a request, or nothing at all.
 */
QString problemOf(const QString &text);
/** The same, whatever its members are. */
QString syntaxProblemOf(const QString &text);
/** The object; empty where there is a problem. */
QJsonObject read(const QString &text);
/** As a person edits it; empty for an empty object. */
QString words(const QJsonObject &more);
/**
 * Lays them over the request: objects go into each other, null takes a member out, anything else takes its place. What
 * the chat itself makes (the model, what was said, the stream) stays.
 */
void layOver(QJsonObject &request, const QJsonObject &more);

} // namespace station::moreparameters
