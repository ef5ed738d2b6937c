# Properties with setters and deleters, inheritance, documentation and refusals.
class Temperature:
    def __init__(self, celsius=0.0):
        self._c = celsius

    @property
    def celsius(self):
        """Degrees Celsius."""
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"too cold: {value}")
        self._c = value

    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._c

    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32

    kelvin = property(lambda self: self._c + 273.15, doc="Kelvin.")


t = Temperature(25)
print(t.celsius, t.fahrenheit, t.kelvin)
t.celsius = 30
print(t.celsius, t.__dict__)
t.celsius += 1.5
print(t.celsius)
for action in ("t.celsius", "t.fahrenheit", "t.kelvin"):
    name = action.split(".")[1]
    try:
        setattr(t, name, -300)
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
for name in ("fahrenheit", "kelvin"):
    try:
        delattr(t, name)
    except AttributeError as e:
        print(e)
del t.celsius
try:
    t.celsius
except AttributeError as e:
    print(e)
print(Temperature.celsius.__doc__, Temperature.kelvin.__doc__, type(Temperature.celsius))
print(Temperature.celsius.fget.__name__, Temperature.celsius.fset.__name__, Temperature.fahrenheit.fset)
