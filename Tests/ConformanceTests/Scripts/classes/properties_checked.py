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
