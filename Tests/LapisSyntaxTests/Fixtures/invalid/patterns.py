match x:
    case a.b(): pass
    case 1 + 1: pass
# ---
match x:
    case -a: pass
# ---
match x:
    case f"{a}": pass
# ---
match x:
    case A(b=1, 2): pass
# ---
match x:
    case 1 as _: pass
# ---
match x:
    case 1 as a.b: pass
# ---
match x:
    case {**a, "b": 1}: pass
# ---
match x:
    case {a: 1}: pass
# ---
match x:
    pass
# ---
match x:
    case: pass
# ---
match x:
    case *a: pass
# ---
match x:
    case [*a, *b]: pass
# ---
match x:
    case a: pass
    case b: pass
# ---
match x:
    case 1 | a: pass
# ---
match x:
    case a, a: pass
