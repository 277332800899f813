// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/mediastore.h"

#include "gateway/content/contentschema.h"
#include "gateway/ledger/databasethread.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QVariant>

#include <array>
#include <atomic>
#include <future>

namespace station {

namespace {

Q_LOGGING_CATEGORY(lcMedia, "station.media")

constexpr auto kOwnerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kOwnerFolder = kOwnerFile | QFileDevice::ExeOwner;

bool insert(Database &database, const MadeMedia &media)
{
    QSqlQuery query = database.query();
    query.prepare(
        QStringLiteral("INSERT OR REPLACE INTO made_media (id, key_name, token, content_type, bytes, created_ms, "
                       "open_until_ms) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    query.addBindValue(QString::fromUtf8(media.id));
    query.addBindValue(QString::fromUtf8(media.key.isNull() ? QByteArray("") : media.key));
    query.addBindValue(QString::fromUtf8(media.token));
    query.addBindValue(QString::fromUtf8(media.contentType));
    query.addBindValue(media.bytes);
    query.addBindValue(media.createdMs);
    query.addBindValue(media.openUntilMs);
    return query.exec() || database.fail(query.lastError());
}

std::optional<MadeMedia> read(Database &database, const QByteArray &id)
{
    QSqlQuery query = database.query();
    query.prepare(
        QStringLiteral("SELECT key_name, token, content_type, bytes, created_ms, open_until_ms FROM made_media "
                       "WHERE id = ?"));
    query.addBindValue(QString::fromUtf8(id));
    if (!query.exec()) {
        database.fail(query.lastError());
        return {};
    }
    if (!query.next())
        return {};
    const auto text = [&query](int column) { return query.value(column).toString().toUtf8(); };
    return MadeMedia {id,
                      text(0),
                      text(1),
                      text(2),
                      query.value(3).toLongLong(),
                      query.value(4).toLongLong(),
                      query.value(5).toLongLong(),
                      {}};
}

bool isFileName(const QByteArray &id)
{
    return !id.isEmpty() && id.size() < 100 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

} // namespace

struct MediaStore::Shared {
    QString folder;
    std::atomic<int> days {7};

    QString path(const QByteArray &id) const { return folder + QLatin1Char('/') + QString::fromUtf8(id); }
    void makeFolder() const
    {
        if (!QDir(folder).exists() && QDir().mkpath(folder))
            QFile::setPermissions(folder, kOwnerFolder);
    }
    bool write(const QByteArray &id, const QByteArray &bytes) const
    {
        makeFolder();
        QFile file(path(id));
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate, kOwnerFile) && file.write(bytes) == bytes.size()
            && file.flush();
    }
    /** The files go first: a row without one is found the next time, a file without a row never. */
    bool drop(Database &database, const QString &condition) const
    {
        QSqlQuery query = database.query();
        if (!query.exec(QStringLiteral("SELECT id FROM made_media") + condition))
            return database.fail(query.lastError());
        while (query.next())
            QFile::remove(path(query.value(0).toString().toUtf8()));
        return database.run(QStringLiteral("DELETE FROM made_media") + condition);
    }
    bool dropOld(Database &database) const
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch() - days * kDayMs;
        return drop(database, QStringLiteral(" WHERE created_ms < %1").arg(before));
    }
};

MediaStore::MediaStore(const QString &dataFolder)
    : m_thread(std::make_shared<DatabaseThread>(contentAddress(dataFolder), updateContentSchema)),
      m_shared(std::make_shared<Shared>())
{
    m_shared->folder = dataFolder + QStringLiteral("/media");
}

MediaStore::~MediaStore()
{
    using namespace std::chrono_literals;
    if (m_thread->isStarted()) {
        auto written = std::make_shared<std::promise<void>>();
        auto done = written->get_future();
        m_thread->ask([written](Database *) { written->set_value(); });
        done.wait_for(3s);
    }
    m_thread->stop(1s);
}

void MediaStore::setDays(int days)
{
    m_shared->days = days;
}

int MediaStore::days() const
{
    return m_shared->days;
}

bool MediaStore::hasFolder() const
{
    return QDir(m_shared->folder).exists();
}

QString MediaStore::fileFor(const QByteArray &id) const
{
    if (!isFileName(id))
        return {};
    m_shared->makeFolder();
    return m_shared->path(id);
}

QByteArray MediaStore::keepPicture(const QByteArray &bytes, const QByteArray &contentType)
{
    MadeMedia media;
    media.id = "img_" + randomWord();
    media.token = randomWord();
    media.contentType = contentType;
    media.bytes = bytes.size();
    media.createdMs = QDateTime::currentMSecsSinceEpoch();
    media.openUntilMs = media.createdMs + kPictureMs;
    QByteArray path = "/v1/images/" + media.id + "/content?t=" + media.token;
    save(std::move(media), bytes);
    return path;
}

void MediaStore::save(MadeMedia media, const QByteArray &bytes)
{
    m_thread->ask([media = std::move(media), bytes, shared = m_shared](Database *database) {
        if (!database || !isFileName(media.id) || !shared->write(media.id, bytes) || !insert(*database, media)
            || !shared->dropOld(*database))
            qCWarning(lcMedia) << "a picture could not be kept; its address will lead to nothing";
    });
}

bool MediaStore::enter(Database &database, const MadeMedia &media)
{
    return insert(database, media);
}

void MediaStore::find(const QByteArray &id, std::function<void(std::optional<MadeMedia>)> done)
{
    m_thread->ask([id, done = std::move(done), shared = m_shared](Database *database) {
        auto media = database && isFileName(id) ? read(*database, id) : std::nullopt;
        if (media && media->createdMs + shared->days * kDayMs < QDateTime::currentMSecsSinceEpoch())
            media.reset();
        if (media)
            media->path = shared->path(id);
        done(media);
    });
}

void MediaStore::remove(const QByteArray &id)
{
    m_thread->ask([id, shared = m_shared](Database *database) {
        if (database && isFileName(id))
            shared->drop(*database, QStringLiteral(" WHERE id = '%1'").arg(QString::fromUtf8(id)));
    });
}

void MediaStore::dropOld()
{
    m_thread->ask([shared = m_shared](Database *database) {
        if (database)
            shared->dropOld(*database);
    });
}

void MediaStore::clear(std::function<void(bool)> done)
{
    m_thread->ask([done = std::move(done), shared = m_shared](Database *database) {
        done(database && shared->drop(*database, {}));
    });
}

QByteArray randomWord()
{
    std::array<quint32, 6> random;
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool isSameToken(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size() || a.isEmpty())
        return false;
    uchar difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= uchar(a[i]) ^ uchar(b[i]);
    return difference == 0;
}

} // namespace station
