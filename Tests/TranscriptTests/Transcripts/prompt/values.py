# %%
rates = [0.1, 0.01]
# %%
rates
# %%
rates;
# %%
_[0] + 1
# %%
_, __, _2
# %%
None
# %%
print("printed")
"shown"
# %%
# nothing but a comment
# %%
In[2], Out[4]
# %%
for rate in rates:
    print(rate)
# %%
len(In)
