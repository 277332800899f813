// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/ledger.h"

#include "gateway/ledger/contextreply.h"
#include "gateway/ledger/databasethread.h"
#include "gateway/ledger/ledgerpage.h"
#include "gateway/ledger/ledgerwriter.h"
#include "gateway/ledger/usagequery.h"

#include <future>

namespace station {
namespace {

// What is rare is shown as it is found, and no question keeps the next one waiting for long.
constexpr int pageBudgetMs = 25;

} // namespace

class Ledger::Private {
public:
    /** Has `read` answer on the reader's thread; `done` gets that, or an empty answer where the database is gone. */
    template <typename Answer>
    void ask(std::function<std::optional<Answer>(Database &)> read, std::function<void(Answer)> done)
    {
        if (!reader)
            return done({});
        reader->ask([read = std::move(read), done = std::move(done)](Database *database) {
            done(database ? read(*database).value_or(Answer {}) : Answer {});
        });
    }

    template <typename Answer> void askFor(QObject *context, std::function<std::optional<Answer>(Database &)> read,
                                           std::function<void(Answer)> done)
    {
        ask<Answer>(std::move(read), [reply = ContextReply(context), done = std::move(done)](Answer answer) {
            reply.deliver([done, answer = std::move(answer)] { done(answer); });
        });
    }

    template <typename Answer> Answer askNow(std::function<std::optional<Answer>(Database &)> read)
    {
        auto promise = std::make_shared<std::promise<Answer>>();
        std::future<Answer> answer = promise->get_future();
        ask<Answer>(std::move(read), [promise](Answer value) { promise->set_value(std::move(value)); });
        return answer.get();
    }

    Options options;
    std::shared_ptr<LedgerWriter> writer;
    std::shared_ptr<DatabaseThread> reader;
};

Ledger::Ledger(Options options, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->options = std::move(options);
}

Ledger::~Ledger()
{
    using namespace std::chrono_literals;
    if (d->reader)
        d->reader->stop(1s);
    if (d->writer)
        d->writer->stop(4s);
}

Result<void> Ledger::open()
{
    const Result<DatabaseAddress> address = DatabaseAddress::parse(d->options.url, d->options.folder);
    if (!address)
        return address.error();
    auto writer = std::make_shared<LedgerWriter>(*address, d->options.keepDays, [this](const QString &problem) {
        QMetaObject::invokeMethod(
            this, [this, problem] { Q_EMIT problemChanged(problem); }, Qt::QueuedConnection);
    });
    if (Result<void> started = writer->start(); !started) {
        writer->stop(std::chrono::seconds(1));
        return started;
    }
    d->writer = std::move(writer);
    d->reader = std::make_shared<DatabaseThread>(*address);
    return {};
}

void Ledger::append(LedgerRow row)
{
    if (d->writer)
        d->writer->append(std::move(row));
}

bool Ledger::flush(int timeoutMs)
{
    return d->writer && d->writer->flush(std::chrono::milliseconds(timeoutMs));
}

qint64 Ledger::backlog() const
{
    return d->writer ? d->writer->backlog() : 0;
}

QString Ledger::problem() const
{
    return d->writer ? d->writer->problem() : QString();
}

void Ledger::usage(qint64 sinceMs, UsageGroup by, QObject *context, std::function<void(std::vector<UsageSum>)> done)
{
    d->askFor<std::vector<UsageSum>>(
        context, [sinceMs, by](Database &database) { return readUsage(database, sinceMs, by); }, std::move(done));
}

void Ledger::course(qint64 sinceMs, qint64 untilMs, UsageGroup by, UsageStep step, QObject *context,
                    std::function<void(std::vector<UsagePoint>)> done)
{
    d->askFor<std::vector<UsagePoint>>(
        context, [=](Database &database) { return readCourse(database, sinceMs, untilMs, by, step); }, std::move(done));
}

void Ledger::latest(int count, QObject *context, std::function<void(std::vector<LedgerRow>)> done)
{
    d->askFor<std::vector<LedgerRow>>(
        context,
        [count](Database &database) -> std::optional<std::vector<LedgerRow>> {
            auto page = readPage(database, {}, {}, count, std::numeric_limits<int>::max());
            return page ? std::optional(std::move(page->rows)) : std::nullopt;
        },
        std::move(done));
}

void Ledger::page(const LedgerFilter &filter, LedgerCursor before, int count, QObject *context,
                  std::function<void(LedgerPage)> done)
{
    d->askFor<LedgerPage>(
        context,
        [filter, before, count](Database &database) {
            auto page = readPage(database, filter, before, count, pageBudgetMs);
            if (page && before.startedMs == LedgerFilter::forever)
                page->total = readTotal(database, filter);
            if (!page)
                page.emplace().failed = true;
            return page;
        },
        std::move(done));
}

qint64 Ledger::spentMicroUsd(const QByteArray &key, qint64 sinceMs)
{
    return d->askNow<qint64>([key, sinceMs](Database &database) { return readSpent(database, key, sinceMs); });
}

std::vector<UsageSum> Ledger::usageNow(qint64 sinceMs, UsageGroup by)
{
    return d->askNow<std::vector<UsageSum>>(
        [sinceMs, by](Database &database) { return readUsage(database, sinceMs, by); });
}

} // namespace station
