import traceback


class Odd(Exception):
    def __str__(self):
        raise ValueError("no text")


try:
    raise Odd()
except Odd as e:
    print(traceback.format_exception_only(e))
try:
    raise SyntaxError("made", ("f.py", 2, 3, "a b c"))
except SyntaxError as e:
    print("".join(traceback.format_exception_only(e)))


def stack():
    return [f.name for f in traceback.extract_stack()][-2:]


print(stack())
