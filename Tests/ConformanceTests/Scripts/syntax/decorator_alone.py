import functools


@functools.lru_cache
x = 5
