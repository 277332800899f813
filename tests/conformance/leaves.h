// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QStringList>

/** Every text and number of a request, to be looked for in what a provider gets. */
struct Leaf {
    QString path;
    QJsonValue value;
    bool isThought = false; ///< within a reasoning item or a thinking block
    bool isServers = false; ///< within a call of the provider's own tool
};

QList<Leaf> leavesOf(const QJsonObject &request);

/** What a request says and neither the provider's body nor the report has. */
QStringList missingFrom(const QByteArray &body, const QList<Leaf> &leaves,
                        const std::vector<station::ReportLine> &lines);

/** Whether a report names the leaf's field. */
bool isNamedIn(const Leaf &leaf, const std::vector<station::ReportLine> &lines);

/** The fields of a report. */
QString fieldsOf(const std::vector<station::ReportLine> &lines);

/** A provider of each dialect with a model that takes about everything that the dialect can say. */
station::WriteTarget targetFor(station::Dialect dialect);
