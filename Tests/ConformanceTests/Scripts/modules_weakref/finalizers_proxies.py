"""weakref.finalize, proxy, WeakMethod."""
import weakref


class Res:
    def __init__(self, name):
        self.name = name

    def hello(self, other="you"):
        return f"{self.name} greets {other}"

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 2

    def __add__(self, other):
        return self.name + str(other)


r = Res("r")
f = weakref.finalize(r, print, "finalized", "r", sep="-")
print(f.alive, f.peek()[0] is r, f.peek()[2:], f.atexit)
del r
print(f.alive, f.peek(), f())
r = Res("again")
f = weakref.finalize(r, lambda x: x * 2, 21)
print(f(), f(), f.alive)
f = weakref.finalize(r, print, "never")
print(f.detach()[2], f.alive, f.detach())
f = weakref.finalize(r, print, "at exit, first registered")
g = weakref.finalize(r, print, "at exit, last registered")
h = weakref.finalize(r, print, "not at exit")
h.atexit = False
