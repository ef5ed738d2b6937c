# An empty dict asks for no hash; what has places asks for an index before it refuses.
print({}.pop([], 0))
try:
    {}.pop([])
except KeyError as e:
    print('KeyError', e)
try:
    {1: 2}.pop([], 0)
except TypeError as e:
    print(e)
for value in ['', (), b'', range(3)]:
    for key in [2**63, 0, 'a']:
        try:
            value[key] = None
        except (IndexError, TypeError) as e:
            print(type(e).__name__, e)
# Of equal elements the one that is walked stays.
print({0}.intersection([False, '']), {0, 1} & {False}, {0}.intersection({False, True}), {False}.intersection((0,)))
