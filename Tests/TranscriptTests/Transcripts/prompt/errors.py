# %%
def area(width, height):
    return width * heigth
# %%
area(2, 3)
# %%
{"batch_size": 16
 "layers": 2}
# %%
a = 1
b = = 2
if a
    print(a)
c = 3
# %%
c
# %%
import sklaern
# %%
try:
    int("x")
except ValueError as error:
    raise KeyError("inner") from error
# %%
assert a == 2, "a is not two"
# %%
class Odd:
    def __repr__(self):
        return self.missing
Odd()
# %%
"still here"
