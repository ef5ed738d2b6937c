import logging
import logging.config
import logging.handlers
import os
import tempfile

top = tempfile.TemporaryDirectory()
path = os.path.join(top.name, "r.log")
logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"short": {"format": "%(levelname).1s %(name)s: %(message)s"}, "long": {"format": "{name}|{message}", "style": "{"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "short", "stream": "ext://sys.stdout", "level": "INFO"},
        "file": {"class": "logging.handlers.RotatingFileHandler", "filename": path, "maxBytes": 60, "backupCount": 2, "formatter": "long"},
    },
    "loggers": {"svc": {"handlers": ["console", "file"], "level": "DEBUG", "propagate": False}},
    "root": {"level": "WARNING", "handlers": ["console"]},
})
log = logging.getLogger("svc")
log.debug("file only")
log.info("both")
logging.getLogger("else").info("no")
logging.getLogger("else").warning("root prints")
for i in range(6):
    log.debug("message number %d", i)
print(sorted(os.listdir(top.name)), open(path).read().splitlines())
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "logging.Nope"}}}, {"version": 1, "root": {"handlers": ["zz"]}}):
    try:
        logging.config.dictConfig(bad)
    except ValueError as error:
        print("ValueError", error)
memory = logging.handlers.MemoryHandler(10, target=logging.StreamHandler(__import__("sys").stdout))
log2 = logging.getLogger("mem")
log2.propagate = False
log2.addHandler(memory)
log2.warning("buffered")
print("nothing yet")
log2.error("flushes")
logging.shutdown()
top.cleanup()
