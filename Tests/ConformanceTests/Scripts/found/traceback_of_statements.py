# What belongs to a statement as a whole has no carets below it; a part is marked to its brackets.
import traceback


def failing_class():
    class Broken:
        share = 1 / 0


def failing_decorator():
    def refuse(cls):
        raise ValueError('refused')

    @refuse
    class Wanted(object):
        x = 1


def imported():
    import there_is_no_such_module


def caught():
    try:
        1 / 0
    except 5:
        pass


def cause():
    raise ValueError('x') from 5


def starred():
    return [0, *5]


def merged():
    return {'a': 1, **5}


def called():
    return print(**'x')


def bracketed():
    values = [1]
    (values)[5] = 2


def formatted():
    return [1, f'{1:q}', 2]


def wide():
    return len('日本語 ✅'), len(5)


def never_started():
    def numbers():
        yield 1

    numbers().throw(OSError('thrown'))


for call in (failing_class, failing_decorator, imported, caught, cause, starred, merged, called, bracketed, formatted, wide, never_started):
    try:
        call()
    except Exception:
        print(traceback.format_exc())
