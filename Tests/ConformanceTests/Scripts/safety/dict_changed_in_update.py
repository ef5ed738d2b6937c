class Key:
    def __init__(self, name, action=None):
        self.name = name
        self.action = action

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if other.action:
            other.action()
        return self.name == other.name


def attempt(work):
    try:
        result = work()
        print(result if result is None else len(result))
    except Exception as error:
        print(type(error).__name__, error)


source = {}
source[Key("a", lambda: source.clear())] = "A" * 50
source.update((Key(chr(98 + n)), "B" * 50) for n in range(0))
source["plain"] = "P" * 50
target = {Key("z"): 1}
attempt(lambda: target.update(source))
print(len(source))
source = {}
source[Key("a", lambda: source.__setitem__("more", 1))] = 1
source["plain"] = 2
attempt(lambda: target.update(source))
source = {}
source[Key("a", lambda: source.__setitem__("more", 1))] = 1
source["plain"] = 2
attempt(lambda: {Key("z"): 0} | source)


class Mapping:
    def keys(self):
        return ["x", "y"]

    def __getitem__(self, key):
        target.clear()
        return key * 2


target = {"old": 1}
