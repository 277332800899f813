// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/attachments.h"
#include "app/chat/officetext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <archive.h>
#include <archive_entry.h>

using namespace station;

namespace {

// As LibreOffice 7.4 writes them: tests/ui/data/office/README.md says of what.
QString fixture(const QString &name)
{
    return QStringLiteral(STATION_OFFICE "/") + name;
}

using Part = std::pair<const char *, QByteArray>;

QByteArray zip(const std::vector<Part> &parts)
{
    QByteArray file(1024 * 1024, '\0');
    size_t used = 0;
    archive *out = archive_write_new();
    archive_write_set_format_zip(out);
    archive_write_open_memory(out, file.data(), size_t(file.size()), &used);
    for (const auto &[name, bytes] : parts) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name);
        archive_entry_set_size(entry, bytes.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0600);
        archive_write_header(out, entry);
        archive_write_data(out, bytes.constData(), size_t(bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_free(out);
    return file.left(qsizetype(used));
}

const QString kWord = QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
const QString kSheet = QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
const QString kText = QStringLiteral("application/vnd.oasis.opendocument.text");

QByteArray document(const QByteArray &body)
{
    return R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)" + body
        + "</w:body></w:document>";
}

} // namespace

class TestOffice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void realFiles_data();
    void realFiles();
    void cellsOfExcel();
    void tabsAndBreaksOfWord();
    void cutAtEveryPlace();
    void whatCannotBeRead_data();
    void whatCannotBeRead();
    void aBomb();
    void asAnAttachment();
};

void TestOffice::realFiles_data()
{
    QTest::addColumn<QString>("text");
    const QString letter = QStringLiteral("Timetable, winter 2026\n"
                                          "The 14:07 to Zürich leaves from platform 9, not\u00a07.\n"
                                          "Change at Bern.\n"
                                          "Line No.\tLeaves\n"
                                          "S&B\t07:30\n"
                                          "日本語の行");
    QTest::newRow("letter.docx") << letter;
    QTest::newRow("letter.odt") << letter;
    QTest::newRow("slides.pptx") << QStringLiteral(
        "## 1\nAll aboard\nOne local address\nOne key\n\n## 2\nMind the gap");
    QTest::newRow("slides.odp") << QStringLiteral(
        "## First\nAll aboard\nOne local address\nOne key\n\n## Second\nMind the gap");
    QTest::newRow("table.xlsx") << QStringLiteral("## table\nDay\tLine\tTokens\tShare\tLate\n"
                                                  "2026-11-30\tOpenAI\t1200000\t0.25\tTRUE\n"
                                                  "2026-12-01\tGroq, cheap\t42\t\tFALSE");
    QTest::newRow("table.ods") << QStringLiteral("## table\nDay\tLine\tTokens\tShare\tLate\n"
                                                 "2026-11-30\tOpenAI\t1200000\t0.25\tTRUE\n"
                                                 "2026-12-01\tGroq, cheap\t42\t\tFALSE");
}

void TestOffice::realFiles()
{
    QFETCH(QString, text);
    const auto attached =
        attachments::fromFile(QUrl::fromLocalFile(fixture(QString::fromLatin1(QTest::currentDataTag()))));
    QVERIFY2(attached, attached ? "" : attached.error().message.constData());
    QCOMPARE(QString::fromUtf8(attached->data), text);
    QCOMPARE(attached->kind, ChatAttachment::Kind::Text);
    QCOMPARE(attached->name, QString::fromLatin1(QTest::currentDataTag()));
}

void TestOffice::cellsOfExcel()
{
    // What Excel itself writes and LibreOffice does not: inline texts, readings, formulas, gaps, times, 1904, two
    // sheets.
    const auto book = [](const QByteArray &properties) {
        return zip(
            {{"xl/workbook.xml",
              "<workbook xmlns:r=\"r\">" + properties
                  + R"(<sheets><sheet name="One &amp; only" sheetId="1" r:id="rId7"/>)"
                    R"(<sheet name="Chart" sheetId="2" r:id="rId8"/><sheet name="Two" sheetId="3" r:id="rId9"/>)"
                    "</sheets></workbook>"},
             {"xl/_rels/workbook.xml.rels",
              R"(<Relationships><Relationship Id="rId9" Target="/xl/worksheets/sheet1.xml"/>)"
              R"(<Relationship Id="rId7" Target="worksheets/sheet2.xml"/></Relationships>)"},
             {"xl/styles.xml",
              R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;day&quot; 0.0"/>)"
              R"(<numFmt numFmtId="165" formatCode="[$-409]d\-mmm\-yy"/></numFmts>)"
              R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>)"
              R"(<xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="46"/>)"
              "</cellXfs></styleSheet>"},
             {"xl/sharedStrings.xml",
              R"(<sst><si><t>plain</t></si><si><r><t>two </t></r><r><t xml:space="preserve">runs</t></r></si>)"
              "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si></sst>"},
             {"xl/worksheets/sheet2.xml",
              R"(<worksheet><sheetData><row r="1"><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>)"
              R"(<row r="3"><c r="A3" t="inlineStr"><is><t>in line</t></is></c><c r="B3" t="str"><f>A1&amp;"x"</f>)"
              R"(<v>made</v></c><c r="C3" t="b"><v>0</v></c><c r="D3" t="e"><v>#DIV/0!</v></c></row>)"
              R"(<row r="4"><c r="A4" s="1"><v>45992</v></c><c r="B4" s="2"><v>45992</v></c>)"
              R"(<c r="C4" s="3"><v>45992</v></c><c r="D4" s="4"><v>45992.75</v></c><c r="E4" s="5"><v>0.5</v></c>)"
              "</row></sheetData></worksheet>"},
             {"xl/worksheets/sheet1.xml",
              R"(<worksheet><sheetData><row><c><v>7</v></c><c t="s"><v>0</v></c></row>)"
              "</sheetData></worksheet>"}});
    };
    const auto text = office::text(book({}), kSheet);
    QVERIFY(text);
    QCOMPARE(QString::fromUtf8(*text),
             QStringLiteral("## One & only\n\ttwo runs\t\t東京\nin line\tmade\tFALSE\t#DIV/0!\n"
                            "2025-12-01\t45992\t2025-12-01\t2025-12-01 18:00\t12:00\n\n## Two\n7\tplain"));
    const auto later = office::text(book("<workbookPr date1904=\"1\"/>"), kSheet);
    QVERIFY(later && later->contains("2029-12-02"));
}

