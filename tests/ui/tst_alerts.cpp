// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/alerts.h"
#include "tests/ui/fakebackend.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace station;

class TestAlerts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void budgetsByStepsOnce();
    void aNewPeriodBeginsAnew();
    void providersOnceWhileBroken();
    void whatNeverWorkedIsNoNews();
    void switchedOff();

private:
    /** An exchange ends, and what follows from that has been looked at. */
    void spend(qint64 microUsd)
    {
        m_backend->m_budgets[0].spentMicroUsd = microUsd;
        LiveExchange done;
        done.id = 1;
        done.state = LiveState::Done;
        const int before = m_backend->m_budgetQuestions;
        m_backend->send({done});
        QTRY_VERIFY(m_backend->m_budgetQuestions > before);
    }
    void setState(const char *provider, ProviderState state)
    {
        m_backend->provider(provider).state = state;
        Q_EMIT m_backend->providersChanged();
    }
    std::unique_ptr<Alerts> make()
    {
        return std::make_unique<Alerts>(*m_backend, *m_settings, [this] { return m_nowMs; });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeBackend> m_backend;
    qint64 m_nowMs = 1'795'442'851'000;
};

void TestAlerts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    m_backend = std::make_unique<FakeBackend>();
    m_backend->m_budgets = {{"lap/top %", 0, 10'000'000, false, 1'793'491'200'000}};
}

void TestAlerts::budgetsByStepsOnce()
{
    auto alerts = make();
    QSignalSpy raised(alerts.get(), &Alerts::raised);
    spend(7'990'000);
    QCOMPARE(raised.count(), 0);
    spend(8'000'000);
    QCOMPARE(raised.count(), 1);
    QVERIFY(raised[0][0].toString().contains(QStringLiteral("80 % of the budget of “lap/top %”")));
    QCOMPARE(raised[0][1].toString(), QStringLiteral("$8.00 of $10.00 this month."));
    spend(9'000'000);
    QCOMPARE(raised.count(), 1);
    spend(10'000'000);
    QCOMPARE(raised.count(), 2);
    QVERIFY(raised[1][0].toString().contains(QStringLiteral("used up")));
    // Another start is no news.
    alerts = make();
    QSignalSpy again(alerts.get(), &Alerts::raised);
    spend(10'500'000);
    QCOMPARE(again.count(), 0);
}

void TestAlerts::aNewPeriodBeginsAnew()
{
    const auto alerts = make();
    QSignalSpy raised(alerts.get(), &Alerts::raised);
    spend(12'000'000);
    QCOMPARE(raised.count(), 1); // the first step with the second
    m_backend->m_budgets[0].periodStartMs += 30 * 86'400'000LL;
    spend(8'500'000);
    QCOMPARE(raised.count(), 2);
}

void TestAlerts::providersOnceWhileBroken()
{
    setState("groq", ProviderState::Open);
    const auto alerts = make();
    QSignalSpy raised(alerts.get(), &Alerts::raised);
    m_backend->provider("groq").problem = QStringLiteral("Rate limit reached");
    setState("groq", ProviderState::Disturbed);
    setState("groq", ProviderState::Disturbed);
    QCOMPARE(raised.count(), 1);
    QCOMPARE(raised[0][0].toString(), QStringLiteral("Groq is disturbed"));
    QCOMPARE(raised[0][1].toString(), QStringLiteral("Rate limit reached"));
    // Up and down within minutes is not told each time.
    setState("groq", ProviderState::Open);
    setState("groq", ProviderState::Disturbed);
    QCOMPARE(raised.count(), 1);
    m_nowMs += Alerts::kProviderPauseMs;
    setState("groq", ProviderState::Open);
    setState("groq", ProviderState::KeyRefused);
    QCOMPARE(raised.count(), 2);
    QCOMPARE(raised[1][0].toString(), QStringLiteral("Groq refuses its key"));
}

void TestAlerts::whatNeverWorkedIsNoNews()
{
    const auto alerts = make();
    QSignalSpy raised(alerts.get(), &Alerts::raised);
    setState("xai", ProviderState::NoKey);
    setState("xai", ProviderState::KeyRefused);
    QCOMPARE(raised.count(), 0);
}

void TestAlerts::switchedOff()
{
    setState("groq", ProviderState::Open);
    const auto alerts = make();
    QVERIFY(alerts->budgets() && alerts->providers());
    alerts->setBudgets(false);
    alerts->setProviders(false);
    QSignalSpy raised(alerts.get(), &Alerts::raised);
    setState("groq", ProviderState::Disturbed);
    spend(10'000'000);
    QCOMPARE(raised.count(), 0);
    QVERIFY(!make()->budgets());
}

QTEST_GUILESS_MAIN(TestAlerts)

#include "tst_alerts.moc"
