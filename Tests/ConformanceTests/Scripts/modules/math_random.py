import math
import random
from math import sqrt, pi as PI, floor
import math as m

print(math.pi, math.e, math.tau, math.inf, math.nan, PI == m.pi)
print(sqrt(16), math.sqrt(2), floor(2.7), math.ceil(2.1), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.7))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.acos(0.5), math.atan(1), math.atan2(1, -1))
print(math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(0.5), math.expm1(0.5))
print(math.pow(2, 3), math.hypot(3, 4), math.fabs(-5), math.fmod(-7, 3), math.copysign(3, -1), math.degrees(math.pi), math.radians(180))
print(math.factorial(5), math.factorial(20), math.gcd(12, 18), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.isqrt(17))
print(math.isnan(float("nan")), math.isinf(math.inf), math.isfinite(1.0), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 2))
print(math.modf(3.75), math.frexp(8.0), math.ldexp(0.5, 4), math.fsum([0.1] * 10), sum([0.1] * 10), math.prod([1, 2, 3, 4]))
print(math.sinh(1), math.cosh(1), math.tanh(1), math.erf(0.5), math.gamma(5), math.lgamma(10), math.dist([0, 0], [3, 4]))
for f in [lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.sqrt("a"), lambda: math.floor(math.inf), lambda: math.exp(1000)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
random.seed(42)
print(random.random(), random.random(), random.randint(1, 6), random.randint(1, 100), random.uniform(1, 10))
print(random.choice(["a", "b", "c"]), random.choice("xyz"), random.sample(range(100), 5), random.randrange(10), random.randrange(0, 100, 5))
xs = list(range(10))
random.shuffle(xs)
print(xs)
print(random.gauss(0, 1), random.normalvariate(5, 2), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 3], k=6))
random.seed(0)
print([random.randint(0, 9) for _ in range(10)], random.getrandbits(8), random.expovariate(1.5), random.betavariate(1, 2))
random.seed("text")
print(random.random())
r = random.Random(7)
print(r.random(), r.randint(1, 1000), r.sample([1, 2, 3], 2), r.triangular(0, 1, 0.5))
random.seed(1)
a = random.random()
random.seed(1)
print(a == random.random(), random.lognormvariate(0, 1), random.sample(["x", "y", "z"], 3))
