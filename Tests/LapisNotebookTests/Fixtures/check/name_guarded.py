try:
    unicode
except NameError:
    unicode = str

if "extra" in globals():
    print(extra)

try:
    import simplejson as json
except ImportError:
    import json

if False:
    print(never_defined)


def cleanup():
    return
    print(behind_return)


print(unicode("x"), json.dumps(1), typo)
