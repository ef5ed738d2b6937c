# __code__ and __closure__: what a function is made of, and the variables that it shares.
import inspect
import types


def plain(a, b=2, /, c=3, *rest, d, e=5, **named):
    total = a + b
    for i in range(3):
        total += i
    return total


def counter(start, step=1):
    count = start

    def forward():
        nonlocal count
        count += step
        return count

    def peek():
        return count

    return forward, peek


def numbers(n):
    yield n


forward, peek = counter(10)
forward()
for f in (plain, counter, forward, peek, numbers, lambda x, y: x):
    code = f.__code__
    print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, end=" ")
    print(code.co_varnames, code.co_cellvars, code.co_freevars, code.co_nlocals, code.co_flags, code.co_firstlineno)
print([c.cell_contents for c in forward.__closure__], plain.__closure__, len(peek.__closure__))
print(forward.__closure__[0] == peek.__closure__[0], type(peek.__closure__[0]), type(plain.__code__))
forward.__closure__[0].cell_contents = 100
print(forward(), peek(), dict(zip(forward.__code__.co_freevars, (c.cell_contents for c in forward.__closure__))))
print(isinstance(plain.__code__, types.CodeType), isinstance(forward.__closure__[0], types.CellType))
print(plain.__code__ == plain.__code__, plain.__code__ == peek.__code__, bool(numbers.__code__.co_flags & inspect.CO_GENERATOR))
print(plain.__code__.co_varnames[: plain.__code__.co_argcount], hasattr(len, "__code__"), hasattr(numbers(1), "__code__"))


def unset():
    def inner():
        return later

    print(inner.__closure__[0].__repr__()[:8], inner.__closure__[0].__repr__()[-6:])
    try:
        inner.__closure__[0].cell_contents
    except ValueError as e:
        print("ValueError", e)
    later = 1
    return inner.__closure__[0].cell_contents


print(unset())
