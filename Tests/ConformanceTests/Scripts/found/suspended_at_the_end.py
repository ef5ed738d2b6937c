n = 3
while n > 0:
    n -= 1
    def inner():
        v = (yield [1])
        print(v)
        try: yield [2]
        finally: print('done')
    def outer():
        w = (yield from inner())
        print(w)
    x = outer(); print(next(x)); print(x.send(1))
def f(): pass
try:
    for q in [int('x')]: pass
finally:
    print('finally')
