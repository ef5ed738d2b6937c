import traceback
import sys


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = self.check(balance)

    @staticmethod
    def check(value):
        if value < 0:
            raise ValueError(f"negative balance: {value}")
        return value

    @property
    def rate(self):
        return self.balance / self.years

    @rate.setter
    def rate(self, value):
        self.years = 100 // value

    def __eq__(self, other):
        return self.owner == other.owner

    def __add__(self, other):
        return Account(self.owner, self.balance - other)

    def __getitem__(self, key):
        return getattr(self, key)

    def __str__(self):
        return "Account of " + self.balance

    def __iter__(self):
        return iter(self.rate)

    def __len__(self):
        return self.owner.count

    def __bool__(self):
        return self.nothing

    def __enter__(self):
        return self.balance[0]

    def __exit__(self, *args):
        pass

    def __call__(self, x):
        return x.y


a = Account("ann", 10)


def attempt(n):
    if n == 0:
        Account("bob", -5)
    elif n == 1:
        a.rate
    elif n == 2:
        a.rate = 0
    elif n == 3:
        a == 5
    elif n == 4:
        a + 50
    elif n == 5:
        a["zz"]
    elif n == 6:
        str(a)
    elif n == 7:
        for _ in a:
            pass
    elif n == 8:
        if a:
            pass
    elif n == 9:
        with a as x:
            pass
    elif n == 10:
        a(1)
    elif n == 11:
        print(f"{a}")
    elif n == 12:
        x, y = a


for n in range(13):
    try:
        attempt(n)
    except Exception:
        traceback.print_exc(file=sys.stdout)
