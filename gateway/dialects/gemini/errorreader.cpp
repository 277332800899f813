// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/errorreader.h"

#include "gateway/dialects/gemini/protomembers.h"

#include <cmath>

namespace station::gemini {

namespace {

/** "34.4s", rounded up. */
int seconds(QByteArray delay)
{
    if (!delay.endsWith('s'))
        return 0;
    delay.chop(1);
    bool isNumber = false;
    const double value = delay.toDouble(&isNumber);
    return isNumber && value > 0 && value < 1e6 ? int(std::ceil(value)) : 0;
}

void readDetail(json::Value detail, Failure &failure, QByteArray &reason, bool &perDay)
{
    members(detail, [&](std::string_view name, json::Value value) {
        if (name == "retryDelay" && json::isString(value))
            failure.retryAfterSeconds = seconds(json::text(value));
        else if (name == "reason" && json::isString(value))
            reason = json::text(value);
        else if (name == "violations" && json::isArray(value))
            json::elements(value, [&](json::Value violation, size_t) {
                members(violation, [&](std::string_view member, json::Value quota) {
                    if (member == "quotaId" && json::isString(quota))
                        perDay = perDay || json::view(quota).find("PerDay") != std::string_view::npos;
                });
            });
    });
}

} // namespace

Failure readFailure(json::Value error)
{
    Failure failure;
    bool perDay = false;
    QByteArray reason;
    if (json::isString(error)) {
        failure.message = json::text(error);
        return failure;
    }
    members(error, [&](std::string_view name, json::Value value) {
        if (name == "code" && json::typeOf(value) == json::Type::number)
            failure.status = int(json::integer(value).value_or(0));
        else if (name == "message" && json::isString(value))
            failure.message = json::text(value);
        else if (name == "status" && json::isString(value))
            failure.code = json::text(value);
        else if (name == "details" && json::isArray(value))
            json::elements(value, [&](json::Value detail, size_t) {
                if (json::isObject(detail))
                    readDetail(detail, failure, reason, perDay);
            });
    });
    failure.kind = failureKind(failure.status, {reason, failure.code}, failure.message);
    if (failure.kind == FailureKind::RateLimited && perDay)
        failure.kind = FailureKind::WindowSpent;
    if (failure.message.isEmpty())
        failure.message = "The provider reported an error without a message.";
    // The answer had begun: its status was 200.
    failure.status = 0;
    return failure;
}

} // namespace station::gemini
