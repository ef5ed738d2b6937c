#ifndef LAPIS_EDIT_SHIM_H
#define LAPIS_EDIT_SHIM_H
/* The parts of libedit whose C functions are variadic, which Swift cannot call, with fixed arguments. */
#include <stdio.h>
#include <histedit.h>

typedef char *(*lapis_prompt_fn)(EditLine *);
typedef unsigned char (*lapis_edit_fn)(EditLine *, int);

static inline EditLine *lapis_el_open(const char *name) { return el_init(name, stdin, stdout, stderr); }
static inline int lapis_el_int(EditLine *e, int op, int v) { return el_set(e, op, v); }
static inline int lapis_el_str(EditLine *e, int op, const char *s) { return el_set(e, op, s); }
static inline int lapis_el_prompt(EditLine *e, lapis_prompt_fn f, char esc) {
  return el_set(e, EL_PROMPT_ESC, f, esc);
}
static inline int lapis_el_addfn(EditLine *e, const char *name, const char *help, lapis_edit_fn f) {
  return el_set(e, EL_ADDFN, name, help, f);
}
static inline int lapis_el_bind(EditLine *e, const char *key, const char *command) {
  return el_set(e, EL_BIND, key, command, NULL);
}
static inline int lapis_el_setty(EditLine *e, const char *a, const char *b) {
  return el_set(e, EL_SETTY, a, b, NULL);
}
static inline int lapis_el_setdata(EditLine *e, void *p) { return el_set(e, EL_CLIENTDATA, p); }
static inline void *lapis_el_data(EditLine *e) {
  void *p = NULL;
  el_get(e, EL_CLIENTDATA, &p);
  return p;
}
static inline int lapis_el_hist(EditLine *e, History *h) { return el_set(e, EL_HIST, history, h); }
static inline int lapis_hist_int(History *h, int op, int v) {
  HistEvent ev;
  return history(h, &ev, op, v);
}
static inline int lapis_hist_enter(History *h, const char *s) {
  HistEvent ev;
  return history(h, &ev, H_ENTER, s);
}
#endif
