// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/textpieces.h"

#include <QTest>

using namespace station;

class TestTextPieces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pieces_data();
    void pieces();
    void loseNothing();
};

void TestTextPieces::pieces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("pieces");
    QTest::newRow("short") << QByteArray("One. Two.") << QList<QByteArray> {"One. Two."};
    QTest::newRow("sentences") << QByteArray("One two. Three four. Five.")
                               << QList<QByteArray> {"One two.", "Three four.", "Five."};
    QTest::newRow("words") << QByteArray("one two three four five")
                           << QList<QByteArray> {"one two", "three four", "five"};
    QTest::newRow("a long word") << QByteArray("abcdefghijklmnopqrstuvwxyz")
                                 << QList<QByteArray> {"abcdefghijkl", "mnopqrstuvwx", "yz"};
    QTest::newRow("a number's point") << QByteArray("Pi is 3.1415 then") << QList<QByteArray> {"Pi is 3.1415", "then"};
    QTest::newRow("pairs stay together") << QByteArray("abcdefghijk\U0001F600x")
                                         << QList<QByteArray> {"abcdefghijk", "\U0001F600x"};
    QTest::newRow("white space") << QByteArray("  ") << QList<QByteArray> {"  "};
}

void TestTextPieces::pieces()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QByteArray>, pieces);
    QCOMPARE(textPieces(text, 12), pieces);
}

void TestTextPieces::loseNothing()
{
    QByteArray text;
    for (int i = 0; i < 300; ++i)
        text += "word" + QByteArray::number(i) + (i % 7 ? " " : ". ");
    for (int most = 10; most < 60; ++most) {
        const QList<QByteArray> pieces = textPieces(text, most);
        QCOMPARE(pieces.join(' '), text.trimmed());
        for (const QByteArray &piece : pieces)
            QVERIFY(piece.size() <= most);
    }
}

QTEST_GUILESS_MAIN(TestTextPieces)
#include "tst_textpieces.moc"
