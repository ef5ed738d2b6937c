def f(a, b):
    while a < b:
        if a <= 1 or a > b and a >= b:
            continue
        if a == b or a != 2:
            break
        if a < 3 and b <= a:
            a = a or b
        if a > 4 and a >= 5 and a == 6 and a != b:
            a = b if b is None else a
        if b is not None and not a:
            return
    while a:
        pass
    for i in range(a):
        print(i)
    else:
        del i
    return a
