import pandas as pd

s = pd.Series(['  Alice ', 'BOB', 'carol-Ann', None])
print(s.str.strip().str.lower().tolist(), s.str.upper().tolist(), s.str.capitalize().tolist())
print(s.str.swapcase().tolist())
print(s.str.title().tolist(), s.str.casefold().tolist(), s.str.len().tolist())
print(s.str.lstrip().tolist(), s.str.rstrip().tolist(), s.str.strip(' Ae').tolist())
print(s.str.pad(10, side='both', fillchar='*').tolist(), s.str.pad(8).tolist(), s.str.center(9, '.').tolist())
print(s.str.ljust(9, '_').tolist(), s.str.rjust(9, '_').tolist(), pd.Series(['1', '-22']).str.zfill(5).tolist())
print(s.str.removeprefix('BO').tolist(), s.str.removesuffix('Ann').tolist())
print(s.str.repeat(2).tolist(), pd.Series(['a', 'b']).str.repeat([1, 3]).tolist(), (s + '!').tolist())
print(('<' + s).tolist())
print(s.str.wrap(5).tolist(), s.str.slice_replace(0, 2, 'XX').tolist())
print(s.str.translate(str.maketrans('o', '0')).tolist())
print(s.str.isupper().tolist(), s.str.isalpha().tolist(), s.str.isspace().tolist())
print(pd.Series(['12', '1.2', '']).str.isnumeric().tolist())
print(pd.Series(['é', 'e']).str.normalize('NFD').str.len().tolist())
print(pd.Series(['a b']).str.encode('utf-8').tolist())
print(pd.Series(['ab', 'c']).str.join('-').tolist(), pd.Series([['a', 'b'], ['c']]).str.join('+').tolist())
print(pd.Series([b'ab']).str.decode('utf-8').tolist())
try:
    pd.Series([1, 2]).str
except AttributeError as e:
    print(e)
