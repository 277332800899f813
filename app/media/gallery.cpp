// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/gallery.h"

#include "app/figures.h"
#include "app/media/jobwords.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace station {

using namespace Qt::StringLiterals;

Gallery::Gallery(const QString &dataFolder, const QString &kind, QObject *parent)
    : QAbstractListModel(parent), m_store(dataFolder), m_folder(CreationStore::folder(dataFolder)), m_kind(kind)
{
}

void Gallery::load()
{
    m_store.list(m_kind, this, [this](std::vector<StoredCreation> creations) {
        beginResetModel();
        m_rows = std::move(creations);
        endResetModel();
        Q_EMIT countChanged();
        Q_EMIT loaded();
    });
}

const StoredCreation *Gallery::find(const QString &id) const
{
    const auto it =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const StoredCreation &row) { return row.id == id; });
    return it == m_rows.end() ? nullptr : &*it;
}

void Gallery::put(const StoredCreation &creation, const QByteArray &bytes)
{
    const auto show = [this, creation] {
        const StoredCreation *known = find(creation.id);
        if (known) {
            const int row = int(known - m_rows.data());
            m_rows[size_t(row)] = creation;
            Q_EMIT dataChanged(index(row), index(row));
            return;
        }
        beginInsertRows({}, 0, 0);
        m_rows.insert(m_rows.begin(), creation);
        endInsertRows();
        Q_EMIT countChanged();
    };
    // A file is shown once it is there.
    if (bytes.isEmpty())
        show();
    m_store.save(creation, bytes, this, [this, show, written = !bytes.isEmpty()](bool kept) {
        if (kept && written)
            show();
        if (!kept)
            Q_EMIT failed(tr("It could not be kept: look at the data folder's space and permissions."));
    });
}

QJsonObject Gallery::about(const QString &id) const
{
    const StoredCreation *creation = find(id);
    return creation ? QJsonDocument::fromJson(creation->about).object() : QJsonObject();
}

QString Gallery::promptOf(const QString &id) const
{
    return about(id).value("prompt"_L1).toString();
}

double Gallery::secondsOf(const QString &id) const
{
    return about(id).value("seconds"_L1).toDouble();
}

QString Gallery::modelOf(const QString &id) const
{
    return about(id).value("model"_L1).toString();
}

QUrl Gallery::sourceOf(const QString &id) const
{
    const StoredCreation *creation = find(id);
    return creation && !creation->file.isEmpty() ? QUrl::fromLocalFile(QDir(m_folder).filePath(creation->file))
                                                 : QUrl();
}

QString Gallery::fileName(const QString &id) const
{
    const StoredCreation *creation = find(id);
    return creation ? m_kind + u'-' + creation->file.right(12) : QString();
}

bool Gallery::saveAs(const QString &id, const QUrl &url)
{
    const QString to = url.toLocalFile();
    QFile from(sourceOf(id).toLocalFile());
    QFile::remove(to);
    if (from.copy(to))
        return true;
    Q_EMIT failed(tr("It could not be written: %1").arg(from.errorString()));
    return false;
}

bool Gallery::copyImage(const QString &id) const
{
    const QImage image(sourceOf(id).toLocalFile());
    if (image.isNull())
        return false;
    QGuiApplication::clipboard()->setImage(image);
    return true;
}

void Gallery::remove(const QString &id)
{
    const StoredCreation *creation = find(id);
    if (!creation)
        return;
    const int row = int(creation - m_rows.data());
    m_store.remove(*creation);
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT countChanged();
    Q_EMIT removed(id);
}

QVariant Gallery::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const StoredCreation &creation = m_rows[size_t(index.row())];
    const auto member = [&creation](QLatin1StringView name) {
        return QJsonDocument::fromJson(creation.about).object().value(name);
    };
    switch (role) {
    case IdRole: return creation.id;
    case SourceRole: return sourceOf(creation.id).toString();
    case PromptRole: return member("prompt"_L1).toString();
    case ModelRole: return member("model"_L1).toString();
    case DetailRole: {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(creation.createdMs);
        QStringList parts;
        for (const QLatin1StringView name : {"model"_L1, "size"_L1, "quality"_L1, "aspect_ratio"_L1}) {
            if (const QString value = member(name).toString(); !value.isEmpty())
                parts << value;
        }
        const QLocale locale;
        if (const double seconds = member("seconds"_L1).toDouble(); seconds > 0)
            parts << tr("%1 s").arg(locale.toString(seconds, 'g', 3));
        if (const double dollars = member("cost_usd"_L1).toString().toDouble(); dollars > 0)
            parts << figures::money(std::llround(dollars * 1e6), locale);
        parts << figures::moment(time, locale);
        return parts.join(QStringLiteral(" · "));
    }
    case StateRole: return creation.state;
    case WordsRole: return jobWords(creation.state);
    case ProgressRole: return member("progress"_L1).toDouble(-1);
    case ProblemRole: return member("problem"_L1).toString();
    case CreatedRole: return double(creation.createdMs);
    default: return {};
    }
}

QHash<int, QByteArray> Gallery::roleNames() const
{
    return {{IdRole, "creationId"},   {SourceRole, "source"},    {PromptRole, "prompt"}, {ModelRole, "modelName"},
            {DetailRole, "detail"},   {StateRole, "jobState"},   {WordsRole, "words"},   {ProgressRole, "progress"},
            {ProblemRole, "problem"}, {CreatedRole, "createdMs"}};
}

} // namespace station
