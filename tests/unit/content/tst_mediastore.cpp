// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/mediastore.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <future>

using namespace station;

namespace {

std::optional<MadeMedia> found(MediaStore &store, const QByteArray &id)
{
    auto promise = std::make_shared<std::promise<std::optional<MadeMedia>>>();
    auto answer = promise->get_future();
    store.find(id, [promise](const std::optional<MadeMedia> &media) { promise->set_value(media); });
    return answer.get();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

MadeMedia media(const QByteArray &id, qint64 createdMs)
{
    return {id, "laptop", "token", "video/mp4", 5, createdMs, createdMs + 1000, {}};
}

} // namespace

class TestMediaStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsOverRestarts();
    void retention();
    void removesFiles();
    void refusesPaths();
};

void TestMediaStore::keepsOverRestarts()
{
    QTemporaryDir folder;
    QByteArray path;
    {
        MediaStore store(folder.path());
        QVERIFY(!store.hasFolder());
        path = store.keepPicture("a picture", "image/png");
    }
    QVERIFY(path.startsWith("/v1/images/img_"));
    const QByteArray id = path.mid(11, path.indexOf("/content") - 11);
    const QByteArray token = path.mid(path.indexOf("?t=") + 3);
    QCOMPARE(token.size(), 32);
    MediaStore store(folder.path());
    QVERIFY(store.hasFolder());
    const auto kept = found(store, id);
    QVERIFY(kept);
    QCOMPARE(kept->token, token);
    QCOMPARE(kept->contentType, QByteArray("image/png"));
    QCOMPARE(kept->openUntilMs - kept->createdMs, MediaStore::kPictureMs);
    QCOMPARE(contentOf(kept->path), QByteArray("a picture"));
    QCOMPARE(QFileInfo(kept->path).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
    QVERIFY(!isSameToken(token, token.chopped(1)));
    QVERIFY(!isSameToken({}, {}));
    QVERIFY(isSameToken(token, kept->token));
}

void TestMediaStore::retention()
{
    QTemporaryDir folder;
    MediaStore store(folder.path());
    store.setDays(2);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    store.save(media("young", now - MediaStore::kDayMs), "young");
    store.save(media("old", now - 3 * MediaStore::kDayMs), "older");
    QVERIFY(found(store, "young"));
    QVERIFY(!found(store, "old"));
    QVERIFY(!QFile::exists(store.fileFor("old")));
    store.setDays(1);
    store.dropOld();
    QVERIFY(!found(store, "young"));
    QVERIFY(!QFile::exists(store.fileFor("young")));
}

void TestMediaStore::removesFiles()
{
    QTemporaryDir folder;
    MediaStore store(folder.path());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    store.save(media("one", now), "1");
    store.save(media("two", now), "2");
    store.remove("one");
    QVERIFY(!found(store, "one"));
    QVERIFY(!QFile::exists(store.fileFor("one")));
    QVERIFY(found(store, "two"));
    std::promise<bool> cleared;
    store.clear([&cleared](bool done) { cleared.set_value(done); });
    QVERIFY(cleared.get_future().get());
    QVERIFY(!found(store, "two"));
    QVERIFY(!QFile::exists(store.fileFor("two")));
}

void TestMediaStore::refusesPaths()
{
    QTemporaryDir folder;
    MediaStore store(folder.path());
    for (const char *id : {"", "../content", "a/b", "a'b", "a.b"}) {
        QVERIFY(store.fileFor(id).isEmpty());
        QVERIFY(!found(store, id));
    }
}

QTEST_GUILESS_MAIN(TestMediaStore)
#include "tst_mediastore.moc"
