// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <string_view>

namespace station::gemini {

/** Unix time of "2026-04-07T16:49:58.333958Z"; 0 where it is none. */
inline qint64 unixTime(std::string_view text)
{
    if (text.size() < 20 || text.back() != 'Z' || text[10] != 'T')
        return 0;
    const auto number = [&](size_t at, size_t length) {
        int value = 0;
        for (const char c : text.substr(at, length)) {
            if (c < '0' || c > '9')
                return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    using namespace std::chrono;
    const year_month_day date(year(number(0, 4)), month(unsigned(number(5, 2))), day(unsigned(number(8, 2))));
    const int hours = number(11, 2);
    const int minutes = number(14, 2);
    const int seconds = number(17, 2);
    if (!date.ok() || hours < 0 || minutes < 0 || seconds < 0)
        return 0;
    return qint64(sys_days(date).time_since_epoch().count()) * 86400 + hours * 3600 + minutes * 60 + seconds;
}

} // namespace station::gemini
