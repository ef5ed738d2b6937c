def plain(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


def only_kw(*, a, b=None):
    return a, b


def defaults(items=[]):
    items.append(len(items))
    return items


print(defaults(), defaults(), defaults([7]))
n = 1


def bound_early(x=n * 10):
    return x


n = 5
print(bound_early(), bound_early.__defaults__, plain.__kwdefaults__, only_kw.__kwdefaults__)
bound_early.__defaults__ = (99,)
print(bound_early())


def trailing(
    a,
    b,
    *,
    c=3,
):
    return a + b + c


print(trailing(
    1,
    b=2,
))


def mutate(lst, num):
    lst.append(1)
    num += 1
    return num


l, v = [], 1
print(mutate(l, v), l, v)


def swallow(*_, **__):
    return len(_), len(__)


print(swallow(1, 2, 3, a=1))
