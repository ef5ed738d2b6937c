import os
import tempfile

import joblib
from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_iris(return_X_y=True)
model = make_pipeline(StandardScaler(), RandomForestClassifier(n_estimators=5, random_state=0)).fit(X, y)
path = os.path.join(tempfile.gettempdir(), "lapis-storing-test.pkl")
print(joblib.dump(model, path) == [path])
again = joblib.load(path)
print(again)
print((again.predict_proba(X) == model.predict_proba(X)).all(), again.classes_)
joblib.dump({"scores": [0.5, 1, None, True], "names": ("a", "b"), "model": LogisticRegression(C=3)}, path)
value = joblib.load(path)
print(value["scores"], value["names"], value["model"])
joblib.dump(X[:2], path)
print(joblib.load(path))
os.remove(path)
try:
    joblib.load(path)
except FileNotFoundError as error:
    print(type(error).__name__)
