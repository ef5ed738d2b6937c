def make_counter(start=0):
    n = start

    def inc(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    def reset():
        nonlocal n
        n = start
    return inc, get, reset


inc, get, reset = make_counter(10)
print(inc(), inc(5), get())
reset()
print(get())
other, _, _ = make_counter()
print(other(), inc())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
fs = []
for k in "abc":
    def show():
        return k
    fs.append(show)
k = "changed"
print([f() for f in fs])
