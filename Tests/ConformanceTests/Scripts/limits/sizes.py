# Sizes that no machine has.


def attempt(name, action):
    try:
        action()
        print(name, "worked")
    except (MemoryError, OverflowError, ValueError) as error:
        print(name, type(error).__name__)


attempt("list", lambda: [0] * 10**12)
attempt("list index-sized", lambda: [0] * 10**20)
attempt("nested", lambda: [[0] * 10] * 10**14)
attempt("tuple", lambda: (1, 2) * 10**13)
attempt("str", lambda: "a" * 10**15)
attempt("str left", lambda: 10**16 * "ab")
attempt("bytes", lambda: b"x" * 10**15)
attempt("bytes()", lambda: bytes(10**15))
attempt("bytearray()", lambda: bytearray(10**15))
attempt("bytes huge", lambda: bytes(10**30))
attempt("imul", lambda: [1].__imul__(10**13))
attempt("ljust", lambda: "a".ljust(10**15))
attempt("center", lambda: "a".center(10**15))
attempt("zfill", lambda: "1".zfill(10**15))
attempt("format", lambda: f"{1:1000000000000000}")
attempt("format float", lambda: f"{1.5:1000000000000000}")
attempt("format str", lambda: "{:>1000000000000000}".format("x"))
attempt("format too big", lambda: f"{1:99999999999999999999}")
attempt("percent", lambda: "%*d" % (10**15, 1))
attempt("shift", lambda: 1 << 10**14)
attempt("shift huge", lambda: 1 << 10**30)
attempt("shift back", lambda: 1 >> 10**30)
attempt("range", lambda: list(range(10**13)))
attempt("range len", lambda: len(range(10**30)))
attempt("join", lambda: ("x" * 10**5).join(["y"] * 10**2) and None)
attempt("replace", lambda: ("a" * 10**6).replace("a", "b" * 10**9))
attempt("expandtabs", lambda: "\t".expandtabs(10**14))
attempt("to_bytes", lambda: (1).to_bytes(10**14, "big"))
attempt("zero times", lambda: [0] * 0 + [1] * -(10**12))
attempt("index", lambda: "abc".find("c", 10**30))
attempt("slice", lambda: "abc"[: 10**30] + "abc"[-(10**30) :])
attempt("insert", lambda: [1].insert(10**10, 2))
attempt("translate", lambda: chr(10**10))
