class ConfigError(Exception):
    """A bad configuration."""


def check(config):
    for key in ("name", "size"):
        if key not in config:
            raise ConfigError(f"missing {key!r}")


check({"name": "x"})
