# %%
a = 1
# %%
if a:
    b = 2
# %%
a + b
# %%
%history
# %%
%history -n 1-2
# %%
%history -n -o 1/3
# %%
%history 9
# %%
%history 5-x
# %%
%histroy
