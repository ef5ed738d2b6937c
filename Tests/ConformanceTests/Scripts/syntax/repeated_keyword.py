def box(w, h):
    return w * h


print(box(w=1, h=2, w=3))
