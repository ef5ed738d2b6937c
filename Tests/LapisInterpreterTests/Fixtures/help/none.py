# help: 'rows' is None since line 2: sort() changes the object and gives back None.
rows = [3, 1].sort()
rows.append(2)
---
# help: 'rows' is None since line 3: append() changes the object and gives back None.
def f():
    rows = [3, 1].append(2)
    return rows[0]
f()
---
# help: 'rows' is None since line 3: shuffle() changes the object and gives back None.
import random
rows = random.shuffle([1, 2, 3])
for row in rows:
    pass
---
# help: This is None: sort() changes the object and gives back None.
print(len([2, 1].sort()))
---
# help: 'total' is None since line 4: compute() has no 'return' with a value, so it gives None.
def compute(x):
    x + 1
total = compute(2)
print(total + 1)
---
# help: 'found' is None since line 3: re.match() gives None where the pattern is not found.
import re
found = re.match("x", "abc")
print(found.group(0))
---
# help: 'size' is None since line 3: get() gives None for a key that is not there.
sizes = {"a": 1}
size = sizes.get("b")
print(size > 1)
---
# help: 'text' is None since line 2: print() gives back None.
text = print("x")
text.upper()
---
# help: 'value' is None since line 2.
value = None
value.split()
---
# help: -
value = None
value = {"a": None}["a"]
value.split()
---
# help: 'pair' is None since line 2: reverse() changes the object and gives back None.
pair = [1, 2].reverse()
a, b = pair
---
# help: -
def pick(x):
    if x:
        return None
    return x.sort()
pick(0)
---
# help: -
class Box:
    def add(self, x):
        if x > 5:
            return self
box = Box().add(3)
box.add(4)
---
# help: -
def fill(rows):
    return rows[0]
fill(None)
