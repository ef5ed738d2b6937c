[1, 2][2]  ### "IndexError: list index out of range"
---
{}["key"]  ### "KeyError: 'key'"
---
1 / 0  ### "ZeroDivisionError: division by zero"
---
"a" + 1  ### "can only concatenate str (not "int") to str"
---
1 + "a"  ### "unsupported operand type(s) for +: 'int' and 'str'"
---
x = None
x += 1  ### "unsupported operand type(s) for +=: 'NoneType' and 'int'"
---
1 < "a"  ### "'<' not supported between instances of 'int' and 'str'"
---
{[]: 1}  ### "unhashable type: 'list'"
---
a, b = 1, 2, 3  ### "too many values to unpack (expected 2)"
---
a, b = [1]  ### "not enough values to unpack (expected 2, got 1)"
---
a, *b, c = [1]  ### "not enough values to unpack (expected at least 2, got 1)"
---
a, b = 3  ### "cannot unpack non-iterable int object"
---
for x in 5: pass  ### "'int' object is not iterable"
---
1 in 5  ### "argument of type 'int' is not iterable"
---
raise 5  ### "exceptions must derive from BaseException"
---
raise  ### "RuntimeError: No active exception to reraise"
---
with 5: pass  ### "'int' object does not support the context manager protocol"
---
assert 1 == 2, "not equal"  ### "AssertionError: not equal"
---
d = {1: 1}
for k in d:  ### "dictionary changed size during iteration"
    d[2] = 2
---
"abc"[1.5]  ### "string indices must be integers"
---
(1, 2)[0] = 1  ### "'tuple' object does not support item assignment"
---
def g():
    yield 1
    raise StopIteration
list(g())  ### "RuntimeError: generator raised StopIteration"
---
try:
    int("x")
except KeyError:
    pass
except 5:  ### "catching classes that do not inherit from BaseException is not allowed"
    pass
---
class A(int, str): pass  ### "TypeError"
---
class A(int, int): pass  ### "TypeError: duplicate base class int"
---
class A(type): pass  ### "metaclasses are not supported"
---
x = [1, 2, 3]
print(sum(v for v in x if v > 1), x[0])
