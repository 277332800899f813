# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The ledger and the gateway keys, which lie in the database, what the playground keeps, and the live feed beside them.
find_package(Threads REQUIRED)
add_library(station_storage STATIC
    backups/backups.cpp backups/backups.h
    backups/mediacopy.cpp backups/mediacopy.h
    backups/tablecopy.cpp backups/tablecopy.h
    content/contentschema.cpp content/contentschema.h
    content/conversationstore.cpp content/conversationstore.h
    content/creationstore.cpp content/creationstore.h
    keys/gatewaykey.cpp keys/gatewaykey.h
    keys/keyring.cpp keys/keyring.h
    keys/keystore.cpp keys/keystore.h
    ledger/boundedthread.h
    ledger/contextreply.cpp ledger/contextreply.h
    ledger/database.cpp ledger/database.h
    ledger/databaseaddress.cpp
    ledger/ledger.cpp ledger/ledger.h
    ledger/ledgercolumns.h
    ledger/ledgerfilter.cpp ledger/ledgerfilter.h
    ledger/ledgerpage.cpp ledger/ledgerpage.h
    ledger/databasethread.cpp ledger/databasethread.h
    ledger/ledgerrow.h
    ledger/ledgerwriter.cpp ledger/ledgerwriter.h
    ledger/rowbacklog.cpp ledger/rowbacklog.h
    ledger/rowinserter.cpp ledger/rowinserter.h
    ledger/rowreader.cpp ledger/rowreader.h
    ledger/schema.cpp ledger/schema.h
    ledger/schemabackup.cpp ledger/schemabackup.h
    ledger/usagequery.cpp ledger/usagequery.h
    ledger/usagerollup.cpp ledger/usagerollup.h
    live/livefeed.cpp live/livefeed.h
    live/providerlimits.cpp live/providerlimits.h)
set_target_properties(station_storage PROPERTIES AUTOMOC ON)
target_link_libraries(station_storage PUBLIC station_base Qt6::Core Qt6::Sql PRIVATE Threads::Threads)
