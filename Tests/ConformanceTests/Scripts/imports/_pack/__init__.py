from .inner import value, helper
name = "pack"
