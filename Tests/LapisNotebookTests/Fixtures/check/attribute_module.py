import numpy as np
import pandas as pd
import os.path
import matplotlib.pyplot as plt

data = np.arrray([1, 2])
df = pd.read_cvs("x.csv")
print(np.foo, os.path.exist("x"), os.getcwdd())
plt.plt([1, 2])
