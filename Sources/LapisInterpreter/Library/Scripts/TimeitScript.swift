extension Scripts {
  /// `timeit`, in the language itself.
  static let timeit = #"""
"""How long something takes. Text is not compiled: give a function."""

import time as _time

default_number = 1000000
default_repeat = 5
default_timer = _time.perf_counter


def _function(stmt, name):
    if callable(stmt):
        return stmt
    if stmt == 'pass':
        return lambda: None
    if isinstance(stmt, str):
        raise NotImplementedError('timeit takes no text here: code cannot be made from it. '
                                  'Give a function: timeit.timeit(lambda: ...).')
    raise ValueError('%s is neither a string nor callable' % name)


class Timer:
    """Measures the calls of a function."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self._stmt = _function(stmt, 'stmt')
        self._setup = _function(setup, 'setup')
        self.timer = timer

    def timeit(self, number=default_number):
        """The seconds of so many calls."""
        self._setup()
        call = self._stmt
        timer = self.timer
        begun = timer()
        for _ in range(number):
            call()
        return timer() - begun

    def repeat(self, repeat=default_repeat, number=default_number):
        """timeit, several times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) with as many calls as take at least 0.2 seconds."""
        number = 1
        while True:
            for factor in (1, 2, 5):
                taken = self.timeit(number * factor)
                if callback:
                    callback(number * factor, taken)
                if taken >= 0.2:
                    return number * factor, taken
            number *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    """The seconds of so many calls."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """timeit, several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
"""#
}
