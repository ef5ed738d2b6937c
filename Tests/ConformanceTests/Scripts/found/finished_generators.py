# A generator gives its return value to whoever sees it end, and to nobody after that.
def counted():
    yield 1
    return 'done'


numbers = counted()
print(list(numbers))
try:
    next(numbers)
except StopIteration as stop:
    print(repr(stop), stop.value)

numbers = counted()
next(numbers)
for _ in range(2):
    try:
        numbers.send(None)
    except StopIteration as stop:
        print(repr(stop), stop.value)


def outer():
    print('got', (yield from counted()))


for value in (walk := outer()):
    print(value)
try:
    next(walk)
except StopIteration as stop:
    print(repr(stop))
