# %%
%who
# %%
import math
numbers = list(range(20))
text = "a b"
def double(x):
    return 2 * x
# %%
%who
# %%
%whos
# %%
%who str
# %%
%seed 7
# %%
%seed
# %%
%seed x
# %%
%reset
# %%
%reset -f
# %%
%who
# %%
%lsmagic
