// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/creationstore.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace station;

class TestCreationStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesARestart();
};

void TestCreationStore::survivesARestart()
{
    const QTemporaryDir folder;
    auto store = std::make_unique<CreationStore>(folder.path());
    int kept = 0;
    const auto count = [&kept](bool done) { kept += done ? 1 : 0; };
    StoredCreation video {QStringLiteral("v"), QStringLiteral("video"), 1, QStringLiteral("queued"), "{}", {}};
    const StoredCreation image {QStringLiteral("i"), QStringLiteral("image"), 2, QStringLiteral("done"),
                                R"({"p":1})",        QStringLiteral("i.png")};
    store->save(video, {}, this, count);
    store->save(image, "\x89PNG", this, count);
    video.state = QStringLiteral("done");
    video.file = QStringLiteral("v.mp4");
    store->save(video, "mp4", this, count);
    QTRY_COMPARE(kept, 3);
    store.reset();

    store = std::make_unique<CreationStore>(folder.path());
    const auto listed = [&store, this](const QString &kind) {
        std::optional<std::vector<StoredCreation>> found;
        store->list(kind, this, [&found](std::vector<StoredCreation> all) { found = std::move(all); });
        return QTest::qWaitFor([&found] { return found.has_value(); }) ? *found : std::vector<StoredCreation>();
    };
    const auto images = listed(QStringLiteral("image"));
    QCOMPARE(images.size(), size_t(1));
    QCOMPARE(images.front().about, QByteArray(R"({"p":1})"));
    const auto videos = listed(QStringLiteral("video"));
    QCOMPARE(videos.size(), size_t(1));
    QCOMPARE(videos.front().state, QStringLiteral("done"));
    const QString path = QDir(CreationStore::folder(folder.path())).filePath(videos.front().file);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mp4"));
#ifdef Q_OS_UNIX
    QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
#endif
    store->remove(videos.front());
    QVERIFY(listed(QStringLiteral("video")).empty());
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestCreationStore)
#include "tst_creationstore.moc"
