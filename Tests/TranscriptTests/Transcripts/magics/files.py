# %%
import os, tempfile
folder = tempfile.mkdtemp()
# %%
%%writefile {folder}/train.py
import sys
value = len(sys.argv) - 1
print("arguments:", sys.argv[1:])
# %%
%run {folder}/train.py --rate 0.5
# %%
value
# %%
names = !ls {folder}
names
# %%
!echo one; echo two >&2
# %%
!pip install azureml-sdk
# %%
%matplotlib inline
# %%
if value:
    !echo inside
# %%
%%time
sum(range(10))
# %%
%run {folder}/absent.py
