# %% [markdown]
# # Automated machine learning
#
# AutoML tries many pipelines - a way of preparing the features and a learner
# with its hyperparameters - judges each by cross-validation, and combines the
# best into an ensemble.

# %%
from azureml.core import Experiment, Workspace
from azureml.train.automl import AutoMLConfig
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split

ws = Workspace.from_config()
experiment = Experiment(ws, "automl_test_experiment")

cancer = load_breast_cancer(as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(
    cancer.data, cancer.target, test_size=0.2, random_state=7)
print(X_train.shape, X_test.shape)

# %% [markdown]
# ## Say what you want
#
# The task, the data, the metric to be best in, and the budget.

# %%
automl_config = AutoMLConfig(
    task="classification",
    X=X_train,
    y=y_train,
    iterations=30,
    iteration_timeout_minutes=5,
    primary_metric="AUC_weighted",
    n_cross_validations=5,
)

# %%
run = experiment.submit(config=automl_config, show_output=True)

# %% [markdown]
# ## The best model

# %%
best_run, fitted_model = run.get_output()
metrics = best_run.get_metrics()
print("AUC_weighted:", round(metrics["AUC_weighted"], 4))
print("accuracy:    ", round(metrics["accuracy"], 4))
print([name for name, step in fitted_model.steps])

# %%
# It has not seen the test rows.
right = (fitted_model.predict(X_test) == y_test.values).sum()
print(right, "of", len(y_test), "test rows right")

# %%
# Which features matter: how far accuracy falls when a column is shuffled.
from sklearn.inspection import permutation_importance

importances = permutation_importance(fitted_model, X_test, y_test, n_repeats=5, random_state=0)
order = importances.importances_mean.argsort()[::-1][:8]

# %%
import matplotlib.pyplot as plt

plt.barh([cancer.feature_names[i] for i in order], importances.importances_mean[order])
plt.gca().invert_yaxis()  # the largest on top
plt.title("Permutation importance")
plt.show()

# %% [markdown]
# ## The same data as a table, and a choice of models
#
# `training_data` with `label_column_name` is the newer spelling. Models can be
# allowed or blocked by name. With `enable_onnx_compatible_models` the best model
# can be exported.

# %%
table_config = AutoMLConfig(
    task="classification",
    training_data=cancer.frame,
    label_column_name="target",
    iterations=8,
    primary_metric="AUC_weighted",
    n_cross_validations=5,
    allowed_models=["LogisticRegression", "LightGBM", "RandomForest"],
    blocked_models=["RandomForest"],
    enable_onnx_compatible_models=True,
)
table_run = experiment.submit(table_config, show_output=True)

# %% [markdown]
# ## Take it with you
#
# ONNX is a file format that other tools read. An inference session runs the
# file, here or anywhere else.

# %%
import os
import tempfile

from azureml.automl.runtime.onnx_convert import OnnxConverter

onnx_run, onnx_model = table_run.get_output(return_onnx_model=True)
path = os.path.join(tempfile.mkdtemp(), "model.onnx")
OnnxConverter.save_onnx_model(onnx_model, path)

# %%
import numpy as np
import onnxruntime

session = onnxruntime.InferenceSession(path)
name = session.get_inputs()[0].name
labels, probabilities = session.run(None, {name: X_test.values.astype(np.float32)})

_, native_model = table_run.get_output()
agree = (labels == native_model.predict(X_test)).sum()
print("the exported model agrees on", agree, "of", len(X_test), "rows")
