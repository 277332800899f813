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
    /** The problem is that the alias stands for something else: append() would do. */
    Q_PROPERTY(bool taken READ taken NOTIFY changed)
public:
    explicit Aliases(Backend &backend, QObject *parent = nullptr);

    /** What the last change did not do, in words; empty: it did. */
    QString problem() const { return m_problem; }
    bool taken() const { return m_taken; }
    /** Those that stand for the model, alone or in a chain. */
    Q_INVOKABLE QStringList of(const QString &model) const;
    /** The alias, and where the model stands in its chain of those that are tried in turn: "fast (2 of 3)". */
    Q_INVOKABLE QString words(const QString &alias, const QString &model) const;
    /** Lets the alias stand for the model. One that stands for something else is left as it is: see `taken`. */
    Q_INVOKABLE bool add(const QString &alias, const QString &model);
    /** Lets the model be tried after those that the alias stands for. */
    Q_INVOKABLE bool append(const QString &alias, const QString &model);
    /** Takes the model out of the alias, and the alias away where nothing is left. */
    Q_INVOKABLE void remove(const QString &alias, const QString &model);
    Q_INVOKABLE void clearProblem() { setProblem({}, false); }

Q_SIGNALS:
    void changed();

private:
    void reload();
    void setProblem(const QString &problem, bool taken);
    bool write(const QByteArray &alias, const QList<QByteArray> &targets);

    ConfigFile m_file;
    std::map<QByteArray, QList<QByteArray>> m_aliases;
    QString m_problem;
    bool m_taken = false;
};

} // namespace station
