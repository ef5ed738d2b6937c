from azureml.core import Experiment, ScriptRunConfig, Workspace
from azureml.core.compute import AmlCompute, ComputeTarget

ws = Workspace.from_config(pth="config.json")
exp = Experiment(workspace=ws, nme="sweep")
exp.submit(config=None, tag={"a": 1})
target = AmlCompute.provisioning_configuration(vm_size="STANDARD_D2_V2", max_node=4)
src = ScriptRunConfig(source_directory=".", scrpt="train.py")
cluster = ComputeTarget(workspace=ws, name="cpu")
cluster.wait_for_completion(show_outptu=True)
exp.sumbit(src)
