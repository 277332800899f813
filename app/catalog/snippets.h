// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/** Programs that ask one model for something through the gateway. The key is always $TOKEN_STATION_API_KEY. */
namespace station::snippets {

enum class Language { Curl, Python, JavaScript };

/** `kinds`: as the catalog names them; the endpoint is the one of what the model makes. `baseUrl` ends in /v1. */
QString forModel(const QString &model, const QStringList &kinds, const QString &baseUrl, Language language);

} // namespace station::snippets
