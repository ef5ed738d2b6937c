#include "CLapisKernels.h"

#include <stdatomic.h>
#include <stdlib.h>

#if defined(__x86_64__) && (defined(__clang__) || defined(__GNUC__))
#define LAPIS_X86 1
#include <immintrin.h>
#else
#define LAPIS_X86 0
#endif

// 0: not yet chosen, 1: portable, 2: AVX2 and FMA. Every thread computes the same answer, so a race
// at the first use is harmless.
static _Atomic int chosen = 0;

static int choose(void) {
  int kind = 1;
#if LAPIS_X86
  const char *forced = getenv("LAPIS_PORTABLE");
  int portable = forced && forced[0] == '1' && forced[1] == 0;
  __builtin_cpu_init();
  if (!portable && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) kind = 2;
#endif
  atomic_store_explicit(&chosen, kind, memory_order_relaxed);
  return kind;
}

static inline int accelerated(void) {
  int kind = atomic_load_explicit(&chosen, memory_order_relaxed);
  if (__builtin_expect(kind == 0, 0)) kind = choose();
  return kind == 2;
}

int lapis_kernels_accelerated(void) { return accelerated(); }

// The portable forms round every product before it is added, on every processor: contraction into a
// fused multiply-add would give other bits where the baseline has one.

static void gemm_6x8_portable(
    int64_t depth, double scale, const double *a, const double *b, double *c, int64_t stride) {
#pragma STDC FP_CONTRACT OFF
  // Two rows at a time: 16 accumulators are what 16 two-lane registers can hold next to the operands.
  for (int row = 0; row < 6; row += 2) {
    double top[8] = {0}, bottom[8] = {0};
    for (int64_t k = 0; k < depth; k++) {
      double upper = a[k * 6 + row], lower = a[k * 6 + row + 1];
      const double *right = b + k * 8;
      for (int j = 0; j < 8; j++) top[j] += upper * right[j];
      for (int j = 0; j < 8; j++) bottom[j] += lower * right[j];
    }
    double *first = c + row * stride, *second = first + stride;
    for (int j = 0; j < 8; j++) first[j] += scale * top[j];
    for (int j = 0; j < 8; j++) second[j] += scale * bottom[j];
  }
}

static double dot_portable(int64_t count, const double *a, const double *b) {
#pragma STDC FP_CONTRACT OFF
  double lane[8] = {0};
  int64_t i = 0;
  for (; i + 8 <= count; i += 8)
    for (int j = 0; j < 8; j++) lane[j] += a[i + j] * b[i + j];
  double sum = ((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7]));
  for (; i < count; i++) sum += a[i] * b[i];
  return sum;
}

static void axpy_portable(int64_t count, double scale, const double *x, double *y) {
#pragma STDC FP_CONTRACT OFF
  for (int64_t i = 0; i < count; i++) y[i] += scale * x[i];
}

#if LAPIS_X86

