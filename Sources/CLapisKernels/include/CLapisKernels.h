// The kernels that C makes decisively faster, each with a portable twin.
//
// A kernel is chosen once, at its first use: the AVX2/FMA form where the processor has both and the
// environment variable LAPIS_PORTABLE is not "1", else the portable form. The choice never changes
// within a process, so results do not depend on who calls first or on which thread.
#ifndef LAPIS_KERNELS_H
#define LAPIS_KERNELS_H

#include <stdint.h>

/// Whether the AVX2/FMA kernels are in use: 1 or 0.
int lapis_kernels_accelerated(void);

/// The 6x8 tile of a matrix product: C += scale * A * B.
///
/// `a` holds `depth` groups of 6 doubles (a column of the left panel each), `b` holds `depth` groups
/// of 8 (a row of the right panel each), `c` is row-major with `stride` doubles between rows.
void lapis_gemm_6x8(
    int64_t depth, double scale, const double *a, const double *b, double *c, int64_t stride);

/// The dot product of two vectors of doubles, summed in a fixed order.
double lapis_dot(int64_t count, const double *a, const double *b);

/// y += scale * x over `count` doubles.
void lapis_axpy(int64_t count, double scale, const double *x, double *y);

/// y = e^x over `count` doubles, to 0.51 units in the last place. Both forms give the same bits.
void lapis_exponentials(int64_t count, const double *x, double *y);
void lapis_exponentials_portable(int64_t count, const double *x, double *y);

/// Asks for the cache line at `address`, to be read soon.
static inline void lapis_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }

/// Asks for the cache line at `address`, to be written soon.
static inline void lapis_prefetch_write(const void *address) { __builtin_prefetch(address, 1, 3); }

#endif
