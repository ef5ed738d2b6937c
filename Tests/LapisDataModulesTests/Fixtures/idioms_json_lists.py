import json
import numpy as np

data = json.loads('{"data": [[1, 2.5], [3, 4]], "names": ["a", "b"]}')
x = np.array(data["data"])
print(x, x.dtype, x.tolist(), json.dumps({"result": x.tolist()}), json.dumps(x.sum(axis=0).tolist()))
print(np.array([[1], [2]]).tolist(), np.float64(1.5).item(), np.int64(3).tolist(), [float(v) for v in x[0]], list(map(float, x[:, 0])), json.dumps([int(i) for i in np.argmax(x, axis=1)]))
try:
    json.dumps({"x": np.int64(1)})
except TypeError as e:
    print(e)
try:
    json.dumps(x)
except TypeError as e:
    print(e)
print(json.dumps({"x": float(np.float64(1.25)), "n": int(np.int32(4)), "ok": bool(np.bool_(True))}), np.array(data["names"]).tolist(), np.array(json.loads("[1, null, 3]"), dtype=float), np.asarray(data["data"][0]).reshape(1, -1))
print(np.array2string(x), str(x.tolist()), np.isscalar(x[0, 0]), x.ndim, len(x), x.size, type(x).__name__, x.shape[0], isinstance(x, np.ndarray), np.array_equal(x, np.array(x.tolist())))
