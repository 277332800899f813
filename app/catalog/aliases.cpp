// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/aliases.h"

#include "app/gatewaywords.h"
#include "gateway/json/jsontext.h"

#include <algorithm>

namespace station {

Aliases::Aliases(Backend &backend, QObject *parent) : QObject(parent), m_file(backend.paths().configFile)
{
    // The gateway makes its table anew where the file has changed, whoever changed it.
    connect(&backend, &Backend::modelsChanged, this, &Aliases::reload);
    reload();
}

void Aliases::reload()
{
    const auto config = m_file.read();
    if (!config || config->aliases == m_aliases)
        return;
    m_aliases = config->aliases;
    Q_EMIT changed();
}

void Aliases::setProblem(const QString &problem, bool taken)
{
    m_problem = problem;
    m_taken = taken;
    Q_EMIT changed();
}

QStringList Aliases::of(const QString &model) const
{
    QStringList names;
    for (const auto &[name, targets] : m_aliases) {
        if (targets.contains(model.toUtf8()))
            names << QString::fromUtf8(name);
    }
    return names;
}

QString Aliases::words(const QString &alias, const QString &model) const
{
    const auto found = m_aliases.find(alias.toUtf8());
    if (found == m_aliases.end() || found->second.size() < 2)
        return alias;
    return tr("%1 (%2 of %3)").arg(alias).arg(found->second.indexOf(model.toUtf8()) + 1).arg(found->second.size());
}

bool Aliases::write(const QByteArray &alias, const QList<QByteArray> &targets)
{
    // One model stands bare, several as a list.
    QByteArray value;
    for (const QByteArray &target : targets)
        value += (value.isEmpty() ? "" : ", ") + json::quoted(target);
    const QByteArray name = "aliases." + alias;
    const auto done =
        targets.isEmpty() ? m_file.remove(name) : m_file.set(name, targets.size() == 1 ? value : '[' + value + ']');
    reload();
    setProblem(done ? QString() : gatewayWords(done.error().message), false);
    return bool(done);
}

bool Aliases::add(const QString &alias, const QString &model)
{
    const QString name = alias.trimmed();
    // A slash would make it a provider's model; the others have a meaning where the file is edited.
    const bool odd = std::any_of(name.begin(), name.end(), [](QChar c) {
        return c.isSpace() || !c.isPrint() || c == u'/' || c == u'#' || c == u'"' || c == u'\\';
    });
    if (name.isEmpty() || odd) {
        setProblem(tr("An alias is a word like “fast”, without blanks and slashes"), false);
        return false;
    }
    reload();
    if (const auto known = m_aliases.find(name.toUtf8()); known != m_aliases.end()) {
        if (known->second == QList<QByteArray> {model.toUtf8()}) {
            setProblem({}, false);
            return true;
        }
        setProblem(known->second.contains(model.toUtf8())
                       ? tr("“%1” has it already").arg(name)
                       : tr("“%1” stands for %2").arg(name, QString::fromUtf8(known->second.join(", "))),
                   !known->second.contains(model.toUtf8()));
        return false;
    }
    return write(name.toUtf8(), {model.toUtf8()});
}

bool Aliases::append(const QString &alias, const QString &model)
{
    reload();
    const auto known = m_aliases.find(alias.trimmed().toUtf8());
    if (known == m_aliases.end())
        return add(alias, model);
    QList<QByteArray> targets = known->second;
    if (!targets.contains(model.toUtf8()))
        targets << model.toUtf8();
    return write(known->first, targets);
}

void Aliases::remove(const QString &alias, const QString &model)
{
    reload();
    const auto known = m_aliases.find(alias.toUtf8());
    QList<QByteArray> targets = known == m_aliases.end() ? QList<QByteArray>() : known->second;
    targets.removeAll(model.toUtf8());
    write(alias.toUtf8(), targets);
}

} // namespace station
