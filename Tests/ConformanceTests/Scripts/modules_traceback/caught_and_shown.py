"""Ways programs report errors without dying: hooks, notes, chains, contexts."""
import sys
import traceback


def report(kind, value, tb):
    print("HOOK", kind.__name__, value, traceback.extract_tb(tb)[-1].name)


def risky(step):
    if step == 1:
        raise KeyError("missing")
    if step == 2:
        int("x")
    if step == 3:
        [].pop()
    if step == 4:
        raise SystemExit(3)
    return step


for step in range(6):
    try:
        risky(step)
    except Exception:
        report(*sys.exc_info())
        line = traceback.format_exc().strip().splitlines()[-1]
        print("last line:", line)
    except SystemExit as e:
        print("exit", e.code)
    else:
        print("fine", step)

try:
    try:
        risky(1)
    except KeyError:
        risky(2)
except ValueError as e:
    print(repr(e.__context__), e.__cause__)
    traceback.print_exception(e, file=sys.stdout)

try:
    try:
        risky(3)
    except IndexError:
        raise RuntimeError("hidden") from None
except RuntimeError:
    traceback.print_exc(file=sys.stdout)
