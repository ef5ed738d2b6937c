import os

os.environ["COLOURS_COLOR"] = "blue"
print(os.environ["COLOURS_COLOR"], os.getenv("COLOURS_COLOR"), os.environ.get("COLOURS_COLOR"))
print(os.getenv("COLOURS_MISSING"), os.getenv("COLOURS_MISSING", "grey"))
print(os.environ.setdefault("COLOURS_COLOR", "red"), os.environ.setdefault("COLOURS_SIZE", "9"))
print("COLOURS_SIZE" in os.environ, "COLOURS_NOTHING" in os.environ)
print(os.environ.pop("COLOURS_SIZE"), os.environ.pop("COLOURS_SIZE", None))
try:
    os.environ.pop("COLOURS_SIZE")
except KeyError as error:
    print("KeyError", error)
try:
    os.environ["COLOURS_SIZE"]
except KeyError as error:
    print(repr(error))
try:
    os.environ["COLOURS_SIZE"] = 12
except TypeError as error:
    print(error)
try:
    os.environ[5] = "x"
except TypeError as error:
    print(error)
os.environ.update({"COLOURS_A": "1", "COLOURS_B": "2"})
os.environ.update(COLOURS_C="3")
print(sorted((k, v) for k, v in os.environ.items() if k.startswith("COLOURS_")))
del os.environ["COLOURS_A"]
print(sorted(k for k in os.environ if k.startswith("COLOURS_")))
try:
    del os.environ["COLOURS_A"]
except KeyError as error:
    print(repr(error))
copied = os.environ.copy()
copied["COLOURS_D"] = "4"
print(type(copied).__name__, "COLOURS_D" in os.environ)
merged = os.environ | {"COLOURS_E": "5"}
print(type(merged).__name__, merged["COLOURS_E"])
print({**os.environ}["COLOURS_B"])
print(os.path.expandvars("$COLOURS_B and ${COLOURS_C} and $COLOURS_ZZ"))
os.environ |= {"COLOURS_F": "6"}
print(os.environ["COLOURS_F"], len([k for k in os.environ.keys() if k == "COLOURS_F"]))
