// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/ledgerwriter.h"

#include "gateway/ledger/schema.h"
#include "gateway/ledger/usagerollup.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <future>

namespace station {
namespace {

Q_LOGGING_CATEGORY(lcLedger, "station.ledger")

using namespace std::chrono_literals;

// Together with the time of the commit itself this stays under the 200 ms that are promised.
constexpr auto collectTime = 100ms;
constexpr auto retryTime = 1s;
constexpr auto purgeTime = 24h;
constexpr size_t rowsPerCommit = 5000;
constexpr int rowsPerPurge = 500;
// Short, since rows that wait for a lock may as well wait in the backlog, from where a stop can fetch them.
constexpr int busyMs = 500;

} // namespace

LedgerWriter::LedgerWriter(DatabaseAddress address, int keepDays, std::function<void(const QString &)> onProblem)
    : m_keepDays(keepDays), m_database(std::move(address), busyMs, updateSchema), m_onProblem(std::move(onProblem))
{
}

Result<void> LedgerWriter::start()
{
    auto opened = std::make_shared<std::promise<Result<void>>>();
    std::future<Result<void>> answer = opened->get_future();
    m_thread.start([self = shared_from_this(), opened] {
        Result<void> result = self->m_database.open();
        const bool good = bool(result);
        if (good) {
            const std::lock_guard lock(self->m_mutex);
            self->m_running = true;
        }
        opened->set_value(std::move(result));
        if (good)
            self->run();
        self->closeDatabase();
    });
    return answer.get();
}

void LedgerWriter::append(LedgerRow &&row)
{
    boundCounts(row);
    const std::lock_guard lock(m_mutex);
    if (!m_running)
        return;
    // The writer is stuck in the disk or the network: the bound holds here too.
    if (qint64(m_incoming.size()) >= maxBacklog) {
        m_incoming.pop_front();
        ++m_dropped;
    }
    m_incoming.push_back(std::move(row));
    ++m_appended;
    if (m_sleeping || m_incoming.size() == rowsPerCommit)
        m_wake.notify_one();
}

bool LedgerWriter::flush(std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    if (!m_running)
        return false;
    const quint64 target = m_appended;
    if (m_handled >= target && m_lastWritten)
        return true;
    // Rows that failed before are worth one more try.
    m_handled = std::min(m_handled, target - 1);
    m_flush = true;
    m_wake.notify_one();
    m_settled.wait_for(lock, timeout, [&] { return m_handled >= target || !m_running; });
    return m_handled >= target && m_lastWritten;
}

void LedgerWriter::stop(std::chrono::milliseconds timeout)
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        // The last try has to end within the time, too.
        m_stopBy = Clock::now() + timeout - 1s;
        m_onProblem = nullptr;
        m_wake.notify_one();
    }
    m_thread.finish(timeout);
}

QString LedgerWriter::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

void LedgerWriter::waitForWork(std::unique_lock<std::mutex> &lock)
{
    const auto urgent = [this] { return m_stopping || m_flush; };
    if (m_incoming.empty()) {
        const Clock::time_point wakeAt = m_backlog.isEmpty() ? m_purgeAt : m_retryAt;
        m_sleeping = true;
        m_wake.wait_until(lock, wakeAt, [&] { return urgent() || !m_incoming.empty(); });
        m_sleeping = false;
    }
    if (!m_incoming.empty())
        m_wake.wait_for(lock, collectTime, [&] { return urgent() || m_incoming.size() >= rowsPerCommit; });
}

void LedgerWriter::run()
{
    LedgerRows rows;
    std::unique_lock lock(m_mutex);
    m_purgeAt = Clock::now();
    while (true) {
        waitForWork(lock);
        const bool stopping = m_stopping;
        const bool retryNow = m_flush || stopping;
        m_flush = false;
        rows.clear();
        rows.swap(m_incoming);
        const quint64 taken = m_appended;
        lock.unlock();

        const bool written = writeAll(rows, retryNow);
        if (written && Clock::now() >= m_purgeAt && !stopping)
            purge();

        lock.lock();
        m_handled = taken;
        m_lastWritten = written;
        m_settled.notify_all();
        if (stopping && m_incoming.empty()) {
            if (written || Clock::now() >= m_stopBy)
                break;
            m_wake.wait_for(lock, 100ms);
        }
    }
    m_running = false;
    m_settled.notify_all();
    if (!m_backlog.isEmpty())
        qCWarning(lcLedger).noquote() << m_backlog.rows() << "rows could not be written and are lost." << m_problem;
}

bool LedgerWriter::isOutOfTime() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopping && Clock::now() >= m_stopBy;
}

