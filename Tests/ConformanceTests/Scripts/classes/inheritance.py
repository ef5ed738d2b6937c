class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name}: {self.sound}"

    def describe(self):
        return "animal " + self.speak()


class Cat(Animal):
    sound = "meow"


class Kitten(Cat):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak() + "!" * self.age

    def describe(self):
        return "kitten " + super().describe()


class Old(Animal):
    def __init__(self, *args, **kw):
        Animal.__init__(self, *args, **kw)


print(Animal("a").speak(), Cat("b").speak(), Kitten("c", 3).speak(), Kitten("d", 1).describe(), Old(name="o").name)
k = Kitten("k", 2)
print(isinstance(k, Cat), isinstance(k, Animal), isinstance(k, Old), issubclass(Kitten, Animal), issubclass(Animal, Kitten))
print([c.__name__ for c in Kitten.__mro__], Kitten.__bases__[0].__name__, type(k).__name__, Cat.__base__.__name__)
