# Data nested far deeper than the limit: built, shown, compared, copied, hashed and dropped.
import copy
import json


def attempt(name, action):
    try:
        action()
        print(name, "worked")
    except RecursionError:
        print(name, "RecursionError")


def lists(depth):
    result = []
    for _ in range(depth):
        result = [result]
    return result


def tuples(depth):
    result = ()
    for _ in range(depth):
        result = (result,)
    return result


def dicts(depth):
    result = {}
    for _ in range(depth):
        result = {"k": result}
    return result


deep = 50_000
attempt("repr list", lambda: repr(lists(deep)))
attempt("repr dict", lambda: repr(dicts(deep)))
attempt("str tuple", lambda: str(tuples(deep)))
attempt("== list", lambda: lists(deep) == lists(deep))
attempt("== dict", lambda: dicts(deep) == dicts(deep))
attempt("< tuple", lambda: tuples(deep) < tuples(deep))
attempt("deepcopy", lambda: copy.deepcopy(lists(deep)))
attempt("json out", lambda: json.dumps(lists(deep)))
attempt("json in", lambda: json.loads("[" * deep + "]" * deep))
attempt("shallow", lambda: repr(lists(100)) and json.dumps(lists(100)) and lists(100) == lists(100))
