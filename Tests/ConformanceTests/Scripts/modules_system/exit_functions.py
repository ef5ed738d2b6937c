import atexit


def bye(name, mark="!"):
    print("bye", name + mark)


atexit.register(bye, "first")
atexit.register(bye, "second", mark="?")


@atexit.register
def last():
    print("registered last, called first")


def never():
    print("never")


atexit.register(never)
atexit.unregister(never)
print("end of the script", last.__name__)
