// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QVariantMap>

namespace station {

namespace {

const QString kKey = QStringLiteral("appearance/language");
const QString kSystem = QStringLiteral("system");

} // namespace

Language::Language(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    reload();
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qt);
}

QStringList Language::codes()
{
    return {QStringLiteral("en"), QStringLiteral("zh_CN"), QStringLiteral("de"), QStringLiteral("ja"),
            QStringLiteral("es")};
}

void Language::reload()
{
    const QString saved = m_settings.value(kKey, kSystem).toString();
    m_choice = codes().contains(saved) ? saved : kSystem;
    load();
}

void Language::setChoice(const QString &choice)
{
    if (choice == m_choice || (choice != kSystem && !codes().contains(choice)))
        return;
    m_settings.setValue(kKey, choice);
    m_choice = choice;
    load();
    Q_EMIT changed();
}

void Language::load()
{
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qt);
    const bool chosen = m_choice != kSystem;
    const QLocale locale = chosen ? QLocale(m_choice) : QLocale::system();
    // Nobody's figures change that nobody asked to change.
    if (chosen)
        QLocale::setDefault(locale);
    else if (m_settings.contains(kKey))
        QLocale::setDefault(QLocale::system());
    if (m_translator.load(locale, QStringLiteral("token-station"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&m_translator);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

QVariantList Language::all() const
{
    const auto entry = [](const QString &id, const QString &name) {
        return QVariantMap {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}};
    };
    // Each in its own words, so that it is found by whoever needs it.
    return {entry(kSystem, tr("As the system")),
            entry(QStringLiteral("en"), QStringLiteral("English")),
            entry(QStringLiteral("zh_CN"), QStringLiteral("简体中文")),
            entry(QStringLiteral("de"), QStringLiteral("Deutsch")),
            entry(QStringLiteral("ja"), QStringLiteral("日本語")),
            entry(QStringLiteral("es"), QStringLiteral("Español"))};
}

} // namespace station
