// What Swift cannot use of cgraph's C API as it stands: global structures, functions that take
// `char *` for text they only read, and function-like macros.
#ifndef WHOM_CCGRAPH_SHIM_H
#define WHOM_CCGRAPH_SHIM_H

#include <cgraph.h>

/// The library's own way to give objects their ids.
static inline Agiddisc_t ccg_ids(void) {
  return AgIdDisc;
}

/// The library's own way to read and write.
static inline Agiodisc_t ccg_io(void) {
  return AgIoDisc;
}

static inline Agdisc_t ccg_discipline(Agiddisc_t *ids, Agiodisc_t *io) {
  Agdisc_t discipline = AgDefaultDisc;
  discipline.id = ids;
  discipline.io = io;
  return discipline;
}

/// Sends warnings and errors to `receive`, piece by piece, in place of standard error.
static inline void ccg_capture(int (*receive)(char *)) {
  agseterrf(receive);
  agseterr(AGWARN);
}

static inline Agnode_t *ccg_tail(Agedge_t *edge) {
  return agtail(edge);
}

static inline Agnode_t *ccg_head(Agedge_t *edge) {
  return aghead(edge);
}

static inline IDTYPE ccg_id(void *object) {
  return AGID(object);
}

/// Whether `text`, which the library gave, was written between `<` and `>`.
static inline int ccg_is_html(const char *text) {
  return aghtmlstr((char *)text);
}

#endif
