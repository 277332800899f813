// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/content/creationstore.h"

#include <QAbstractListModel>
#include <QJsonObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace station {

/** What was made of one kind, the newest first, with what was asked for. Survives restarts. Main thread. */
class Gallery : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role {
        IdRole = Qt::UserRole,
        SourceRole, ///< file URL; empty while there is no file
        PromptRole,
        ModelRole,
        DetailRole, ///< model, settings and time
        StateRole,  ///< "done", or how far a job is
        WordsRole,  ///< the state in words
        ProgressRole,
        ProblemRole,
        CreatedRole, ///< Unix ms
    };

    Gallery(const QString &dataFolder, const QString &kind, QObject *parent = nullptr);

    /** Reads what is kept; loaded() follows. */
    void load();
    int count() const { return int(m_rows.size()); }
    const std::vector<StoredCreation> &rows() const { return m_rows; }
    /** Adds it at the top, or replaces the one of that id. */
    void put(const StoredCreation &creation, const QByteArray &bytes = {});
    QJsonObject about(const QString &id) const;
    Q_INVOKABLE QString promptOf(const QString &id) const;
    /** How long it plays, as far as its provider said; 0: it did not. */
    Q_INVOKABLE double secondsOf(const QString &id) const;
    Q_INVOKABLE QString modelOf(const QString &id) const;
    Q_INVOKABLE QUrl sourceOf(const QString &id) const;
    Q_INVOKABLE QString fileName(const QString &id) const;
    Q_INVOKABLE bool saveAs(const QString &id, const QUrl &file);
    /** To the clipboard, as a picture. */
    Q_INVOKABLE bool copyImage(const QString &id) const;
    Q_INVOKABLE void remove(const QString &id);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void loaded();
    void removed(const QString &id);
    /** Something could not be kept or written; in words. */
    void failed(const QString &words);

private:
    const StoredCreation *find(const QString &id) const;

    CreationStore m_store;
    QString m_folder;
    QString m_kind;
    std::vector<StoredCreation> m_rows;
};

} // namespace station
