def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, e)
memo = {}


def fast(n):
    if n not in memo:
        memo[n] = n if n < 2 else fast(n - 1) + fast(n - 2)
    return memo[n]


print(fast(90), len(memo))
Y = lambda f: (lambda x: f(lambda v: x(x)(v)))(lambda x: f(lambda v: x(x)(v)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))
