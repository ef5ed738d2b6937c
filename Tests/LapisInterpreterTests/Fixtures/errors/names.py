print(undefined_name)  ### "NameError: name 'undefined_name' is not defined"
---
count = 1
print(cuont)  ### "name 'cuont' is not defined. Did you mean: 'count'?"
---
def f():
    print(x)  ### "UnboundLocalError: cannot access local variable 'x' where it is not associated with a value"
    x = 1
f()
---
def f():
    def g():
        return y  ### "cannot access free variable 'y' where it is not associated with a value in enclosing scope"
    g()
    y = 1
f()
---
x = 1
del x
x  ### "name 'x' is not defined"
---
import mathh  ### "ModuleNotFoundError: No module named 'mathh'"
---
from math import squirt  ### "ImportError: cannot import name 'squirt' from 'math'"
---
"text".uper()  ### "'str' object has no attribute 'uper'. Did you mean: 'upper'?"
---
class A:
    def __init__(self):
        self.value = 1
A().valeu  ### "'A' object has no attribute 'valeu'. Did you mean: 'value'?"
---
(1).x = 2  ### "'int' object has no attribute 'x'"
