import pandas as pd
df = pd.DataFrame({'accuracy': [0.91, 0.87], 'auc': [0.95, 0.9]}, index=['run_1', 'run_2'])
print(df.T)
print(df.T.loc['auc', 'run_1'])
mixed = pd.DataFrame({'a': [1, 2], 'b': ['x', 'y'], 'c': [1.5, 2.5]})
print(mixed.T)
print(mixed.T.dtypes)
print(mixed.transpose().columns)
metrics = {'AUC': 0.9512345, 'Accuracy': 0.88, 'note': 'best'}
print(pd.DataFrame([metrics]).T)
print(pd.DataFrame(metrics, index=['value']).T)
print(df.T.T.equals(df))
