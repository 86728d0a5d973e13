// Draws a file of DOT, whose nodes say where they are, again and again with Graphviz's library alone:
// what a map costs without us, and what the library keeps of each.
//
//   graphviz_loop FILE FORMAT TIMES
//
// Prints, as JSON, the CPU seconds of all but the first, and the resident kilobytes after the first,
// after the twentieth and after the last.
#include <gvc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static char *whole(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  if (text) text[fread(text, 1, (size_t)size, file)] = 0;
  fclose(file);
  return text;
}

static double cpu(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

// 0 where the system does not tell.
static long resident(void) {
  long pages = 0, of_all;
  FILE *file = fopen("/proc/self/statm", "r");
  if (!file) return 0;
  if (fscanf(file, "%ld %ld", &of_all, &pages) != 2) pages = 0;
  fclose(file);
  return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static int draw(GVC_t *context, const char *text, const char *format) {
  Agraph_t *graph = agmemread(text);
  char *bytes = NULL;
  size_t length[2] = {0, 0};
  int failed = !graph || gvLayout(context, graph, "nop2") != 0
    || gvRenderData(context, graph, format, &bytes, (void *)length) != 0 || length[0] == 0;
  if (bytes) gvFreeRenderData(bytes);
  if (graph) {
    gvFreeLayout(context, graph);
    agclose(graph);
  }
  return failed;
}

int main(int count, char **words) {
  int times = count == 4 ? atoi(words[3]) : 0;
  char *text = times > 1 ? whole(words[1]) : NULL;
  if (!text) {
    fprintf(stderr, "usage: graphviz_loop FILE FORMAT TIMES, at least 2\n");
    return 2;
  }
  GVC_t *context = gvContext();
  if (draw(context, text, words[2])) return 1;
  long first = resident(), early = first;
  double start = cpu();
  for (int time = 1; time < times; time++) {
    if (draw(context, text, words[2])) return 1;
    if (time < 20) early = resident();
  }
  printf(
    "{\"cpu\": %.6f, \"first_kb\": %ld, \"early_kb\": %ld, \"last_kb\": %ld}\n", cpu() - start,
    first, early, resident());
  gvFreeContext(context);
  free(text);
  return 0;
}
