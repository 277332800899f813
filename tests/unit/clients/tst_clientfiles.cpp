// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings files as people have them: what apply and undo make of them.
#include "gateway/clients/linediff.h"
#include "gateway/clients/settingsfile.h"
#include "settingssamples.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace station;
using namespace Qt::StringLiterals;

namespace {

SetupFacts facts()
{
    return {"http://127.0.0.1:8787", {u"/opt/my programs/gateway"_s, u"credential"_s, u"x"_s}, Secret("gw-key")};
}

SetupOptions options(ClientKind kind, bool keepLogin = false)
{
    if (kind == ClientKind::ClaudeCode)
        return {keepLogin, {{"opus", "openai/gpt-5.5"}, {"haiku", "demo/hello"}, {"subagent", "demo/hello"}}};
    return {keepLogin, {{"default", "anthropic/claude-sonnet-4-6"}}};
}

SetupJournal about()
{
    SetupJournal journal;
    journal.keyName = "x";
    return journal;
}

QByteArray contentOf(const QString &path)
{
    return readFile(path)->bytes;
}

/** The lines of one kind. */
QByteArrayList linesOf(const std::vector<DiffLine> &diff, DiffLine::Kind kind)
{
    QByteArrayList lines;
    for (const DiffLine &line : diff) {
        if (line.kind == kind)
            lines.append(line.text);
    }
    return lines;
}

/** A text of lines without those that a difference adds to it. */
QByteArrayList without(QByteArrayList lines, const std::vector<DiffLine> &diff, DiffLine::Kind kind)
{
    for (auto line = diff.rbegin(); line != diff.rend(); ++line) {
        if (line->kind == kind)
            lines.removeAt((kind == DiffLine::Kind::Added ? line->after : line->before) - 1);
    }
    return lines;
}

QByteArrayList split(QByteArray text)
{
    QByteArrayList lines = text.replace("\r\n", "\n").split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

class TestClientFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void applyAndUndo_data() { samples(); }
    void applyAndUndo();
    void withTheLoginKept_data() { samples(); }
    void withTheLoginKept();
    void onlyTheLinesItSaid_data() { samples(); }
    void onlyTheLinesItSaid();
    void dryRunChangesNothing_data() { samples(); }
    void dryRunChangesNothing();
    void editedSinceThenUndone_data() { samples(); }
    void editedSinceThenUndone();
    void badFilesAreLeftAlone_data();
    void badFilesAreLeftAlone();
    void twiceIsOnce();
    void otherOptions();
    void editedSinceThenAppliedAgain();
    void whatTheUserChangedStays();
    void theFileWasNotThere();
    void theFileWasRemoved();
    void linksStayLinks();
    void aFolderThatCannotBeWritten();
    void journalHoldsNoKey();
    void theProgramIsGone();

private:
    void samples();
    SettingsFile file(ClientKind kind) const
    {
        return {Client::of(kind).read, m_path, m_folder->filePath(u"journal.json"_s)};
    }
    void apply(ClientKind kind, const SetupOptions &options)
    {
        const auto applied = file(kind).apply(Client::of(kind).settings(facts(), options), about());
        QVERIFY2(applied, wordsOf(applied));
    }
    void undo(ClientKind kind)
    {
        const auto journal = file(kind).journal();
        QVERIFY(journal && *journal);
        const auto undone = file(kind).undo(**journal);
        QVERIFY2(undone, wordsOf(undone));
        QVERIFY(file(kind).forget());
    }
    void write(const QByteArray &bytes, int mode = 0644)
    {
        QFile::remove(m_path);
        QVERIFY(writeFile(m_path, bytes, mode));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestClientFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"settings"_s);
}

void TestClientFiles::samples()
{
    QTest::addColumn<int>("index");
    const QList<Sample> all = goodSamples();
    QVERIFY(all.size() >= 20);
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << i;
}

void TestClientFiles::applyAndUndo()
{
    QFETCH(int, index);
    const Sample sample = goodSamples()[index];
    write(sample.bytes, sample.mode);
    const SetupOptions wanted = options(sample.kind);
    apply(sample.kind, wanted);
    const auto applied = readFile(m_path);
    QVERIFY(applied->bytes != sample.bytes);
    QCOMPARE(applied->mode, sample.mode);
    const auto read = Client::of(sample.kind).read(applied->bytes, "file");
    QVERIFY2(read, wordsOf(read));
    QCOMPARE(Client::of(sample.kind).address(**read), std::optional<QByteArray>("http://127.0.0.1:8787"));
    for (const Setting &setting : Client::of(sample.kind).settings(facts(), wanted))
        QCOMPARE((*read)->value(setting.name), std::optional(setting.value));
    if (sample.kind == ClientKind::ClaudeCode) {
        // As its client reads it.
        const QJsonObject object = QJsonDocument::fromJson(applied->bytes).object();
        QCOMPARE(object[u"env"][u"ANTHROPIC_DEFAULT_OPUS_MODEL"].toString(), u"openai/gpt-5.5"_s);
        QCOMPARE(object[u"apiKeyHelper"].toString(), u"'/opt/my programs/gateway' credential x"_s);
    }
    undo(sample.kind);
    QCOMPARE(readFile(m_path)->bytes, sample.bytes);
    QCOMPARE(readFile(m_path)->mode, sample.mode);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList {u"settings"_s});
}

