import traceback
import sys

user = {"name": "ann", "age": None}


def attempt(n):
    if n == 0:
        return f"hello {user['nme']}"
    if n == 1:
        return f"{user['age'] + 1} years"
    if n == 2:
        return f"{user['name']:>{user['width']}}"
    if n == 3:
        return f"{user['age']:.2f}"
    if n == 4:
        return (f"first {user['name']} "
                f"second {user.nope}")
    if n == 5:
        return f"""
        {user['name']}
        {user['missing']}
        """
    if n == 6:
        return "%d items" % user["name"]
    if n == 7:
        return "{} {}".format(user["name"])
    if n == 8:
        return f"{undefined!r:>10}"


for n in range(9):
    try:
        attempt(n)
    except Exception:
        traceback.print_exc(file=sys.stdout)
