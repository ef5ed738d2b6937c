# Values that parameters cannot have, and what stays of a class under clone.
import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import ElasticNet, Lasso, LogisticRegression, Ridge, SGDClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.svm import SVC, LinearSVC
from sklearn.tree import DecisionTreeClassifier
from sklearn.utils._param_validation import InvalidParameterError

X = np.array([[0.0, 1.0], [1.0, 0.0], [2.0, 1.0], [3.0, 3.0]])
y = np.array([0, 0, 1, 1])
for model in (LogisticRegression(C=-1), LogisticRegression(tol=-0.5), LogisticRegression(max_iter=-3),
              LogisticRegression(C='big'), Ridge(alpha=-1.0), ElasticNet(l1_ratio=2), Lasso(max_iter=0), LinearSVC(C=0),
              SVC(C=-2.5), SGDClassifier(alpha=-1), SGDClassifier(eta0=0),
              DecisionTreeClassifier(min_impurity_decrease=-1.0), RandomForestClassifier(n_estimators=0),
              GradientBoostingClassifier(learning_rate=-0.1), GradientBoostingClassifier(subsample=1.5),
              MLPClassifier(alpha=-1), LogisticRegression(random_state=-1)):
    try:
        model.fit(X, y)
        print('no error', model)
    except Exception as error:
        print(type(error).__name__, isinstance(error, ValueError), isinstance(error, TypeError), error)
print(issubclass(InvalidParameterError, ValueError), issubclass(InvalidParameterError, TypeError))
print(issubclass(NotFittedError, ValueError), issubclass(NotFittedError, AttributeError))


class Named(LogisticRegression):
    def shout(self):
        return f'C is {self.C}!'


model = Named(C=3.0)
copy = clone(model)
print(type(copy).__name__, copy.C, copy is not model, hasattr(copy, 'coef_'), copy.fit(X, y).score(X, y))
print(clone(Named(C=2.0)).shout())

series = pd.Series([10, 20, 30], index=list('abc'))
print(series.iloc[np.array([1])].to_dict(), series.iloc[[1]].to_dict(), series.iloc[1], series.iloc[np.int64(2)])
frame = pd.DataFrame({'a': [1, 2], 'b': [3, 4]})
print(frame.iloc[np.array([1])].values.tolist(), frame.iloc[np.array([0]), np.array([1])].values.tolist(), frame.iloc[0, 1])
