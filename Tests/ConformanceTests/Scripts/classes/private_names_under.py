class _Under:
    def f(self):
        self.__x = 1
        return list(self.__dict__)


class __:
    def f(self):
        self.__x = 1
        return list(self.__dict__)


print(_Under().f(), __().f())


class Uses:
    def glob(self):
        global __shared
        __shared = 5

    def kw(self, **k):
        return k

    def call(self):
        return self.kw(__a=1)


Uses().glob()
print("_Uses__shared" in globals(), Uses().call())


class Deletes:
    def run(self):
        self.__t = 1
        del self.__t
        return hasattr(self, "_Deletes__t"), getattr(self, "__t", "no")


print(Deletes().run())
