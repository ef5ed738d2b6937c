class Peekable:
    _none = object()

    def __init__(self, it):
        self.it = iter(it)
        self.buffer = self._none

    def __iter__(self):
        return self

    def __next__(self):
        if self.buffer is not self._none:
            value, self.buffer = self.buffer, self._none
            return value
        return next(self.it)

    def peek(self, default=None):
        if self.buffer is self._none:
            self.buffer = next(self.it, self._none)
        return default if self.buffer is self._none else self.buffer


p = Peekable("ab")
print(p.peek(), next(p), p.peek(), next(p), p.peek("end"), list(p))
