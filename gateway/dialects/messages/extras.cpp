// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/extras.h"

#include <algorithm>
#include <array>

namespace station {

namespace {

struct Named {
    QByteArrayView path;
    Feature feature;
};

constexpr std::array kNamed {
    Named {"context_management[clear_thinking]", Feature::ClearThinking},
    Named {"context_management", Feature::ContextManagement},
    Named {"mcp_servers", Feature::McpServers},
    Named {"container", Feature::Container},
    Named {"compaction", Feature::Compaction},
    Named {"output_config.task_budget", Feature::TaskBudget},
    Named {"output_config.effort", Feature::ReasoningEffort},
    Named {"speed", Feature::ServiceTier},
};

} // namespace

std::optional<Feature> messagesFeatureOfExtra(QByteArrayView path)
{
    if (path.startsWith("system[") && path.endsWith(']'))
        return Feature::BillingHeader;
    if (path.startsWith("metadata."))
        return Feature::Metadata;
    const auto found = std::find_if(kNamed.begin(), kNamed.end(), [path](const Named &n) { return n.path == path; });
    return found == kNamed.end() ? std::nullopt : std::optional(found->feature);
}

} // namespace station
