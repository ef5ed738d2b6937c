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
print(shy.vanish())
print(shy.once, hasattr(shy, "once"))
print(len(shy), hasattr(Shy, "__len__"))
print(Shy.made(), Shy.plain(), hasattr(Shy, "plain"))
print(shy(10), shy(10))
print(list(shy))
