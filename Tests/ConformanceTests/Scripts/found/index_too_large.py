# An int beyond the machine's is told apart from one that is merely out of range.
class Far:
    def __index__(self):
        return 2**70


def attempt(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


for sequence in ([1, 2], (1, 2), 'ab', b'ab', range(2)):
    attempt(lambda: sequence[7])
    attempt(lambda: sequence[2**63:])
attempt(lambda: [1, 2][2**70])
attempt(lambda: (1, 2)[-2**70])
attempt(lambda: 'ab'[2**70])
attempt(lambda: [1][Far()])

numbers = [1, 2, 3]


def extended():
    numbers[::2] = 5


def plain():
    numbers[::1] = 5


attempt(extended)
attempt(plain)
