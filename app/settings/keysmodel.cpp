// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/keysmodel.h"

#include "app/figures.h"
#include "app/gatewaywords.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace station {

namespace {

constexpr int kWatchMs = 60'000;

/** `field`: of those that create() takes, or name. */
Error wrong(const char *field, const QString &words)
{
    return {ErrorCode::BadRequest, words.toUtf8(), field};
}

} // namespace

KeysModel::KeysModel(Backend &backend, QObject *parent) : QAbstractListModel(parent), m_backend(backend)
{
    connect(&backend, &Backend::keysChanged, this, &KeysModel::reload);
    connect(&backend, &Backend::gatewayChanged, this, &KeysModel::reload);
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &KeysModel::askSpent);
    m_watch.start();
    reload();
}

void KeysModel::reload()
{
    beginResetModel();
    m_keys = m_backend.gatewayKeys();
    endResetModel();
    Q_EMIT countChanged();
    askSpent();
}

void KeysModel::askSpent()
{
    const QDate today = QDate::currentDate();
    const qint64 month = QDate(today.year(), today.month(), 1).startOfDay().toMSecsSinceEpoch();
    m_backend.usage(month, UsageGroup::Key, this, [this](const std::vector<UsageSum> &sums) {
        m_spent.clear();
        m_budgets = m_backend.budgets();
        for (const UsageSum &sum : sums)
            m_spent.insert(sum.group, sum.costMicroUsd + sum.estimatedCostMicroUsd);
        if (count() > 0)
            Q_EMIT dataChanged(index(0), index(count() - 1));
    });
}

Result<GatewayKey> KeysModel::read(const QString &name, const QVariantMap &limits) const
{
    const auto text = [&limits](const char *field) { return limits.value(QLatin1String(field)).toString().trimmed(); };
    GatewayKey key;
    key.name = name.trimmed().toUtf8();
    if (key.name.isEmpty())
        return wrong("name", tr("A key needs a name that says what it is for"));
    const QStringList models = text("models").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &glob : models)
        key.models.append(glob.trimmed().toUtf8());
    bool ok = true;
    if (const QString rpm = text("rpm"); !rpm.isEmpty()) {
        key.requestsPerMinute = QLocale().toInt(rpm, &ok);
        if (!ok || key.requestsPerMinute < 1)
            return wrong("rpm", tr("Requests a minute are a whole number above zero"));
    }
    if (const QString budget = text("budget"); !budget.isEmpty()) {
        const double dollars = QLocale().toDouble(budget, &ok);
        if (!ok || dollars <= 0 || dollars > 1e9)
            return wrong("budget", tr("A budget is an amount in US dollars, for example 20"));
        key.budgetMicroUsd = std::llround(dollars * 1e6);
        key.budgetPeriod = limits.value(QStringLiteral("daily")).toBool() ? BudgetPeriod::Day : BudgetPeriod::Month;
        key.allowUnpriced = limits.value(QStringLiteral("unpriced")).toBool();
    }
    if (const QString expires = text("expires"); !expires.isEmpty()) {
        const QDate day = QDate::fromString(expires, Qt::ISODate);
        if (!day.isValid() || day < QDate::currentDate())
            return wrong("expires", tr("The last day is one to come, written as 2027-03-31"));
        key.expiresMs = day.addDays(1).startOfDay().toMSecsSinceEpoch();
    }
    return key;
}

QString KeysModel::create(const QString &name, const QVariantMap &limits)
{
    auto key = read(name, limits);
    auto made = key ? m_backend.createKey(*key) : Result<QByteArray>(key.error());
    setProblem(made ? Error {} : made.error());
    return made ? QString::fromLatin1(*made) : QString();
}

bool KeysModel::change(const QString &name, const QVariantMap &limits)
{
    const auto key = read(name, limits);
    const auto done = key ? m_backend.changeKey(*key) : Result<void>(key.error());
    setProblem(done ? Error {} : done.error());
    return bool(done);
}

