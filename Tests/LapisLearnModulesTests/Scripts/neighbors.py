import numpy as np
from sklearn.datasets import load_diabetes, load_digits, load_iris
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor, NearestNeighbors

X, y = load_iris(return_X_y=True)
for params in (
    {}, {"n_neighbors": 3, "weights": "distance"}, {"p": 1}, {"metric": "manhattan"}, {"metric": "chebyshev"},
    {"p": 3}, {"metric": "cosine", "n_neighbors": 7},
):
    model = KNeighborsClassifier(**params).fit(X[::2], y[::2])
    print(model, model.classes_, model.effective_metric_, model.n_samples_fit_, round(model.score(X[1::2], y[1::2]), 6))
    distances, rows = model.kneighbors(X[[1, 71, 141]], n_neighbors=3)
    print(distances.round(5), model.predict_proba(X[[1, 71, 141]]).round(5))
print(model.kneighbors(X[:2], 2, return_distance=False).shape)

X, y = load_digits(return_X_y=True)
model = KNeighborsClassifier(4).fit(X[:1200], y[:1200])
print(round(model.score(X[1200:], y[1200:]), 6), model.kneighbors(X[1200:1203])[1].tolist())
alone = np.vstack([model.predict_proba(X[i:i + 1]) for i in range(1200, 1230)])
print((alone == model.predict_proba(X[1200:1230])).all())

X, y = load_diabetes(return_X_y=True)
for weights in "uniform", "distance":
    model = KNeighborsRegressor(n_neighbors=8, weights=weights).fit(X[:300], y[:300])
    print(round(model.score(X[300:], y[300:]), 6), model.predict(X[300:304]).round(4), model.predict(X[:2]).round(3))

model = NearestNeighbors(n_neighbors=3, radius=0.08).fit(X[:200])
distances, rows = model.kneighbors()
print(distances[:3].round(5), rows[:3].tolist(), distances.shape)
distances, rows = model.radius_neighbors(X[200:203], sort_results=True)
print([d.round(4).tolist() for d in distances], [r.tolist() for r in rows])
print(NearestNeighbors(metric="manhattan", n_neighbors=2).fit(X[:50]).kneighbors(X[50:52])[0].round(5))

# Distances that are the same: the earlier row.
model = KNeighborsClassifier(1).fit([[0.0], [2.0], [2.0]], ["a", "b", "c"])
print(model.predict([[1.0], [2.0], [3.0]]), model)
for make in (lambda: model.kneighbors([[1.0]], 9), lambda: KNeighborsClassifier().fit(X, y[:5] if False else y.astype(int)).kneighbors(X, 1000)):
    try:
        make()
    except ValueError as error:
        print(error)
