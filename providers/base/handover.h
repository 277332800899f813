// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

#ifdef __SANITIZE_THREAD__
extern "C" {
void __tsan_acquire(void *address);
void __tsan_release(void *address);
}
#endif

namespace station {

/**
 * A function that is on its way to another thread by that thread's event queue, which orders what was before with what
 * is in it. The thread sanitizer cannot see that in a Qt that was not built with it, and is told; elsewhere the
 * function is given back as it is.
 */
template <typename Function> auto handedOver(Function function)
{
#ifdef __SANITIZE_THREAD__
    auto mark = std::make_shared<char>();
    __tsan_release(mark.get());
    return [mark, function = std::move(function)]() mutable {
        __tsan_acquire(mark.get());
        function();
    };
#else
    return function;
#endif
}

/** The same for a pool's threads, which get a copy that is made after the telling: of a pointer, and run once. */
template <typename Function> auto handedToPool(Function function)
{
#ifdef __SANITIZE_THREAD__
    static char mark;
    auto *kept = new Function(std::move(function));
    __tsan_release(&mark);
    return [kept] {
        __tsan_acquire(&mark);
        const std::unique_ptr<Function> owned(kept);
        (*owned)();
    };
#else
    return function;
#endif
}

/** The same for the end of a thread that is waited for: its last act, and what comes after the wait. */
inline void beforeEndOf([[maybe_unused]] void *thread)
{
#ifdef __SANITIZE_THREAD__
    __tsan_release(thread);
#endif
}

inline void afterEndOf([[maybe_unused]] void *thread)
{
#ifdef __SANITIZE_THREAD__
    __tsan_acquire(thread);
#endif
}

} // namespace station
