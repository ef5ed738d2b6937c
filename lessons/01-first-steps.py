# %% [markdown]
# # First steps
#
# Lapis reads Python. Type these cells at its prompt one by one, or run the
# whole file with `lapis lessons/01-first-steps.py`.

# %%
# A cell shows the value of its last expression; `_` is that value again.
rates = [0.1, 0.01, 0.001]
[rate * 2 for rate in rates]

# %%
# Functions, loops and formatted text are Python's.
def describe(name, values, *, digits=3):
    average = sum(values) / len(values)
    return f"{name}: {average:.{digits}f} on average, {max(values):.{digits}f} at most"


print(describe("learning rate", rates))
for number, rate in enumerate(rates, start=1):
    print(f"{number}. {rate:>8.3f} {'#' * int(rate * 100)}")

# %%
# Dictionaries keep their order, integers have no limit.
settings = {"batch_size": 32, "layers": [64, 32], "dropout": None}
for key, value in settings.items():
    print(f"{key:<12}{value!r}")
print(2 ** 100)

# %%
# Mistakes are Python's exceptions, with the place and a word of help.
try:
    settings["bach_size"]
except KeyError as error:
    print("not there:", error)

# %%
# Classes work as you know them.
class Schedule:
    """A learning rate that falls by the same factor every epoch."""

    def __init__(self, start, factor):
        self.start, self.factor = start, factor

    def __getitem__(self, epoch):
        return self.start * self.factor ** epoch

    def __repr__(self):
        return f"Schedule(start={self.start}, factor={self.factor})"


schedule = Schedule(0.1, 0.5)
print(schedule, [schedule[epoch] for epoch in range(4)])

# %% [markdown]
# ## Tables
#
# pandas and NumPy are there, without installing anything.

# %%
from sklearn.datasets import load_iris

iris = load_iris(as_frame=True)
table = iris.frame
print(table.shape)
table.head()

# %%
# The mean of each measurement for each species.
table["species"] = table["target"].map(lambda code: iris.target_names[code])
print(table.groupby("species")["petal length (cm)"].mean())

# %% [markdown]
# ## A first model

# %%
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

x_train, x_test, y_train, y_test = train_test_split(
    iris.data, iris.target, test_size=0.2, random_state=0)
model = LogisticRegression(max_iter=200).fit(x_train, y_train)
print(f"accuracy on {len(x_test)} flowers: {model.score(x_test, y_test):.3f}")

# %% [markdown]
# At the prompt, try also: Tab after `model.`, `?train_test_split`, Ctrl-R to
# find an earlier cell, `%history`. When you leave, the session is kept:
# `lapis sessions` lists it, and `lapis replay N --verify` runs it again and
# tells whether it still gives the same answers.
