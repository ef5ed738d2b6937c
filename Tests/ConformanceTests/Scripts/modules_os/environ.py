import os

os.environ["ENVSCRIPT_COLOR"] = "blue"
print(os.environ["ENVSCRIPT_COLOR"], os.getenv("ENVSCRIPT_COLOR"), os.environ.get("ENVSCRIPT_COLOR"))
print(os.getenv("ENVSCRIPT_MISSING"), os.getenv("ENVSCRIPT_MISSING", "grey"))
print(os.environ.setdefault("ENVSCRIPT_COLOR", "red"), os.environ.setdefault("ENVSCRIPT_SIZE", "9"))
print("ENVSCRIPT_SIZE" in os.environ, "ENVSCRIPT_NOTHING" in os.environ)
print(os.environ.pop("ENVSCRIPT_SIZE"), os.environ.pop("ENVSCRIPT_SIZE", None))
try:
    os.environ.pop("ENVSCRIPT_SIZE")
except KeyError as error:
    print("KeyError", error)
try:
    os.environ["ENVSCRIPT_SIZE"]
except KeyError as error:
    print(repr(error))
try:
    os.environ["ENVSCRIPT_SIZE"] = 12
except TypeError as error:
    print(error)
try:
    os.environ[5] = "x"
except TypeError as error:
    print(error)
os.environ.update({"ENVSCRIPT_A": "1", "ENVSCRIPT_B": "2"})
os.environ.update(ENVSCRIPT_C="3")
print(sorted((k, v) for k, v in os.environ.items() if k.startswith("ENVSCRIPT_")))
del os.environ["ENVSCRIPT_A"]
print(sorted(k for k in os.environ if k.startswith("ENVSCRIPT_")))
try:
    del os.environ["ENVSCRIPT_A"]
except KeyError as error:
    print(repr(error))
copied = os.environ.copy()
copied["ENVSCRIPT_D"] = "4"
print(type(copied).__name__, "ENVSCRIPT_D" in os.environ)
merged = os.environ | {"ENVSCRIPT_E": "5"}
print(type(merged).__name__, merged["ENVSCRIPT_E"])
print({**os.environ}["ENVSCRIPT_B"])
print(os.path.expandvars("$ENVSCRIPT_B and ${ENVSCRIPT_C} and $ENVSCRIPT_ZZ"))
os.environ |= {"ENVSCRIPT_F": "6"}
print(os.environ["ENVSCRIPT_F"], len([k for k in os.environ.keys() if k == "ENVSCRIPT_F"]))
