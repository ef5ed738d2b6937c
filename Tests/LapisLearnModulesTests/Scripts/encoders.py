import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import (
    KBinsDiscretizer, LabelBinarizer, LabelEncoder, MultiLabelBinarizer, OneHotEncoder, OrdinalEncoder, StandardScaler,
    TargetEncoder, label_binarize)

frame = pd.DataFrame({
    "city": ["Rome", "Oslo", "Rome", "Bonn", "Oslo", "Rome", "Cork", "Rome"],
    "size": [1, 2, 2, 3, 1, 2, 2, 1], "flag": [True, False, True, True, False, True, False, True]})
y = np.array([0, 1, 0, 1, 1, 0, 1, 0])
hot = OneHotEncoder()
X = hot.fit_transform(frame)
print(repr(X), X.shape, X.nnz, X.dtype)
print(X.toarray()[:3])
print(hot.categories_, list(hot.get_feature_names_out()), hot.n_features_in_)
print(hot.inverse_transform(X[:2]), hot.get_feature_names_out(["city", "size", "flag"])[0])
print(X)
dense = OneHotEncoder(sparse_output=False, drop="first", dtype=int).fit(frame[["city", "size"]])
print(dense.transform(frame[["city", "size"]])[:3], dense.drop_idx_, list(dense.get_feature_names_out()))
print(dense.inverse_transform(dense.transform(frame[["city", "size"]]))[3])
print(OneHotEncoder(drop="if_binary", sparse_output=False).fit_transform(frame[["size", "flag"]])[:2])
print(OneHotEncoder(drop=["Rome", 2], sparse_output=False).fit(frame[["city", "size"]]).get_feature_names_out())
known = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit(frame[["city"]])
print(known.transform(pd.DataFrame({"city": ["Rome", "Paris"]})), known.inverse_transform([[0, 0, 0, 0], [0, 0, 0, 1]]))
rare = OneHotEncoder(min_frequency=2, handle_unknown="infrequent_if_exist", sparse_output=False).fit(frame[["city"]])
print(rare.infrequent_categories_, list(rare.get_feature_names_out()), rare.transform(pd.DataFrame({"city": ["Cork", "Oslo", "Paris"]})))
few = OneHotEncoder(max_categories=2, sparse_output=False).fit(frame[["city", "size"]])
print(few.infrequent_categories_, list(few.get_feature_names_out()), few.transform(frame[["city", "size"]])[:2])
given = OneHotEncoder(categories=[["Oslo", "Rome", "Bonn", "Cork"]], sparse_output=False).fit(frame[["city"]])
print(given.transform(frame[["city"]])[:3], given.categories_)
print(known.set_output(transform="pandas").transform(frame[["city"]]).head(2))
missing = pd.DataFrame({"a": ["x", None, "y", np.nan], "b": [1.0, np.nan, 2.0, 1.0]})
print([c.tolist() for c in OneHotEncoder().fit(missing[["b"]]).categories_], OneHotEncoder(sparse_output=False).fit_transform(missing[["b"]]))
print(OneHotEncoder(sparse_output=False).fit_transform([["a", 1], ["b", 2], ["a", 3]]))
print(OneHotEncoder(sparse_output=False, feature_name_combiner=lambda n, c: f"{n}={c}").fit(frame[["size"]]).get_feature_names_out())

order = OrdinalEncoder()
print(order.fit_transform(frame)[:3], order.categories_[0], order.inverse_transform([[0, 1, 0]]))
print(OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1).fit(frame[["city"]]).transform(pd.DataFrame({"city": ["Bonn", "Nice"]})))
print(OrdinalEncoder(categories=[["Rome", "Oslo", "Cork", "Bonn"]], dtype=np.int64).fit_transform(frame[["city"]]).ravel())
print(OrdinalEncoder().fit_transform(missing[["b"]]).ravel(), OrdinalEncoder(encoded_missing_value=-1).fit_transform(missing[["b"]]).ravel())

