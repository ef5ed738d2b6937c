import numpy as np
import pandas as pd
from sklearn.decomposition import PCA, TruncatedSVD
from sklearn.impute import KNNImputer, MissingIndicator, SimpleImputer
from sklearn.preprocessing import (
    Binarizer, MaxAbsScaler, MinMaxScaler, Normalizer, PolynomialFeatures, PowerTransformer, QuantileTransformer,
    RobustScaler, StandardScaler, add_dummy_feature, maxabs_scale, minmax_scale, normalize, robust_scale, scale)

rng = np.random.RandomState(0)
X = rng.gamma(2.0, 1.5, (40, 3)) * [1, 10, 100] + [0, 5, -50]
holes = X.copy()
holes[rng.rand(40, 3) < 0.15] = np.nan
for step in (StandardScaler(), StandardScaler(with_mean=False), StandardScaler(with_std=False), MinMaxScaler((-1, 2)),
             MaxAbsScaler(), RobustScaler(), RobustScaler(quantile_range=(10, 90), unit_variance=True),
             RobustScaler(with_centering=False)):
    out = step.fit_transform(holes)
    back = step.inverse_transform(out)
    print(step, out[:2].round(5).tolist(), bool(np.nanmax(np.abs(back - holes)) < 1e-9))
scaler = StandardScaler().fit(X, sample_weight=np.arange(40))
print(scaler.mean_.round(5), scaler.var_.round(5), scaler.scale_.round(5), scaler.n_samples_seen_)
part = StandardScaler().partial_fit(X[:10]).partial_fit(X[10:])
print(np.allclose(part.mean_, X.mean(axis=0)), np.allclose(part.var_, X.var(axis=0)), int(part.n_samples_seen_))
least = MinMaxScaler(clip=True).fit(X[:20])
print(least.data_min_.round(4), least.data_max_.round(4), least.data_range_.round(4), least.scale_.round(6), least.min_.round(5), least.transform(X).max(), least.n_samples_seen_)
print(RobustScaler().fit(X).center_.round(5), RobustScaler().fit(X).scale_.round(5), MaxAbsScaler().fit(X).max_abs_.round(4))
frame = pd.DataFrame(X, columns=["a", "b", "c"])
print(StandardScaler().set_output(transform="pandas").fit_transform(frame).head(2).round(4))
print(StandardScaler().fit(frame).get_feature_names_out(), StandardScaler().fit(X).get_feature_names_out())
for norm in ("l1", "l2", "max"):
    print(norm, Normalizer(norm).fit_transform(X)[:1].round(5), normalize(X, norm=norm, axis=0)[0].round(5))
print(Binarizer(threshold=3).fit_transform(X)[:2], scale(X)[0].round(4), minmax_scale(X)[0].round(4), maxabs_scale(X)[0].round(4), robust_scale(X)[0].round(4))
print(add_dummy_feature([[1, 2], [3, 4]]))
constant = np.array([[1.0, 2.0], [1.0, 3.0]])
print(StandardScaler().fit_transform(constant), MinMaxScaler().fit_transform(constant), StandardScaler().fit(constant).scale_)

poly = PolynomialFeatures(2)
print(poly.fit_transform([[2, 3]]), list(poly.get_feature_names_out(["u", "v"])), poly.n_output_features_)
print(PolynomialFeatures(3, interaction_only=True, include_bias=False).fit(X).get_feature_names_out(), poly.powers_.tolist())
print(PolynomialFeatures((2, 3), include_bias=False).fit_transform([[2, 3]]))
quantile = QuantileTransformer(n_quantiles=10, random_state=0)
print(quantile.fit_transform(X)[:3].round(5), quantile.quantiles_[1].round(4))
print(np.allclose(quantile.inverse_transform(quantile.transform(X)), X, atol=1e-6), quantile.transform([[-9, 1e9, np.nan]]))
normal = QuantileTransformer(n_quantiles=20, output_distribution="normal", random_state=0)
print(normal.fit_transform(X)[:3].round(5), normal.transform([[-9, 1e9, 0]]).round(4))
power = PowerTransformer()
print(power.fit_transform(X)[:2].round(5), power.lambdas_.round(4), np.allclose(power.inverse_transform(power.transform(X)), X))
box = PowerTransformer("box-cox", standardize=False)
print(box.fit_transform(X[:, :2])[:2].round(4), box.lambdas_.round(4), np.allclose(box.inverse_transform(box.transform(X[:, :2])), X[:, :2]))

