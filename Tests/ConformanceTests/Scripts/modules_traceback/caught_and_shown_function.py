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


saved = []


def log(function):
    def wrapped(*args):
        try:
            return function(*args)
        except Exception as e:
            e.add_note(f"while calling {function.__name__}{args}")
            saved.append(e)
            raise
    return wrapped


try:
    log(risky)(2)
except ValueError as e:
    print("".join(traceback.format_exception(e)), end="")
sys.excepthook = report
risky(3)
