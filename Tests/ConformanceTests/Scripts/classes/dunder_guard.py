class Guard:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __getattr__(self, name):
        return f"missing {name}"

    def __delattr__(self, name):
        print("del", name)


g = Guard()
g.x = 5
print(g.x, g.y)
del g.x


class Length:
    def __len__(self):
        return 0


print(bool(Length()), not Length(), len(Length()))