for strategy in ("mean", "median", "most_frequent", "constant"):
    fill = SimpleImputer(strategy=strategy, add_indicator=True)
    print(strategy, fill.fit_transform(holes[:6].round()).tolist(), fill.statistics_)
text = pd.DataFrame({"t": ["a", np.nan, "b", "a"], "u": ["x", "y", None, "y"]})
print(SimpleImputer(strategy="most_frequent").fit_transform(text), SimpleImputer(strategy="constant", fill_value="none").fit_transform(text))
print(SimpleImputer(missing_values=-1).fit_transform([[1, -1], [3, 4], [-1, 8]]), SimpleImputer(missing_values=0, strategy="median").fit([[1, 0], [3, 4]]).statistics_)
empty = np.array([[np.nan, 1.0], [np.nan, 2.0]])
print(SimpleImputer().fit(empty).get_feature_names_out(), SimpleImputer(keep_empty_features=True).fit_transform(empty))
print(SimpleImputer(add_indicator=True).fit(frame.assign(c=[np.nan] + [1.0] * 39)).get_feature_names_out())
near = KNNImputer(n_neighbors=3)
print(near.fit_transform(holes)[:6].round(4))
print(KNNImputer(n_neighbors=2, weights="distance", add_indicator=True).fit_transform(holes[:8]).round(4)[-2:])
print(MissingIndicator().fit_transform(holes[:4]), MissingIndicator(features="all").fit(holes[:4]).features_)

wide = rng.rand(30, 6) @ rng.rand(6, 6)
pca = PCA(3)
out = pca.fit_transform(wide)
print(pca, out[:2].round(5), pca.explained_variance_.round(6), pca.explained_variance_ratio_.round(6))
print(pca.components_.round(5), pca.singular_values_.round(5), pca.noise_variance_.round(7), pca.mean_.round(5), pca.n_components_)
print(np.allclose(pca.inverse_transform(out), PCA(3).fit(wide).inverse_transform(out)), PCA(0.9).fit(wide).n_components_, PCA().fit(wide[:4]).n_components_)
print(PCA(2, whiten=True).fit_transform(wide)[:2].round(5), list(pca.get_feature_names_out()), pca.get_covariance()[0].round(6))
print(PCA(2).fit_transform(rng.rand(5, 9)).shape)
svd = TruncatedSVD(2, random_state=0)
print(svd.fit_transform(wide)[:2].round(5), svd.explained_variance_ratio_.round(6), svd.singular_values_.round(5), svd.components_[0].round(5))


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", str(error).splitlines()[0])


attempt(lambda: StandardScaler().transform(X))
attempt(lambda: StandardScaler().fit(X).transform(X[:, :2]))
attempt(lambda: StandardScaler().fit([["a"]]))
attempt(lambda: StandardScaler().fit([1, 2, 3]))
attempt(lambda: StandardScaler().fit([[np.inf]]))
attempt(lambda: MinMaxScaler((3, 1)).fit(X))
attempt(lambda: PowerTransformer("box-cox").fit(-X))
attempt(lambda: SimpleImputer().fit(text))
attempt(lambda: PCA(9).fit(wide))
attempt(lambda: PCA(2).fit(holes))
attempt(lambda: PolynomialFeatures(2).fit(holes))
attempt(lambda: QuantileTransformer(n_quantiles=9, subsample=5).fit(X))
attempt(lambda: StandardScaler().fit(frame).transform(frame[["b", "a", "c"]]))
