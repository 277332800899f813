// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/aliases.h"

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

void Aliases::setProblem(const QString &problem)
{
    m_problem = problem;
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

bool Aliases::isChain(const QString &alias) const
{
    const auto found = m_aliases.find(alias.toUtf8());
    return found != m_aliases.end() && found->second.size() > 1;
}

bool Aliases::add(const QString &alias, const QString &model)
{
    const QString name = alias.trimmed();
    // A slash would make it a provider's model; the others have a meaning where the file is edited.
    const bool odd = std::any_of(name.begin(), name.end(), [](QChar c) {
        return c.isSpace() || !c.isPrint() || c == u'/' || c == u'#' || c == u'"' || c == u'\\';
    });
    if (name.isEmpty() || odd) {
        setProblem(tr("An alias is a word like “fast”, without blanks and slashes"));
        return false;
    }
    reload();
    if (const auto known = m_aliases.find(name.toUtf8()); known != m_aliases.end()) {
        if (known->second == QList<QByteArray> {model.toUtf8()}) {
            setProblem({});
            return true;
        }
        setProblem(tr("“%1” stands for %2; remove that first").arg(name, QString::fromUtf8(known->second.join(", "))));
        return false;
    }
    const auto done = m_file.set("aliases." + name.toUtf8(), json::quoted(model.toUtf8()));
    m_problem = done ? QString() : QString::fromUtf8(done.error().message);
    reload();
    Q_EMIT changed();
    return bool(done);
}

void Aliases::remove(const QString &alias)
{
    const auto done = m_file.remove("aliases." + alias.toUtf8());
    m_problem = done ? QString() : QString::fromUtf8(done.error().message);
    reload();
    Q_EMIT changed();
}

} // namespace station
