import numpy as np
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.preprocessing import LabelEncoder, StandardScaler
from sklearn.tree import DecisionTreeClassifier


def attempt(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ":", error)


X = np.array([[0.0, 1.0], [1.0, 0.0], [2.0, 3.0]])
attempt(lambda: LogisticRegression().predict(X))
attempt(lambda: StandardScaler().transform(X))
try:
    Ridge().predict(X)
except NotFittedError as error:
    print("caught", isinstance(error, ValueError))
fitted = Ridge().fit(X, [1.0, 2.0, 3.0])
attempt(lambda: fitted.predict(X[:, :1]))
attempt(lambda: Ridge().fit(X, [1.0, 2.0]))
attempt(lambda: LogisticRegression().coef_)
attempt(lambda: DecisionTreeClassifier().fit(X, [0.5, 1.2, 3.3]))
attempt(lambda: LabelEncoder().transform([1]))
try:
    Ridge(alfa=1)
except TypeError as error:
    print("got an unexpected keyword argument 'alfa'" in str(error))