__attribute__((target("avx2,fma"))) static void gemm_6x8_avx2(
    int64_t depth, double scale, const double *a, const double *b, double *c, int64_t stride) {
  __m256d s00 = _mm256_setzero_pd(), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00;
  __m256d s30 = s00, s31 = s00, s40 = s00, s41 = s00, s50 = s00, s51 = s00;
  for (int row = 0; row < 6; row++) __builtin_prefetch(c + row * stride, 1, 3);
  for (int64_t k = 0; k < depth; k++) {
    __m256d left = _mm256_loadu_pd(b), right = _mm256_loadu_pd(b + 4);
    __m256d x = _mm256_broadcast_sd(a);
    s00 = _mm256_fmadd_pd(x, left, s00);
    s01 = _mm256_fmadd_pd(x, right, s01);
    x = _mm256_broadcast_sd(a + 1);
    s10 = _mm256_fmadd_pd(x, left, s10);
    s11 = _mm256_fmadd_pd(x, right, s11);
    x = _mm256_broadcast_sd(a + 2);
    s20 = _mm256_fmadd_pd(x, left, s20);
    s21 = _mm256_fmadd_pd(x, right, s21);
    x = _mm256_broadcast_sd(a + 3);
    s30 = _mm256_fmadd_pd(x, left, s30);
    s31 = _mm256_fmadd_pd(x, right, s31);
    x = _mm256_broadcast_sd(a + 4);
    s40 = _mm256_fmadd_pd(x, left, s40);
    s41 = _mm256_fmadd_pd(x, right, s41);
    x = _mm256_broadcast_sd(a + 5);
    s50 = _mm256_fmadd_pd(x, left, s50);
    s51 = _mm256_fmadd_pd(x, right, s51);
    a += 6;
    b += 8;
  }
  __m256d factor = _mm256_set1_pd(scale);
#define ADD_ROW(lo, hi)                                                   \
  _mm256_storeu_pd(c, _mm256_fmadd_pd(factor, lo, _mm256_loadu_pd(c)));   \
  _mm256_storeu_pd(c + 4, _mm256_fmadd_pd(factor, hi, _mm256_loadu_pd(c + 4))); \
  c += stride;
  ADD_ROW(s00, s01)
  ADD_ROW(s10, s11)
  ADD_ROW(s20, s21)
  ADD_ROW(s30, s31)
  ADD_ROW(s40, s41)
  ADD_ROW(s50, s51)
#undef ADD_ROW
}

__attribute__((target("avx2,fma"))) static double dot_avx2(
    int64_t count, const double *a, const double *b) {
  __m256d first = _mm256_setzero_pd(), second = first, third = first, fourth = first;
  int64_t i = 0;
  for (; i + 16 <= count; i += 16) {
    first = _mm256_fmadd_pd(_mm256_loadu_pd(a + i), _mm256_loadu_pd(b + i), first);
    second = _mm256_fmadd_pd(_mm256_loadu_pd(a + i + 4), _mm256_loadu_pd(b + i + 4), second);
    third = _mm256_fmadd_pd(_mm256_loadu_pd(a + i + 8), _mm256_loadu_pd(b + i + 8), third);
    fourth = _mm256_fmadd_pd(_mm256_loadu_pd(a + i + 12), _mm256_loadu_pd(b + i + 12), fourth);
  }
  double lane[4];
  _mm256_storeu_pd(lane, _mm256_add_pd(_mm256_add_pd(first, second), _mm256_add_pd(third, fourth)));
  double sum = (lane[0] + lane[2]) + (lane[1] + lane[3]);
  for (; i < count; i++) sum = __builtin_fma(a[i], b[i], sum);
  return sum;
}

__attribute__((target("avx2,fma"))) static void axpy_avx2(
    int64_t count, double scale, const double *x, double *y) {
  __m256d factor = _mm256_set1_pd(scale);
  int64_t i = 0;
  for (; i + 4 <= count; i += 4)
    _mm256_storeu_pd(y + i, _mm256_fmadd_pd(factor, _mm256_loadu_pd(x + i), _mm256_loadu_pd(y + i)));
  for (; i < count; i++) y[i] = __builtin_fma(scale, x[i], y[i]);
}

#endif

void lapis_gemm_6x8(
    int64_t depth, double scale, const double *a, const double *b, double *c, int64_t stride) {
#if LAPIS_X86
  if (accelerated()) {
    gemm_6x8_avx2(depth, scale, a, b, c, stride);
    return;
  }
#endif
  gemm_6x8_portable(depth, scale, a, b, c, stride);
}

double lapis_dot(int64_t count, const double *a, const double *b) {
#if LAPIS_X86
  if (accelerated()) return dot_avx2(count, a, b);
#endif
  return dot_portable(count, a, b);
}

void lapis_axpy(int64_t count, double scale, const double *x, double *y) {
#if LAPIS_X86
  if (accelerated()) {
    axpy_avx2(count, scale, x, y);
    return;
  }
#endif
  axpy_portable(count, scale, x, y);
}