void TestClientFiles::withTheLoginKept()
{
    QFETCH(int, index);
    const Sample sample = goodSamples()[index];
    write(sample.bytes, sample.mode);
    apply(sample.kind, options(sample.kind, true));
    const QByteArray applied = contentOf(m_path);
    QVERIFY(applied.contains("gw-key"));
    if (sample.bytes.contains("x-team"))
        QVERIFY(applied.contains("x-team: a\\nx-more: b\\nx-token-station-key: gw-key"));
    undo(sample.kind);
    QCOMPARE(contentOf(m_path), sample.bytes);
}

void TestClientFiles::onlyTheLinesItSaid()
{
    QFETCH(int, index);
    const Sample sample = goodSamples()[index];
    write(sample.bytes, sample.mode);
    const auto plan = file(sample.kind).planApply(Client::of(sample.kind).settings(facts(), options(sample.kind)));
    QVERIFY2(plan, wordsOf(plan));
    const auto diff = lineDiff(plan->before, plan->after);
    apply(sample.kind, options(sample.kind));
    const QByteArray after = contentOf(m_path);
    QCOMPARE(after, plan->after);
    QCOMPARE(without(split(after), diff, DiffLine::Kind::Added),
             without(split(sample.bytes), diff, DiffLine::Kind::Removed));

    // A line that goes is one that is ours, or comes again with a comma or a brace of its own.
    const QByteArrayList added = linesOf(diff, DiffLine::Kind::Added);
    for (const QByteArray &removed : linesOf(diff, DiffLine::Kind::Removed)) {
        const bool ours = removed.contains("model") || removed.contains("token_station")
            || removed.contains("ANTHROPIC") || removed.contains("apiKeyHelper") || removed.contains("env_key")
            || removed.contains("name = \"m") || removed.contains("a = \"b\"") || removed.contains("# note")
            || removed.trimmed().isEmpty();
        const bool again = std::any_of(added.begin(), added.end(), [&](const QByteArray &line) {
            QByteArray rest = removed;
            while (!rest.isEmpty() && strchr(" \t,}]", rest.back()))
                rest.chop(1);
            return line.startsWith(rest);
        });
        const bool oneLine = split(sample.bytes).size() <= 5;
        QVERIFY2(ours || again || oneLine, removed);
    }
    QVERIFY(linesOf(diff, DiffLine::Kind::Added).size() <= 16);
}

