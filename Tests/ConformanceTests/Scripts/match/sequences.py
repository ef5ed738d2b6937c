import collections


def f(v):
    match v:
        case []:
            return "empty"
        case [_]:
            return "one"
        case ["cmd", *args] if args and args[0] == "x":
            return f"x cmd {args}"
        case ["cmd", *args]:
            return f"cmd {args}"
        case [1, *_, 9]:
            return "1..9"
        case [*start, "end"]:
            return f"start {start}"
        case [[a, b], [c, d]]:
            return a + b + c + d
        case [int(a), int(b)]:
            return f"two ints {a} {b}"
        case (x, y, *rest):
            return f"{x},{y},{rest}"
        case _:
            return "no"


for v in [[], [5], ["cmd", "x"], ["cmd"], [1, 9], [1, 5, 5, 9], ["p", "end"], [[1, 2], [3, 4]], [3, 4], (1, 2, 3), "ab", b"ab",
          {1, 2}, {1: 2}, range(3), collections.deque([1, 2, 3]), iter([1]), "x", None, bytearray(b"zz")]:
    print(type(v).__name__, f(v))


class Seq:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


print(f(Seq()))


class ListSub(list):
    pass


print(f(ListSub([3, 4])))


def head(v):
    match v:
        case [x, *xs]:
            return x, xs
        case ():
            return ()


print(head((1, 2, 3)), head([]), head([7]))
