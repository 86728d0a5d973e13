#ifndef WHOM_CPREFETCH_H
#define WHOM_CPREFETCH_H

/// Asks for the cache line of an address that will be read soon; nothing happens if there is none.
static inline void prefetch(const void *address) { __builtin_prefetch(address); }

#endif
