// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/config/paths.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace station {

/** Where what a person may want to look at lies on this machine. Main thread. */
class Places : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    /** A map for each: id (config, data, log), name, path. */
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    /** Shows a folder in the person's file manager, or a file in its program; false: there is none. */
    using Opener = std::function<bool(const QUrl &place)>;

    explicit Places(Paths paths, QObject *parent = nullptr);

    QVariantList rows() const;
    QString problem() const { return m_problem; }
    /** Tests watch folders instead of opening them. */
    void setOpener(Opener opener) { m_open = std::move(opener); }

    /** Opens the folder that it is, or that it is in; "logFile" opens the file itself. */
    Q_INVOKABLE void open(const QString &id);

Q_SIGNALS:
    void changed();

private:
    Paths m_paths;
    Opener m_open;
    QString m_problem;
};

} // namespace station