bool LedgerWriter::writeAll(const LedgerRows &rows, bool retryNow)
{
    if (!m_backlog.isEmpty()) {
        keepForLater(rows, 0);
        return (retryNow || Clock::now() >= m_retryAt) && writeBacklog();
    }
    for (size_t first = 0; first < rows.size(); first += rowsPerCommit) {
        if (isOutOfTime() || !commit(rows, first, std::min(rowsPerCommit, rows.size() - first))) {
            keepForLater(rows, first);
            return false;
        }
    }
    if (!rows.empty())
        setProblem({});
    return true;
}

bool LedgerWriter::writeBacklog()
{
    while (!m_backlog.isEmpty()) {
        if (isOutOfTime())
            return false;
        const LedgerRows rows = m_backlog.front();
        if (!commit(rows, 0, rows.size()))
            return false;
        m_backlog.removeFront();
        m_waiting = m_backlog.rows();
    }
    setProblem({});
    return true;
}

void LedgerWriter::keepForLater(const LedgerRows &rows, size_t first)
{
    quint64 dropped = 0;
    for (size_t i = first; i < rows.size(); ++i) {
        m_backlog.append(rows[i]);
        if (m_backlog.rows() > maxBacklog)
            dropped += quint64(m_backlog.removeFront());
    }
    m_waiting = m_backlog.rows();
    if (dropped > 0) {
        const std::lock_guard lock(m_mutex);
        m_dropped += dropped;
    }
}

bool LedgerWriter::commit(const LedgerRows &rows, size_t first, size_t count)
{
    if (!commitOnce(rows, first, count))
        return false;
    if (m_database.isFileInPlace())
        return true;
    // The file was deleted under our hands, so these rows went with it: once more, into a new one.
    qCWarning(lcLedger).noquote() << m_database.address().label() << "was deleted; a new one is made.";
    return commitOnce(rows, first, count);
}

bool LedgerWriter::commitOnce(const LedgerRows &rows, size_t first, size_t count)
{
    if (!ensureOpen())
        return false;
    UsageRollup rollup;
    for (size_t i = first; i < first + count; ++i)
        rollup.add(rows[i]);
    QSqlError failure;
    if (!m_database.begin())
        failure = m_database.failure();
    else if (!m_inserter->insert(rows, first, count))
        failure = m_inserter->failure();
    else if (!rollup.write(m_database) || !m_database.commit())
        failure = m_database.failure();
    else
        return true;
    setProblem(m_database.explain(failure));
    m_database.rollback();
    // Whatever it was, a new connection has the best chance.
    closeDatabase();
    m_retryAt = Clock::now() + retryTime;
    return false;
}

bool LedgerWriter::ensureOpen()
{
    if (!m_database.isFileInPlace())
        closeDatabase();
    if (const Result<void> opened = m_database.ensureOpen(); !opened) {
        setProblem(QString::fromUtf8(opened.error().message));
        m_retryAt = Clock::now() + retryTime;
        return false;
    }
    if (!m_inserter)
        m_inserter.emplace(m_database);
    return true;
}

void LedgerWriter::closeDatabase()
{
    m_inserter.reset();
    m_database.close();
}

void LedgerWriter::purge()
{
    m_purgeAt = Clock::now() + purgeTime;
    if (m_keepDays <= 0 || !ensureOpen())
        return;
    // A whole quarter hour goes at a time, so that the rows and their sums stay in step.
    const qint64 oldest = usageBucket(QDateTime::currentMSecsSinceEpoch() - qint64(m_keepDays) * 86'400'000);
    QSqlQuery query = m_database.query();
    const bool deleted = query.exec(QStringLiteral("DELETE FROM ledger WHERE id IN (SELECT id FROM ledger "
                                                   "WHERE started_ms < %1 ORDER BY started_ms LIMIT %2)")
                                        .arg(oldest)
                                        .arg(rowsPerPurge));
    // One small batch at a time: new rows come first.
    if (deleted && query.numRowsAffected() >= rowsPerPurge)
        m_purgeAt = Clock::now();
    else if (!deleted || !m_database.run(QStringLiteral("DELETE FROM usage_quarters WHERE bucket_ms < %1").arg(oldest)))
        m_purgeAt = Clock::now() + 10min;
}

void LedgerWriter::setProblem(QString problem)
{
    std::unique_lock lock(m_mutex);
    if (problem.isEmpty()) {
        if (m_dropped > 0)
            qCWarning(lcLedger) << m_dropped << "rows of the ledger were lost.";
        m_dropped = 0;
    } else if (m_dropped > 0) {
        problem += QStringLiteral(" %1 rows are lost, since no more than %2 can wait.").arg(m_dropped).arg(maxBacklog);
    }
    if (problem == m_problem)
        return;
    m_problem = problem;
    // Called under the lock, so that stop() can end it; it only posts an event.
    if (m_onProblem)
        m_onProblem(problem);
}

} // namespace station
