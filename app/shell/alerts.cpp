// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/alerts.h"

#include "app/exchangewords.h"
#include "app/figures.h"
#include "app/providers/providerlamp.h"

#include <QSettings>

#include <algorithm>

namespace station {

namespace {

constexpr int kSoonMs = 1000;
const QString kBudgetsKey = QStringLiteral("notifications/budgets");
const QString kProvidersKey = QStringLiteral("notifications/providers");

/** Where the last step of a key's budget that was told is remembered. */
QString toldKey(const QByteArray &key)
{
    return QStringLiteral("notifications/told/") + QString::fromLatin1(key.toPercentEncoding());
}

} // namespace

Alerts::Alerts(Backend &backend, QSettings &settings, std::function<qint64()> now, QObject *parent)
    : QObject(parent), m_backend(backend), m_settings(settings), m_now(std::move(now))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &Alerts::lookAtBudgets);
    connect(&backend, &Backend::liveBatch, this, [this](const LiveBatch &batch) {
        const bool ended = std::any_of(batch.begin(), batch.end(),
                                       [](const LiveExchange &e) { return !exchanges::isRunning(e.state); });
        if (ended && !m_soon.isActive())
            m_soon.start();
    });
    connect(&backend, &Backend::providersChanged, this, &Alerts::lookAtProviders);
    lookAtProviders();
}

bool Alerts::budgets() const
{
    return m_settings.value(kBudgetsKey, true).toBool();
}

void Alerts::setBudgets(bool wanted)
{
    m_settings.setValue(kBudgetsKey, wanted);
    Q_EMIT changed();
}

bool Alerts::providers() const
{
    return m_settings.value(kProvidersKey, true).toBool();
}

void Alerts::setProviders(bool wanted)
{
    m_settings.setValue(kProvidersKey, wanted);
    Q_EMIT changed();
}

void Alerts::lookAtBudgets()
{
    const QLocale locale;
    for (const BudgetInfo &budget : m_backend.budgets()) {
        if (!budgets() || budget.budgetMicroUsd <= 0)
            continue;
        const int step = budget.spentMicroUsd >= budget.budgetMicroUsd ? 100
            : budget.spentMicroUsd * 5 >= budget.budgetMicroUsd * 4    ? 80
                                                                       : 0;
        // The period belongs to it: in the next one everything is told anew.
        const QString period = QString::number(budget.periodStartMs);
        const QString told = m_settings.value(toldKey(budget.key)).toString();
        const int before = told.section(u' ', 0, 0) == period ? told.section(u' ', 1, 1).toInt() : 0;
        if (step <= before)
            continue;
        m_settings.setValue(toldKey(budget.key), period + u' ' + QString::number(step));
        const QString name = QString::fromUtf8(budget.key);
        const QString sums =
            tr("%1 of %2")
                .arg(figures::money(budget.spentMicroUsd, locale), figures::money(budget.budgetMicroUsd, locale));
        if (step == 100)
            Q_EMIT raised(tr("The budget of “%1” is used up").arg(name),
                          budget.isDaily ? tr("%1 today. Its requests are refused until tomorrow.").arg(sums)
                                         : tr("%1 this month. Its requests are refused until the next one.").arg(sums));
        else
            Q_EMIT raised(tr("80 % of the budget of “%1” is used").arg(name),
                          budget.isDaily ? tr("%1 today.").arg(sums) : tr("%1 this month.").arg(sums));
    }
}

void Alerts::lookAtProviders()
{
    const qint64 now = m_now();
    for (const ProviderInfo &provider : m_backend.providers()) {
        const bool broken = provider.state == ProviderState::Disturbed || provider.state == ProviderState::KeyRefused;
        const bool worked = m_worked.value(provider.id, false);
        if (!broken) {
            m_worked[provider.id] = isOpen(provider.state);
            continue;
        }
        m_worked[provider.id] = false;
        const bool lately = m_told.contains(provider.id) && now - m_told[provider.id] < kProviderPauseMs;
        if (!worked || lately || !providers())
            continue;
        m_told[provider.id] = now;
        Q_EMIT raised(provider.state == ProviderState::KeyRefused ? tr("%1 refuses its key").arg(provider.name)
                                                                  : tr("%1 is disturbed").arg(provider.name),
                      provider.problem.left(200));
    }
}

} // namespace station
