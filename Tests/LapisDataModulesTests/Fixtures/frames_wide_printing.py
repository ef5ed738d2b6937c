import pandas as pd
import numpy as np
wide = pd.DataFrame(np.arange(60).reshape(2, 30), columns=['column_%d' % i for i in range(30)])
print(wide)
print(wide.head(1).T.head(3))
long = pd.DataFrame({'a': range(100), 'b': np.linspace(0, 1, 100)})
print(long)
print(long.head(61).shape, pd.DataFrame({'t': ['x' * 60, 'short']}))
both = pd.DataFrame(np.zeros((80, 25)))
print(both)
text = pd.DataFrame({'first': ['some longer text here'] * 2, 'second': ['another piece of text'] * 2, 'third': ['and still more of it'] * 2, 'fourth': ['the last of them all'] * 2})
print(text)
print(pd.DataFrame(columns=['a', 'b']), pd.DataFrame(index=[1, 2]), pd.DataFrame())
