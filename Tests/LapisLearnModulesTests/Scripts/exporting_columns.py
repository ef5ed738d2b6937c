# Composed pipelines as ONNX models: the exported model answers as the pipeline does.
import numpy as np
import onnxruntime as rt
from skl2onnx import to_onnx
from sklearn.compose import ColumnTransformer
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier, VotingClassifier
from sklearn.feature_selection import SelectKBest
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.naive_bayes import GaussianNB
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, Normalizer, RobustScaler, StandardScaler

X, y = load_iris(return_X_y=True)
X = X.astype(np.float32)
columns = ColumnTransformer([("a", make_pipeline(SimpleImputer(), StandardScaler()), [0, 2]), ("b", MinMaxScaler(), [1])],
                            remainder="passthrough")
models = [
    make_pipeline(columns, LogisticRegression(tol=1e-8, max_iter=5000)),
    make_pipeline(columns, RandomForestClassifier(n_estimators=10, random_state=0)),
    make_pipeline(RobustScaler(), PCA(2), LogisticRegression(tol=1e-8, max_iter=5000)),
    make_pipeline(Normalizer(), SelectKBest(k=2), RandomForestClassifier(n_estimators=10, random_state=0)),
    GridSearchCV(make_pipeline(StandardScaler(), LogisticRegression(tol=1e-8)), {"logisticregression__C": [0.1, 1.0]}, cv=3),
    VotingClassifier([("a", LogisticRegression(tol=1e-8, max_iter=5000)), ("b", GaussianNB())], voting="soft", flatten_transform=False),
]
for model in models:
    model.fit(X, y)
    exported = to_onnx(model, X[:1], options={"zipmap": False})
    session = rt.InferenceSession(exported.SerializeToString(), providers=["CPUExecutionProvider"])
    label, shares = session.run(None, {session.get_inputs()[0].name: X})
    print(type(model).__name__, (label == model.predict(X)).all(), np.abs(shares - model.predict_proba(X)).max() < 0.2, shares.shape)
