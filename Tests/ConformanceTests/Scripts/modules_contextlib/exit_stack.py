"""ExitStack: order, callbacks, push, pop_all, exceptions swallowed and replaced."""
from contextlib import ExitStack, contextmanager


@contextmanager
def step(name):
    print("enter", name)
    try:
        yield name.upper()
    finally:
        print("exit", name)


with ExitStack() as stack:
    names = [stack.enter_context(step(n)) for n in ("a", "b", "c")]
    stack.callback(print, "callback", 1, sep="-")
    print(names)

with ExitStack() as stack:
    stack.push(lambda kind, value, tb: print("saw", kind.__name__, value) or True)
    raise ValueError("swallowed")
print("after")

try:
    with ExitStack() as stack:
        stack.enter_context(step("outer"))
        stack.callback(lambda: 1 / 0)
        raise KeyError("first")
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))


def opener(fail):
    with ExitStack() as stack:
        stack.enter_context(step("kept"))
        if fail:
            raise OSError("no")
        return stack.pop_all()


try:
    opener(True)
except OSError as e:
    print(e)
held = opener(False)
print("still open")
held.close()


@stack.callback
def registered():
    print("as a decorator")


print(registered.__name__)
stack.close()
for wrong in (3, "text", None):
    try:
        with ExitStack() as s:
            s.enter_context(wrong)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
