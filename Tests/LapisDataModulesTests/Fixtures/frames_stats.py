import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2, 3, 4], 'b': [2.0, 4.1, 5.9, 8.2], 'c': ['x', 'y', 'x', 'z']})
print(df.mean(numeric_only=True), df.sum(), df[['a', 'b']].sum(axis=1), df.max(), df.count(), df.nunique())
print(df[['a', 'b']].corr(), df[['a', 'b']].cov(), df.corr(numeric_only=True), df.a.corr(df.b))
print(df.quantile([0.25, 0.75], numeric_only=True), df.a.quantile(0.5), df.mode(), df.idxmax(numeric_only=True) if False else df[['a', 'b']].idxmax())
print(df.std(numeric_only=True), df.var(numeric_only=True), df.median(numeric_only=True), df[['a', 'b']].mean(axis=1))
print(df.isin(['x', 1]), df.replace({'x': 'X'}), df.replace(1, 100).a.tolist(), df.clip(lower=2) if False else df[['a', 'b']].clip(2, 5))
print(df.round(0), df.abs() if False else df[['a']].abs(), df.any() if False else (df.a > 2).any(), df[['a']].all())
print(df.duplicated('c').tolist(), df.drop_duplicates('c'), df.drop_duplicates('c', keep='last').index.tolist(), df.c.duplicated().tolist())
print(df.skew(numeric_only=True).round(4), df.kurt(numeric_only=True).round(4), df.sem(numeric_only=True).round(4))
try:
    df.mean()
except TypeError as e:
    print(type(e).__name__)
