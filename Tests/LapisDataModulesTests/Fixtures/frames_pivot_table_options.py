import pandas as pd
import numpy as np
df = pd.DataFrame({'shop': ['a', 'a', 'b', 'b', 'b'], 'item': ['p', 'q', 'p', 'p', 'r'], 'n': [1, 2, 3, 4, 5], 'price': [1.5, 2.5, 3.5, 4.5, 5.5]})
print(df.pivot_table(values='n', index='shop', columns='item', aggfunc='sum', fill_value=0))
print(df.pivot_table(values='n', index='shop', columns='item', aggfunc='sum', margins=True))
print(df.pivot_table(index='shop', values=['n', 'price'], aggfunc={'n': 'sum', 'price': ['min', 'max']}))
print(df.pivot_table(index='shop', values='n', aggfunc=['count', 'mean']))
print(df.pivot_table(index=['shop', 'item'], values='price', aggfunc=np.mean))
print(df.pivot_table(index='shop', columns='item', values='n', aggfunc='count', margins=True, margins_name='Total', fill_value=0))
print(pd.pivot_table(df, index='item', values='n', aggfunc=lambda s: s.max() - s.min()))
print(df.pivot_table(index='item', columns='shop', aggfunc='max'))
print(df.pivot_table('n', 'shop', 'item', dropna=False))
print(df.pivot_table(index='shop', aggfunc='size'), df.pivot_table(columns='shop', values='n'))
print(df[:0].pivot_table(index="shop", values="n", aggfunc="sum", margins=True))