QVariantMap KeysModel::limitsOf(const QString &name) const
{
    const auto key = std::find_if(m_keys.begin(), m_keys.end(),
                                  [id = name.toUtf8()](const GatewayKey &known) { return known.name == id; });
    if (key == m_keys.end())
        return {};
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const auto number = [&locale](double value) { return locale.toString(value, 'f', QLocale::FloatingPointShortest); };
    return {{QStringLiteral("models"), QString::fromUtf8(key->models.join(", "))},
            {QStringLiteral("rpm"), key->requestsPerMinute > 0 ? locale.toString(key->requestsPerMinute) : QString()},
            {QStringLiteral("budget"), key->budgetMicroUsd ? number(double(*key->budgetMicroUsd) / 1e6) : QString()},
            {QStringLiteral("daily"), key->budgetPeriod == BudgetPeriod::Day},
            {QStringLiteral("unpriced"), key->allowUnpriced},
            {QStringLiteral("expires"),
             key->expiresMs > 0 ? QDateTime::fromMSecsSinceEpoch(key->expiresMs - 1).date().toString(Qt::ISODate)
                                : QString()}};
}

std::optional<BudgetInfo> KeysModel::budgetOf(const QByteArray &key) const
{
    const auto found = std::find_if(m_budgets.begin(), m_budgets.end(),
                                    [&key](const BudgetInfo &budget) { return budget.key == key; });
    return found == m_budgets.end() ? std::nullopt : std::optional(*found);
}

void KeysModel::revoke(const QString &name)
{
    const auto done = m_backend.revokeKey(name.toUtf8());
    setProblem(done ? Error {} : done.error());
}

void KeysModel::setProblem(const Error &error)
{
    m_problem = gatewayWords(error.message);
    m_wrongField = QString::fromLatin1(error.param);
    Q_EMIT problemChanged();
}

double KeysModel::highestLevel() const
{
    double highest = -1;
    for (int row = 0; row < count(); ++row)
        highest = std::max(highest, index(row).data(LevelRole).toDouble());
    return highest;
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const GatewayKey &key = m_keys[index.row()];
    const QLocale locale;
    const qint64 spent = m_spent.value(key.name);
    switch (role) {
    case NameRole: return QString::fromUtf8(key.name);
    case LimitsRole: {
        QStringList words;
        words << (key.models.isEmpty() ? tr("all models") : QString::fromUtf8(key.models.join(", ")));
        if (key.requestsPerMinute > 0)
            words << tr("%1 requests a minute").arg(figures::grouped(key.requestsPerMinute, locale));
        if (key.budgetMicroUsd) {
            const QString amount = figures::money(*key.budgetMicroUsd, locale);
            words << (key.budgetPeriod == BudgetPeriod::Day ? tr("%1 a day").arg(amount)
                                                            : tr("%1 a month").arg(amount));
        }
        if (key.expiresMs > 0)
            words << tr("until %1").arg(figures::day(QDateTime::fromMSecsSinceEpoch(key.expiresMs - 1).date(), locale));
        return words.join(QStringLiteral(" · "));
    }
    case SpentRole:
        // A budget is held against what its own period cost.
        if (const auto budget = budgetOf(key.name))
            return budget->isDaily ? tr("%1 today").arg(figures::money(budget->spentMicroUsd, locale))
                                   : tr("%1 this month").arg(figures::money(budget->spentMicroUsd, locale));
        return tr("%1 this month").arg(figures::money(spent, locale));
    case LevelRole:
        if (const auto budget = budgetOf(key.name); budget && budget->budgetMicroUsd > 0)
            return double(budget->spentMicroUsd) / double(budget->budgetMicroUsd);
        // The gateway has not taken the key in yet: what the month cost is the same for a monthly budget.
        return key.budgetMicroUsd && key.budgetPeriod == BudgetPeriod::Month
            ? QVariant(double(spent) / double(*key.budgetMicroUsd))
            : QVariant(-1.0);
    case CreatedRole: return figures::day(QDateTime::fromMSecsSinceEpoch(key.createdMs).date(), locale);
    case ExpiredRole: return key.isExpired(QDateTime::currentMSecsSinceEpoch());
    default: return {};
    }
}

QHash<int, QByteArray> KeysModel::roleNames() const
{
    return {{NameRole, "name"},   {LimitsRole, "limits"},   {SpentRole, "spent"},
            {LevelRole, "level"}, {CreatedRole, "created"}, {ExpiredRole, "expired"}};
}

} // namespace station
