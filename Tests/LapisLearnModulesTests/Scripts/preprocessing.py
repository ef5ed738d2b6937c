import numpy as np
from sklearn.decomposition import PCA
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import (
    LabelEncoder, MaxAbsScaler, MinMaxScaler, Normalizer, RobustScaler, StandardScaler)

X = np.array([[1.0, -2.0, 0.5], [4.0, 0.0, 2.5], [2.5, 3.0, -1.0], [0.0, 1.0, 1.0]])
for scaler in (StandardScaler(), StandardScaler(with_mean=False), MinMaxScaler(), MinMaxScaler((-1, 1)), MaxAbsScaler(), RobustScaler(), Normalizer(), Normalizer("l1")):
    print(scaler)
    print(scaler.fit_transform(X).round(6))
scaler = StandardScaler().fit(X)
print(scaler.mean_, scaler.var_, scaler.scale_.round(6), scaler.n_features_in_)
print(MinMaxScaler().fit(X).scale_.round(6))
holes = np.array([[1.0, np.nan], [3.0, 4.0], [np.nan, 8.0]])
print(SimpleImputer().fit_transform(holes))
print(SimpleImputer(strategy="constant", fill_value=-1).fit_transform(holes))
print(SimpleImputer(strategy="median").fit(holes).statistics_)
encoder = LabelEncoder()
print(encoder.fit_transform(["b", "a", "c", "a"]), encoder.classes_, encoder.inverse_transform([2, 0]))
print(LabelEncoder().fit_transform([5, 3, 5]))
pca = PCA(n_components=2).fit(X)
print(pca.explained_variance_ratio_.round(6))