void TestOffice::tabsAndBreaksOfWord()
{
    const auto text = office::text(
        zip({{"word/document.xml",
              document("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr>"
                       "<w:r><w:t>a</w:t><w:tab/><w:t xml:space=\"preserve\"> b</w:t><w:br/><w:t>c</w:t></w:r>"
                       "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p><w:p/><w:p><w:r><w:t>d</w:t></w:r></"
                       "w:p>")}}),
        kWord);
    QVERIFY(text);
    QCOMPARE(*text, QByteArray("a\t b\nc\n\nd"));
}

void TestOffice::cutAtEveryPlace()
{
    QFile file(fixture(QStringLiteral("letter.docx")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const QByteArray text = *office::text(whole, kWord);
    for (qsizetype size = 0; size < whole.size(); size += 7) {
        const auto cut = office::text(whole.left(size), kWord);
        // Half a text is none; where only the archive's index at its end is cut, all of it is there.
        QVERIFY2(!cut || *cut == text, qPrintable(QString::number(size)));
    }
}

void TestOffice::whatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << kWord << QStringLiteral("no document");
    QTest::newRow("words") << QByteArray("just words, no archive") << kWord << QStringLiteral("no document");
    QTest::newRow("another archive") << zip({{"readme.txt", "hello"}}) << kWord << QStringLiteral("missing");
    QTest::newRow("broken XML") << zip({{"word/document.xml", document("<w:p><w:r>").chopped(9)}}) << kWord
                                << QStringLiteral("damaged");
    QTest::newRow("no content") << zip({{"meta.xml", "<a/>"}}) << kText << QStringLiteral("missing");
    QTest::newRow("no sheets") << zip({{"xl/workbook.xml", "<workbook/>"}}) << kSheet << QStringLiteral("missing");
    // MS-CFB's signature: how Office keeps what is encrypted (MS-OFFCRYPTO).
    QTest::newRow("encrypted, Word") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on") << kWord
                                     << QStringLiteral("password");
    QTest::newRow("encrypted, LibreOffice")
        << zip({{"META-INF/manifest.xml",
                 "<manifest:manifest xmlns:manifest=\"m\"><manifest:encryption-data/>"
                 "</manifest:manifest>"},
                {"content.xml", "\x01\x02\x03"}})
        << kText << QStringLiteral("password");
}

void TestOffice::whatCannotBeRead()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, type);
    QFETCH(QString, words);
    const auto text = office::text(file, type);
    QVERIFY(!text);
    QVERIFY2(text.error().message.contains(words.toUtf8()), text.error().message.constData());
}

void TestOffice::aBomb()
{
    const QByteArray file = zip({{"word/document.xml", QByteArray(80 * 1024 * 1024, ' ')}});
    QVERIFY(file.size() < 1024 * 1024);
    const auto text = office::text(file, kWord);
    QVERIFY(!text && text.error().message.contains("64 MB"));
    // Entities that would grow without an end are none that an office document has.
    const auto entities = office::text(
        zip({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b \"&c;&c;\"><!ENTITY c \"&b;&b;\">]><w:t>&b;</w:t>"}}),
        kWord);
    QVERIFY(!entities);
}

void TestOffice::asAnAttachment()
{
    QTemporaryDir folder;
    const auto attach = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
        file.close();
        return attachments::fromFile(QUrl::fromLocalFile(file.fileName()));
    };
    const auto nothing = attach(QStringLiteral("empty.docx"), zip({{"word/document.xml", document("<w:p/>")}}));
    QVERIFY(!nothing && nothing.error().message.contains("holds no text"));
    const auto locked = attach(QStringLiteral("locked.docx"), "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    QVERIFY(!locked && locked.error().message.contains("password"));
    const auto broken = attach(QStringLiteral("broken.ods"), "PK nothing");
    QVERIFY(!broken && broken.error().message.contains("broken.ods"));
    const QByteArray paragraph = "<w:p><w:r><w:t>" + QByteArray(1000, 'a') + "</w:t></w:r></w:p>";
    const auto large =
        attach(QStringLiteral("large.docx"), zip({{"word/document.xml", document(paragraph.repeated(1200))}}));
    QVERIFY(!large && large.error().message.contains("1 MB"));
}

QTEST_GUILESS_MAIN(TestOffice)
#include "tst_office.moc"
