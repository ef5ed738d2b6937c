from __future__ import print_function, division
import os
import sys
import json
import time
import shutil
import logging
import warnings
import itertools
import tempfile
import datetime
from pprint import pprint
from datetime import datetime as dt, timedelta
from collections import OrderedDict

warnings.filterwarnings("ignore")
warnings.simplefilter("ignore")
print(logging.INFO, logging.DEBUG, logging.WARNING, logging.ERROR, logging.CRITICAL)
logger = logging.getLogger("test")
logger.setLevel(logging.INFO)
print(logger.name, logger.level)
folder = tempfile.mkdtemp()
project_folder = os.path.join(folder, "project")
if not os.path.exists(project_folder):
    os.makedirs(project_folder)
os.makedirs(project_folder, exist_ok=True)
if "outputs" not in os.listdir(folder):
    os.mkdir(os.path.join(folder, "outputs"))
try:
    os.mkdir(folder)
except FileExistsError as e:
    print(type(e).__name__, e.errno)
config = {"name": "run", "params": {"lr": 0.1, "layers": [1, 2]}, "ok": True, "none": None}
with open(os.path.join(folder, "config.json"), "w") as f:
    json.dump(config, f, indent=2, sort_keys=True)
with open(os.path.join(folder, "config.json")) as f:
    loaded = json.load(f)
print(loaded == config, sorted(os.listdir(folder)), list(loaded))
with open(os.path.join(folder, "config.json")) as f:
    print(f.read())
shutil.copy(os.path.join(folder, "config.json"), project_folder)
shutil.copyfile(os.path.join(folder, "config.json"), os.path.join(project_folder, "b.json"))
print(sorted(os.listdir(project_folder)), os.path.isfile(os.path.join(project_folder, "config.json")))
for root, dirs, files in sorted(os.walk(folder)):
    print(os.path.relpath(root, folder), sorted(dirs), sorted(files))
shutil.rmtree(folder)
print(os.path.exists(folder))
pprint({"b": 1, "a": [1, 2, 3]})
pprint(list(range(40)))
pprint({"key%02d" % i: "value %d" % i for i in range(8)})
for lr, bs in itertools.product([0.1, 0.01], [16, 32]):
    print("lr={} bs={}".format(lr, bs))
start = dt(2021, 3, 4, 5, 6, 7)
print(start.strftime("%Y-%m-%d %H:%M:%S"), (start + timedelta(hours=20)).date(), dt.strptime("2020-01-02", "%Y-%m-%d"), start.isoformat())
print(type(dt.now()).__name__, dt.now() > start, (dt(2021, 1, 2) - dt(2021, 1, 1)).days, datetime.date(2020, 2, 28) + timedelta(2))
metrics = OrderedDict([("accuracy", 0.91234), ("auc", 0.95)])
for name, value in metrics.items():
    print("{:<12}{:>8.4f}".format(name, value))
print("Best Run Id: ", "HD_1", "\n Accuracy:", metrics["accuracy"])
arguments = ["--C", 0.5, "--max_iter", 100]
print(dict(zip(arguments[::2], arguments[1::2])), arguments[3])
print("-" * 20, "=" * 5, sep="\n")
print("Status: %s, %d%% done in %.1fs" % ("Running", 50, 1.25))
t0 = time.time()
elapsed = time.time() - t0
print("ok" if elapsed < 5 else "slow", isinstance(elapsed, float))
print(sys.version.split()[0].count(".") == 2, hasattr(sys, "version_info"), isinstance(os.environ.get("HOME", ""), str))
response = json.dumps({"data": [{"age": 17, "campaign": 1}, {"age": 87, "campaign": 2}]})
print(response, bytes(response, encoding="utf8")[:10], len(response.encode("utf-8")))
result = json.loads('{"result": ["yes", "no"]}')["result"]
print(result, [r.upper() for r in result], "yes" in result)
child_runs = {i: {"id": "run_%d" % i, "metric": m} for i, m in enumerate([0.7, 0.9, 0.8])}
best = max(child_runs.values(), key=lambda r: r["metric"])
print(best["id"], sorted(child_runs, key=lambda k: child_runs[k]["metric"], reverse=True))
if __name__ == "__main__":
    print("main")
