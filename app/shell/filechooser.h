// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>

class QFileDialog;

namespace station {

/**
 * The system's file dialogs, which never wait: the answer comes to chosen(), with the purpose that was given. Main
 * thread.
 */
class FileChooser : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
public:
    /** Tests answer instead of a dialog. */
    using Answer = std::function<QList<QUrl>(const QString &purpose, const QString &name)>;

    using QObject::QObject;

    /** `filters`: "Images (*.png *.jpg)"; empty: all files. */
    Q_INVOKABLE void openFiles(const QString &purpose, const QString &title, const QStringList &filters, bool several);
    Q_INVOKABLE void saveFile(const QString &purpose, const QString &title, const QString &name);
    /** Begins in the folder `from`, where that is there. */
    Q_INVOKABLE void openFolder(const QString &purpose, const QString &title, const QString &from);
    void setAnswer(Answer answer) { m_answer = std::move(answer); }

Q_SIGNALS:
    void chosen(const QString &purpose, const QList<QUrl> &files);

private:
    void show(const QString &purpose, QFileDialog *dialog);

    Answer m_answer;
};

} // namespace station
