// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/filechooser.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace station {

void FileChooser::openFiles(const QString &purpose, const QString &title, const QStringList &filters, bool several)
{
    if (m_answer) {
        Q_EMIT chosen(purpose, m_answer(purpose, {}));
        return;
    }
    auto *dialog = new QFileDialog(nullptr, title);
    dialog->setFileMode(several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    QStringList shown = filters;
    shown << tr("All files (*)");
    dialog->setNameFilters(shown);
    show(purpose, dialog);
}

void FileChooser::openFolder(const QString &purpose, const QString &title, const QString &from)
{
    if (m_answer) {
        Q_EMIT chosen(purpose, m_answer(purpose, from));
        return;
    }
    auto *dialog = new QFileDialog(nullptr, title, from);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    show(purpose, dialog);
}

void FileChooser::saveFile(const QString &purpose, const QString &title, const QString &name)
{
    if (m_answer) {
        Q_EMIT chosen(purpose, m_answer(purpose, name));
        return;
    }
    auto *dialog = new QFileDialog(nullptr, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    show(purpose, dialog);
}

void FileChooser::show(const QString &purpose, QFileDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::accepted, this,
            [this, purpose, dialog] { Q_EMIT chosen(purpose, dialog->selectedUrls()); });
    dialog->open();
}

} // namespace station
