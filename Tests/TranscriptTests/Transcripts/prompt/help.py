# %%
def train(data, *, rate=0.1):
    """Trains on the data.

    The rate is that of learning."""
# %%
train?
# %%
?train
# %%
trian?
# %%
%history?
# %%
import math
# %%
math.sqrt?
