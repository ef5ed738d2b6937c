from azureml.train.hyperdrive import (
    BanditPolicy, HyperDriveConfig, PrimaryMetricGoal, RandomParameterSampling, choice, uniform)

sampling = RandomParameterSampling({"--C": uniform(0.1, 1), "--max_iter": choice(50, 100)})
policy = BanditPolicy(slack_facter=0.1, evaluation_interval=2)
config = HyperDriveConfig(
    hyperparameter_sampling=sampling, policy=policy, primary_metric_name="Accuracy",
    primary_metric_goal=PrimaryMetricGoal.MAXIMIZE, max_total_run=20)
incomplete = HyperDriveConfig(hyperparameter_sampling=sampling)
