#include "CLapisKernels.h"

#if defined(__x86_64__) && (defined(__clang__) || defined(__GNUC__))
#define LAPIS_X86 1
#include <immintrin.h>
#else
#define LAPIS_X86 0
#endif

void lapis_squares_4x16_portable(
    int64_t depth, const float *left, const float *right, double *c, int64_t stride) {
#pragma STDC FP_CONTRACT OFF
  // Two rows at a time: eight accumulators of four lanes stay in registers next to the operands.
  for (int row = 0; row < 4; row += 2) {
    float top[16] = {0}, bottom[16] = {0};
    for (int64_t k = 0; k < depth; k++) {
      float upper = left[k * 16 + row], lower = left[k * 16 + row + 1];
      const float *line = right + k * 16;
      for (int j = 0; j < 16; j++) top[j] += upper * line[j];
      for (int j = 0; j < 16; j++) bottom[j] += lower * line[j];
    }
    double *first = c + row * stride, *second = first + stride;
    for (int j = 0; j < 16; j++) first[j] += top[j];
    for (int j = 0; j < 16; j++) second[j] += bottom[j];
  }
}

#if LAPIS_X86

__attribute__((target("avx2,fma"))) static inline void add_eight(double *c, __m256 sums) {
  __m256d low = _mm256_cvtps_pd(_mm256_castps256_ps128(sums));
  __m256d high = _mm256_cvtps_pd(_mm256_extractf128_ps(sums, 1));
  _mm256_storeu_pd(c, _mm256_add_pd(_mm256_loadu_pd(c), low));
  _mm256_storeu_pd(c + 4, _mm256_add_pd(_mm256_loadu_pd(c + 4), high));
}

__attribute__((target("avx2,fma"))) static void squares_4x16_avx2(
    int64_t depth, const float *left, const float *right, double *c, int64_t stride) {
  __m256 s00 = _mm256_setzero_ps(), s01 = s00, s10 = s00, s11 = s00;
  __m256 s20 = s00, s21 = s00, s30 = s00, s31 = s00;
  for (int64_t k = 0; k < depth; k++) {
    __m256 low = _mm256_loadu_ps(right), high = _mm256_loadu_ps(right + 8);
    __m256 x = _mm256_broadcast_ss(left);
    s00 = _mm256_fmadd_ps(x, low, s00);
    s01 = _mm256_fmadd_ps(x, high, s01);
    x = _mm256_broadcast_ss(left + 1);
    s10 = _mm256_fmadd_ps(x, low, s10);
    s11 = _mm256_fmadd_ps(x, high, s11);
    x = _mm256_broadcast_ss(left + 2);
    s20 = _mm256_fmadd_ps(x, low, s20);
    s21 = _mm256_fmadd_ps(x, high, s21);
    x = _mm256_broadcast_ss(left + 3);
    s30 = _mm256_fmadd_ps(x, low, s30);
    s31 = _mm256_fmadd_ps(x, high, s31);
    left += 16;
    right += 16;
  }
  add_eight(c, s00);
  add_eight(c + 8, s01);
  c += stride;
  add_eight(c, s10);
  add_eight(c + 8, s11);
  c += stride;
  add_eight(c, s20);
  add_eight(c + 8, s21);
  c += stride;
  add_eight(c, s30);
  add_eight(c + 8, s31);
}

#endif

void lapis_squares_4x16(int64_t depth, const float *left, const float *right, double *c, int64_t stride) {
#if LAPIS_X86
  if (lapis_kernels_accelerated()) {
    squares_4x16_avx2(depth, left, right, c, stride);
    return;
  }
#endif
  lapis_squares_4x16_portable(depth, left, right, c, stride);
}
