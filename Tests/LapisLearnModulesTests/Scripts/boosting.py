from lightgbm import LGBMClassifier, LGBMRegressor
from sklearn.datasets import load_breast_cancer, load_diabetes
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier, XGBRegressor

X, y = load_breast_cancer(return_X_y=True)
a, b, c, d = train_test_split(X, y, random_state=0)
for model in (LGBMClassifier(n_estimators=40, verbose=-1), XGBClassifier(n_estimators=40, max_depth=3)):
    model.fit(a, c)
    print(type(model).__name__, model.score(b, d) > 0.94, model.predict_proba(b).shape, model.feature_importances_.shape)
X, y = load_diabetes(return_X_y=True)
a, b, c, d = train_test_split(X, y, random_state=0)
for model in (LGBMRegressor(n_estimators=30, verbose=-1), XGBRegressor(n_estimators=30, max_depth=2, learning_rate=0.1)):
    print(type(model).__name__, model.fit(a, c).score(b, d) > 0.2)
print(LGBMClassifier(num_leaves=15).num_leaves, LGBMClassifier().get_params()["min_child_samples"])
