import numppy as np
import xgboost
from sklearn.externals import joblib
import azureml.foo
from azureml.pipeline.core import Pipeline
