import io
import pandas as pd

text = '''Survey 2024;;;
exported by;anna;;
id;Größe (m);Einkommen;aktiv
1;1,72;"2.500,50";ja
2;k.A.;1.200;nein
3;1,80;-;ja

4;1,65;999;nein
Summe;;;
'''
df = pd.read_csv(io.StringIO(text), sep=';', skiprows=2, skipfooter=1, engine='python', decimal=',', thousands='.',
                 na_values=['k.A.', '-'], true_values=['ja'], false_values=['nein'], index_col='id')
print(df)
df.info()
print(df['Größe (m)'].mean(), df.Einkommen.max(), df.aktiv.sum())
