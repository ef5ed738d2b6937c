print(len("abc"), max(1, 2))


def shadow():
    len = lambda x: "mine"
    return len("abc")


print(shadow(), len("abc"))
list_ = list
list = [1, 2]
print(list)
try:
    list("ab")
except TypeError as e:
    print(e)
del list
print(list("ab"), list is list_)
sum = 5
print(sum + 1)
del sum
print(sum([1, 2]))
try:
    del sum
except NameError as e:
    print(e)


def param(id, type=None, *, input=3):
    return id, type, input


print(param(1, "t", input="i"))
for str in ["loop"]:
    pass
print(str)
del str
print(str(5))
import builtins
print(builtins.len is len, builtins.print is print)
print(__name__)
match = case = type_ = 1
print(match + case)
_ = "underscore"
print(_)
print([_ for _ in range(2)], _)
True_ = not False
print(True_, None is None, ... is Ellipsis, Ellipsis, NotImplemented)
print(__debug__)
