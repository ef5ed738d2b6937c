# %% [markdown]
# # A script with cells

# %%
print(table)

# %%
table = [1, 2]

# %%
%time total = sum(table)
print(total)
%timme total
