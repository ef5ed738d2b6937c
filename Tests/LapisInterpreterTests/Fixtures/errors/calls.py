def f(x): pass
f()  ### "f() missing 1 required positional argument: 'x'"
---
def f(a, b, c): pass
f()  ### "f() missing 3 required positional arguments: 'a', 'b', and 'c'"
---
def f(x): pass
f(1, 2)  ### "f() takes 1 positional argument but 2 were given"
---
def f(x): pass
f(1, y=2)  ### "f() got an unexpected keyword argument 'y'"
---
def f(x): pass
f(1, x=2)  ### "f() got multiple values for argument 'x'"
---
def f(*, key): pass
f()  ### "f() missing 1 required keyword-only argument: 'key'"
---
def f(x, /): pass
f(x=1)  ### "f() got some positional-only arguments passed as keyword arguments: 'x'"
---
def f(a, b=1): pass
f(1, 2, 3)  ### "f() takes from 1 to 2 positional arguments but 3 were given"
---
def f(**k): pass
f(**{"a": 1}, **{"a": 2})  ### "got multiple values for keyword argument 'a'"
---
3()  ### "'int' object is not callable"
---
class A:
    def __init__(self, x): pass
A()  ### "A.__init__() missing 1 required positional argument: 'x'"
---
class A: pass
A(1)  ### "A() takes no arguments"
---
class A:
    def __init__(self): return 1
A()  ### "__init__() should return None, not 'int'"
---
def f(): return f()  ### "maximum recursion depth exceeded"
f()
---
len()  ### "len() takes exactly one argument (0 given)"
