// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <deque>

namespace station {

/**
 * The newest lines of the log file, which the window's gateway and the one without a window share, narrowed by level
 * and words. Looks at the file only while it is followed. Main thread.
 */
class LiveLog : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    /** Somebody looks at it. What was read stays, and what came meanwhile is caught up with. */
    Q_PROPERTY(bool following READ following WRITE setFollowing NOTIFY followingChanged)
    /** Somebody reads older lines: new ones wait, so that nothing moves. */
    Q_PROPERTY(bool held READ held WRITE setHeld NOTIFY heldChanged)
    /** How many lines wait. */
    Q_PROPERTY(int waiting READ waiting NOTIFY waitingChanged)
    /** The least level that is shown: debug, info, warning or error. */
    Q_PROPERTY(QString level READ level WRITE setLevel NOTIFY filterChanged)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /** Whether there is a file. */
    Q_PROPERTY(bool exists READ exists NOTIFY existsChanged)
public:
    static constexpr size_t kLines = 2000;
    static constexpr int kLookMs = 300;
    enum Role { TimeRole = Qt::UserRole, LevelRole, TextRole };

    explicit LiveLog(QString file, QObject *parent = nullptr);

    bool following() const { return m_look.isActive(); }
    void setFollowing(bool following);
    bool held() const { return m_held; }
    void setHeld(bool held);
    int waiting() const { return int(m_waiting.size()); }
    QString level() const;
    void setLevel(const QString &level);
    QString words() const { return m_words; }
    void setWords(const QString &words);
    int count() const { return int(m_shown.size()); }
    bool exists() const { return m_exists; }

    /** The lines that are shown, as they are in the file. */
    Q_INVOKABLE QString text() const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void followingChanged();
    void heldChanged();
    void waitingChanged();
    void filterChanged();
    void countChanged();
    void existsChanged();

private:
    struct Line {
        QString whole;
        qsizetype textAt = 0; ///< where its words begin, behind time and level
        int rank = 1;         ///< of its level
    };

    void filter();
    void look();
    void read(const QString &path, qint64 from);
    void take(const QByteArray &bytes);
    Line lineOf(const QString &whole);
    void show(std::deque<Line> lines);
    bool isShown(const Line &line) const;
    const Line &lineAt(int row) const { return m_lines[size_t(m_shown[size_t(row)] - m_first)]; }

    const QString m_file;
    QTimer m_look;
    QByteArray m_begun;         ///< a line whose end is not written yet
    std::deque<Line> m_lines;   ///< the newest ones
    std::deque<Line> m_waiting; ///< newer than those
    std::deque<qint64> m_shown; ///< numbers of the lines that are shown
    qint64 m_first = 0;         ///< number of the first one in m_lines
    qint64 m_at = -1;           ///< how far the file is read; -1: not at all
    QString m_words;
    int m_least = 1;
    int m_lastRank = 1;
    bool m_held = false;
    bool m_exists = false;
};

} // namespace station
