import io
import logging
import os
import sys
import tempfile

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
print(out.getvalue(), len(log.handlers), first, second.level)
print(log.handlers[:1], logging.NullHandler(), log.hasHandlers())
with tempfile.TemporaryDirectory() as top:
    path = os.path.join(top, "run.log")
    handler = logging.FileHandler(path, mode="w", encoding="utf-8")
    handler.setFormatter(logging.Formatter("{levelname:>9} [{name}] {message} {lineno}", style="{"))
    log.addHandler(handler)
    log.info("naïve %s", "text")
    log.warning("more")
    handler.close()
    log.removeHandler(handler)
    print(open(path, encoding="utf-8").read(), end="")
    again = logging.FileHandler(path)
    log.addHandler(again)
    log.info("appended")
    again.close()
    log.removeHandler(again)
    print(open(path).read().splitlines()[-1], os.path.basename(again.baseFilename))
    root = logging.getLogger()
    logging.basicConfig(filename=os.path.join(top, "root.log"), filemode="w", level=logging.INFO, format="%(levelname)s:%(message)s")
    logging.info("to file")
    logging.shutdown()
    print(open(os.path.join(top, "root.log")).read())
    for h in root.handlers[:]:
        root.removeHandler(h)
        h.close()
