// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/configfile.h"

#include "gateway/clients/atomicfile.h"
#include "gateway/clients/jsonsettings.h"

#include <QFileInfo>

namespace station {

namespace {

/** The text with blanks in place of its comments, so that every other byte stands where it stood. */
QByteArray withoutComments(QByteArray text)
{
    bool string = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (string) {
            if (text[i] == '\\')
                ++i;
            else if (text[i] == '"')
                string = false;
        } else if (text[i] == '"') {
            string = true;
        } else if (text[i] == '/' && i + 1 < text.size() && (text[i + 1] == '/' || text[i + 1] == '*')) {
            const bool line = text[i + 1] == '/';
            qsizetype end = text.indexOf(line ? "\n" : "*/", i + 2);
            end = end < 0 ? text.size() : line ? end : end + 2;
            for (; i < end; ++i) {
                if (text[i] != '\n' && text[i] != '\r')
                    text[i] = ' ';
            }
            --i;
        }
    }
    return text;
}

/** What turned `before` into `after`, done to `original`, which is as long as `before`. */
QByteArray sameEdit(const QByteArray &original, const QByteArray &before, const QByteArray &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return original.left(head) + after.mid(head, after.size() - tail - head) + original.right(tail);
}

} // namespace

Result<void> ConfigFile::set(const QByteArray &name, const QByteArray &value) const
{
    return edit([&](SettingsText &settings) { return settings.set(name, value); });
}

Result<void> ConfigFile::copy(const QByteArray &name, const QByteArray &to) const
{
    return edit([&](SettingsText &settings) {
        const auto value = settings.value(name);
        return value ? settings.set(to, *value) : Result<void>();
    });
}

Result<void> ConfigFile::remove(const QByteArray &name) const
{
    return edit(
        [&](SettingsText &settings) { return settings.value(name) ? settings.remove(name, false) : Result<void>(); });
}

Result<void> ConfigFile::setWithin(const QByteArray &name, const QByteArray &member, const QByteArray &value) const
{
    return edit([&](SettingsText &settings) -> Result<void> {
        const auto inner =
            JsonSettings::read(settings.value(name).value_or("{}"), QFileInfo(m_path).fileName().toUtf8());
        if (!inner)
            return inner.error();
        if (const auto done = value.isEmpty() ? (*inner)->remove(member, false) : (*inner)->set(member, value); !done)
            return done;
        const QByteArray text = (*inner)->text().trimmed();
        if (QByteArray(text).replace(' ', "").replace('\n', "").replace('\r', "").replace('\t', "") == "{}")
            return settings.value(name) ? settings.remove(name, false) : Result<void>();
        return settings.set(name, text);
    });
}

Result<void> ConfigFile::edit(const Change &change) const
{
    const QByteArray fileName = QFileInfo(m_path).fileName().toUtf8();
    const QString path = resolvedPath(m_path);
    const auto file = readFile(path);
    if (!file)
        return file.error();
    if (file->exists) {
        if (const auto config = parseConfig(file->bytes, fileName); !config)
            return config.error();
    }
    const auto text = edited(file->bytes, fileName, change);
    if (!text)
        return text.error();
    if (const auto config = parseConfig(*text, fileName); !config)
        return config.error();
    return writeFile(path, *text);
}

Result<QByteArray> ConfigFile::edited(const QByteArray &text, const QByteArray &fileName, const Change &change)
{
    const QByteArray plain = withoutComments(text);
    const auto settings = JsonSettings::read(plain, fileName);
    if (!settings)
        return settings.error();
    if (const auto done = change(**settings); !done)
        return done.error();
    return sameEdit(text, plain, (*settings)->text());
}

Result<void> ConfigFile::replace(const QByteArray &text) const
{
    const QByteArray fileName = QFileInfo(m_path).fileName().toUtf8();
    if (const auto config = parseConfig(text, fileName); !config)
        return config.error();
    const QString path = resolvedPath(m_path);
    const auto before = readFile(path);
    if (!before)
        return before.error();
    if (before->exists) {
        if (const auto kept = writeFile(path + QStringLiteral(".before"), before->bytes); !kept)
            return kept.error();
    }
    return writeFile(path, text);
}

} // namespace station
