import io
import math
import random
import pandas as pd

random.seed(7)
words = ['', 'plain', 'with space', 'comma,inside', 'quote"inside', '"quoted"', 'two\nlines', "it's", 'é ü 東京', ' lead', 'trail ', 'semi;colon', 'tab\there', 'back\\slash', '-', '1_000', 'nanny', '1e', '0x1f', '#no', 'True story', '\'', '""', ',', '\n', '1,5', '...']
def floats(n):
    return [random.choice([random.uniform(-1, 1), random.uniform(-1e6, 1e6), float(random.randint(-9, 9)), 0.1 + 0.2, math.pi, 1e15, 2.5e-7]) for _ in range(n)]
def frame(n):
    return pd.DataFrame({'f': floats(n), 'i': [random.randint(-10**12, 10**12) for _ in range(n)], 's': [random.choice(words[1:]) for _ in range(n)], 'b': [random.random() < 0.5 for _ in range(n)], 'name, "odd"': [random.choice(words[1:]) for _ in range(n)]})
bad = 0
for n in [1, 2, 5, 17, 60, 200]:
    for options in [{}, {'sep': ';'}, {'sep': '\t'}, {'quoting': 1}, {'quoting': 2}, {'lineterminator': '\r\n'}]:
        df = frame(n)
        text = df.to_csv(index=False, **options)
        back = pd.read_csv(io.StringIO(text), sep=options.get('sep', ','), float_precision='round_trip')
        if not back.equals(df):
            bad += 1
            print(n, options, [c for c in df.columns if not back[c].equals(df[c])])
print('different:', bad)
