class ConfigError(Exception):
    """Something is wrong with the settings."""


def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise ConfigError(f"bad number {text!r}") from error


def load(settings):
    try:
        return parse(settings["size"])
    except ConfigError:
        return parse(settings["fallback"])


try:
    load({"size": "big"})
except KeyError as error:
    print("caught", error)
load({"size": "big", "fallback": "small"})
