import numpy as np
import pandas as pd
from sklearn.compose import (
    ColumnTransformer, TransformedTargetRegressor, make_column_selector, make_column_transformer)
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, MinMaxScaler, StandardScaler

frame = pd.DataFrame({
    "age": [22.0, 35.0, 58.0, 44.0, 31.0], "pay": [10.0, 20.5, 35.0, 28.0, 19.0], "kids": [0, 2, 3, 1, 0],
    "city": ["A", "B", "A", "C", "B"]})
y = [0, 1, 1, 0, 1]
columns = ColumnTransformer(
    [("num", StandardScaler(), ["age", "pay"]), ("small", MinMaxScaler(), ["kids"])], remainder="drop")
print(columns)
print(columns.fit_transform(frame).round(4))
print(list(columns.get_feature_names_out()), columns.n_features_in_, list(columns.feature_names_in_))
print(columns.transformers_)
print(columns.named_transformers_["num"].mean_, columns.output_indices_)
rest = ColumnTransformer([("num", StandardScaler(), ["age"])], remainder="passthrough", verbose_feature_names_out=False)
print(rest.fit_transform(frame)[:2])
print(list(rest.get_feature_names_out()))
print(rest.transform(frame[["city", "kids", "age", "pay"]])[:1])
X = frame[["age", "pay", "kids"]].to_numpy()
for key in ([0, 2], slice(0, 2), [True, False, True], [-1], np.array([1])):
    step = ColumnTransformer([("pick", "passthrough", key)])
    print(step.fit_transform(X)[:2].tolist(), list(step.get_feature_names_out()))
print(ColumnTransformer([("one", MinMaxScaler(), slice("age", "kids"))]).fit_transform(frame)[1].round(4))
made = make_column_transformer((StandardScaler(), ["age"]), (StandardScaler(), ["pay"]), ("drop", ["kids"]), remainder="passthrough")
print([name for name, _, _ in made.transformers], made.fit(frame).get_feature_names_out().tolist())
numbers = make_column_selector(dtype_include=np.number)
print(numbers(frame), make_column_selector(pattern="^k")(frame), make_column_selector(dtype_exclude=np.number)(frame))
pipe = Pipeline([("pre", ColumnTransformer([("num", make_pipeline(StandardScaler(), MinMaxScaler()), numbers)])),
                 ("model", LogisticRegression())])
print(pipe.fit(frame, y).predict(frame), pipe.named_steps["pre"].transformers_[0][2])
pipe.set_params(pre__num__minmaxscaler__feature_range=(0, 2))
print(pipe.get_params()["pre__num__minmaxscaler"])
print(columns.set_output(transform="pandas").fit_transform(frame).round(3))
rest.set_output(transform="pandas")
print(rest.fit_transform(frame))
weighted = ColumnTransformer([("num", StandardScaler(), ["age"])], transformer_weights={"num": 10})
print(weighted.fit_transform(frame).ravel().round(3))

log = FunctionTransformer(np.log1p, inverse_func=np.expm1, feature_names_out="one-to-one")
print(log.fit_transform(frame[["age"]]).round(4).values.ravel(), log.get_feature_names_out())
print(log.inverse_transform(log.transform(X))[0].round(6))
print(FunctionTransformer(lambda X: X[:, :1]).fit_transform(X).ravel(), FunctionTransformer().fit_transform([[1, 2]]))
target = TransformedTargetRegressor(LinearRegression(), func=np.log, inverse_func=np.exp)
amounts = np.exp(0.1 * frame["age"].to_numpy() + 1)
print(target.fit(X, amounts).predict(X).round(3), round(target.score(X, amounts), 6))
print(target.regressor_.coef_.round(6))
print(TransformedTargetRegressor(regressor=LinearRegression(), transformer=StandardScaler()).fit(X, amounts).predict(X[:2]).round(3))


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: ColumnTransformer([("a", StandardScaler(), ["nothing"])]).fit(frame))
attempt(lambda: ColumnTransformer([("a", StandardScaler(), ["age"])]).fit(X))
attempt(lambda: ColumnTransformer([("a", StandardScaler(), [0, "age"])]).fit(frame))
attempt(lambda: columns.transform(frame.drop("pay", axis=1)))
attempt(lambda: ColumnTransformer([("a", 3, ["age"])]).fit(frame))
attempt(lambda: ColumnTransformer([("a", StandardScaler(), ["age"])], remainder="other").fit(frame))
attempt(lambda: ColumnTransformer([("a", MinMaxScaler(), [7])]).fit(X))
attempt(lambda: ColumnTransformer(
    [("a", MinMaxScaler(), ["age"]), ("b", StandardScaler(), ["age"])],
    verbose_feature_names_out=False).fit(frame).get_feature_names_out())
attempt(lambda: ColumnTransformer([("a", MinMaxScaler(), ["age"])]).transform(frame))
attempt(lambda: target.set_params(func=None).fit(X, amounts))
