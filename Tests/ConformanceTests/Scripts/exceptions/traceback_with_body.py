from contextlib import contextmanager, suppress


class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__, tb.tb_lineno)
        return False


@contextmanager
def section(title):
    print("start", title)
    try:
        yield title.upper()
    finally:
        print("end", title)


def process(items):
    with Manager("a") as m, section("b") as s:
        with suppress(KeyError):
            {}["ignored"]
        for item in items:
            print(s, 10 / item)


process([1, 0])
