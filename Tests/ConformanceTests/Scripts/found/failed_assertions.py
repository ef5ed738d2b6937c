# Of a failed assertion the comparison is marked, if the test is one; else the whole statement, so nothing.
import traceback


def f(x):
    return x


def attempt(g):
    try:
        g()
    except AssertionError:
        print(traceback.format_exc().split("\n", 3)[3])


def one(): assert f(0)
def two(): assert f(0) == 1
def three(): assert f(0), "text"
def four(): assert not f(1)
def five(): assert f(1) == 1 and f(0)
def six(): assert f(1) and f(0) > 5, f("text")
def seven(): assert (f(1) if f(1) < 2 else f(2)) == 2
def eight(): assert f(0) if f(1) < 2 else f(2)
def nine(): assert 1 < f(0) < 5
def ten(): assert f(0) + 0


for g in (one, two, three, four, five, six, seven, eight, nine, ten):
    attempt(g)
assert f(0) or f(
    [])
