def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print([round(x + 0.5) for x in range(-3, 4)], [round(x / 10, 0) for x in (5, 15, 25, 35)], [round(v, 1) for v in (0.05, 0.15, 0.25, 0.35)], [round(n, -1) for n in (5, 15, 25, 35, -5)], [round(n, -2) for n in (50, 150, 250)])
print(type(round(2.0)).__name__, type(round(2.0, 0)).__name__, round(10**20 + 5, -1), round(-7.5), round(1e-7, 3), round(True, 1), round(number=2.5), round(2.345, ndigits=2))
attempt(lambda: round("1"))
attempt(lambda: round(1.5, "1"))
attempt(lambda: round())
