#ifndef LAPIS_EDIT_SHIM_H
#define LAPIS_EDIT_SHIM_H
#include <stdio.h>
#include <histedit.h>
#endif