void TestClientFiles::dryRunChangesNothing()
{
    QFETCH(int, index);
    const Sample sample = goodSamples()[index];
    write(sample.bytes, sample.mode);
    const QDateTime before = QFileInfo(m_path).lastModified();
    QVERIFY(file(sample.kind).planApply(Client::of(sample.kind).settings(facts(), options(sample.kind))));
    QCOMPARE(contentOf(m_path), sample.bytes);
    QCOMPARE(QFileInfo(m_path).lastModified(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList {u"settings"_s});
}

void TestClientFiles::editedSinceThenUndone()
{
    QFETCH(int, index);
    const Sample sample = goodSamples()[index];
    write(sample.bytes, sample.mode);
    apply(sample.kind, options(sample.kind));
    // The user adds a value at the front, in the file's own way.
    const Client &client = Client::of(sample.kind);
    const auto edit = [&](const QByteArray &bytes) {
        auto text = client.read(bytes, "file");
        const bool json = sample.kind == ClientKind::ClaudeCode;
        const auto set = (*text)->set(json ? "cleanupPeriodDays" : "hide_agent_reasoning", json ? "30" : "true");
        return set ? (*text)->text() : QByteArray("cannot be edited");
    };
    const QByteArray edited = edit(contentOf(m_path));
    write(edited, sample.mode);
    undo(sample.kind);
    const QByteArray undone = contentOf(m_path);
    const auto wanted = client.read(edit(sample.bytes), "file");
    const auto found = client.read(undone, "file");
    QVERIFY2(found, wordsOf(found));
    // The same values as if we had never been there.
    for (const Setting &setting : client.settings(facts(), options(sample.kind)))
        QCOMPARE((*found)->value(setting.name), (*wanted)->value(setting.name));
    if (sample.kind == ClientKind::ClaudeCode && !sample.bytes.contains("twice"))
        QCOMPARE(QJsonDocument::fromJson(undone), QJsonDocument::fromJson((*wanted)->text()));
    QVERIFY(!undone.contains("127.0.0.1:8787"));
    QVERIFY(!undone.contains("credential"));
}

void TestClientFiles::badFilesAreLeftAlone_data()
{
    QTest::addColumn<int>("index");
    const QList<BadSample> all = badSamples();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << i;
}

void TestClientFiles::badFilesAreLeftAlone()
{
    QFETCH(int, index);
    const BadSample sample = badSamples()[index];
    write(sample.bytes);
    const auto applied = file(sample.kind).apply(Client::of(sample.kind).settings(facts(), {}), about());
    QVERIFY(!applied);
    const QByteArray place = m_path.toUtf8() + ':' + QByteArray::number(sample.line) + ':';
    QVERIFY2(applied.error().message.startsWith(place), applied.error().message);
    QCOMPARE(contentOf(m_path), sample.bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList {u"settings"_s});
}

void TestClientFiles::twiceIsOnce()
{
    for (const Sample &sample : goodSamples()) {
        write(sample.bytes, sample.mode);
        apply(sample.kind, options(sample.kind));
        const QByteArray once = contentOf(m_path);
        const QByteArray journal = contentOf(m_folder->filePath(u"journal.json"_s));
        apply(sample.kind, options(sample.kind));
        QVERIFY2(contentOf(m_path) == once, sample.name);
        QVERIFY2(contentOf(m_folder->filePath(u"journal.json"_s)) == journal, sample.name);
        undo(sample.kind);
        QVERIFY2(contentOf(m_path) == sample.bytes, sample.name);
    }
}

void TestClientFiles::otherOptions()
{
    for (const Sample &sample : goodSamples()) {
        write(sample.bytes, sample.mode);
        apply(sample.kind, options(sample.kind));
        apply(sample.kind, {true, {}}); // no models any more, and the login kept
        const QByteArray second = contentOf(m_path);
        undo(sample.kind);
        QVERIFY2(contentOf(m_path) == sample.bytes, sample.name);
        apply(sample.kind, {true, {}});
        QVERIFY2(contentOf(m_path) == second, sample.name); // the first set-up left no trace
        undo(sample.kind);
    }
}

void TestClientFiles::editedSinceThenAppliedAgain()
{
    const QByteArray before = "{\n  \"env\": {\n    \"A\": \"1\"\n  }\n}\n";
    write(before);
    apply(ClientKind::ClaudeCode, options(ClientKind::ClaudeCode));
    QByteArray edited = contentOf(m_path).replace("\"A\": \"1\"", "\"A\": \"2\",\n    \"B\": \"3\"");
    write(edited);
    apply(ClientKind::ClaudeCode, options(ClientKind::ClaudeCode));
    QCOMPARE(contentOf(m_path), edited);
    undo(ClientKind::ClaudeCode);
    QCOMPARE(contentOf(m_path), QByteArray("{\n  \"env\": {\n    \"A\": \"2\",\n    \"B\": \"3\"\n  }\n}\n"));
}

void TestClientFiles::whatTheUserChangedStays()
{
    write("{\n  \"apiKeyHelper\": \"old.sh\",\n  \"env\": {\n    \"A\": \"1\"\n  }\n}\n");
    apply(ClientKind::ClaudeCode, options(ClientKind::ClaudeCode));
    write(contentOf(m_path).replace("http://127.0.0.1:8787", "https://other.example"));
    undo(ClientKind::ClaudeCode);
    QCOMPARE(contentOf(m_path),
             QByteArray("{\n  \"apiKeyHelper\": \"old.sh\",\n  \"env\": {\n    \"A\": \"1\",\n    "
                        "\"ANTHROPIC_BASE_URL\": \"https://other.example\"\n  }\n}\n"));
}

void TestClientFiles::theFileWasNotThere()
{
    for (const ClientKind kind : Client::all()) {
        m_path = m_folder->filePath(u"new/folder"_s) + QString::number(int(kind)) + u"/settings"_s;
        QDir().mkpath(m_folder->filePath(u"new"_s));
        apply(kind, options(kind));
        QCOMPARE(readFile(m_path)->mode, 0600);
        QVERIFY(contentOf(m_path).endsWith('\n'));
        undo(kind);
        QVERIFY(!QFileInfo::exists(m_path));
        QVERIFY(!QFileInfo::exists(QFileInfo(m_path).path()));
        QVERIFY(QFileInfo::exists(m_folder->filePath(u"new"_s)));
    }
}

void TestClientFiles::theFileWasRemoved()
{
    write("{}");
    apply(ClientKind::ClaudeCode, options(ClientKind::ClaudeCode));
    QFile::remove(m_path);
    undo(ClientKind::ClaudeCode);
    QVERIFY(!QFileInfo::exists(m_path)); // somebody wanted it so
}

void TestClientFiles::linksStayLinks()
{
    const QString target = m_folder->filePath(u"dotfiles.json"_s);
    const QByteArray before = "{\"model\": \"opus\"}";
    QVERIFY(writeFile(target, before, 0640));
    QVERIFY(QFile::link(u"dotfiles.json"_s, m_folder->filePath(u"between"_s)));
    QVERIFY(QFile::link(m_folder->filePath(u"between"_s), m_path));
    apply(ClientKind::ClaudeCode, options(ClientKind::ClaudeCode));
    QVERIFY(QFileInfo(m_path).isSymLink());
    QVERIFY(contentOf(target).contains("127.0.0.1:8787"));
    QCOMPARE(readFile(target)->mode, 0640);
    undo(ClientKind::ClaudeCode);
    QVERIFY(QFileInfo(m_path).isSymLink());
    QCOMPARE(contentOf(target), before);

    // To a file that is not there yet.
    QVERIFY(QFile::remove(target));
    apply(ClientKind::ClaudeCode, options(ClientKind::ClaudeCode));
    QVERIFY(QFileInfo(m_path).isSymLink());
    QVERIFY(QFileInfo::exists(target));
    undo(ClientKind::ClaudeCode);
    QVERIFY(QFileInfo(m_path).isSymLink());
    QVERIFY(!QFileInfo::exists(target));
}

void TestClientFiles::aFolderThatCannotBeWritten()
{
    // A folder stands where the new file would be written beside the old one, which holds for root too.
    write("{}");
    QVERIFY(QDir(m_folder->path()).mkpath(u".settings.token-station/x"_s));
    const auto applied = file(ClientKind::ClaudeCode).apply(claudeCodeClient.settings(facts(), {}), about());
    QVERIFY(!applied);
    QVERIFY2(applied.error().message.contains("cannot be written"), applied.error().message);
    QCOMPARE(contentOf(m_path), QByteArray("{}"));
    const auto repaired = file(ClientKind::ClaudeCode).repair();
    QVERIFY(repaired && *repaired);
    QCOMPARE((*repaired)->phase, SetupPhase::Revoking);
}

void TestClientFiles::journalHoldsNoKey()
{
    write("{}");
    apply(ClientKind::ClaudeCode, options(ClientKind::ClaudeCode, true));
    QVERIFY(contentOf(m_path).contains("gw-key"));
    QVERIFY(!contentOf(m_folder->filePath(u"journal.json"_s)).contains("gw-key"));
    QVERIFY(!contentOf(m_folder->filePath(u"journal.json"_s)).contains(QByteArray("gw-key").toBase64().left(6)));
    QCOMPARE(readFile(m_folder->filePath(u"journal.json"_s))->mode, 0600);
}

void TestClientFiles::theProgramIsGone()
{
    for (const Sample &sample : goodSamples()) {
        write(sample.bytes, sample.mode);
        apply(sample.kind, options(sample.kind));
        const QString script = file(sample.kind).scriptFile();
        QCOMPARE(QProcess::execute(u"sh"_s, {script}), 0);
        QVERIFY2(contentOf(m_path) == sample.bytes && readFile(m_path)->mode == sample.mode, sample.name);
        QVERIFY(QProcess::execute(u"sh"_s, {script}) != 0); // it is no longer as we left it
        QVERIFY(contentOf(m_path) == sample.bytes);
        undo(sample.kind);
        QVERIFY(!QFileInfo::exists(script));
    }
    m_path = m_folder->filePath(u"it's new"_s);
    apply(ClientKind::Codex, options(ClientKind::Codex));
    QCOMPARE(QProcess::execute(u"sh"_s, {file(ClientKind::Codex).scriptFile()}), 0);
    QVERIFY(!QFileInfo::exists(m_path));
}

QTEST_GUILESS_MAIN(TestClientFiles)
#include "tst_clientfiles.moc"
