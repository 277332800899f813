// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/formreader.h"

#include <QTest>

using namespace station;

namespace {

const QByteArray kType = "multipart/form-data; boundary=B";

QByteArray part(const QByteArray &head, const QByteArray &value)
{
    return "--B\r\n" + head + "\r\n\r\n" + value + "\r\n";
}

QByteArray named(const QByteArray &name, const QByteArray &value)
{
    return part("Content-Disposition: form-data; name=\"" + name + '"', value);
}

} // namespace

class TestFormReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fields();
    void bytesOfAFile();
    void names_data();
    void names();
    void lists();
    void beginsLikeTheBoundary();
    void twoDispositions();
    void cutAnywhere();
    void notAForm_data();
    void notAForm();
};

void TestFormReader::fields()
{
    const QByteArray body = "before\r\n" + named("a", " one ") + named("b", "") + named("a", "two") + "--B--\r\nbehind";
    const auto form = Form::read(body, kType);
    QVERIFY(form);
    QCOMPARE(form->fields().size(), size_t(3));
    QCOMPARE(form->text("a"), QByteArray("one"));
    QCOMPARE(form->fields()[0].value.toByteArray(), QByteArray(" one "));
    QCOMPARE(form->fields()[1].value.size(), 0);
    QCOMPARE(form->text("c"), QByteArray());
    QVERIFY(!form->find("c"));
    for (const FormField &field : form->fields())
        QCOMPARE(body.mid(field.offset, field.value.size()), field.value.toByteArray());
}

void TestFormReader::bytesOfAFile()
{
    // Everything that looks like an end and is none: other boundaries, line breaks, the boundary's own beginning.
    QByteArray bytes("\r\n--\r\n--Bogus\r\n--B\0--B--\r\n\r\n\xff", 29);
    bytes += "\r\n--BB\r\n--";
    const QByteArray body =
        part("Content-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\nContent-Type: audio/wav", bytes)
        + "--B--";
    const auto form = Form::read(body, kType);
    QVERIFY(form);
    QCOMPARE(form->fields().size(), size_t(1));
    const FormField &file = form->fields().front();
    QCOMPARE(file.value.toByteArray(), bytes);
    QVERIFY(file.isFile);
    QCOMPARE(file.contentType, QByteArray("audio/wav"));
    // In place: the view lies within the body.
    QVERIFY(file.value.data() > body.constData() && file.value.data() < body.constData() + body.size());
}

void TestFormReader::names_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("fileName");
    const auto row = [](const char *head, const QByteArray &name, const QByteArray &fileName) {
        QTest::newRow(head) << name << fileName;
    };
    row("Content-Disposition: form-data; name=\"file\"; filename=\"a \\\"b\\\".wav\"", "file", "a \"b\".wav");
    row("content-disposition:form-data;filename=x.mp3;name=file", "file", "x.mp3");
    row("Content-Disposition: form-data; name=\"file\"; filename=\"C:\\dir\\x;y.wav\"", "file", "C:\\dir\\x;y.wav");
    row("X: 1\r\nContent-Disposition: form-data; name=\"\u00e4\"; filename=\"\u00f6.wav\"", "\u00e4", "\u00f6.wav");
    row("Content-Disposition: form-data; filename*=UTF-8''x; name=\"file\"", "file", "");
}

void TestFormReader::names()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, fileName);
    const QByteArray body = part(QTest::currentDataTag(), "x") + "--B--\r\n";
    const auto form = Form::read(body, kType);
    QVERIFY(form);
    QCOMPARE(form->fields().size(), size_t(1));
    QCOMPARE(form->fields()[0].name, name);
    QCOMPARE(form->fields()[0].fileName, fileName);
}

void TestFormReader::lists()
{
    const QByteArray body = named("k[]", "a") + named("k", "b") + named("kk", "c") + named("k[]", "d") + "--B--";
    const auto form = Form::read(body, kType);
    QVERIFY(form);
    QCOMPARE(form->list("k"), (QList<QByteArray> {"a", "b", "d"}));
}

/** A preamble that only begins like a delimiter is none. */
void TestFormReader::beginsLikeTheBoundary()
{
    const QByteArray body =
        "--Bogus\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nno\r\n" + named("a", "one") + "--B--";
    const auto form = Form::read(body, kType);
    QVERIFY(form);
    QCOMPARE(form->fields().size(), size_t(1));
    QCOMPARE(form->text("a"), QByteArray("one"));
}

/** The last one counts, and nothing of the first. */
void TestFormReader::twoDispositions()
{
    const QByteArray body = part("Content-Disposition: form-data; name=\"a\"; filename=\"x\"\r\n"
                                 "Content-Disposition: form-data; name=\"b\"",
                                 "v")
        + "--B--";
    const auto form = Form::read(body, kType);
    QVERIFY(form);
    QCOMPARE(form->fields().size(), size_t(1));
    QCOMPARE(form->fields()[0].name, QByteArray("b"));
    QVERIFY(!form->fields()[0].isFile);
    QCOMPARE(form->fields()[0].fileName, QByteArray());
}

void TestFormReader::cutAnywhere()
{
    const QByteArray body = named("a", "one") + named("b", "two") + "--B--";
    for (qsizetype size = 0; size < body.size(); ++size)
        QVERIFY2(!Form::read(body.left(size), kType), QByteArray::number(size).constData());
    QVERIFY(Form::read(body, kType));
}

void TestFormReader::notAForm_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("json") << QByteArray("application/json");
    QTest::newRow("no boundary") << QByteArray("multipart/form-data");
    QTest::newRow("an empty boundary") << QByteArray("multipart/form-data; boundary=");
    QTest::newRow("another boundary") << QByteArray("multipart/form-data; boundary=C");
    QTest::newRow("nothing") << QByteArray();
}

void TestFormReader::notAForm()
{
    QFETCH(QByteArray, type);
    const QByteArray body = named("a", "one") + "--B--";
    const auto form = Form::read(body, type);
    QVERIFY(!form);
    QCOMPARE(form.error().code, ErrorCode::BadRequest);
    QVERIFY(!form.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestFormReader)
#include "tst_formreader.moc"
