// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clients/clientcontrol.h"

#include "app/clients/terminal.h"
#include "app/gatewaywords.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

namespace station {

namespace {

/** Unchanged lines around a change. */
constexpr int kContext = 2;

QVariantMap shownLine(const QString &kind, int before, int after, const QString &text)
{
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("before"), before},
            {QStringLiteral("after"), after},
            {QStringLiteral("text"), text}};
}

QString kindOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Added: return QStringLiteral("added");
    case DiffLine::Kind::Removed: return QStringLiteral("removed");
    case DiffLine::Kind::Same: break;
    }
    return QStringLiteral("same");
}

qsizetype count(const std::vector<DiffLine> &diff, DiffLine::Kind kind)
{
    return std::count_if(diff.begin(), diff.end(), [kind](const DiffLine &line) { return line.kind == kind; });
}

} // namespace

ClientControl::ClientControl(ClientSetup &setup, Backend &backend, QSettings &settings, QObject *parent)
    : QObject(parent), m_setup(setup), m_backend(backend), m_settings(settings)
{
    connect(&backend, &Backend::modelsChanged, this, &ClientControl::changed);
    connect(&backend, &Backend::gatewayChanged, this, [this] {
        if (m_isRead)
            refresh();
    });
    m_setup.repair(this, [this](const Result<void> &repaired) {
        if (repaired)
            return;
        m_result = gatewayWords(repaired.error().message);
        m_resultTone = QStringLiteral("red");
        Q_EMIT changed();
    });
}

QString ClientControl::modelsKey() const
{
    return QStringLiteral("clients/%1/").arg(clientId());
}

QString ClientControl::folderKey() const
{
    return QStringLiteral("clients/%1/folder").arg(clientId());
}

void ClientControl::refresh()
{
    m_isRead = true;
    const GatewayStatus gateway = m_backend.gateway();
    std::optional<QByteArray> here;
    if (gateway.state == GatewayState::Listening)
        here = clientAddress(gateway.host.toUtf8(), gateway.port);
    else if (gateway.state == GatewayState::PortTaken)
        here = QByteArray();
    m_setup.setGatewayHere(here);
    m_status = m_setup.status();
    plan();
}

/** What was picked here, else what the settings say, else what was picked before the client was put back. */
SetupOptions ClientControl::options() const
{
    SetupOptions options {m_pickedLogin.value_or(m_status.keepLogin), {}};
    if (options.keepLogin)
        return options; // its own login reaches its own models only
    for (const QByteArray &tier : m_setup.client().tiers) {
        const auto found = std::find_if(m_status.models.begin(), m_status.models.end(),
                                        [&tier](const TierModel &model) { return model.tier == tier; });
        QByteArray model = found != m_status.models.end() ? found->model : QByteArray();
        if (!setUp())
            model = m_settings.value(modelsKey() + QString::fromUtf8(tier)).toString().toUtf8();
        model = m_pickedModels.value(tier, model);
        if (!model.isEmpty())
            options.models.append({tier, model});
    }
    return options;
}

void ClientControl::plan()
{
    m_diff.clear();
    m_conflicts.clear();
    m_planProblem.clear();
    m_options = options();
    const auto planned = m_setup.plan(m_options);
    if (planned) {
        m_diff = planned->diff;
        m_conflicts = planned->conflicts;
    } else {
        m_planProblem = gatewayWords(planned.error().message);
    }
    m_hasChange = count(m_diff, DiffLine::Kind::Same) != qsizetype(m_diff.size());
    if (!m_hasChange && m_status.canUndo) {
        if (const auto back = m_setup.planUndo())
            m_diff = back->diff;
    }
    Q_EMIT changed();
}

QString ClientControl::settingsFile() const
{
    const QString home = QDir::homePath() + u'/';
    return m_status.settingsFile.startsWith(home) ? QStringLiteral("~/") + m_status.settingsFile.mid(home.size())
                                                  : m_status.settingsFile;
}

QString ClientControl::lamp() const
{
    switch (m_status.state) {
    case ClientStatus::State::SetUp: return QStringLiteral("open");
    case ClientStatus::State::Broken: return QStringLiteral("closed");
    default: return QStringLiteral("off");
    }
}

