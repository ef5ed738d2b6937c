import numpy as np
import onnxruntime as rt
from skl2onnx import convert_sklearn, to_onnx
from skl2onnx.common.data_types import FloatTensorType
from sklearn.datasets import load_diabetes, load_iris
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_iris(return_X_y=True)
X = X.astype(np.float32)
model = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-10, max_iter=10000)).fit(X, y)
exported = convert_sklearn(model, initial_types=[("float_input", FloatTensorType([None, 4]))], options={id(model): {"zipmap": False}})
session = rt.InferenceSession(exported.SerializeToString(), providers=["CPUExecutionProvider"])
print(session.get_inputs()[0].name, session.get_inputs()[0].type, session.get_inputs()[0].shape)
print([o.name for o in session.get_outputs()], [o.type for o in session.get_outputs()])
labels, probabilities = session.run(None, {"float_input": X[::50]})
print(labels, probabilities.round(4), probabilities.dtype, labels.dtype)
print((session.run(["label"], {"float_input": X})[0] == model.predict(X)).all())
mapped = to_onnx(model, X[:1])
session = rt.InferenceSession(mapped.SerializeToString(), providers=["CPUExecutionProvider"])
rows = session.run(None, {session.get_inputs()[0].name: X[:2]})[1]
print(len(rows), sorted(rows[0]), round(rows[0][0], 4))

X, y = load_diabetes(return_X_y=True)
X = X.astype(np.float32)
model = Ridge(0.1).fit(X, y)
session = rt.InferenceSession(to_onnx(model, X[:1]).SerializeToString(), providers=["CPUExecutionProvider"])
print(session.run(None, {"X": X[:3]})[0].round(2))


def attempt(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__)


attempt(lambda: session.run(None, {"Y": X[:3]}))
attempt(lambda: session.run(None, {"X": X[:3].astype(np.float64)}))
attempt(lambda: session.run(None, {"X": X[:3, :4]}))
attempt(lambda: session.run(["nothing"], {"X": X[:3]}))
attempt(lambda: rt.InferenceSession("/nowhere/model.onnx"))
attempt(lambda: rt.InferenceSession(b"no model at all"))
