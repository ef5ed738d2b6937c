# Iterators that are used, or used up, by what they call.


class Sequence:
    """Old-style iteration whose item empties the iterator that asks for it."""

    def __getitem__(self, index):
        if index == 0:
            for _ in walker:
                pass
            return "first"
        if index < 3:
            return index
        raise IndexError


walker = iter(Sequence())
depth = 0


class Careful(Sequence):
    def __getitem__(self, index):
        global depth
        if index == 1 and depth == 0:
            depth += 1
            print("inside:", list(walker))
        if index >= 3:
            raise IndexError
        return index


walker = iter(Careful())
print(list(walker))
print(list(walker))

calls = 0


def source():
    global calls
    calls += 1
    if calls == 2:
        print("inside:", list(sentinel_walker))
    return calls if calls < 5 else None


sentinel_walker = iter(source, None)
print(list(sentinel_walker), list(sentinel_walker))


def generator():
    yield 1
    try:
        next(running)
    except ValueError as error:
        yield error


running = generator()
print(next(running), next(running))
mapped = map(lambda x: (x, next(mapped, None)), [1, 2, 3])
print(list(mapped))
filtered = filter(lambda x: next(filtered, 1) or True, [1, 2, 3, 4])
print(list(filtered))
zipped = zip(iter(lambda: 1, 2), (next(zipped, "end") for _ in range(2)))
print(list(zipped)[:1] if False else "endless zip skipped")
