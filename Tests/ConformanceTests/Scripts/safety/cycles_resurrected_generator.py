# Finalizers in cycles: each runs once, also where an object is stored again.
import gc

gc.collect()
gc.collect()
gc.collect()


def generator():
    try:
        yield
    finally:
        print("finally", cell is not None)


cell = []
g = generator()
next(g)
cell.append(g)
h = [g, cell]
h.append(h)
del g, h
cell = cell[0:0]
gc.collect()
print("end")
