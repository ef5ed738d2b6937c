class Shy:
    def vanish(self):
        del Shy.vanish
        return "vanished", hasattr(self, "vanish")

    @property
    def once(self):
        del Shy.once
        return "only once"

    def __len__(self):
        del Shy.__len__
        return 5

    @classmethod
    def made(cls):
        del cls.made
        return cls.__name__

    @staticmethod
    def plain():
        del Shy.plain
        return "plain"

    def __call__(self, other):
        Shy.__call__ = lambda self, other: other * 2
        return other + 1

    def __iter__(self):
        del Shy.__iter__
        yield from (1, 2)


shy = Shy()


class Descriptor:
    def __set_name__(self, owner, name):
        print("named", name)
        if name == "first":
            del owner.second

    def __get__(self, instance, owner):
        del owner.first
        return "got"


class Owner:
    first = Descriptor()
    second = 2
    third = 3


print(Owner().first, hasattr(Owner, "first"), hasattr(Owner, "second"), Owner.third)


def rebinding():
    global rebinding
    rebinding = None
    return "still here"


print(rebinding(), rebinding)
shy.method = lambda: delattr(shy, "method") or "attribute gone"
print(shy.method(), hasattr(shy, "method"))
