# A bytearray that somebody looks at keeps its length; its bytes may change.
data = bytearray(b"hello")
view = memoryview(data)


def attempt(name, change):
    try:
        change()
        print(name, data)
    except BufferError as e:
        print(name, "BufferError:", e)


def delete(key):
    del data[key]


def assign(key, value):
    data[key] = value


def add_itself():
    global data
    data += data


def multiply(count):
    global data
    data *= count


changes = {
    "append": lambda: data.append(1), "extend": lambda: data.extend(b"ab"), "extend none": lambda: data.extend(b""),
    "insert": lambda: data.insert(0, 1), "pop": lambda: data.pop(), "clear": lambda: data.clear(),
    "remove": lambda: data.remove(104), "delete": lambda: delete(0), "delete slice": lambda: delete(slice(2)),
    "same length": lambda: assign(slice(2), b"HE"), "longer": lambda: assign(slice(2), b"abc"),
    "step": lambda: assign(slice(None, None, 2), b"135"), "one": lambda: assign(0, 33), "reverse": data.reverse,
    "twice": lambda: multiply(2), "once": lambda: multiply(1), "itself": add_itself,
}  # fmt: skip
for name, change in changes.items():
    attempt(name, change)
with view[1:3] as part:
    print(part.tobytes())
view.release()
attempt("append", lambda: data.append(33))
with memoryview(data):
    attempt("pop", lambda: data.pop())
attempt("pop", lambda: data.pop())
attempt("add to itself", add_itself)
attempt("extend by itself", lambda: data.extend(data))
attempt("a view of itself", lambda: data.extend(memoryview(data)))
