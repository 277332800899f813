// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cli/command.h"
#include "gateway/clients/clientsetup.h"
#include "gateway/json/jsonbuilder.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>

#include <cstdio>

namespace station {

namespace {

/** Waits for one call of `start`'s callback. */
template <typename T, typename Start> Result<T> waitFor(Start start)
{
    QEventLoop loop;
    Result<T> answer = Error {};
    bool done = false;
    start(&loop, [&](Result<T> result) {
        answer = std::move(result);
        done = true;
        loop.quit();
    });
    if (!done)
        loop.exec();
    return answer;
}

/** The client named by the first argument; ends the program where there is none. */
ClientKind clientOf(const CommandLine &line)
{
    const auto kind = Client::byId(line.argument(0).toUtf8());
    if (!kind)
        line.wrongUsage(QStringLiteral("\"%1\" is no client that can be set up; there are claude-code and codex")
                            .arg(line.argument(0)));
    return *kind;
}

QList<TierModel> modelsOf(const CommandLine &line, const Client &client)
{
    QList<TierModel> models;
    for (const QString &part : line.value(QStringLiteral("models")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        const TierModel each {part.left(equals).trimmed().toUtf8(), part.mid(equals + 1).trimmed().toUtf8()};
        const bool twice =
            std::any_of(models.begin(), models.end(), [&](const auto &m) { return m.tier == each.tier; });
        if (equals < 1 || each.model.isEmpty() || !client.tiers.contains(each.tier) || twice)
            line.wrongUsage(QStringLiteral("--models takes TIER=MODEL with commas, each tier once; %1 has: %2")
                                .arg(QString::fromUtf8(client.name), QString::fromUtf8(client.tiers.join(", "))));
        models.append(each);
    }
    return models;
}

void printConflicts(const SetupPlan &plan)
{
    for (const Conflict &conflict : plan.conflicts)
        fprintf(stderr, "%s: %s\n", conflict.blocks ? "in the way" : "note", conflict.words.constData());
}

void printJson(const SetupPlan &plan, bool changed)
{
    JsonBuilder json;
    json.object().text("file", plan.change.path.toUtf8()).flag("changed", changed).array("diff");
    for (const DiffLine &line : plan.diff) {
        if (line.kind == DiffLine::Kind::Same)
            continue;
        const bool added = line.kind == DiffLine::Kind::Added;
        json.object().text("kind", added ? "added" : "removed").number("line", added ? line.after : line.before);
        json.text("text", line.text).endObject();
    }
    json.endArray().array("conflicts");
    for (const Conflict &conflict : plan.conflicts)
        json.object().flag("blocks", conflict.blocks).text("words", conflict.words).endObject();
    json.endArray().endObject();
    printLine(json.take());
}

/** Says what a plan does, or has done. */
void printPlan(const CommandLine &line, const SetupPlan &plan, bool done)
{
    const bool changes = !plan.change.isNone();
    if (line.wantsJson())
        return printJson(plan, done && changes);
    printConflicts(plan);
    const QByteArray path = plan.change.path.toUtf8();
    if (!changes)
        return printLine(path + (done ? " is as it should be" : " would not change"));
    if (!plan.change.remains)
        printLine(path + (done ? " is gone again, as it was before" : " would be removed, as it was before"));
    else
        printLine(path + (done ? " changed:" : " would change:"));
    fputs(diffText(plan.diff).constData(), stdout);
}

Error blocked(const SetupPlan &plan)
{
    for (const Conflict &conflict : plan.conflicts) {
        if (conflict.blocks)
            return {ErrorCode::Unavailable, "Nothing was changed. " + conflict.words, {}};
    }
    return {};
}

int connectClient(const CommandLine &line, ClientSetup &setup, const SetupOptions &options)
{
    if (line.isSet(QStringLiteral("dry-run"))) {
        const auto plan = setup.plan(options);
        if (!plan)
            return failed(plan.error());
        printPlan(line, *plan, false);
        return plan->isBlocked() ? failed(blocked(*plan)) : kDone;
    }
    const auto applied =
        waitFor<SetupPlan>([&](QObject *context, auto done) { setup.apply(options, context, std::move(done)); });
    if (!applied)
        return failed(applied.error());
    if (applied->isBlocked())
        return failed(blocked(*applied));
    printPlan(line, *applied, true);
    if (!line.wantsJson())
        printLine(setup.client().name
                  + " now goes through Token Station. To put it back: token-station-gateway connect "
                  + setup.client().id + " --undo");
    return kDone;
}

int disconnectClient(const CommandLine &line, ClientSetup &setup)
{
    const bool dry = line.isSet(QStringLiteral("dry-run"));
    const auto undone = dry
        ? setup.planUndo()
        : waitFor<SetupPlan>([&](QObject *context, auto done) { setup.undo(context, std::move(done)); });
    if (!undone)
        return failed(undone.error());
    printPlan(line, *undone, !dry);
    return kDone;
}

} // namespace

int connectCommand(const QStringList &arguments)
{
    CommandLine line("connect", "Sets Claude Code or Codex up for this gateway, or puts it back as it was.");
    line.addArgument(QStringLiteral("CLIENT"), QStringLiteral("claude-code or codex."));
    line.addOption(QStringLiteral("keep-login"),
                   QStringLiteral("The client keeps its own subscription login; what it sends is metered and passed on "
                                  "untouched. Its gateway key then stands in its settings file."));
    line.addOption(QStringLiteral("models"),
                   QStringLiteral("The model of each tier. Claude Code has opus, sonnet, haiku and subagent; Codex has "
                                  "one, default: --models default=openai/gpt-5.5."),
                   QStringLiteral("TIER=MODEL,…"));
    line.addOption(QStringLiteral("dry-run"), QStringLiteral("Shows the exact change and makes none."));
    line.addOption(QStringLiteral("print"),
                   QStringLiteral("Prints settings to copy, which need no keychain, and changes nothing."));
    line.addOption(QStringLiteral("undo"), QStringLiteral("Puts the client back and revokes its key."));
    line.addJsonOption();
    line.parse(arguments);
    const ClientKind kind = clientOf(line);
    SetupOptions options;
    options.keepLogin = line.isSet(QStringLiteral("keep-login"));
    options.models = modelsOf(line, Client::of(kind));
    const bool undo = line.isSet(QStringLiteral("undo"));
    const bool print = line.isSet(QStringLiteral("print"));
    if (undo && (print || options.keepLogin || !options.models.isEmpty()))
        line.wrongUsage(QStringLiteral("--undo goes with --dry-run only"));

    ClientSetup setup(kind, line.paths(), QCoreApplication::applicationFilePath());
    if (undo)
        return disconnectClient(line, setup);
    if (!print)
        return connectClient(line, setup, options);
    const auto text = setup.plainForms(options);
    if (!text)
        return failed(text.error());
    printLine(QByteArray("# First make a key and put it where ") + kKeyOfYours
              + " stands: token-station-gateway key create " + setup.client().id + '\n' + text->trimmed());
    return kDone;
}

int credentialCommand(const QStringList &arguments)
{
    CommandLine line("credential",
                     "Prints a client's gateway key out of the keychain and starts the gateway where it does not run. "
                     "The clients that were set up call this themselves.");
    line.addArgument(QStringLiteral("CLIENT"), QStringLiteral("claude-code or codex."));
    line.addOption(QStringLiteral("home"), QStringLiteral("The TOKEN_STATION_HOME to use."), QStringLiteral("FOLDER"));
    line.parse(arguments);
    if (line.isSet(QStringLiteral("home")))
        qputenv("TOKEN_STATION_HOME", line.value(QStringLiteral("home")).toUtf8());
    ClientSetup setup(clientOf(line), line.paths(), QCoreApplication::applicationFilePath());
    const auto key = waitFor<Secret>([&](QObject *context, auto done) { setup.credential(context, std::move(done)); });
    if (!key)
        return failed(key.error());
    printLine(key->reveal());
    return kDone;
}

} // namespace station
