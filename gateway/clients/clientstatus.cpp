// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/clientsetup.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace station {

namespace {

using State = ClientStatus::State;

/** Whether every value that we set is there as we set it. */
bool holdsAll(const SettingsText &settings, const SetupJournal &journal)
{
    for (const JournalValue &value : journal.values) {
        const auto now = settings.value(value.name);
        if (!now || !value.oursHashes.contains(sha256(*now)))
            return false;
    }
    return true;
}

void set(ClientStatus &status, State state, const QByteArray &words)
{
    status.state = state;
    status.words = words;
}

} // namespace

ClientStatus ClientSetup::status() const
{
    ClientStatus status;
    const SettingsFile settingsFile = file();
    status.program = m_client.findProgram();
    status.settingsFile = settingsFile.path();
    status.canUndo = !journalFiles().isEmpty();
    const QByteArray path = settingsFile.path().toUtf8();
    const QByteArray again = "connect it again to mend that, or undo";

    const auto known = facts();
    const auto journal = settingsFile.journal();
    const auto bytes = readFile(settingsFile.path());
    if (!known || !journal || !bytes) {
        set(status, State::Broken,
            !known         ? known.error().message
                : !journal ? journal.error().message
                           : bytes.error().message);
        return status;
    }
    const auto settings = m_client.read(bytes->bytes, path);
    if (!settings) {
        set(status, State::Broken, settings.error().message);
        return status;
    }
    for (const QByteArray &tier : m_client.tiers) {
        // A plain string reads alike in JSON and in TOML; what does not is no name of a model.
        const auto value = (*settings)->value(m_client.tierSetting(tier));
        const QByteArray model =
            value ? QJsonDocument::fromJson('[' + *value + ']').array().at(0).toString().toUtf8() : QByteArray();
        if (!model.isEmpty())
            status.models.append({tier, model});
    }
    const auto address = m_client.address(**settings);
    status.address = address.value_or(QByteArray());
    if (*journal) {
        const SetupJournal &ours = **journal;
        status.keepLogin = ours.keepLogin;
        status.keyName = ours.keyName;
        const bool command = ours.keepLogin
            || bytes->bytes.contains(m_program.toUtf8()); // as it stands in the file, whatever quotes are around it
        if (ours.phase != SetupPhase::Applied)
            set(status, State::Broken, "a set-up was interrupted; connect it again, or undo");
        else if (!holdsAll(**settings, ours))
            set(status, State::SetUpForAnother, path + " was changed since it was set up; " + again);
        else if (address != known->address)
            set(status, State::SetUpForAnother,
                "it points at " + status.address + ", but the gateway's address is " + known->address + "; " + again);
        else if (!command)
            set(status, State::SetUpForAnother, "its credential command is another installation's; " + again);
        else
            set(status, State::SetUp, "set up for " + status.address + (ours.keepLogin ? " with its own login" : ""));
    } else if (address == known->address) {
        set(status, State::SetUp, "set up by hand for " + status.address);
    } else if (address) {
        set(status, State::SetUpForAnother, "it points at " + *address + ", which is not this gateway");
    } else if (status.program.isEmpty()) {
        set(status, State::NotInstalled, "not installed");
    } else {
        set(status, State::NotSetUp, "not set up; token-station-gateway connect " + m_client.id + " does that");
    }
    return status;
}

} // namespace station
