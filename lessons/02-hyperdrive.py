# %% [markdown]
# # Tuning hyperparameters with HyperDrive
#
# HyperDrive runs a training script many times, each time with other
# hyperparameters, and finds the best. You choose four things: the search
# space, the sampling method, the primary metric and the early-termination
# policy.

# %%
import os

from azureml.core import Experiment, ScriptRunConfig, Workspace
from azureml.core.compute import AmlCompute, ComputeTarget
from azureml.core.compute_target import ComputeTargetException

ws = Workspace.from_config()
experiment = Experiment(workspace=ws, name="hyperdrive-lesson")

# %%
# A cluster, made when it is not there yet. Here it is a pool of local workers.
try:
    cluster = ComputeTarget(workspace=ws, name="lesson-cluster")
    print("Found the cluster.")
except ComputeTargetException:
    configuration = AmlCompute.provisioning_configuration(vm_size="STANDARD_D2_V2", max_nodes=4)
    cluster = ComputeTarget.create(ws, "lesson-cluster", configuration)
    cluster.wait_for_completion()
    print("Made the cluster.")

# %% [markdown]
# ## The search space
#
# A discrete hyperparameter is a `choice` of values or of a range. A continuous
# one is a distribution: `uniform`, `loguniform`, `normal` and their relatives.

# %%
from azureml.train.hyperdrive import choice, loguniform, normal, uniform

print(choice(16, 32, 64, 128))
print(choice(range(1, 5)))
print(uniform(0.05, 0.1))
print(normal(10, 3))

# %%
search_space = {
    "--learning_rate": loguniform(-7, 0),
    "--keep_probability": uniform(0.4, 1.0),
    "--batch_size": choice(16, 32, 64, 128),
}

# %% [markdown]
# ## The sampling method
#
# Random sampling takes any distribution. Grid sampling tries every
# combination of `choice` values. Bayesian sampling learns from the runs before
# and takes `choice`, `uniform` and `quniform`; asked for another, it says so.

# %%
from azureml.train.hyperdrive import BayesianParameterSampling, RandomParameterSampling
from azureml.train.hyperdrive.exceptions import HyperDriveConfigException

sampling = RandomParameterSampling(search_space)

try:
    BayesianParameterSampling({"--learning_rate": normal(10, 3)})
except HyperDriveConfigException as error:
    print(type(error).__name__)

# %% [markdown]
# ## The early-termination policy
#
# The script logs `accuracy` after each epoch. From the fourth epoch on, the
# bandit policy looks at every second one and stops a run whose best accuracy is
# more than 3 % behind the best of the runs before it.

# %%
from azureml.train.hyperdrive import BanditPolicy, HyperDriveConfig, PrimaryMetricGoal

policy = BanditPolicy(slack_factor=0.03, evaluation_interval=2, delay_evaluation=4)

# %%
# `__file__` is this script; at the prompt, say where the lessons are.
folder = os.path.dirname(os.path.abspath(__file__)) if "__file__" in globals() else "lessons"
training = ScriptRunConfig(
    source_directory=os.path.join(folder, "training"),
    script="train.py",
    arguments=["--epochs", 12],
    compute_target=cluster,
)
hyperdrive_config = HyperDriveConfig(
    run_config=training,
    hyperparameter_sampling=sampling,
    policy=policy,
    primary_metric_name="accuracy",
    primary_metric_goal=PrimaryMetricGoal.MAXIMIZE,
    max_total_runs=16,
    max_concurrent_runs=4,
)

# %%
hyperdrive_run = experiment.submit(hyperdrive_config)
details = hyperdrive_run.wait_for_completion(show_output=True)
print(details["status"])

# %% [markdown]
# ## The best run

# %%
best_run = hyperdrive_run.get_best_run_by_primary_metric()
best_run_metrics = best_run.get_metrics()
parameter_values = best_run.get_details()["runDefinition"]["arguments"]
print("Best Run Id: ", best_run.id)
print("\n Accuracy:", max(best_run_metrics["accuracy"]))
print("\n learning rate:", parameter_values[3])
print("\n keep probability:", parameter_values[5])
print("\n batch size:", parameter_values[7])

# %%
# All runs, best first; a stopped run keeps what it logged.
for child in hyperdrive_run.get_children_sorted_by_primary_metric(top=5):
    print(f"{child['best_primary_metric']:.4f}  {child['status']:<10} {child['hyperparameters']}")
stopped = [run for run in hyperdrive_run.get_children() if run.get_status() == "Canceled"]
print("stopped early:", len(stopped), "of", hyperdrive_run.hyperdrive_config._max_total_runs)

# %%
# The files that the script left in `outputs` belong to its run.
print([name for name in best_run.get_file_names() if name.startswith("outputs/")])
model = best_run.register_model(model_name="cancer-by-hand", model_path="outputs/model.joblib")
print("registered:", model.name)

# %% [markdown]
# ## The same with Bayesian sampling
#
# It proposes where the runs before did well. It is used without a policy, so
# that every run tells it its final accuracy.

# %%
bayesian_config = HyperDriveConfig(
    run_config=training,
    hyperparameter_sampling=BayesianParameterSampling({
        "--learning_rate": uniform(0.001, 0.5),
        "--keep_probability": uniform(0.4, 1.0),
        "--batch_size": choice(16, 32, 64, 128),
    }),
    primary_metric_name="accuracy",
    primary_metric_goal=PrimaryMetricGoal.MAXIMIZE,
    max_total_runs=12,
    max_concurrent_runs=4,
)
bayesian_run = experiment.submit(bayesian_config)
bayesian_run.wait_for_completion()
best = bayesian_run.get_best_run_by_primary_metric()
print(f"Bayesian sampling: {max(best.get_metrics()['accuracy']):.4f} in 12 runs")
