// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace station {

/** What any other program needs to use the gateway: the environment, SDKs, editors and agents. Main thread. */
class Programs : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QVariantList all READ all CONSTANT)
public:
    explicit Programs(QObject *parent = nullptr) : QObject(parent) { }

    /** A map for each: id, name. */
    QVariantList all() const;
    /** A map: text (to be copied), language (for its colours), where (the file or the place it belongs in). */
    Q_INVOKABLE QVariantMap setUp(const QString &id, const QString &baseUrl) const;
};

} // namespace station
