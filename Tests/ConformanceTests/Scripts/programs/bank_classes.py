class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed:.2f}, have {available:.2f}")
        self.needed = needed


class Account:
    _next = 1000
    interest = 0.01

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = balance
        self.history = []
        self.number = Account._next
        Account._next += 1

    @property
    def balance(self):
        return round(self._balance, 2)

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def add_interest(self):
        self._balance *= 1 + self.interest
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance:.2f})"

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    interest = 0.05

    def withdraw(self, amount):
        if len([h for h in self.history if h[0] == "withdraw"]) >= 2:
            raise RuntimeError("limit reached")
        return super().withdraw(amount)


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, kind, *args, **kwargs):
        account = kind(*args, **kwargs)
        self.accounts[account.number] = account
        return account

    def __getitem__(self, n):
        return self.accounts[n]

    def __len__(self):
        return len(self.accounts)

    def __iter__(self):
        yield from self.accounts.values()

    def __contains__(self, owner):
        return any(a.owner == owner for a in self)

    def transfer(self, a, b, amount):
        try:
            self[a].withdraw(amount)
        except InsufficientFunds as e:
            print("transfer failed:", e, e.needed)
            return False
        else:
            self[b].deposit(amount)
            return True
        finally:
            print("transfer", a, "->", b)


bank = Bank()
ann = bank.open(Account, "Ann", 100)
bob = bank.open(Savings, "Bob", balance=50.5)
print(ann, bob, len(bank), "Ann" in bank, "Zed" in bank, sorted(bank), max(bank))
print(bank.transfer(1000, 1001, 30), bank.transfer(1001, 1000, 500), ann, bob)
print(ann.deposit(10).withdraw(5).history, bob.add_interest(), ann.add_interest())
for action in [lambda: ann.deposit(-1), lambda: bank[5], lambda: bob.withdraw(1).withdraw(1).withdraw(1), lambda: ann.nothing, lambda: setattr(ann, "balance", 5)]:
    try:
        action()
    except (ValueError, KeyError, RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)
print([a.owner for a in bank], sum(a.balance for a in bank), {a.number: a.balance for a in bank})
