# What joblib stores beside the engine's models: composed and own estimators, tables, sparse matrices.
import os
import tempfile

import joblib
import numpy as np
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import VotingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.naive_bayes import GaussianNB
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, LabelEncoder, OneHotEncoder, StandardScaler


class Ratio(BaseEstimator, TransformerMixin):
    def __init__(self, power=1.0):
        self.power = power

    def fit(self, X, y=None):
        self.mean_ = np.asarray(X, dtype=float).mean(axis=0)
        return self

    def transform(self, X):
        return (np.asarray(X, dtype=float) / self.mean_) ** self.power


path = os.path.join(tempfile.gettempdir(), "lapis-storing-own-test.pkl")


def again(value):
    joblib.dump(value, path)
    return joblib.load(path)


frame = pd.DataFrame({"age": [20.0, 31.0, 45.0, 52.0, 28.0, 60.0], "city": ["a", "b", "a", "c", "b", "c"]})
y = np.array(["no", "yes", "no", "yes", "yes", "yes"])
pre = ColumnTransformer([("num", make_pipeline(Ratio(0.5), StandardScaler()), ["age"]),
                         ("cat", OneHotEncoder(handle_unknown="ignore"), ["city"])])
model = Pipeline([("pre", pre), ("log", FunctionTransformer(np.abs)), ("model", LogisticRegression(tol=1e-8))]).fit(frame, y)
back = again(model)
print(back)
print((back.predict_proba(frame) == model.predict_proba(frame)).all(), back.classes_, back["pre"].named_transformers_["num"][0].mean_)
search = GridSearchCV(VotingClassifier([("a", LogisticRegression()), ("b", GaussianNB())], voting="soft"), {"a__C": [0.1, 1.0]}, cv=2)
X = frame[["age"]].to_numpy()
search.fit(X, y)
back = again(search)
print(back.best_params_, (back.predict_proba(X) == search.predict_proba(X)).all(), sorted(back.cv_results_) == sorted(search.cv_results_))
words = TfidfVectorizer(ngram_range=(1, 2)).fit(["a bc de", "bc fg"])
back = again(words)
print(back.get_feature_names_out(), np.allclose(back.transform(["bc de"]).toarray(), words.transform(["bc de"]).toarray()))
print(again(words.transform(["bc de"])).toarray().round(4), again(LabelEncoder().fit(["u", "v"])).classes_)
print(again(frame), again(frame["city"]).tolist(), again(pd.Series([1, 2], index=["x", "y"], name="s")))
print(again([np.array(["a", None, 3], dtype=object), {1, 2}, {"k": (1, b"x")}, 2 ** 80]))
print(again(np.log1p)(0.0), again(Ratio) is Ratio, again(Ratio(2.0)).power, again(np.arange(3, dtype=np.float32)).dtype)
print(again(np.dtype('float32')), again(np.array([2 ** 60 + 1])), again(SimpleImputer().fit([[1.0], [np.nan]])).statistics_)
os.remove(path)
