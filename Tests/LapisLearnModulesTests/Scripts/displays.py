import matplotlib

matplotlib.use("Agg")
import numpy as np
from sklearn.datasets import load_breast_cancer, load_iris
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import (
    ConfusionMatrixDisplay, PrecisionRecallDisplay, PredictionErrorDisplay, RocCurveDisplay, confusion_matrix, roc_curve)

X, y = load_iris(return_X_y=True)
model = LogisticRegression(tol=1e-8, max_iter=5000).fit(X, y)
shown = ConfusionMatrixDisplay.from_estimator(model, X, y, cmap="Blues")
print(shown.confusion_matrix.tolist(), shown.ax_.get_xlabel(), shown.ax_.get_ylabel(), shown.text_.shape)
shown = ConfusionMatrixDisplay(confusion_matrix(y, model.predict(X), normalize="true"), display_labels=["a", "b", "c"]).plot(colorbar=False)
print([label.get_text() for label in shown.ax_.get_xticklabels()], shown.text_.shape)
X, y = load_breast_cancer(return_X_y=True)
X = (X - X.mean(axis=0)) / X.std(axis=0)
model = LogisticRegression(tol=1e-8).fit(X[:, :2], y)
curve = RocCurveDisplay.from_estimator(model, X[:, :2], y, plot_chance_level=True)
print(round(float(curve.roc_auc), 5), curve.ax_.get_xlabel(), curve.line_.get_label())
curve = PrecisionRecallDisplay.from_predictions(y, model.predict_proba(X[:, :2])[:, 1], name="two")
print(round(float(curve.average_precision), 5), curve.ax_.get_ylabel(), curve.line_.get_label())
fpr, tpr, _ = roc_curve(y, X[:, 0])
print(RocCurveDisplay(fpr=fpr, tpr=tpr).plot().ax_.get_ylabel())
rest = PredictionErrorDisplay.from_predictions(y_true=np.arange(5.0), y_pred=np.arange(5.0) + 0.1, kind="actual_vs_predicted")
print(rest.ax_.get_ylabel())
