# Every kind of seed; state saved and restored; generators of their own.
import random

for seed in [0, 1, -1, 2 ** 70, "hello", "", "é", b"bytes", bytearray(b"x"), 3.5, -0.0, True, 123456789]:
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(1, 1000))
for bad in [[1], {}, (1, 2)]:
    try:
        random.seed(bad)
    except TypeError as e:
        print(type(e).__name__, e)
random.seed(7)
state = random.getstate()
print(type(state), len(state), state[0], len(state[1]), state[2])
a = [random.gauss(0, 1), random.random()]
middle = random.getstate()
print(middle[2] is None)
b = [random.gauss(0, 1), random.random()]
random.setstate(state)
print([random.gauss(0, 1), random.random()] == a)
random.setstate(middle)
print([random.gauss(0, 1), random.random()] == b)
one, two = random.Random(1), random.Random(1)
print(one.random() == two.random(), one.randint(1, 9), two.randint(1, 9), one.random(), random.Random("x").random())
print(one.getstate() == two.getstate())
two.setstate(one.getstate())
print(one.random() == two.random())
random.seed("old", version=1)
print(random.random())
secure = random.SystemRandom()
print(0 <= secure.random() < 1, 1 <= secure.randint(1, 6) <= 6, secure.choice([5]), len(secure.sample(range(9), 3)))
