// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/presetfile.h"

#include "app/chat/moreparameters.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>

namespace station::presetfile {

using namespace Qt::StringLiterals;

namespace {

const QString kFormat = QStringLiteral("token-station preset ");
constexpr int kVersion = 1;
constexpr qsizetype kLongestName = 60; ///< UTF-16 units

Error refused(const QString &words)
{
    return {ErrorCode::BadRequest, words.toUtf8(), {}};
}

bool isNumber(const QJsonValue &value, double least, double most)
{
    return value.isDouble() && value.toDouble() >= least && value.toDouble() <= most;
}

/** What is wrong with one member of the settings, in words; empty: nothing. */
QString problemOf(const QString &member, const QJsonValue &value)
{
    bool isGood = false;
    if (member == "system"_L1) {
        isGood = value.isString();
    } else if (member == "temperature"_L1) {
        isGood = isNumber(value, 0, 2);
    } else if (member == "top_p"_L1) {
        isGood = isNumber(value, 0, 1);
    } else if (member == "max_tokens"_L1) {
        isGood = isNumber(value, 1, 10'000'000) && value.toDouble() == std::floor(value.toDouble());
    } else if (member == "effort"_L1) {
        isGood = value.isString() && value.toString().size() <= 20;
    } else if (member == "more"_L1) {
        if (value.isObject())
            return moreparameters::problemOf(QString::fromUtf8(QJsonDocument(value.toObject()).toJson()));
    } else {
        return QCoreApplication::translate("Chat", "A preset has no setting \"%1\".").arg(member);
    }
    return isGood ? QString()
                  : QCoreApplication::translate("Chat", "\"%1\" has a value that it cannot have.").arg(member);
}

} // namespace

QByteArray write(const Preset &preset)
{
    const QJsonObject root {{"format"_L1, kFormat + QString::number(kVersion)},
                            {"name"_L1, preset.name},
                            {"settings"_L1, preset.settings.toJson()}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<Preset> read(const QByteArray &json)
{
    const Error foreign =
        refused(QCoreApplication::translate("Chat", "This is another kind of file, no preset of Token Station."));
    const QString text = QString::fromUtf8(json);
    if (!text.trimmed().startsWith(u'{'))
        return foreign;
    if (const QString problem = moreparameters::syntaxProblemOf(text); !problem.isEmpty())
        return refused(problem);
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QString format = root.value("format"_L1).toString();
    if (!format.startsWith(kFormat))
        return foreign;
    if (format.mid(kFormat.size()) != QString::number(kVersion))
        return refused(QCoreApplication::translate("Chat", "A newer Token Station made this preset."));
    const QJsonObject settings = root.value("settings"_L1).toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (const QString problem = problemOf(it.key(), *it); !problem.isEmpty())
            return refused(problem);
    }
    Preset preset {root.value("name"_L1).toString().simplified().left(kLongestName), ChatSettings::fromJson(settings)};
    if (preset.settings == ChatSettings())
        return refused(QCoreApplication::translate("Chat", "This preset sets nothing."));
    return preset;
}

} // namespace station::presetfile
