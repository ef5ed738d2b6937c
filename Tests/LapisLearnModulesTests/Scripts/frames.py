from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

iris = load_iris(as_frame=True)
model = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-10, max_iter=10000))
model.fit(iris.data, iris.target)
print(list(model.feature_names_in_))
print(model.predict(iris.data.head(3)), round(model.score(iris.data, iris.target), 6))
scaler = StandardScaler().fit(iris.data)
print(scaler.transform(iris.data.head(2)).round(5))
print(list(scaler.get_feature_names_out()))
named = iris.target.map({0: "setosa", 1: "versicolor", 2: "virginica"})
text = LogisticRegression(tol=1e-10, max_iter=10000).fit(iris.data, named)
print(text.predict(iris.data.tail(2)))
try:
    model.predict(iris.data.rename(columns={"sepal length (cm)": "length"}))
except ValueError as error:
    print(error)