QString ClientControl::word() const
{
    switch (m_status.state) {
    case ClientStatus::State::NotInstalled: return tr("Not installed");
    case ClientStatus::State::NotSetUp: return tr("Not set up");
    case ClientStatus::State::SetUpForAnother: return tr("Set up for another");
    case ClientStatus::State::SetUp: return tr("Set up for Token Station");
    case ClientStatus::State::Broken: return tr("Broken");
    }
    return {};
}

QString ClientControl::tone() const
{
    switch (m_status.state) {
    case ClientStatus::State::SetUp: return QStringLiteral("green");
    case ClientStatus::State::Broken: return QStringLiteral("red");
    default: return QStringLiteral("ink2");
    }
}

QVariantList ClientControl::tiers() const
{
    QVariantList list;
    const auto providers = m_backend.providers();
    for (const QByteArray &tier : m_setup.client().tiers) {
        const auto found = std::find_if(m_options.models.begin(), m_options.models.end(),
                                        [&tier](const TierModel &model) { return model.tier == tier; });
        const QByteArray model = found != m_options.models.end() ? found->model : QByteArray();
        const QByteArray provider = model.left(model.indexOf('/'));
        const auto line = std::find_if(providers.begin(), providers.end(),
                                       [&provider](const ProviderInfo &info) { return info.id == provider; });
        list.append(QVariantMap {
            {QStringLiteral("tier"), QString::fromUtf8(tier)},
            {QStringLiteral("model"), QString::fromUtf8(model)},
            {QStringLiteral("code"), line == providers.end() ? QString() : QString::fromUtf8(line->lineCode)}});
    }
    return list;
}

QString ClientControl::diffTitle() const
{
    return m_diff.empty() ? QString() : m_hasChange ? tr("What will change") : tr("What undoing puts back");
}

QVariantList ClientControl::diff() const
{
    // Lines near a change, and a word for those between.
    const auto isChange = [this](qsizetype at) {
        return at >= 0 && at < qsizetype(m_diff.size()) && m_diff[size_t(at)].kind != DiffLine::Kind::Same;
    };
    QVariantList lines;
    int left = 0;
    const auto tellLeft = [&] {
        if (left > 0)
            lines.append(shownLine(QStringLiteral("gap"), 0, 0, tr("%n lines unchanged", nullptr, left)));
        left = 0;
    };
    for (qsizetype i = 0; i < qsizetype(m_diff.size()); ++i) {
        bool near = false;
        for (qsizetype j = i - kContext; j <= i + kContext; ++j)
            near = near || isChange(j);
        if (!near) {
            ++left;
            continue;
        }
        tellLeft();
        const DiffLine &line = m_diff[size_t(i)];
        QString text = QString::fromUtf8(line.text);
        text.replace(QLatin1String(kKeyToCome), gatewayWords(kKeyToCome));
        lines.append(shownLine(kindOf(line.kind), line.before, line.after, text));
    }
    tellLeft();
    return lines;
}

int ClientControl::added() const
{
    return int(count(m_diff, DiffLine::Kind::Added));
}

int ClientControl::removed() const
{
    return int(count(m_diff, DiffLine::Kind::Removed));
}

QStringList ClientControl::conflicts() const
{
    QStringList list;
    for (const Conflict &conflict : m_conflicts)
        list.append(gatewayWords(conflict.words));
    if (!m_planProblem.isEmpty())
        list.append(m_planProblem);
    return list;
}

QString ClientControl::hindrance() const
{
    if (m_busy)
        return tr("It is being worked on");
    if (!m_planProblem.isEmpty())
        return m_planProblem;
    for (const Conflict &conflict : m_conflicts) {
        if (conflict.blocks)
            return gatewayWords(conflict.words);
    }
    if (!m_hasChange)
        return tr("There is nothing to change");
    return {};
}

void ClientControl::setKeepLogin(bool keep)
{
    m_pickedLogin = keep;
    plan();
}

