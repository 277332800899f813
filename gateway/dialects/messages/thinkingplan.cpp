// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/thinkingplan.h"

#include "gateway/dialects/messages/toolwriter.h"
#include "gateway/dialects/messages/turnwriter.h"

namespace station::messages {

namespace {

/** The API's own lower bound of a budget. */
constexpr qint64 kLeastBudget = 1024;
/** For models of which nothing is known. */
constexpr qint64 kMaxTokens = 8192;

using Wanted = ReasoningSettings::Mode;

class Planning {
public:
    explicit Planning(Writing &writing) : m_writing(writing), m_settings(writing.request.reasoning) { }

    ThinkingPlan plan()
    {
        limit();
        choose();
        if (m_plan.mode == ThinkingPlan::Mode::Enabled)
            stopWhereRefused();
        if (m_plan.mode == ThinkingPlan::Mode::Enabled)
            fitBudget();
        if (m_plan.thinks() && m_writing.rules.display && !m_settings.summary.isEmpty())
            m_plan.display = m_settings.summary == "omitted" ? "omitted" : "summarized";
        setEffort();
        return m_plan;
    }

private:
    using Mode = ThinkingPlan::Mode;

    void limit()
    {
        const std::optional<qint64> &asked = m_writing.request.sampling.maxOutputTokens;
        const qint64 most = m_writing.target.facts ? m_writing.target.facts->maxOutputTokens : 0;
        if (!asked) {
            m_plan.maxTokens = most > 0 ? most : kMaxTokens;
            m_writing.changed(Feature::OutputLimit, "the model's maximum: the dialect wants a number");
        } else if (most > 0 && *asked > most) {
            m_plan.maxTokens = most;
            m_writing.changed(Feature::OutputLimit, "lowered to the model's maximum");
        } else {
            m_plan.maxTokens = *asked;
        }
    }

    Feature feature() const
    {
        return m_settings.mode == Wanted::Budget ? Feature::ReasoningBudget : Feature::ReasoningEffort;
    }

    bool wantsNone() const
    {
        return m_settings.mode == Wanted::Off
            || (m_settings.mode == Wanted::Effort && m_settings.effort == Effort::None)
            || (m_settings.mode == Wanted::Budget && m_settings.budget == 0);
    }

    void choose()
    {
        const ModelRules &rules = m_writing.rules;
        if (m_settings.mode == Wanted::Unset)
            return;
        if (wantsNone()) {
            if (rules.thinks && rules.canStop)
                m_plan.mode = Mode::Disabled;
            else if (rules.thinks)
                m_writing.changed(feature(), "this model always thinks");
            return;
        }
        // An effort alone is that, in the client's own dialect: it says nothing of thinking.
        if (m_settings.mode == Wanted::Effort && m_writing.isOwn())
            return;
        if (!rules.thinks) {
            m_writing.lost(feature(), "this model does not think");
            return;
        }
        const bool wantsBudget = m_settings.mode == Wanted::Budget;
        if (rules.adaptive && (!wantsBudget || !rules.budget)) {
            m_plan.mode = Mode::Adaptive;
            if (wantsBudget)
                m_writing.changed(Feature::ReasoningBudget, "an effort: this model takes no budget");
            return;
        }
        m_plan.mode = Mode::Enabled;
        m_plan.budget = m_settings.budget.value_or(budgetOf(m_settings.effort.value_or(Effort::High)));
        if (!wantsBudget)
            m_writing.changed(Feature::ReasoningEffort, "a budget of " + QByteArray::number(m_plan.budget) + " tokens");
    }

    /** Where a budget would be an error for what else is in the request. */
    void stopWhereRefused()
    {
        QByteArray why;
        if (forcesTool(m_writing.request))
            why = "off: the model does not think where it must call a tool";
        else if (lacksThinking(m_writing))
            why = "off until the next question: the thoughts before the last calls did not come back";
        else
            return;
        m_plan.mode = Mode::Disabled;
        m_writing.changed(feature(), why);
    }

    void fitBudget()
    {
        if (m_plan.budget < kLeastBudget)
            m_plan.budget = kLeastBudget;
        if (m_plan.budget < m_plan.maxTokens)
            return;
        // Half of it for the answer itself, as long as that leaves enough for thinking.
        if (m_plan.maxTokens >= 2 * kLeastBudget) {
            m_plan.budget = m_plan.maxTokens / 2;
        } else {
            m_plan.budget = kLeastBudget;
            m_plan.maxTokens += kLeastBudget;
            m_writing.changed(Feature::OutputLimit, "raised by the least budget for thinking");
        }
        m_writing.changed(Feature::ReasoningBudget, "lowered: it must be less than the output limit");
    }

    void setEffort()
    {
        const ModelRules &rules = m_writing.rules;
        std::optional<Effort> effort = m_settings.effort;
        if (!effort && m_settings.mode == Wanted::Budget && m_plan.mode == Mode::Adaptive)
            effort = effortOfBudget(m_settings.budget.value_or(0));
        if (!effort || effort == Effort::None || (wantsNone() && !m_writing.isOwn()))
            return;
        if (!rules.highest) {
            // As a budget it has been said, or reported with the thinking.
            if (!m_plan.thinks() && (rules.thinks || m_writing.isOwn()))
                m_writing.lost(Feature::ReasoningEffort, "this model takes no effort");
            return;
        }
        Effort level = qMax(*effort, Effort::Low);
        if (level == Effort::XHigh && !rules.xhigh)
            level = Effort::Max;
        if (rules.calmWhenOff && m_plan.mode == Mode::Disabled)
            level = qMin(level, Effort::High);
        level = qMin(level, *rules.highest);
        if (level != *effort)
            m_writing.changed(Feature::ReasoningEffort, effortName(level) + ", the model's nearest");
        m_plan.effort = level;
    }

    Writing &m_writing;
    const ReasoningSettings &m_settings;
    ThinkingPlan m_plan;
};

} // namespace

ThinkingPlan planThinking(Writing &writing)
{
    return Planning(writing).plan();
}

} // namespace station::messages
