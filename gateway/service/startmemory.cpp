// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/service/startmemory.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace station {

namespace {

#ifdef Q_OS_LINUX
/** Whether the code itself was changed when it was loaded; ordinary libraries are built so that it never is. */
bool hasChangedCode(const dl_phdr_info &library)
{
    for (int i = 0; i < library.dlpi_phnum; ++i) {
        if (library.dlpi_phdr[i].p_type != PT_DYNAMIC)
            continue;
        const ElfW(Addr) at = library.dlpi_addr + library.dlpi_phdr[i].p_vaddr;
        const auto *entry = reinterpret_cast<const ElfW(Dyn) *>(at); // NOLINT(performance-no-int-to-ptr)
        for (; entry->d_tag != DT_NULL; ++entry) {
            if (entry->d_tag == DT_TEXTREL || (entry->d_tag == DT_FLAGS && (entry->d_un.d_val & DF_TEXTREL)))
                return true;
        }
    }
    return false;
}

int giveBackCode(dl_phdr_info *library, size_t, void *)
{
    if (hasChangedCode(*library))
        return 0;
    const auto page = static_cast<ElfW(Addr)>(sysconf(_SC_PAGESIZE));
    for (int i = 0; i < library->dlpi_phnum; ++i) {
        const ElfW(Phdr) &segment = library->dlpi_phdr[i];
        // What can be written to holds more than its file does.
        if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W))
            continue;
        const ElfW(Addr) start = library->dlpi_addr + segment.p_vaddr;
        const ElfW(Addr) first = start / page * page;
        const ElfW(Addr) end = (start + segment.p_memsz + page - 1) / page * page;
        madvise(reinterpret_cast<void *>(first), end - first, MADV_DONTNEED); // NOLINT(performance-no-int-to-ptr)
    }
    return 0;
}
#endif

} // namespace

void giveBackStartMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
#ifdef Q_OS_LINUX
    dl_iterate_phdr(giveBackCode, nullptr);
#endif
}

} // namespace station
