import io
import os
import pickle
import tempfile

import numpy as np
from sklearn.datasets import load_iris
from sklearn.feature_extraction import DictVectorizer
from sklearn.frozen import FrozenEstimator
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_iris(return_X_y=True)
model = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-8)).fit(X, y)
path = os.path.join(tempfile.gettempdir(), "lapis-pickle-test.pkl")
with open(path, "wb") as file:
    pickle.dump(model, file)
with open(path, "rb") as file:
    again = pickle.load(file)
print(again, (again.predict(X) == model.predict(X)).all())
os.remove(path)
print(pickle.loads(pickle.dumps({"a": [1, 2.5, None], "b": np.arange(3)})), pickle.HIGHEST_PROTOCOL)


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__)


attempt(lambda: pickle.loads(b""))
attempt(lambda: pickle.loads(b"nonsense"))
frozen = FrozenEstimator(model)
print(frozen.fit(X[:3], [9, 9, 9]).predict(X[:2]), frozen)
rows = DictVectorizer()
table = rows.fit_transform([{"city": "Rome", "n": 3}, {"city": "Oslo", "n": 1, "tags": ["a", "b"]}])
print(table.toarray(), rows.get_feature_names_out(), rows.transform({"city": "X", "n": 2}).toarray())
print(rows.inverse_transform(table)[0] == {"city=Rome": 1.0, "n": 3.0})
