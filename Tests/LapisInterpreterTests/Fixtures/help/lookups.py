# help: The nearest key is 'accuracy'.
{"accuracy": 1, "loss": 2}["acuracy"]
---
# help: Its keys are 'accuracy', 'loss'.
{"accuracy": 1, "loss": 2}["AUC_weighted"]
---
# help: There is the text '1', with quotes.
{"1": "a"}[1]
---
# help: There is the number 1, without quotes.
{1: "a"}["1"]
---
# help: The dict is empty.
{}["x"]
---
# help: Its only key is 3.
d = {3: 1}
del d[4]
---
# help: -
{k: k for k in range(100)}[200]
---
# help: -
raise KeyError("x")
---
# help: The list has 3 elements, counted from 0; there is no 3.
[1, 2, 3][3]
---
# help: The list has 1 element, counted from 0; there is no -2.
[1][-2]
---
# help: The list is empty.
rows = []
rows[0]
---
# help: The tuple has 2 elements, counted from 0; there is no 5.
(1, 2)[5]
---
# help: The text has 3 characters, counted from 0; there is no 3.
"abc"[3]
---
# help: -
raise IndexError("list index out of range")
---
# help: A list grows with append().
[].add(1)
---
# help: Write 'key in d'.
{}.has_key("x")
---
# help: Python 3 calls it items().
{}.iteritems()
---
# help: -
"text".uper()
---
# help: -
import math
math.sqroot(2)
---
# help: There is no folder 'there_is_no_such_folder'.
open("there_is_no_such_folder/x.csv")
