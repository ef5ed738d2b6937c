from azureml.core import Foo, Workspce, Experiment
from azureml.train.hyperdrive import RandomParamSampling, choice
from math import squareroot
from azureml.core import AmlCompute
