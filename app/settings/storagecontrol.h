// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/settings/configfile.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace station {

/** What lies in the stores, how much of it, and deleting one. Sizes are read, and rows deleted, off the main thread. */
class StorageControl : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QVariantList stores READ stores NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString result READ result NOTIFY changed)
    Q_PROPERTY(QString resultTone READ resultTone NOTIFY changed)
public:
    explicit StorageControl(Backend &backend, QObject *parent = nullptr);

    QString folder() const { return m_backend.paths().dataFolder; }
    /** A map for each: id (ledger, content, backups), name, what (in words), size, empty. */
    QVariantList stores() const;
    bool busy() const { return m_busy; }
    QString result() const { return m_result; }
    QString resultTone() const { return m_tone; }

    Q_INVOKABLE void refresh();
    /** Deletes everything in one store; keys, settings and the other stores stay. */
    Q_INVOKABLE void deleteAll(const QString &store);

Q_SIGNALS:
    void changed();
    void deleted(const QString &store);

private:
    struct Sizes {
        qint64 ledger = 0;
        qint64 content = 0;
        qint64 backups = 0;
    };
    static Sizes measure(const QString &dataFolder);
    static Result<void> erase(const QString &store, const QByteArray &url, const QString &dataFolder);

    Backend &m_backend;
    Sizes m_sizes;
    bool m_busy = false;
    QString m_result;
    QString m_tone = QStringLiteral("ink2");
};

} // namespace station
