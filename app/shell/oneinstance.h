// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace station {

/**
 * One window a home: who starts the program again, from a menu or by a key of the desktop's, gets the window that is
 * there, out of the tray too. They talk over a local socket in the state folder, which is its owner's alone. Main
 * thread.
 */
class OneInstance : public QObject {
    Q_OBJECT
public:
    explicit OneInstance(const QString &stateFolder, QObject *parent = nullptr);
    ~OneInstance() override;

    enum class Wish { Show, Stay };

    /**
     * Whether a program that runs already answers, which then shows its window or leaves it as it is. Waits half a
     * second at most. `token`: what the desktop gave for the right to come to the front (XDG_ACTIVATION_TOKEN).
     */
    static bool isThere(const QString &stateFolder, Wish wish, const QByteArray &token = {});

    /** From now on this program is the one that is asked. False where that cannot be: then each has its window. */
    bool listen();

Q_SIGNALS:
    void windowWanted(const QByteArray &token);

private:
    void answer();

    const QString m_path;
    QLocalServer m_server;
};

} // namespace station
