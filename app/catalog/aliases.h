// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/settings/configfile.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace station {

/** Names of one's own for models: the `aliases` of config.json. Main thread; the file is small. */
class Aliases : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    explicit Aliases(Backend &backend, QObject *parent = nullptr);

    /** What the last change did not do, in words; empty: it did. */
    QString problem() const { return m_problem; }
    /** Those that stand for the model, alone or in a chain. */
    Q_INVOKABLE QStringList of(const QString &model) const;
    /** Whether others are tried too where the model fails. */
    Q_INVOKABLE bool isChain(const QString &alias) const;
    /** Lets the alias stand for the model. One that stands for something else is left as it is. */
    Q_INVOKABLE bool add(const QString &alias, const QString &model);
    Q_INVOKABLE void remove(const QString &alias);
    Q_INVOKABLE void clearProblem() { setProblem({}); }

Q_SIGNALS:
    void changed();

private:
    void reload();
    void setProblem(const QString &problem);

    ConfigFile m_file;
    std::map<QByteArray, QList<QByteArray>> m_aliases;
    QString m_problem;
};

} // namespace station
