// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace station;

namespace {

/** A member's value as it is written in the file: QJson would sort what it holds. */
QByteArray memberText(const QByteArray &file, const QByteArray &after, const QByteArray &name)
{
    qsizetype at = file.indexOf('"' + after + '"');
    at = at < 0 ? -1 : file.indexOf('"' + name + "\":", at);
    if (at < 0)
        return {};
    at += name.size() + 3;
    while (at < file.size() && (file[at] == ' ' || file[at] == '\n'))
        ++at;
    int depth = 0;
    bool inString = false;
    for (qsizetype i = at; i < file.size(); ++i) {
        const char c = file[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == '"')
            inString = true;
        else if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return file.mid(at, i + 1 - at);
        if (depth == 0 && c != '"')
            return {};
    }
    return {};
}

} // namespace

std::vector<Recording> textRecordings(const QStringList &folders)
{
    std::vector<Recording> list;
    for (const QString &folder : folders) {
        for (const QFileInfo &info : QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(info.filePath());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(info.filePath()));
            const QByteArray text = file.readAll();
            const QJsonObject o = QJsonDocument::fromJson(text).object();
            const auto dialect = dialectFromName(o[u"api"].toString().toUtf8());
            if (!dialect)
                continue;
            const QJsonObject answer = o[u"response"].toObject();
            Recording r;
            r.id = o[u"id"].toString().toUtf8();
            r.provider = o[u"provider"].toString().toUtf8();
            r.model = o[u"model"].toString().toUtf8();
            r.fidelity = o[u"fidelity"].toObject()[u"request"].toString().toUtf8();
            r.answerFidelity = o[u"fidelity"].toObject()[u"response"].toString().toUtf8();
            r.dialect = *dialect;
            r.path = o[u"request"].toObject()[u"path"].toString().toUtf8();
            r.status = answer[u"status"].toInt();
            r.requestBody = memberText(text, "request", "body");
            r.body = answer[u"body_text"].toString().toUtf8();
            const QByteArray start = r.body.trimmed().left(6);
            r.eventStream =
                start.startsWith("data:") || start == "event:" || start.startsWith("id:") || start.startsWith(": ");
            for (const QJsonValue &feature : o[u"features"].toArray())
                r.features.append(feature.toString());
            list.push_back(std::move(r));
        }
    }
    return list;
}
