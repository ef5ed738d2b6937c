# help: Make text of the number with str(…), or write an f-string.
print("total: " + 3)
---
# help: int(…) or float(…) makes a number of text, str(…) text of a number.
print(3 + "4")
---
# help: int(…) or float(…) makes a number of text.
print("4" - 3)
---
# help: int(…) or float(…) makes a number of text.
print("4" < 3)
---
# help: -
[1] + (2,)
---
# help: 'list' is set in line 2, which hides the builtin of that name.
list = [1, 2]
list("abc")
---
# help: 'real' is a value and not a method: leave out the parentheses.
x = 5
x.real()
---
# help: Square brackets take an element: rows[0].
rows = [1, 2]
rows(0)
---
# help: 'datetime' is the module; call datetime.datetime(…).
import datetime
datetime(2024, 1, 1)
---
# help: Perhaps a comma is missing before the parenthesis.
pairs = [(1, 2) (3, 4)]
---
# help: Write * to multiply.
x = 3
print(2(x + 1))
---
# help: range() counts: for … in range(5).
for i in 5:
    pass
---
# help: range() counts: for … in range(len(rows)).
rows = [1]
print([i for i in len(rows)])
---
# help: -
tuple(5)
---
# help: Its elements have positions, not names: take one first, as in rows[0].
rows = [{"a": 1}]
rows["a"]
---
# help: Make the position whole with int(…) or //.
[1, 2][4 / 4]
---
# help: Elements inside elements are taken one by one: rows[i][j].
[[1], [2]][0, 0]
---
# help: A tuple can be a key or an element of a set: tuple(…).
{[1]: 2}
---
# help: Text cannot be changed in place; replace() and slices make a new one.
name = "abc"
name[0] = "x"
---
# help: A tuple cannot be changed; make a list of it.
(1, 2)[0] = 3
---
# help: Did you mean 'epochs'?
def train(rate, epochs=3):
    pass
train(0.1, epoch=5)
---
# help: Did you mean 'reverse'?
sorted([1], reversed=True)
---
# help: A method's first parameter is the object: def area(self).
class Shape:
    def area():
        return 1
Shape().area()
---
# help: A method's first parameter is the object: def scale(self, …).
class Shape:
    def scale(by):
        return by
Shape().scale(2)
---
# help: int(float(…)) makes a whole number of decimal text.
int("3.5")
---
# help: -
int("three")
---
# help: float() takes no commas: text.replace(',', '') takes them out.
float("1,234.5")
---
# help: A function that calls itself needs a case in which it does not.
def f(n):
    return f(n + 1)
f(0)
---
# help: -
raise TypeError("'int' object is not iterable")
---
# help: -
1 / 0
---
# help: It is defined as train(rate, epochs=3).
def train(rate, epochs=3):
    pass
train()
---
# help: It is defined as train(rate, epochs=3).
def train(rate, epochs=3):
    pass
train(1, 2, 3)
---
# help: -
class Net:
    def __init__(self, size):
        pass
Net()
---
# help: 'len' is a function: call it with parentheses.
len[1, 2]
---
# help: 'upper' is a function: call it with parentheses.
print("a".upper + "b")
---
# help: 'split' is a function: call it with parentheses.
"a b".split.pop()