void ClientControl::setModel(const QString &tier, const QString &model)
{
    m_pickedModels.insert(tier.toUtf8(), model.toUtf8());
    m_settings.setValue(modelsKey() + tier, model);
    plan();
}

void ClientControl::forgetPicks()
{
    m_pickedLogin.reset();
    m_pickedModels.clear();
}

void ClientControl::begin()
{
    m_busy = true;
    m_result.clear();
    Q_EMIT changed();
}

void ClientControl::end(const QString &result, const QString &tone)
{
    m_busy = false;
    m_result = result;
    m_resultTone = tone;
    refresh();
}

void ClientControl::use(const QString &model)
{
    const QList<QByteArray> &tiers = m_setup.client().tiers;
    const auto named = std::find_if(tiers.begin(), tiers.end(), [&model](const QByteArray &tier) {
        return model.contains(QLatin1String(tier), Qt::CaseInsensitive);
    });
    if (named != tiers.end())
        setModel(QString::fromUtf8(*named), model);
    else if (!tiers.isEmpty())
        setModel(QString::fromUtf8(tiers.contains("sonnet") ? QByteArray("sonnet") : tiers.first()), model);
}

void ClientControl::apply()
{
    if (m_busy)
        return;
    begin();
    m_setup.apply(m_options, this, [this](const Result<SetupPlan> &done) {
        if (done && done->isBlocked()) {
            QString words;
            for (const Conflict &conflict : done->conflicts) {
                if (conflict.blocks)
                    words = gatewayWords(conflict.words);
            }
            end(words, QStringLiteral("red"));
        } else if (done) {
            forgetPicks();
            end(tr("%1 is set up. The original is in the journal.").arg(name()), QStringLiteral("green"));
        } else {
            end(gatewayWords(done.error().message), QStringLiteral("red"));
        }
    });
}

void ClientControl::undo(const std::function<void()> &done)
{
    if (m_busy)
        return;
    begin();
    m_setup.undo(this, [this, done](const Result<SetupPlan> &undone) {
        if (!undone) {
            end(gatewayWords(undone.error().message), QStringLiteral("red"));
            return;
        }
        forgetPicks();
        end(tr("%1 is as it was before.").arg(name()), QStringLiteral("green"));
        if (done)
            done();
    });
}

void ClientControl::sayPong()
{
    if (m_busy)
        return;
    m_running = true;
    begin();
    auto clock = std::make_shared<QElapsedTimer>();
    clock->start();
    m_setup.sayPong(this, [this, clock](const Result<QByteArray> &answer) {
        m_running = false;
        const QString seconds = QLocale().toString(double(clock->elapsed()) / 1000.0, 'f', 1);
        if (answer)
            end(tr("Answered “%1” in %2 s").arg(QString::fromUtf8(answer->trimmed()).left(200), seconds),
                QStringLiteral("green"));
        else
            end(gatewayWords(answer.error().message), QStringLiteral("red"));
    });
}

QString ClientControl::folder() const
{
    const QString last = m_settings.value(folderKey()).toString();
    return QDir(last).exists() && !last.isEmpty() ? last : QDir::homePath();
}

void ClientControl::openTerminal(const QUrl &folder)
{
    if (m_busy || !installed())
        return;
    const auto opened = terminal::open(m_status.program, folder.toLocalFile());
    if (opened)
        m_settings.setValue(folderKey(), folder.toLocalFile());
    m_result = opened ? tr("%1 was opened in %2").arg(name(), QDir::toNativeSeparators(folder.toLocalFile()))
                      : gatewayWords(opened.error().message);
    m_resultTone = opened ? QStringLiteral("ink2") : QStringLiteral("red");
    Q_EMIT changed();
}

QString ClientControl::command() const
{
    QString text = QStringLiteral("token-station-gateway connect ") + clientId();
    if (m_options.keepLogin)
        text += QStringLiteral(" --keep-login");
    QStringList models;
    for (const TierModel &entry : m_options.models)
        models.append(QString::fromUtf8(entry.tier + '=' + entry.model));
    if (!models.isEmpty())
        text += QStringLiteral(" --models ") + models.join(u',');
    return text;
}

} // namespace station
