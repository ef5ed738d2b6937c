def log(*a):
    print(*a, end=" | ")


def gen():
    try:
        yield 1
        yield 2
    finally:
        log("gen closed")


for v in gen():
    log(v)
print()
g = gen()
print(next(g))
g.close()
print()
while True:
    try:
        try:
            break
        finally:
            log("break through two")
    finally:
        log("levels")
print()


def multi():
    for i in range(4):
        try:
            try:
                if i == 0: continue
                if i == 1: raise ValueError(i)
                if i == 2: raise KeyError(i)
                return "returned"
            except ValueError:
                log("v", i)
                continue
            finally:
                log("f", i)
        except KeyError:
            log("k", i)


print(multi())
