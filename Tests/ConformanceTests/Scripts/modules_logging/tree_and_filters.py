import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(name)s %(levelname)s %(message)s")
parent = logging.getLogger("shop")
child = logging.getLogger("shop.cart")
grand = logging.getLogger("shop.cart.item")
print(child.parent is parent, grand.parent.name, parent.parent.name, parent.getChild("cart") is child)
parent.setLevel(logging.WARNING)
child.info("hidden by the parent's level")
child.warning("passed")
grand.setLevel(logging.DEBUG)
grand.debug("own level")
own = logging.StreamHandler(sys.stdout)
own.setFormatter(logging.Formatter("own: %(message)s"))
child.addHandler(own)
grand.error("twice")
child.propagate = False
grand.error("once")


class NoSecrets(logging.Filter):
    def filter(self, record):
        record.msg = record.msg.replace("secret", "***")
        return "drop" not in record.msg


own.addFilter(NoSecrets())
grand.error("my secret")
grand.error("drop this")
own.addFilter(lambda record: record.levelno >= logging.CRITICAL)
grand.error("too low")
grand.critical("high enough")
logging.getLogger("other").addFilter(logging.Filter("other.sub"))
logging.getLogger("other").error("filtered away")
logging.disable(logging.WARNING)
logging.getLogger("x").warning("disabled")
logging.getLogger("x").error("not disabled")
logging.disable(logging.NOTSET)
logging.getLogger("x").debug("enabled again")
print(parent, child, grand, own.level, logging.root, sorted(n for n in logging.root.manager.loggerDict))
late = logging.getLogger("a.b.c")
mid = logging.getLogger("a")
print(late.parent.name, mid.parent.name, late.getEffectiveLevel())
logging.addLevelName(25, "NOTICE")
logging.log(25, "custom level")
logging.addLevelName(logging.ERROR, "ERR")
logging.error("renamed")
adapter = logging.LoggerAdapter(logging.getLogger("ad"), {"user": "ann"})
adapter.warning("plain adapter")


class Tagged(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return "[%s] %s" % (self.extra["user"], msg), kwargs


Tagged(logging.getLogger("ad"), {"user": "bob"}).error("tagged %d", 1)
print(Tagged(logging.getLogger("ad"), {}), adapter.isEnabledFor(10), adapter.name)
