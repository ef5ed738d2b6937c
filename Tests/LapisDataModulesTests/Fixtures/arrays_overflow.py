import numpy as np

print(np.array([127], dtype=np.int8) + np.array([1], dtype=np.int8), np.array([255], dtype=np.uint8) + 1, np.array([0], dtype=np.uint8) - 1, np.array([200, 100], dtype=np.uint8) * 2)
print(np.array([2**62]) * 4, np.array([2**63 - 1]) + 1, np.arange(3, dtype=np.uint8) - 5, -np.array([1], dtype=np.uint8), ~np.array([1], dtype=np.uint8))
print(np.array([300, -1]).astype(np.uint8), np.array([1e3, -1.5]).astype(np.int8), np.array([3.99, -3.99]).astype(int), np.array([70000]).astype(np.int16))
print(np.int8(100) + np.int8(100), np.uint8(200) + np.uint8(100), np.array([2**31], dtype=np.uint32) * 2, np.iinfo(np.int64).max, np.iinfo("uint64").max)
print(np.sum(np.array([200, 100], dtype=np.uint8)), np.sum(np.array([100, 100], dtype=np.int8)).dtype, np.cumsum(np.array([200, 100], dtype=np.uint8)), np.prod(np.array([100, 100], dtype=np.int8)), np.mean(np.array([255, 255], dtype=np.uint8)))
print(np.array([5], dtype=np.uint64) - np.array([3], dtype=np.int64), np.array([1], dtype=np.uint64) + 1, np.array([2**63], dtype=np.uint64), np.array([2**63 + 5, 1], dtype=np.uint64)[0])
print(np.abs(np.array([-128], dtype=np.int8)), np.array([7], dtype=np.int8) // 0 if False else 0, np.array([1], dtype=np.int8) << 7, np.array([1000], dtype=np.int16) ** 2)
