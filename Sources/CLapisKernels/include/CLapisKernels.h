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

/// The 4x16 tile of a product of float32 columns, added in double: C += AᵀB over `depth` rows.
///
/// `left` and `right` are panels: a row is 16 floats, the next follows it; of `left` the first 4 of each row
/// count, so that it may point into a panel. Sums run in float32 over the `depth` rows, so `depth` should be
/// some hundred at most. `c` is row-major with `stride` doubles between rows.
void lapis_squares_4x16(int64_t depth, const float *left, const float *right, double *c, int64_t stride);
void lapis_squares_4x16_portable(
    int64_t depth, const float *left, const float *right, double *c, int64_t stride);

/// y = e^x over `count` doubles, to 0.51 units in the last place. Both forms give the same bits.
void lapis_exponentials(int64_t count, const double *x, double *y);
void lapis_exponentials_portable(int64_t count, const double *x, double *y);

/// What a scan for splits knows of its leaf. Sums are in the units that the factors give.
typedef struct {
  /// One unit of a cell's hessian and gradient.
  float hessian_factor, gradient_factor;
  float total_hessian, total_gradient;
  /// The L2 penalty, and the least hessian of a side.
  float lambda, smallest;
  /// Rows that one unit of a cell's hessian stands for.
  float rows_factor;
  /// The leaf's rows, and the fewest of a side.
  int32_t rows, fewest;
} lapis_scan_leaf;

/// The best split of each of eight columns, whose histograms lie side by side.
///
/// `cells` holds `bins` lines of 8 cells, a column each: gradient in the upper 32 bits, hessian (not
/// negative) in the lower. The scan sums a side line by line: with `from_above` the right side, from the last
/// line down to the second, else the left one, from the first line up to the last. What is in no line is on the
/// other side. A line's rows are its hessian times `rows_factor`, rounded to the nearest whole number.
///
/// With a = H + lambda of the side that is summed, c the same of the other and S = a + c, `gain` becomes
/// (G S - Gt a)^2 / (a c), which is S (GL^2 / (HL + lambda) + GR^2 / (HR + lambda)) - Gt^2. `bin` becomes the last
/// line on the left; of equal gains the first that the scan meets counts. `bin` is -1 and `gain` 0 where no split has
/// a gain above 0 with `smallest` and `fewest` on both sides. Both forms give the same bits.
void lapis_scan_splits(
    const int64_t *cells, int64_t bins, int from_above, const lapis_scan_leaf *leaf, float *gain, int32_t *bin);
void lapis_scan_splits_portable(
    const int64_t *cells, int64_t bins, int from_above, const lapis_scan_leaf *leaf, float *gain, int32_t *bin);

/// Parts `count` rows by their codes, each side in its order: row goes left where `goes_left[codes[row]]`
/// is 255 (else it is 0). Returns how many do. `left` may be `rows` itself; `left` and `right` have room
/// for `count` rows, and what lies beyond their sides' rows is undefined afterwards.
int64_t lapis_partition(
    uint32_t *rows, int64_t count, const uint8_t *codes, const uint8_t *goes_left, uint32_t *left,
    uint32_t *right);
int64_t lapis_partition_portable(
    uint32_t *rows, int64_t count, const uint8_t *codes, const uint8_t *goes_left, uint32_t *left,
    uint32_t *right);

/// Asks for the cache line at `address`, to be read soon.
static inline void lapis_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }

/// Asks for the cache line at `address`, to be written soon.
static inline void lapis_prefetch_write(const void *address) { __builtin_prefetch(address, 1, 3); }

#endif
