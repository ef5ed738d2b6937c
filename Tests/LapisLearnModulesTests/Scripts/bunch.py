from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits, load_iris, load_wine
from sklearn.utils import Bunch

for load in (load_iris, load_diabetes, load_breast_cancer, load_wine, load_digits):
    table = load()
    print(load.__name__, type(table), table.keys())
    print({key: type(value).__name__ for key, value in table.items()})
    framed = load(as_frame=True)
    print({key: type(value).__name__ for key, value in framed.items()}, framed.frame.shape, framed.target.name)
    print(len(table), "data" in table, list(table)[:3], table.get("colour"), isinstance(table, dict))

try:
    table.colour
except AttributeError as error:
    print(repr(error))
try:
    table["colour"]
except KeyError as error:
    print(repr(error))

own = Bunch(a=1, b="two")
own.c = [3]
own["d"] = 4.0
print(own, own.d, own["c"], sorted(own), own == {"a": 1, "b": "two", "c": [3], "d": 4.0})
print({**own}, own.pop("a"), dict(own), [name for name in dir(own) if not name.startswith("_")])
