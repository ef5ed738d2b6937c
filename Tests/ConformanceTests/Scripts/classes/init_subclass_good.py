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


class Base:
    def __init_subclass__(cls):
        if not hasattr(cls, "required"):
            raise TypeError(f"{cls.__name__} needs 'required'")


class Good(Base):
    required = 1


try:
    class Missing(Base):
        pass
except TypeError as e:
    print(e)


class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item.__name__ if isinstance(item, type) else item}]"


print(Box[int], Box["x"], Box[1, 2])
try:
    Good[int]
except TypeError as e:
    print(e)
try:
    Good()[0]
except TypeError as e:
    print(e)
print(list[int], dict[str, int], tuple[int, ...], set[str], type[int])


class Multi(Csv, Base):
    required = 2


import gc

gc.collect()
print(Multi.__mro__[1].__name__, [c.__name__ for c in Plugin.__subclasses__()])
