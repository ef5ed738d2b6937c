from azureml.train.automl import AutoMLConfig

settings = {
    "experiment_timeout_minutes": 20,
    "max_concurent_iterations": 4,
    "primary_metric": "accuracy",
}
config = AutoMLConfig(task="classification", primary_metrc="accuracy", label_column_name="y")
other = AutoMLConfig(task="regression", **settings)
third = AutoMLConfig(primary_metric="accuracy", blacklist_models=["KNN"])
