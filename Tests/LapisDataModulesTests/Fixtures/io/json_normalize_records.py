import pandas as pd

data = [
    {'state': 'Florida', 'info': {'governor': 'R'}, 'counties': [{'name': 'Dade', 'pop': 12345, 'geo': {'x': 1}}, {'name': 'Broward', 'pop': 40000}]},
    {'state': 'Ohio', 'info': {'governor': 'J'}, 'counties': [{'name': 'Summit', 'pop': 1234}]},
]
print(pd.json_normalize(data, 'counties', ['state', ['info', 'governor']]))
print(pd.json_normalize(data, record_path=['counties'], meta='state', meta_prefix='m_', record_prefix='r_'))
print(pd.json_normalize(data, max_level=0).columns.tolist(), pd.json_normalize({'a': {'b': {'c': 1}}}, max_level=1).columns.tolist())
print(pd.json_normalize({'a': {'b': {'c': 1, 'd': {'e': 2}}, 'f': 3}, 'g': 4}))
deep = [{'k': 1, 'l': [{'m': 2, 'n': [{'o': 3}, {'o': 4}]}]}]
print(pd.json_normalize(deep, ['l', 'n'], ['k', ['l', 'm']]))
print(pd.json_normalize([{'v': [1, 2]}, {'v': [3]}], 'v'))
for call in [lambda: pd.json_normalize(data, 'towns'), lambda: pd.json_normalize(data, 'counties', ['nope']), lambda: pd.json_normalize(data, 'counties', ['state'], record_prefix='', meta_prefix='').shape]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(pd.json_normalize(data, 'counties', ['nope'], errors='ignore').nope.tolist())
