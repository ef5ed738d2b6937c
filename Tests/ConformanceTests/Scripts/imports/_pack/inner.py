from . import other
import math

value = 42


def helper(x):
    return other.double(x) + math.floor(1.5)
