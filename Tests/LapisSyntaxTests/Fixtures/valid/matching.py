match x:
    case 1: pass
    case -1.5: pass
    case "a" "b": pass
    case b"c": pass
    case None: pass
    case True | False: pass
    case a.b.c: pass
    case [a, b, *c]: pass
    case (a, b): pass
    case (a): pass
match x, y:
    case 1, 2: pass
    case a, *_: pass
    case *a, b: pass
    case 1,: pass
    case (): pass
    case []: pass
    case [a]: pass
    case (a,): pass
match (x):
    case {}: pass
    case {"a": 1, "b": b, **c}: pass
    case {a.b: 1, -1: 2, None: 3,}: pass
    case A(): pass
    case A(1, b, c=2, d=e): pass
    case a.B(c=[d, *_]): pass
    case A(b,): pass
    case (1 | 2) as c: pass
    case [1 | 2 as c, A(d) as e]: pass
    case str() | int(): pass
    case a if a > 1: pass
    case _ if b: pass
    case _: pass
match [a, b]:
    case x:
        pass
match -x:
    case 1: pass
match *a, b:
    case 1: pass
match {}:
    case 1: pass
match not x:
    case 1: pass
match (a, b):
    case 1: pass
match x.y[0](z):
    case 1: pass
match match:
    case case: pass
match x := y:
    case 1: pass
