# `__del__` runs when the last reference goes.
class Res:
    def __init__(self, name):
        self.name = name
        print("open", name)

    def __del__(self):
        print("close", self.name)


r = Res("a")
r = None
print("after a")
r = Res("b")
s = r
del r
print("still there")
del s
print("gone")


def scope():
    x = Res("local")
    print("in function")


scope()
print("after function")
items = [Res("c"), Res("d")]
items.pop()
print("popped")
items.clear()
print("cleared")
d = {"k": Res("e")}
d["k"] = None
print("replaced")
Res("temporary")
print("after temporary")
