# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Most of a source's time of compiling goes into headers that a hundred others read too. Here they are read once, for all
# targets that are compiled with station_options. A source still includes all that it uses: clang-tidy reads it without.
function(station_precompiled name)
    set(source ${CMAKE_BINARY_DIR}/${name}.cpp)
    if(NOT EXISTS ${source})
        file(WRITE ${source} "// Nothing: it only brings the headers.\n")
    endif()
    add_library(${name} OBJECT ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE station_options Qt6::Core simdjson::simdjson)
    target_compile_options(station_options INTERFACE -fpch-preprocess) # without it ccache keeps nothing
    target_precompile_headers(${name} PRIVATE
        <QByteArray> <QByteArrayView> <QCoreApplication> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument>
        <QJsonObject> <QList> <QObject> <QPointer> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl>
        <QVariant> <algorithm> <array> <atomic> <cmath> <cstring> <deque> <functional> <map> <memory> <mutex> <optional>
        <string_view> <utility> <variant> <vector> ${ARGN})
endfunction()

# simdjson doubles the file that each compiler maps: only the gateway's side has it. It is compiled with this definition
# of its own, which a target that uses the file must share.
station_precompiled(station_precompiled_window)
station_precompiled(station_precompiled_gateway <simdjson.h>)
target_compile_definitions(station_options INTERFACE SIMDJSON_THREADS_ENABLED=1)

function(station_reuse_precompiled name folder)
    get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(inner ${folders})
        if(inner MATCHES "/(app|ui)$")
            station_reuse_precompiled(station_precompiled_window ${inner})
        else()
            station_reuse_precompiled(${name} ${inner})
        endif()
    endforeach()
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target ${targets})
        get_target_property(type ${target} TYPE)
        get_target_property(linked ${target} LINK_LIBRARIES)
        if(type MATCHES "^(STATIC_LIBRARY|OBJECT_LIBRARY|MODULE_LIBRARY|EXECUTABLE)$" AND linked MATCHES "(station|conformance)_"
                AND NOT target MATCHES "^(station_(precompiled|qml)|bench_)")
            target_precompile_headers(${target} REUSE_FROM ${name})
        endif()
    endforeach()
endfunction()
station_reuse_precompiled(station_precompiled_gateway ${CMAKE_SOURCE_DIR})
