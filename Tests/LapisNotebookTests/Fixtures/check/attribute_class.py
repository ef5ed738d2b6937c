from azureml.core import Workspace, Dataset
from azureml.train.hyperdrive import PrimaryMetricGoal

ws = Workspace.from_confg()
table = Dataset.Tabular.from_delimited_file("x.csv")
goal = PrimaryMetricGoal.MAXIMISE
print(str.uper("x"))
