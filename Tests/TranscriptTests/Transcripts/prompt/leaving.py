# %%
x = 1
# %%
raise SystemExit("bye")
# %%
x
