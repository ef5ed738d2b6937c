"""Warnings go to standard error with the line that warns, once per place."""
import warnings

warnings.resetwarnings()
warnings.simplefilter("default")


def old(x):
    warnings.warn("old() is deprecated, use new()", DeprecationWarning, stacklevel=2)
    return x + 1


for i in range(3):
    old(i)
print(old(5))
warnings.warn("plain text")
warnings.warn(RuntimeWarning("an instance"))
warnings.warn("about the future", FutureWarning)


class ConfigWarning(UserWarning):
    """A category of the script's own."""


warnings.warn("value is odd", ConfigWarning)
warnings.warn(ConfigWarning("value", 3))
warnings.warn("")
