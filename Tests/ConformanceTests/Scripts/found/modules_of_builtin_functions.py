# Where functions say that they come from.
import itertools
import json
import math
import time

for function in (math.sqrt, itertools.tee, time.sleep, len, print, json.dumps, "a".upper, [].append, {}.get):
    print(function.__name__, function.__module__, function.__qualname__)
for method in (str.upper, list.append, dict.get):
    print(method.__qualname__, hasattr(method, "__module__"))
