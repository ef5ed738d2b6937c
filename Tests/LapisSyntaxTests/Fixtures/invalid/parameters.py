def f(a=1, b): pass
# ---
def f(a, a): pass
# ---
def f(*): pass
# ---
def f(*, **k): pass
# ---
def f(**k, a): pass
# ---
def f(**k, *a): pass
# ---
def f(*a, *b): pass
# ---
def f(*a=1): pass
# ---
def f(**a=1): pass
# ---
def f(a, /, b, /): pass
# ---
def f(/, a): pass
# ---
def f(*a, /): pass
# ---
def f(a, (b, c)): pass
# ---
def f((a, b)): pass
# ---
def f(a=): pass
# ---
def f(1): pass
# ---
def f(a b): pass
# ---
def f(a.b): pass
# ---
lambda a=1, b: 1
# ---
lambda a, a: 1
# ---
lambda *: 1
# ---
lambda **k, a: 1
# ---
lambda (a, b): 1
# ---
lambda a: int: 1
# ---
def f(a, *, b=1, c, **d): pass
def g(None): pass
# ---
def class(): pass
# ---
def f(a, b):
# ---
def 1f(): pass
# ---
def f(*args, *): pass
# ---
def f(x, *, ): pass
