import numpy as np
i = np.array([1, 2]); f = np.array([0.5, 1.5]); b = np.array([True, False]); i32 = np.array([1, 2], dtype=np.int32); f32 = np.array([1, 2], dtype=np.float32); u8 = np.array([200, 100], dtype=np.uint8)
for x in [i + f, i + b, f + b, b + b, i32 + i, i32 + f32, f32 + f, u8 + u8, u8 + i32, i32 + 1, f32 * 2, f32 * 2.0, u8 + 1, u8 + 300, u8 - 1, i / 2, i // 2, i32 / i32, b * 2, f32 + 1e300, i32 * 1.5, u8 * 1.0, f32 / 3, i ** 2, i32 ** 2, b & b, b | b, ~b, -i, abs(-f)]:
    print(x, x.dtype)
print((i > 1).dtype, (f == f).dtype)
print(np.array([1, 2.0, True]).dtype, np.array([1, "a"]).dtype, np.concatenate([i, f]).dtype)
print(np.where(b, 1, 2.5).dtype, np.sqrt(i32).dtype, np.sqrt(f32).dtype, np.exp(i).dtype)
print(i.sum().dtype, i32.sum().dtype, f32.sum().dtype, b.sum().dtype, u8.sum().dtype, i.mean().dtype, f32.mean().dtype, i32.max().dtype, b.mean().dtype)
print(np.cumsum(i32).dtype, np.cumsum(b).dtype, u8.prod().dtype)
