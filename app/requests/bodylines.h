// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/requests/bodytext.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace station {

/**
 * Two bodies side by side, or one alone, as rows. They are laid out and compared on another thread; `busy` until then.
 * Main thread.
 */
class BodyLines : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the inspector")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(int differences READ differences NOTIFY changed)
    Q_PROPERTY(bool isFolded READ isFolded WRITE setFolded NOTIFY changed)
public:
    enum Role { KindRole = Qt::UserRole, LeftNumberRole, RightNumberRole, LeftRole, RightRole, SpokenRole };

    explicit BodyLines(QObject *parent = nullptr);
    ~BodyLines() override;

    void clear();
    /** Compares them where `compare`; otherwise they stand side by side as they are. */
    void show(const QByteArray &left, const QByteArray &right, bool compare);

    int count() const { return int(m_shown.size()); }
    bool busy() const { return m_busy; }
    /** Lines that are not the same. */
    int differences() const { return m_differences; }
    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    void take(std::vector<SideLine> lines);
    void layOut();

    std::vector<SideLine> m_lines;
    std::vector<SideLine> m_shown;
    int m_differences = 0;
    bool m_busy = false;
    bool m_folded = true;
    int m_request = 0;
};

} // namespace station
