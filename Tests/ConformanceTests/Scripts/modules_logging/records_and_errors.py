import logging
import sys

log = logging.getLogger("app")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)s %(filename)s %(module)s %(funcName)s %(lineno)d %(message)s"))
log.addHandler(handler)
log.setLevel(logging.DEBUG)


def work():
    log.info("inside")


work()
log.info("outside")
handler.setFormatter(logging.Formatter("%(user)s %(message)s"))
log.info("with extra", extra={"user": "ann"})
try:
    log.info("bad extra", extra={"message": "x"})
except KeyError as error:
    print(error)
try:
    log.info("bad extra", extra={"name": "x"})
except KeyError as error:
    print(error)
handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))


def risky():
    try:
        {}["key"]
    except KeyError:
        log.exception("caught %s", "it")
        log.error("with info", exc_info=True)
        log.warning("without")


risky()
log.error("no exception", exc_info=True)
try:
    int("x")
except ValueError as error:
    saved = error
log.error("saved", exc_info=saved)
handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", datefmt="day"))
log.info("dated")
handler.setFormatter(logging.Formatter("%(message)s %(host)s", defaults={"host": "here"}))
log.info("default")
log.info("given", extra={"host": "there"})
handler.setFormatter(None)
log.info(["a", "list"])
log.info(5)
log.info(ValueError("as message"))
log.info("percent 100%")
log.info("%s and %s", "one", "two")
log.info("%5.2f|%-6s|%03d", 3.14159, "ab", 7)
log.info("%(a)s-%(b)s", {"a": 1, "b": 2})
log.info("tuple %s", (1, 2))
log.warn("deprecated name")
log.fatal("fatal name")