code = LabelEncoder()
print(code.fit_transform(["b", "a", "c", "a"]), code.classes_, code.inverse_transform([2, 0]), code.transform(["c"]))
print(LabelEncoder().fit([3, 1, 2, 1]).classes_, LabelEncoder().fit_transform(pd.Series(["x", "y", "x"])))
print(LabelBinarizer().fit_transform(["a", "b", "c", "a"]), LabelBinarizer().fit_transform([0, 1, 1]).ravel(), LabelBinarizer(neg_label=-1).fit_transform([1, 2, 3]))
two = LabelBinarizer().fit(["no", "yes"])
print(two.transform(["yes", "no"]).ravel(), two.inverse_transform(np.array([[1], [0]])), label_binarize([1, 6], classes=[1, 2, 4, 6]))
many = MultiLabelBinarizer()
print(many.fit_transform([("sci", "fun"), ("fun",), ()]), many.classes_, many.inverse_transform(np.array([[1, 0], [1, 1]])))

target = TargetEncoder(smooth=2.0)
print(target.fit(frame[["city", "size"]], y).transform(frame[["city", "size"]])[:4].round(5), target.encodings_[0].round(5), target.target_mean_)
print(TargetEncoder().fit(frame[["city"]], y * 1.5 + np.arange(8)).encodings_[0].round(5), TargetEncoder().fit(frame[["city"]], ["a", "b", "c", "a", "b", "c", "a", "b"]).get_feature_names_out())
from sklearn.model_selection import KFold
print(TargetEncoder(cv=KFold(4)).fit_transform(frame[["city"]], y).ravel().round(5))

numbers = np.array([[0.0, 10.0], [1.0, 11.0], [2.5, 15.0], [4.0, 30.0], [9.0, 31.0], [9.5, 80.0]])
for strategy in ("uniform", "quantile", "kmeans"):
    bins = KBinsDiscretizer(n_bins=3, encode="ordinal", strategy=strategy).fit(numbers)
    print(strategy, bins.transform(numbers).tolist(), [edges.round(4).tolist() for edges in bins.bin_edges_])
print(bins.inverse_transform([[0, 2]]).round(4), KBinsDiscretizer(n_bins=[2, 3], encode="onehot-dense", strategy="uniform").fit_transform(numbers)[1])

pre = ColumnTransformer([("cat", OneHotEncoder(handle_unknown="ignore"), ["city"]), ("num", StandardScaler(), ["size"])])
model = make_pipeline(pre, LogisticRegression(tol=1e-10, max_iter=10000)).fit(frame, y)
print(model.predict(frame), model.predict_proba(frame[:2]).round(4), pre.sparse_output_, list(model[:-1].get_feature_names_out()))


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: OneHotEncoder().fit(frame[["city"]]).transform(pd.DataFrame({"city": ["Paris"]})))
attempt(lambda: OneHotEncoder().transform(frame))
attempt(lambda: OneHotEncoder(drop=["Paris"]).fit(frame[["city"]]))
attempt(lambda: OneHotEncoder().fit(frame).transform(frame[["city"]]))
attempt(lambda: OneHotEncoder().set_output(transform="pandas").fit_transform(frame))
attempt(lambda: OrdinalEncoder().fit(frame[["city"]]).transform(pd.DataFrame({"city": ["Paris"]})))
attempt(lambda: OrdinalEncoder(handle_unknown="use_encoded_value").fit(frame))
attempt(lambda: OrdinalEncoder(unknown_value=3).fit(frame))
attempt(lambda: LabelEncoder().fit([1, 2]).inverse_transform([7]))
attempt(lambda: KBinsDiscretizer(n_bins=1).fit(numbers))
attempt(lambda: OneHotEncoder(categories=[["Rome", "Bonn", "Oslo"]]).fit(frame[["city"]]))
