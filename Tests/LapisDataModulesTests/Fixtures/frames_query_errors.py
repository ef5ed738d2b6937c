import pandas as pd
df = pd.DataFrame({'a': [1, 2, 3], 'b': ['x', 'y', 'z']})
for text in ['missing > 1', 'a > @nowhere', 'a >', 'a = 1', '', 'a + 1']:
    try:
        print(df.query(text))
    except Exception as error:
        print(type(error).__name__, '|', str(error).split('\n')[0])
try:
    df.query(3)
except ValueError as error:
    print(error)
try:
    df.eval('a +')
except SyntaxError:
    print('syntax')
from pandas.errors import UndefinedVariableError
print(issubclass(UndefinedVariableError, NameError))
