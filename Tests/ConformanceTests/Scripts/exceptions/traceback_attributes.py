import traceback
import sys


class Engine:
    power = None

    def start(self):
        return self.pwoer

    def chain(self):
        return self.power.value.deep

    def call(self):
        return self.start().upper()

    def store(self):
        self.power.x = 5

    def remove(self):
        del self.nothing

    def missing_method(self):
        return self.strat()

    def on_two_lines(self):
        return (self
                .power
                .nothing)

    def augmented(self):
        self.counter += 1


for name in ("start", "chain", "call", "store", "remove", "missing_method", "on_two_lines", "augmented"):
    try:
        getattr(Engine(), name)()
    except AttributeError:
        traceback.print_exc(file=sys.stdout)
