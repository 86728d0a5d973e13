// What Swift cannot call of Graphviz's C API as it stands: functions that take `char *` for text
// they only read, global structures, function-like macros, and types that differ by version.
#ifndef WHOM_CGRAPHVIZ_SHIM_H
#define WHOM_CGRAPHVIZ_SHIM_H

#include <gvc.h>
#include <stdio.h>
#include <stdlib.h>

/// A directed graph that allows several ties between the same two nodes.
static inline Agraph_t *cgv_open(const char *name) {
  return agopen((char *)name, Agdirected, (Agdisc_t *)0);
}

static inline Agnode_t *cgv_node(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 1);
}

static inline Agedge_t *cgv_edge(Agraph_t *graph, Agnode_t *tail, Agnode_t *head, const char *name) {
  return agedge(graph, tail, head, (char *)name, 1);
}

/// The attribute of nodes (AGNODE), edges (AGEDGE) or the graph (AGRAPH), declared first if need be.
static inline Agsym_t *cgv_attribute(Agraph_t *graph, int kind, const char *key) {
  Agsym_t *attribute = agattr(graph, kind, (char *)key, NULL);
  return attribute ? attribute : agattr(graph, kind, (char *)key, "");
}

/// What all nodes, edges or the graph have unless told otherwise.
static inline Agsym_t *cgv_default(
  Agraph_t *graph, int kind, const char *key, const char *value
) {
  return agattr(graph, kind, (char *)key, (char *)value);
}

/// Sets an attribute; 0 if all went well.
static inline int cgv_set(void *object, Agsym_t *attribute, const char *value) {
  return agxset(object, attribute, (char *)value);
}

/// Sets an attribute to text that is to be read as Graphviz's HTML-like markup.
static inline int cgv_set_html(void *object, Agsym_t *attribute, const char *value) {
  Agraph_t *root = agroot(object);
  char *markup = agstrdup_html(root, (char *)value);
  int rc = agxset(object, attribute, markup);
  agstrfree(root, markup);
  return rc;
}

static inline const char *cgv_get(void *object, const char *key) {
  return agget(object, (char *)key);
}

/// Sends warnings and errors to `receive`, piece by piece, in place of standard error.
static inline void cgv_capture(int (*receive)(char *)) {
  agseterrf(receive);
  agseterr(AGWARN);
}

/// Renders a graph that has been laid out; free the result with gvFreeRenderData.
///
/// The length is an `unsigned int` in Graphviz 2 and a `size_t` since: a zeroed union takes either
/// on the little-endian machines that Swift runs on.
static inline char *cgv_render(GVC_t *context, Agraph_t *graph, const char *format, size_t *length) {
  union { unsigned int narrow; size_t wide; } count = {.wide = 0};
  char *bytes = NULL;
  void *place = &count;
  int rc = gvRenderData(context, graph, format, &bytes, place);
  *length = count.wide;
  if (rc != 0) {
    if (bytes) gvFreeRenderData(bytes);
    return NULL;
  }
  return bytes;
}

/// Writes a graph as DOT; free the result with free.
static inline char *cgv_write(Agraph_t *graph, size_t *length) {
  char *bytes = NULL;
  *length = 0;
  FILE *stream = open_memstream(&bytes, length);
  if (!stream) return NULL;
  int rc = agwrite(graph, stream);
  if (fclose(stream) != 0 || rc != 0) {
    free(bytes);
    return NULL;
  }
  return bytes;
}

#endif
