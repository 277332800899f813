// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/writing.h"

#include <QCryptographicHash>

#include <algorithm>
#include <limits>

namespace station::messages {

namespace {

bool isMarked(const std::vector<Part> &parts)
{
    return std::any_of(parts.begin(), parts.end(), [](const Part &part) {
        return std::visit(
            [](const auto &p) {
                if constexpr (requires { p.cache.set; })
                    return p.cache.set;
                else
                    return false;
            },
            part);
    });
}

bool isMarked(const ConversationRequest &request)
{
    const auto marked = [](const Turn &turn) { return isMarked(turn.parts); };
    return std::any_of(request.system.begin(), request.system.end(), marked)
        || std::any_of(request.turns.begin(), request.turns.end(), marked)
        || std::any_of(request.tools.begin(), request.tools.end(), [](const Tool &tool) {
               const auto *definition = std::get_if<ToolDefinition>(&tool);
               return definition && definition->cache.set;
           });
}

/** One service under two names: the subscription and the key. */
QByteArray familyOf(const QByteArray &issuer)
{
    return issuer == "claude-code" ? QByteArray("anthropic") : issuer;
}

} // namespace

Writing::Writing(const ConversationRequest &ownRequest, const WriteTarget &ownTarget)
    : request(ownRequest), target(ownTarget),
      rules(modelRules(ownTarget.provider, ownTarget.model, ownTarget.facts, ownRequest.dialect)),
      report(Dialect::Messages, ownTarget.strict), names(ownRequest, Dialect::Messages, report)
{
    if (isOwn())
        m_marksLeft = std::numeric_limits<int>::max(); // counted by who knows best
    else
        m_marksItself = rules.isClaude && !isMarked(request);
}

void Writing::foreignExtras(const std::vector<std::pair<QByteArray, JsonText>> &extras)
{
    if (isOwn())
        return;
    for (const auto &[name, value] : extras)
        report.lost(Feature::UnknownMember, name);
}

void Writing::needsBeta(const QByteArray &flag)
{
    if (!rules.isAnthropic || m_betas.contains(flag))
        return;
    m_betas += (m_betas.isEmpty() ? "" : ",") + flag;
}

void Writing::cacheMark(const CacheMark &mark, bool automatic)
{
    if (!mark.set && !automatic)
        return;
    if (m_marksLeft == 0) {
        lost(Feature::CacheMark, "the API takes four");
        return;
    }
    --m_marksLeft;
    json.object("cache_control").text("type", "ephemeral");
    if (!mark.ttl.isEmpty() && (isOwn() || mark.ttl == "5m" || mark.ttl == "1h"))
        json.text("ttl", mark.ttl);
    else if (!mark.ttl.isEmpty())
        changed(Feature::CacheMark, "without its ttl: the API knows 5m and 1h");
    json.endObject();
}

QByteArray Writing::callId(const QByteArray &id)
{
    QByteArray fits = id;
    for (char &c : fits) {
        const bool mayStand =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
        if (!mayStand)
            c = '_';
    }
    if (fits == id && !fits.isEmpty())
        return id;
    report.changed(Feature::CallId, "tool call " + id, "its id is written with other characters");
    // Two ids may have become alike: the hash is of what they were.
    return fits + '_' + QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex().left(8);
}

bool Writing::mayUse(const Opaque &opaque) const
{
    if (target.withoutOpaque)
        return false;
    const bool isIssuer =
        !opaque.issuer.isEmpty() && familyOf(opaque.issuer) == familyOf(issuerOf(target.provider.id, target.model));
    if (!isIssuer && !(opaque.issuer.isEmpty() && isOwn()))
        return false;
    switch (opaque.kind) {
    case Opaque::Kind::Signature:
    case Opaque::Kind::Redacted: return !opaque.data.isEmpty();
    // Anthropic refuses a thinking block without a signature; others never sign.
    case Opaque::Kind::Plain: return !rules.isClaude;
    default: return false;
    }
}

bool Writing::isUsable(const ReasoningPart &part) const
{
    if (part.opaque)
        return mayUse(*part.opaque);
    return isOwn() && !rules.isClaude && !part.texts.empty();
}

bool Writing::hasExtras(QByteArrayView name) const
{
    return isOwn() && std::any_of(request.extras.begin(), request.extras.end(), [name](const ExtraMember &extra) {
               return extra.path.startsWith(name) && extra.path.size() > name.size()
                   && extra.path.at(name.size()) == '.';
           });
}

void Writing::writeExtras(QByteArrayView name)
{
    if (!isOwn())
        return;
    for (const ExtraMember &extra : request.extras) {
        if (!extra.path.startsWith(name) || extra.path.size() <= name.size() || extra.path.at(name.size()) != '.')
            continue;
        const QByteArray member = extra.path.mid(name.size() + 1);
        if (!member.contains('.'))
            json.raw(member, extra.value);
    }
}

} // namespace station::messages
