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
