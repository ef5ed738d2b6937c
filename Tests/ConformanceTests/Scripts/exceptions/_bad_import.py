import _helpers

VALUE = _helpers.scale(3)
