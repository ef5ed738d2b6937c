def worker():
    try:
        while True:
            try:
                x = yield "waiting"
                print("got", x)
            except ValueError as e:
                print("recovered", e)
                yield "after error"
    finally:
        print("cleanup")


w = worker()
print(next(w))
print(w.throw(ValueError("bad")))
print(next(w))
print(w.send(1))
w.close()
w.close()
print(next(w, "exhausted"))
w = worker()
next(w)
try:
    w.throw(KeyError("unhandled"))
except KeyError as e:
    print("out", repr(e))
print(next(w, "finished"))
w = worker()
w.close()
w = worker()
try:
    w.throw(RuntimeError("never started"))
except RuntimeError as e:
    print(e)
print(next(w, "finished too"))
