x = list(range(10))
s = "hello world"
t = (1, 2, 3, 4)


def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


def a1(): x[::2] = [1]
def a2(): x[::0]
def a3(): x[1:2] = 5
def a4(): x["a":2]
def a5(): x[1.5:]
def a6(): x[1, 2]
def a7(): s[0] = "a"
def a8(): t[0:1] = ()
def a9(): del s[0:2]
def a10(): x[::-1] = [1, 2]
def a11(): x[100]
def a12(): x[-100]
def a13(): x[100] = 1
def a14(): del x[100]
def a15(): {}[1:2]
def a16(): s[1, 2]
def a17(): range(5)[10]
def a18(): x[None]
def a19(): t["a"]
def a20(): s[1.0]
def a21(): b"abc"["a"]
def a22(): x[::2] = 7
def a23(): x["a"] = 1
def a24(): del x["a"]
def a25(): range(3)["a"]
def a26(): x[0:1] = None
def a27(): 5[1:2]
def a28(): None[1:2] = 3


for f in [a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28]:
    attempt(f)
print(x)
