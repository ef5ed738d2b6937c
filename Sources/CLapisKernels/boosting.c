#include "CLapisKernels.h"

#include <string.h>

#if defined(__x86_64__) && (defined(__clang__) || defined(__GNUC__))
#define LAPIS_X86 1
#include <immintrin.h>
#else
#define LAPIS_X86 0
#endif

// Both forms of the scan do the same float32 operations in the same order, none of them fused: the same bits.

void lapis_scan_splits_portable(
    const int64_t *cells, int64_t bins, int from_above, const lapis_scan_leaf *leaf, float *gain, int32_t *bin) {
#pragma STDC FP_CONTRACT OFF
  int64_t sum[8] = {0};
  int32_t rows[8] = {0};
  float best[8] = {0};
  int32_t at[8] = {-1, -1, -1, -1, -1, -1, -1, -1};
  float highest = leaf->total_hessian - leaf->smallest;
  float all = leaf->total_hessian + 2 * leaf->lambda;
  int32_t most = leaf->rows - leaf->fewest;
  int64_t step = from_above ? -1 : 1, end = from_above ? 0 : bins;
  for (int64_t k = from_above ? bins - 1 : 0; k != end; k += step) {
    const int64_t *line = cells + k * 8;
    for (int j = 0; j < 8; j++) {
      sum[j] += line[j];
      rows[j] += (int32_t)((float)(int32_t)(uint32_t)line[j] * leaf->rows_factor + 0.5f);
      float h = (float)(int32_t)(uint32_t)sum[j] * leaf->hessian_factor;
      float g = (float)(int32_t)(sum[j] >> 32) * leaf->gradient_factor;
      float a = h + leaf->lambda;
      float d = g * all - leaf->total_gradient * a;
      float value = (d * d) / (a * (all - a));
      int better = (h >= leaf->smallest) & (h <= highest) & (rows[j] >= leaf->fewest) & (rows[j] <= most) &
                   (value > best[j]);
      best[j] = better ? value : best[j];
      at[j] = better ? (int32_t)k - from_above : at[j];
    }
  }
  memcpy(gain, best, sizeof best);
  memcpy(bin, at, sizeof at);
}

int64_t lapis_partition_portable(
    uint32_t *rows, int64_t count, const uint8_t *codes, const uint8_t *goes_left, uint32_t *left,
    uint32_t *right) {
  int64_t l = 0, r = 0;
  for (int64_t i = 0; i < count; i++) {
    uint32_t row = rows[i];
    int64_t is_left = goes_left[codes[row]] & 1;
    // Branch-free: both places are written, one of them counts.
    left[l] = row;
    right[r] = row;
    l += is_left;
    r += 1 - is_left;
  }
  return l;
}

#if LAPIS_X86

__attribute__((target("avx2"))) static void scan_avx2(
    const int64_t *cells, int64_t bins, int from_above, const lapis_scan_leaf *leaf, float *gain, int32_t *bin) {
#pragma STDC FP_CONTRACT OFF
  __m256i low = _mm256_setzero_si256(), high = low, rows = low;
  __m256 best = _mm256_setzero_ps();
  int64_t step = from_above ? -1 : 1, count = from_above ? bins - 1 : bins;
  const int64_t *line = cells + (from_above ? bins - 1 : 0) * 8;
  __m256i at = _mm256_set1_epi32(-1), one = _mm256_set1_epi32((int)step);
  __m256i number = _mm256_set1_epi32(from_above ? (int)bins - 2 : 0);
  __m256 hessian_factor = _mm256_set1_ps(leaf->hessian_factor);
  __m256 gradient_factor = _mm256_set1_ps(leaf->gradient_factor);
  __m256 rows_factor = _mm256_set1_ps(leaf->rows_factor), half = _mm256_set1_ps(0.5f);
  __m256 lambda = _mm256_set1_ps(leaf->lambda), total = _mm256_set1_ps(leaf->total_gradient);
  __m256 smallest = _mm256_set1_ps(leaf->smallest);
  __m256 highest = _mm256_set1_ps(leaf->total_hessian - leaf->smallest);
  __m256 all = _mm256_set1_ps(leaf->total_hessian + 2 * leaf->lambda);
  __m256i fewest = _mm256_set1_epi32(leaf->fewest), most = _mm256_set1_epi32(leaf->rows - leaf->fewest);
  for (int64_t k = 0; k < count; k++, line += step * 8) {
    __m256i here_low = _mm256_loadu_si256((const __m256i *)line);
    __m256i here_high = _mm256_loadu_si256((const __m256i *)(line + 4));
    low = _mm256_add_epi64(low, here_low);
    high = _mm256_add_epi64(high, here_high);
    // Lanes come out in the order 0 1 4 5 2 3 6 7; the end puts them right.
    __m256 first = _mm256_castsi256_ps(low), second = _mm256_castsi256_ps(high);
    __m256i own = _mm256_castps_si256(
        _mm256_shuffle_ps(_mm256_castsi256_ps(here_low), _mm256_castsi256_ps(here_high), 0x88));
    __m256i hi = _mm256_castps_si256(_mm256_shuffle_ps(first, second, 0x88));
    __m256i gi = _mm256_castps_si256(_mm256_shuffle_ps(first, second, 0xdd));
    rows = _mm256_add_epi32(
        rows, _mm256_cvttps_epi32(_mm256_add_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(own), rows_factor), half)));
    __m256 h = _mm256_mul_ps(_mm256_cvtepi32_ps(hi), hessian_factor);
    __m256 g = _mm256_mul_ps(_mm256_cvtepi32_ps(gi), gradient_factor);
    __m256 a = _mm256_add_ps(h, lambda);
    __m256 d = _mm256_sub_ps(_mm256_mul_ps(g, all), _mm256_mul_ps(total, a));
    __m256 value = _mm256_div_ps(_mm256_mul_ps(d, d), _mm256_mul_ps(a, _mm256_sub_ps(all, a)));
    __m256 better = _mm256_and_ps(
        _mm256_and_ps(_mm256_cmp_ps(h, smallest, _CMP_GE_OQ), _mm256_cmp_ps(h, highest, _CMP_LE_OQ)),
        _mm256_cmp_ps(value, best, _CMP_GT_OQ));
    __m256i refused = _mm256_or_si256(_mm256_cmpgt_epi32(fewest, rows), _mm256_cmpgt_epi32(rows, most));
    better = _mm256_andnot_ps(_mm256_castsi256_ps(refused), better);
    best = _mm256_blendv_ps(best, value, better);
    at = _mm256_blendv_epi8(at, number, _mm256_castps_si256(better));
    number = _mm256_add_epi32(number, one);
  }
  __m256i order = _mm256_setr_epi32(0, 1, 4, 5, 2, 3, 6, 7);
  _mm256_storeu_ps(gain, _mm256_permutevar8x32_ps(best, order));
  _mm256_storeu_si256((__m256i *)bin, _mm256_permutevar8x32_epi32(at, order));
}

