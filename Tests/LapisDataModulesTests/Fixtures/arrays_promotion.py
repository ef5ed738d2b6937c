import numpy as np

types = ["bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "float32", "float64"]
for a in types:
    print(a, [np.promote_types(a, b).name for b in types])
print(np.result_type(np.int8, 3.0), np.result_type("i4", "f4"), np.result_type(np.array([1, 2]), 1.5), np.can_cast("i8", "f8"), np.can_cast("i8", "i4"), np.can_cast("f8", "i8", "same_kind"), np.can_cast(np.int64, np.int8, casting="unsafe"))
print((np.array([1], dtype=np.int8) + 1000).dtype, (np.array([1], dtype=np.uint8) + 1).dtype, (np.array([1], dtype=np.float32) + 1e50).dtype, (np.array([1], dtype=np.int32) + 1.5).dtype, (np.array([1], dtype=np.float32) * np.array([1.0])).dtype, (np.array([1], dtype=np.int8) + np.array([1], dtype=np.uint8)).dtype, (np.int64(1) + np.float32(1)).dtype, (np.array([1]) + np.array([True])).dtype, (np.array(["a"]) == np.array(["b"])).dtype)
print(np.min_scalar_type(10), np.min_scalar_type(-300), np.common_type(np.array([1]), np.array([1.0], dtype=np.float32)), np.issubdtype(np.int32, np.integer), np.issubdtype(np.float32, np.floating), np.issubdtype("f8", np.number), np.issubdtype(bool, np.number))
