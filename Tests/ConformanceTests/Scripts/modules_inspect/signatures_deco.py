import functools
import inspect
from inspect import Parameter, signature


def deco(fn):
    @functools.wraps(fn)
    def inner(*args, **kwargs):
        return fn(*args, **kwargs)
    return inner


@deco
def wrapped(one, two=2):
    return one


print(signature(wrapped), inspect.Signature([Parameter("a", Parameter.POSITIONAL_ONLY), Parameter("b", Parameter.KEYWORD_ONLY, default=1)]))
