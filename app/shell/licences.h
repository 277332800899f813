// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace station {

/** What the program is made of, and the texts of the licences, which come with it (resources/licences). Main thread. */
class Licences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QVariantList parts READ parts NOTIFY changed)
public:
    using QObject::QObject;

    /** A map for each: id (of the text), name, licence, use. Names and licences stand as their authors write them. */
    QVariantList parts() const;
    /** The whole text of that id; empty where there is none. */
    Q_INVOKABLE QString text(const QString &id) const;

Q_SIGNALS:
    void changed();
};

} // namespace station
