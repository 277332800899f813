// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/moreparameters.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace station::moreparameters {

using namespace Qt::StringLiterals;

namespace {

// In every dialect: the lanes of one conversation may speak different ones.
constexpr QLatin1StringView kOwn[] = {"model"_L1, "messages"_L1, "input"_L1, "contents"_L1, "stream"_L1};

bool isOwn(const QString &name)
{
    return std::find(std::begin(kOwn), std::end(kOwn), name) != std::end(kOwn);
}

void merge(QJsonObject &into, const QJsonObject &from)
{
    for (auto it = from.begin(); it != from.end(); ++it) {
        if (it->isNull()) {
            into.remove(it.key());
        } else if (it->isObject() && into.value(it.key()).isObject()) {
            QJsonObject inner = into.value(it.key()).toObject();
            merge(inner, it->toObject());
            into.insert(it.key(), inner);
        } else {
            into.insert(it.key(), *it);
        }
    }
}

/** "line 2, column 5", both from 1. */
std::pair<qsizetype, qsizetype> placeOf(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.left(offset);
    const qsizetype start = before.lastIndexOf('\n') + 1;
    return {before.count('\n') + 1, QString::fromUtf8(before.mid(start)).size() + 1};
}

} // namespace

QString syntaxProblemOf(const QString &text)
{
    const QByteArray json = text.toUtf8();
    if (text.trimmed().isEmpty())
        return {};
    if (!text.trimmed().startsWith(u'{'))
        return QCoreApplication::translate("Chat", "This has to be an object: { … }");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        if (error.offset >= json.trimmed().size())
            return QCoreApplication::translate("Chat", "The JSON is not complete yet.");
        const auto [line, column] = placeOf(json, error.offset);
        return QCoreApplication::translate("Chat", "This is no JSON: see line %1, column %2.").arg(line).arg(column);
    }
    return {};
}

QString problemOf(const QString &text)
{
    if (const QString problem = syntaxProblemOf(text); !problem.isEmpty())
        return problem;
    const QStringList names = QJsonDocument::fromJson(text.toUtf8()).object().keys();
    const auto own = std::find_if(names.begin(), names.end(), isOwn);
    if (own != names.end())
        return QCoreApplication::translate("Chat", "\"%1\" is made by the chat and cannot be set here.").arg(*own);
    return {};
}

QJsonObject read(const QString &text)
{
    return problemOf(text).isEmpty() ? QJsonDocument::fromJson(text.toUtf8()).object() : QJsonObject();
}

QString words(const QJsonObject &more)
{
    return more.isEmpty() ? QString()
                          : QString::fromUtf8(QJsonDocument(more).toJson(QJsonDocument::Indented)).trimmed();
}

void layOver(QJsonObject &request, const QJsonObject &more)
{
    QJsonObject allowed = more;
    for (const QLatin1StringView name : kOwn)
        allowed.remove(name);
    merge(request, allowed);
}

} // namespace station::moreparameters
