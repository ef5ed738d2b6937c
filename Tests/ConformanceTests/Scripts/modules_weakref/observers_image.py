import weakref


class Image:
    loads = 0

    def __init__(self, path):
        Image.loads += 1
        self.path = path


_cache = weakref.WeakValueDictionary()


def load(path):
    image = _cache.get(path)
    if image is None:
        image = _cache[path] = Image(path)
    return image


a = load("x.png")
b = load("x.png")
print(a is b, Image.loads, len(_cache))
del a, b
c = load("x.png")
print(Image.loads, len(_cache))
