import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris, load_wine
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_iris(return_X_y=True)
for params in ({}, {"n_clusters": 3, "n_init": 5}, {"n_clusters": 4, "init": "random"}, {"n_clusters": 2, "tol": 0.0}):
    model = KMeans(random_state=0, **params).fit(X)
    print(model, model.n_iter_, round(model.inertia_, 6), model.n_features_in_)
    print(model.cluster_centers_.round(5), model.labels_[::10], model.predict(X[::15]))
print(model.transform(X[:3]).round(5), round(model.score(X[:20]), 5))
start = X[[0, 60, 120]]
model = KMeans(n_clusters=3, init=start, n_init=1).fit(X, sample_weight=1 + np.arange(150) % 2)
print(model.cluster_centers_.round(5), round(model.inertia_, 5), (model.fit_predict(X) == model.labels_).all())
X, _ = load_wine(return_X_y=True)
chain = make_pipeline(StandardScaler(), KMeans(3, random_state=1, n_init=3)).fit(X)
print(chain[-1].labels_[::12], round(chain[-1].inertia_, 4))
print(KMeans(2, random_state=3).fit_transform(X[:6]).round(3))
try:
    KMeans(5).fit(X[:3])
except ValueError as error:
    print(error)
