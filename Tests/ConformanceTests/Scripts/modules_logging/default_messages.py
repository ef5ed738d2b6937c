import logging

logging.info("not shown")
logging.getLogger("quiet").warning("last resort prints the message only")
logging.getLogger("quiet").error("number %d", 5)
logging.warning("now the root has a handler")
logging.getLogger("child").error("so this has a prefix")
logging.getLogger("child").info("not this")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("division failed")
