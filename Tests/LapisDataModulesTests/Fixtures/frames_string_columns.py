import pandas as pd
df = pd.DataFrame({'full': ['Ann Lee', 'Bob Ray', 'Cy'], 'mail': ['a@x.org', 'b@y.com', None]})
parts = df['full'].str.split(' ', expand=True)
print(parts, parts.columns.tolist(), df['full'].str.split().str[0].tolist(), sep='\n')
df[['first', 'last']] = df['full'].str.split(' ', n=1, expand=True)
df['host'] = df['mail'].str.split('@').str[1]
df['upper'] = df['full'].str.upper()
print(df, df[df['full'].str.contains('an', case=False)], df[df.mail.str.endswith('org').fillna(False)], df['mail'].str.extract(r'(\w)@(\w+)'), sep='\n')
print(df['full'].str.len().tolist(), df['full'].str.replace('e', 'E', regex=False).tolist(), df['host'].isna().sum(), df['full'].str.cat(sep='|'), df['first'].str[:2].tolist())
