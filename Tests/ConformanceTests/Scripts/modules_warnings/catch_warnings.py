"""catch_warnings records what is warned and puts the filters back."""
import warnings


def load(path):
    if not path.endswith(".csv"):
        warnings.warn(f"{path}: unknown extension", UserWarning)
    warnings.warn("loader is slow", category=ResourceWarning, stacklevel=1)
    return path


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    load("a.txt")
    load("b.csv")
    print(len(caught))
    for w in caught:
        print(w.category.__name__, str(w.message), type(w.message).__name__, w.line, w.source)
        print(w.lineno, w.filename.endswith("catch_warnings.py"))
    print(issubclass(caught[-1].category, ResourceWarning))
    del caught[:]
    load("c.csv")
    print([str(w.message) for w in caught])

with warnings.catch_warnings() as nothing:
    print(nothing)
    warnings.simplefilter("ignore")
    load("x.txt")
    before = len(warnings.filters)
    warnings.filterwarnings("error", category=UserWarning)
    print(len(warnings.filters) - before)
    try:
        load("y.txt")
    except UserWarning as e:
        print("raised", repr(e), e.args)

with warnings.catch_warnings(record=True) as outer:
    warnings.simplefilter("always")
    warnings.warn("one")
    with warnings.catch_warnings(record=True) as inner:
        warnings.warn("two")
    warnings.warn("three")
    print([str(w.message) for w in outer], [str(w.message) for w in inner])

cm = warnings.catch_warnings(record=True)
print(cm)
with cm:
    pass
try:
    with cm:
        pass
except RuntimeError as e:
    print(e)
try:
    warnings.catch_warnings().__exit__(None, None, None)
except RuntimeError as e:
    print(e)
