def register(*names):
    if not names:
        raise TypeError("names needed")
    return lambda f: f


@register("a")
def fine():
    pass


@register("b")
@register()
def broken():
    pass
