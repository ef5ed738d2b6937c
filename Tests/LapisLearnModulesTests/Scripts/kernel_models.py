import warnings
import numpy as np
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel, DotProduct, Matern, RationalQuadratic, WhiteKernel
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC, SVR

warnings.simplefilter("ignore")
X, y = load_breast_cancer(return_X_y=True)
X = StandardScaler().fit_transform(X)
model = SVC(tol=1e-8).fit(X, y)
print(model, model.n_support_, model.support_[:4], model.dual_coef_.shape, model.intercept_.round(5))
print(model.dual_coef_[0, :3].round(4), model.support_vectors_.shape, model.decision_function(X[:3]).round(4))
print(model.predict(X[:8]), round(model.score(X, y), 5), round(model._gamma, 6))
linear = SVC(kernel="linear", C=0.05, class_weight={0: 2}, tol=1e-8).fit(X, y)
print(linear, linear.coef_[0, :3].round(4))
try:
    model.predict_proba(X[:1])
except AttributeError as error:
    print("no probabilities")
print(SVC(probability=True, random_state=0).fit(X, y).predict_proba(X[:50:7]).argmax(1))

X3, y3 = load_iris(return_X_y=True)
model = SVC(gamma=0.5, tol=1e-8).fit(X3, y3)
print(model.n_support_, model.dual_coef_.shape, model.intercept_.round(4), model.decision_function(X3[::60]).round(4))
print(SVC(decision_function_shape="ovo", tol=1e-8).fit(X3, y3).decision_function(X3[::60]).round(4))
names = np.array(["setosa", "versicolor", "virginica"])
print(SVC().fit(X3, names[y3]).predict(X3[::30]))

model = MLPClassifier((10, 5), max_iter=30, random_state=1).fit(X, y)
print(model, model.n_iter_, round(model.loss_, 5), [c.shape for c in model.coefs_], model.intercepts_[1].round(4))
print(model.out_activation_, model.n_layers_, model.n_outputs_, np.round(model.loss_curve_[:3], 5))
print(model.predict_proba(X[:2]).round(4), round(model.score(X, y), 4))
model = MLPClassifier(early_stopping=True, max_iter=15, random_state=3, activation="tanh").fit(X3, y3)
print(np.round(model.validation_scores_, 4), model.predict(X3[::30]))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    MLPClassifier(max_iter=2, random_state=0).fit(X, y)
print(caught[-1].category.__name__, caught[-1].message)
try:
    MLPClassifier(hidden_layer_sizes=(0,)).fit(X, y)
except ValueError as error:
    print(error)

X, y = load_diabetes(return_X_y=True)
X = StandardScaler().fit_transform(X)
model = MLPRegressor(hidden_layer_sizes=20, solver="lbfgs", max_iter=10, random_state=0).fit(X, y)
print(model, model.n_iter_, model.predict(X[:3]).round(2))
model = SVR(C=100.0, epsilon=5, tol=1e-8).fit(X, y)
print(model, model.n_support_, model.dual_coef_[0, :3].round(3), model.intercept_.round(3), model.predict(X[:3]).round(3))

kernel = ConstantKernel(2.0) * RBF(length_scale=3.0) + WhiteKernel(noise_level=0.5)
print(kernel, kernel.theta.round(4), kernel.k1, RBF([1.0, 2.0]), Matern(nu=2.5), 3 * DotProduct(), RationalQuadratic())
print(kernel(X[:2]).round(4), kernel == ConstantKernel(2.0) * RBF(3.0) + WhiteKernel(0.5), kernel.bounds.round(3)[0])
model = GaussianProcessRegressor(kernel, normalize_y=True, random_state=0).fit(X[:80], y[:80])
print(round(model.log_marginal_likelihood_value_, 2), round(model.score(X[:80], y[:80]), 2))
mean, deviation = GaussianProcessRegressor(RBF(4.0, "fixed"), alpha=0.5).fit(X[:80], y[:80]).predict(X[78:83], return_std=True)
print(mean.round(3), deviation.round(4))
mean, covariance = GaussianProcessRegressor(RBF(4.0, "fixed"), alpha=0.5).fit(X[:80], y[:80]).predict(X[80:82], return_cov=True)
print(covariance.round(4))
print(GaussianProcessRegressor(RBF(2.0, "fixed"), alpha=0.1))
