import contextlib
import io
import logging
import sys

log = logging.getLogger("app")
log.addHandler(logging.StreamHandler(sys.stdout))


def attempt(*arguments):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        log.warning(*arguments)
    lines = err.getvalue().splitlines()
    # Between the first lines and the call stack stand the files of the logging module itself.
    print([line for line in lines if not line.startswith(" ")])
    print(lines[-6:-2])


log.warning("before")
attempt("too few %s %s", 1)
attempt("not a number %d", "x")
attempt("too many", 1)
logging.raiseExceptions = False
log.warning("silent %d", "x")
print("done")
