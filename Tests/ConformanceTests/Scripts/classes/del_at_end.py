"""__del__ of what is left runs when the script ends."""
import atexit


class Resource:
    def __init__(self, name):
        self.name = name
        print("open", name)

    def __del__(self):
        print("close", self.name, LIMIT)


LIMIT = 3
first = Resource("first")
second = Resource("second")
held = [Resource("in a list")]
table = {"k": Resource("in a dict")}
third = Resource("third")
del third
first = None


def work():
    local = Resource("local")
    print("working")


def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


gen = numbers()
print(next(gen))
work()


@atexit.register
def bye():
    print("exit function")


loop = Resource("loop")
loop.me = loop
print("last line")
