import io
import logging
import sys

log = logging.getLogger("work")
log.setLevel(logging.DEBUG)
out = io.StringIO()
first = logging.StreamHandler(out)
first.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
log.addHandler(first)
log.addHandler(first)
second = logging.StreamHandler(sys.stdout)
second.setLevel(logging.ERROR)
log.addHandler(second)
log.propagate = False
log.debug("one")
log.error("two")


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


handler = ListHandler()
log.addHandler(handler)
log.warning("kept %s", [1, 2])
print(handler.lines, handler.level, handler)
record = logging.LogRecord("n", 20, "/x/y.py", 7, "hi %s", ("you",), None)
print(record, record.getMessage(), record.filename, record.module, record.levelname, logging.makeLogRecord({"msg": "m"}).getMessage())


class Shout(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()


first.setFormatter(Shout("%(message)s"))
log.info("quiet words")
print(out.getvalue().splitlines()[-1])
