defaults = {"color": "red", "size": 1}
user = {"size": 5, "name": "x"}
print({**defaults, **user})
print({**user, **defaults})
print({"size": 0, **user, "name": "last"})
print({**{}, **{}})
print([*range(3), *"ab", *{7: 8}])
print((*[1], *(2, 3)))
print(sorted({*[3, 1], *(1, 2), 9}))
print([*[*[*[1]]]])
x = *[1, 2], 3
print(x)
x = *"ab",
print(x)


def f(*args, **kw):
    return args, kw


print(f(*[1, 2], 3, *(4,), a=1, **{"b": 2}, c=3, **{"d": 4}))
print(f(*{"k": 1}, **dict(z=1)))
print(f(**{"a b": 1, "class": 2}))
