// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/requestcode.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace station {

namespace {

/** A string as all three languages write it between double quotes. */
QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

bool isFile(const QString &value)
{
    return value.startsWith(u'@');
}

QString python(const QJsonValue &value, const QString &indent)
{
    const QString deeper = indent + QStringLiteral("    ");
    QStringList lines;
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    case QJsonValue::String: return quoted(value.toString());
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const qint64 whole = value.toInteger();
        return double(whole) == number ? QString::number(whole) : QString::number(number, 'g', 15);
    }
    case QJsonValue::Array: {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &entry : list)
            lines << deeper + python(entry, deeper);
        return lines.isEmpty() ? QStringLiteral("[]")
                               : QStringLiteral("[\n") + lines.join(QStringLiteral(",\n")) + u'\n' + indent + u']';
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            lines << deeper + quoted(it.key()) + QStringLiteral(": ") + python(it.value(), deeper);
        return lines.isEmpty() ? QStringLiteral("{}")
                               : QStringLiteral("{\n") + lines.join(QStringLiteral(",\n")) + u'\n' + indent + u'}';
    }
    default: return QStringLiteral("None");
    }
}

QString body(const QByteArray &json)
{
    return QString::fromUtf8(QJsonDocument::fromJson(json).toJson(QJsonDocument::Indented)).trimmed();
}

QString curl(const ShownRequest &request)
{
    QStringList parts {QStringLiteral("curl") + (request.streams ? QStringLiteral(" -N ") : QStringLiteral(" "))
                       + shellQuoted(request.root + QString::fromUtf8(request.path))};
    parts << QStringLiteral("-H \"Authorization: Bearer $TOKEN_STATION_API_KEY\"");
    if (!request.json.isEmpty()) {
        parts << QStringLiteral("-H 'Content-Type: application/json'");
        parts << QStringLiteral("-d ") + shellQuoted(body(request.json));
    }
    for (const auto &[name, value] : request.form)
        parts << (isFile(value) ? QStringLiteral("-F ") : QStringLiteral("--form-string "))
                + shellQuoted(name + u'=' + value);
    if (!request.saveAs.isEmpty())
        parts << QStringLiteral("-o ") + shellQuoted(request.saveAs);
    return parts.join(QStringLiteral(" \\\n  ")) + u'\n';
}

QString pythonCode(const ShownRequest &request)
{
    QString code = QStringLiteral("import os\nimport requests\n\n");
    QStringList parts {
        quoted(request.root + QString::fromUtf8(request.path)),
        QStringLiteral("headers={\"Authorization\": f\"Bearer {os.environ['TOKEN_STATION_API_KEY']}\"}")};
    if (!request.json.isEmpty())
        parts << QStringLiteral("json=")
                + python(QJsonDocument::fromJson(request.json).object(), QStringLiteral("    "));
    QStringList fields;
    QStringList files;
    for (const auto &[name, value] : request.form) {
        if (isFile(value))
            files << quoted(name) + QStringLiteral(": open(") + quoted(value.mid(1)) + QStringLiteral(", \"rb\")");
        else
            fields << u'(' + quoted(name) + QStringLiteral(", ") + quoted(value) + u')';
    }
    if (!fields.isEmpty())
        parts << QStringLiteral("data=[") + fields.join(QStringLiteral(", ")) + u']';
    if (!files.isEmpty())
        parts << QStringLiteral("files={") + files.join(QStringLiteral(", ")) + u'}';
    if (request.streams)
        parts << QStringLiteral("stream=True");
    code += QStringLiteral("response = requests.post(\n    ") + parts.join(QStringLiteral(",\n    "))
        + QStringLiteral(",\n)\nresponse.raise_for_status()\n");
    if (!request.saveAs.isEmpty())
        return code + QStringLiteral("open(") + quoted(request.saveAs)
            + QStringLiteral(", \"wb\").write(response.content)\n");
    if (request.streams)
        return code + QStringLiteral("for line in response.iter_lines(decode_unicode=True):\n    print(line)\n");
    return code + QStringLiteral("print(response.text)\n");
}

QString javaScript(const ShownRequest &request)
{
    QString code;
    const bool files =
        std::any_of(request.form.begin(), request.form.end(), [](const auto &field) { return isFile(field.second); });
    if (files || !request.saveAs.isEmpty())
        code += QStringLiteral("import { readFile, writeFile } from \"node:fs/promises\";\n\n");
    QString sent = QStringLiteral("form");
    if (!request.form.empty()) {
        code += QStringLiteral("const form = new FormData();\n");
        for (const auto &[name, value] : request.form) {
            const QString given = isFile(value) ? QStringLiteral("new Blob([await readFile(") + quoted(value.mid(1))
                    + QStringLiteral(")]), ") + quoted(value.mid(1))
                                                : quoted(value);
            code +=
                QStringLiteral("form.append(") + quoted(name) + QStringLiteral(", ") + given + QStringLiteral(");\n");
        }
    } else {
        sent = QStringLiteral("JSON.stringify(") + body(request.json).replace(u'\n', QStringLiteral("\n  ")) + u')';
    }
    code += QStringLiteral("const response = await fetch(") + quoted(request.root + QString::fromUtf8(request.path))
        + QStringLiteral(", {\n  method: \"POST\",\n  headers: {\n    Authorization: `Bearer "
                         "${process.env.TOKEN_STATION_API_KEY}`,\n");
    if (request.form.empty())
        code += QStringLiteral("    \"Content-Type\": \"application/json\",\n");
    code += QStringLiteral("  },\n  body: ") + sent
        + QStringLiteral(",\n});\nif (!response.ok) throw new Error(await response.text());\n");
    if (!request.saveAs.isEmpty())
        return code + QStringLiteral("await writeFile(") + quoted(request.saveAs)
            + QStringLiteral(", Buffer.from(await response.arrayBuffer()));\n");
    if (request.streams)
        return code
            + QStringLiteral("const decoder = new TextDecoder();\nfor await (const piece of response.body)\n  "
                             "process.stdout.write(decoder.decode(piece, { stream: true }));\n");
    return code + QStringLiteral("console.log(await response.text());\n");
}

} // namespace

QString requestCode(const ShownRequest &request, const QString &language)
{
    if (language == QStringLiteral("python"))
        return pythonCode(request);
    if (language == QStringLiteral("javascript"))
        return javaScript(request);
    return curl(request);
}

} // namespace station
