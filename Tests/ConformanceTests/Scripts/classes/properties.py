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


class Checked(Temperature):
    @Temperature.celsius.setter
    def celsius(self, value):
        print("checked", value)
        Temperature.celsius.fset(self, value)

    @property
    def fahrenheit(self):
        return round(super().fahrenheit)


c = Checked(1)
c.celsius = 10.123
print(c.celsius, c.fahrenheit)


class WriteOnly:
    def _set(self, v):
        self.seen = v

    secret = property(None, _set)


w = WriteOnly()
w.secret = 5
print(w.seen)
try:
    w.secret
except AttributeError as e:
    print(e)


class Failing:
    @property
    def value(self):
        return self.absent

    def __getattr__(self, name):
        return f"fallback for {name}"


print(Failing().value)


class Shadow:
    @property
    def x(self):
        return 1

    def __init__(self):
        try:
            self.x = 5
        except AttributeError as e:
            print(e)


Shadow()
p = property()
print(p.fget, p.fset, p.fdel, p.__doc__)
