# help: -
prnt("x")
---
# help: 'later' is defined in line 3, below.
print(later)
later = 3
---
# help: 'later' is defined in line 5, below.
def show():
    print(later)
show()
later = 4
---
# help: 'error' ends with the 'except' block of line 4.
try:
    int("x")
except ValueError as error:
    pass
print(error)
---
# help: -
if len("") > 3:
    table = 1
print(table)
---
# help: Import it first: import math
print(math.pi)
---
# help: Import it first: from collections import Counter
Counter("hello")
---
# help: Python writes None.
x = null
---
# help: Python writes True.
ready = true
---
# help: Python 3 calls it input().
raw_input("? ")
---
# help: -
zzyx
---
# help: The assignment in line 5 makes 'count' local to step(); 'global count' uses the one outside.
count = 0
def step():
    print(count)
    count = 1
step()
---
# help: -
def step():
    print(count)
    count = 1
step()
---
# help: Did you mean 'statistics'?
import statistic
---
# help: Did you mean 'os.path'?
import os.pth
---
# help: Lapis has no neural networks; sklearn and azureml.train.automl learn from tables.
import tensorflow.keras
---
# help: Python 3 has it in urllib.request.
import urllib2
---
# help: -
import there_is_no_such_module
---
# help: Did you mean 'sqrt'?
from math import sqrrt
