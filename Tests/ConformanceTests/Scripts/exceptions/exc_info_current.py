# sys.exc_info and the traceback objects.
import sys
import traceback


def current():
    return sys.exc_info()[1]


try:
    raise KeyError("seen from a function")
except KeyError:
    print(repr(current()))
print(current())
e = ValueError("never raised")
print(e.__traceback__, e.with_traceback(None) is e)
try:
    raise e
except ValueError:
    first = e.__traceback__
print(first is not None, e.__traceback__.tb_lineno)
e.__traceback__ = None
print(e.__traceback__)
try:
    e.__traceback__ = 5
except TypeError as err:
    print(err)
try:
    raise e.with_traceback(first)
except ValueError as x:
    print(len(traceback.extract_tb(x.__traceback__)))
