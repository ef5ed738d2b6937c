import os

os.environ["LAPIS_COLOR"] = "blue"
print(os.environ["LAPIS_COLOR"], os.getenv("LAPIS_COLOR"), os.environ.get("LAPIS_COLOR"))
print(os.getenv("LAPIS_MISSING"), os.getenv("LAPIS_MISSING", "grey"))
print(os.environ.setdefault("LAPIS_COLOR", "red"), os.environ.setdefault("LAPIS_SIZE", "9"))
print("LAPIS_SIZE" in os.environ, "LAPIS_NOTHING" in os.environ)
print(os.environ.pop("LAPIS_SIZE"), os.environ.pop("LAPIS_SIZE", None))
try:
    os.environ.pop("LAPIS_SIZE")
except KeyError as error:
    print("KeyError", error)
try:
    os.environ["LAPIS_SIZE"]
except KeyError as error:
    print(repr(error))
try:
    os.environ["LAPIS_SIZE"] = 12
except TypeError as error:
    print(error)
try:
    os.environ[5] = "x"
except TypeError as error:
    print(error)
os.environ.update({"LAPIS_A": "1", "LAPIS_B": "2"})
os.environ.update(LAPIS_C="3")
print(sorted((k, v) for k, v in os.environ.items() if k.startswith("LAPIS_")))
del os.environ["LAPIS_A"]
print(sorted(k for k in os.environ if k.startswith("LAPIS_")))
try:
    del os.environ["LAPIS_A"]
except KeyError as error:
    print(repr(error))
copied = os.environ.copy()
copied["LAPIS_D"] = "4"
print(type(copied).__name__, "LAPIS_D" in os.environ)
merged = os.environ | {"LAPIS_E": "5"}
print(type(merged).__name__, merged["LAPIS_E"])
print({**os.environ}["LAPIS_B"])
print(os.path.expandvars("$LAPIS_B and ${LAPIS_C} and $LAPIS_ZZ"))
os.environ |= {"LAPIS_F": "6"}
print(os.environ["LAPIS_F"], len([k for k in os.environ.keys() if k == "LAPIS_F"]))
