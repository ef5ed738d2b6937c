import logging
import sys

logging.basicConfig(level=logging.INFO, format="%(levelname)-8s|%(name)s|%(message)s", stream=sys.stdout)
logging.debug("not shown")
logging.info("started with %d items", 3)
logging.warning("disk at %.1f%%", 91.456)
logging.error("failed: %s (%r)", "reason", "code")
logging.critical("stop %(what)s", {"what": "now"})
logging.log(25, "between")
logging.basicConfig(level=logging.DEBUG, format="second call is ignored")
logging.debug("still not shown")
logging.getLogger().setLevel("DEBUG")
logging.debug("shown now")
log = logging.getLogger("app.db")
log.setLevel(logging.ERROR)
log.warning("hidden")
log.error("visible")
print(log, logging.getLogger(), log.name, log.level, log.getEffectiveLevel(), log.isEnabledFor(30), log.parent)
print(logging.getLevelName(10), logging.getLevelName("INFO"), logging.getLevelName(15), logging.getLevelName("nope"))
for call in (lambda: log.setLevel("loud"), lambda: log.setLevel(1.5), lambda: logging.basicConfig(force=True, bad=1), lambda: logging.getLogger(5), lambda: logging.log("x", "m"),
             lambda: logging.basicConfig(force=True, style="!"), lambda: logging.basicConfig(force=True, stream=sys.stdout, filename="x"), lambda: logging.Formatter("%(message)s", style="q"), lambda: logging.Formatter("{message", style="{"), lambda: logging.Formatter("no fields", style="%"), lambda: logging.Formatter("no", style="$")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
logging.basicConfig(force=True, format="%(message)s!", stream=sys.stdout)
logging.warning("forced")
logging.getLogger("a.b").warning("child")
logging.basicConfig(force=True, handlers=[logging.StreamHandler(sys.stdout)])
logging.warning("via handlers")
logging.info("level is still debug")
logging.basicConfig(force=True, stream=sys.stdout, level="WARNING", format="{levelname}:{message}", style="{")
logging.warning("braces %s", "yes")
logging.basicConfig(force=True, stream=sys.stdout, format="$levelname $message", style="$")
logging.error("dollars")
print(logging.INFO, logging.WARN, logging.FATAL, logging.NOTSET, logging.BASIC_FORMAT)
