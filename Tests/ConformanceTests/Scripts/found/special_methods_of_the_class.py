# __getattr__ does not answer for special methods.
class Answers:
    def __getattr__(self, name):
        return lambda *args: 3


class Whole(int):
    pass


class Table(dict):
    pass


class Word(str):
    pass


def attempt(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: '' * Answers())
attempt(lambda: [1, 2][Answers()])
attempt(lambda: float(Answers()))
attempt(lambda: bytes(Answers()))
attempt(lambda: range(Answers()))
attempt(lambda: open(Answers()))
attempt(lambda: dict(Whole()))
attempt(lambda: [*Whole(3)])
attempt(lambda: Table() >= Table())
attempt(lambda: Table() < 1)
attempt(lambda: Word(None, 0))
attempt(lambda: str(b'a', 'utf-8', 5))
attempt(lambda: ''.__mul__(6**25))
attempt(lambda: range(3).index(-2**70))
attempt(lambda: bytes.fromhex('0g'))
attempt(lambda: bytes.fromhex('0gé'))
