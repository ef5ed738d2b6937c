import _helpers
from _helpers import Reader


def run():
    return Reader([1, 2]).read()


try:
    from _helpers import scael
except ImportError as e:
    print(type(e).__name__, e.name, e.msg.split(" (")[0])
try:
    _helpers.scael(1)
except AttributeError as e:
    print(e)
run()
