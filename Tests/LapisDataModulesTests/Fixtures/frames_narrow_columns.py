import pandas as pd
df = pd.DataFrame({'text': ['abcdefghij', 'xy'], 'n': [1, 2]})
for width in [3, 5, 8]:
    with pd.option_context('display.max_colwidth', width):
        print(df)
print(df.to_string(max_colwidth=6))
