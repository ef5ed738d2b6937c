# `__init_subclass__`, `__class_getitem__` and `__set_name__` in class statements.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print("subclass", cls.__name__, key)
        if key:
            Plugin.registry[key] = cls


class Csv(Plugin, key="csv"):
    pass


class Tsv(Csv, key="tsv"):
    pass


class Quiet(Plugin):
    pass


print({k: v.__name__ for k, v in Plugin.registry.items()})
try:
    class Wrong(Plugin, other=1):
        pass
except TypeError as e:
    print(e)
try:
    class Plain(object, flag=True):
        pass
except TypeError as e:
    print(e)