// For each byte of flags the lanes that are set, then those that are not: one byte a lane.
static uint64_t compress_table[256];

__attribute__((constructor)) static void fill_compress_table(void) {
  for (int flags = 0; flags < 256; flags++) {
    uint64_t lanes = 0;
    int place = 0;
    for (int side = 1; side >= 0; side--)
      for (int lane = 0; lane < 8; lane++)
        if ((flags >> lane & 1) == side) lanes |= (uint64_t)lane << (8 * place++);
    compress_table[flags] = lanes;
  }
}

__attribute__((target("avx2,popcnt"))) static int64_t partition_avx2(
    uint32_t *rows, int64_t count, const uint8_t *codes, const uint8_t *goes_left, uint32_t *left,
    uint32_t *right) {
  enum { CHUNK = 512 };
  uint8_t side[CHUNK];
  int64_t l = 0, r = 0, i = 0;
  while (count - i >= 32) {
    int64_t size = (count - i < CHUNK ? count - i : CHUNK) & ~(int64_t)31;
    for (int64_t k = 0; k < size; k++) side[k] = goes_left[codes[rows[i + k]]];
    for (int64_t k = 0; k < size; k += 32) {
      uint32_t flags = (uint32_t)_mm256_movemask_epi8(_mm256_loadu_si256((const __m256i *)(side + k)));
      for (int group = 0; group < 4; group++, flags >>= 8) {
        __m256i values = _mm256_loadu_si256((const __m256i *)(rows + i + k + group * 8));
        uint32_t here = flags & 255;
        __m256i to_left =
            _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(compress_table + here)));
        __m256i to_right =
            _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(compress_table + (here ^ 255))));
        // Whole vectors are written; what is too much is overwritten by the next or lies where rows have been read.
        _mm256_storeu_si256((__m256i *)(left + l), _mm256_permutevar8x32_epi32(values, to_left));
        _mm256_storeu_si256((__m256i *)(right + r), _mm256_permutevar8x32_epi32(values, to_right));
        int64_t ones = __builtin_popcount(here);
        l += ones;
        r += 8 - ones;
      }
    }
    i += size;
  }
  return l + lapis_partition_portable(rows + i, count - i, codes, goes_left, left + l, right + r);
}

#endif

void lapis_scan_splits(
    const int64_t *cells, int64_t bins, int from_above, const lapis_scan_leaf *leaf, float *gain, int32_t *bin) {
#if LAPIS_X86
  if (lapis_kernels_accelerated()) {
    scan_avx2(cells, bins, from_above, leaf, gain, bin);
    return;
  }
#endif
  lapis_scan_splits_portable(cells, bins, from_above, leaf, gain, bin);
}

int64_t lapis_partition(
    uint32_t *rows, int64_t count, const uint8_t *codes, const uint8_t *goes_left, uint32_t *left,
    uint32_t *right) {
#if LAPIS_X86
  if (lapis_kernels_accelerated())
    return partition_avx2(rows, count, codes, goes_left, left, right);
#endif
  return lapis_partition_portable(rows, count, codes, goes_left, left, right);
}
