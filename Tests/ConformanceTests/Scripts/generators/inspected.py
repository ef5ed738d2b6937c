# Generators looked at from outside: where they stand, and with which variables.
import inspect


def steps(limit):
    total = 0
    for i in range(limit):
        total += i
        yield total
    yield from iter("xy")


def outer():
    received = yield from steps(1)
    yield received


walk = steps(2)
print(inspect.getgeneratorstate(walk), inspect.getgeneratorlocals(walk), walk.gi_frame.f_lineno)
print(next(walk), inspect.getgeneratorstate(walk), inspect.getgeneratorlocals(walk), walk.gi_frame.f_lineno)
print(next(walk), walk.gi_frame.f_locals["total"], walk.gi_yieldfrom)
print(next(walk), type(walk.gi_yieldfrom).__name__, walk.gi_frame.f_lineno, walk.gi_code.co_name, walk.gi_running)
print(list(walk), inspect.getgeneratorstate(walk), walk.gi_frame, inspect.getgeneratorlocals(walk))
delegating = outer()
next(delegating)
print(delegating.gi_yieldfrom.gi_code.co_varnames, delegating.gi_frame.f_code is not None, delegating.gi_suspended)


def looks_at_itself():
    yield inspect.getgeneratorstate(itself)


itself = looks_at_itself()
print(next(itself), inspect.isgenerator(itself), inspect.isgeneratorfunction(looks_at_itself))
for name, arguments in (("throw", ()), ("send", ()), ("send", (1, 2)), ("close", (1,)), ("__next__", (1,)), ("send", (5,))):
    try:
        getattr(steps(1), name)(*arguments)
    except TypeError as e:
        print(e)
