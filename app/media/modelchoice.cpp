// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/modelchoice.h"

#include <QCoreApplication>

namespace station {

void ModelChoice::choose(const QString &id)
{
    m_id = id;
    if (m_settings && !id.isEmpty())
        m_settings->setValue(m_key, id);
}

void ModelChoice::keepIn(QSettings &settings)
{
    m_settings = &settings;
    if (const QString kept = settings.value(m_key).toString(); !kept.isEmpty())
        m_id = kept;
}

bool ModelChoice::offer(const QStringList &usable)
{
    if (!m_id.isEmpty() || usable.isEmpty())
        return false;
    m_id = usable.first();
    return true;
}

QVariantList modelChoices(const QStringList &usable, const QString &chosen)
{
    const auto choice = [](const QString &id, const QString &name) {
        return QVariantMap {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}};
    };
    QVariantList choices;
    if (!chosen.isEmpty() && !usable.contains(chosen))
        choices << choice(chosen, QCoreApplication::translate("Media", "Not usable now: %1").arg(chosen));
    for (const QString &id : usable)
        choices << choice(id, id);
    return choices;
}

QString notUsableWords(const QString &model, const QString &missing)
{
    return missing.isEmpty()
        ? QCoreApplication::translate("Media",
                                      "%1 is not usable now. Choose another model, or see to its line in Providers.")
              .arg(model)
        : QCoreApplication::translate(
              "Media", "%1 is not usable now (%2). Choose another model, or see to its line in Providers.")
              .arg(model, missing);
}

QString mediaHindrance(const Backend &backend, const QString &model, const QStringList &usable)
{
    if (backend.gateway().state != GatewayState::Listening)
        return QCoreApplication::translate("Media", "This needs the gateway: it does not listen now");
    if (model.isEmpty())
        return QCoreApplication::translate("Media", "No model of this kind can be used: open a line in Providers");
    if (usable.contains(model))
        return {};
    QString missing;
    const QByteArray id = model.toUtf8();
    for (const ModelInfo &known : backend.models()) {
        if (known.id == id)
            missing = known.missing;
    }
    return notUsableWords(model, missing);
}

} // namespace station
