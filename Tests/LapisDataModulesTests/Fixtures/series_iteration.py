import numpy as np
import pandas as pd

s = pd.Series([3, 1, 2], index=list('xyz'), name='n')
for v in s:
    print(v)
for k, v in s.items():
    print(k, v)
print([v * 2 for v in s], {k: v for k, v in s.items()}, list(enumerate(s)), list(zip(s.index, s.values)))
print(max(s), min(s), sum(s), sorted(s), len(s), list(reversed(s.tolist())), any(s > 2), all(s > 0))
print(dict(s), s.to_dict(), list(s.index), tuple(s), set(s) == {1, 2, 3}, np.array(s), s.values.tolist())
print(json_like := {'mean': float(s.mean()), 'n': int(s.count())})
import json

print(json.dumps(s.to_dict()), json.dumps(s.tolist()), json.dumps([float(v) for v in s / 2]))
print('%d %.1f' % (s['x'], s.mean()), '{:>4}|{:<4}'.format(s['x'], s['y']), f"{s['z']:03d} {s.std():.4f}")
print(str(s['x']) + '!')
print(s.map('{:.1f}'.format).tolist(), s.apply(lambda v: f'n={v}').tolist(), ','.join(s.astype(str)))
print(range(s['z']), [0] * s['z'], 'ab' * s['z'], round(s.mean(), 2), int(s.sum()), pow(s['x'], 2))
print(divmod(s['x'], 2), s['x'] // 2, s['x'] % 2)
print(s['x'] == 3, s['x'] is None, s['x'] > 1 and s['y'] < 2, bool(s['x']), hash(s['x']) == hash(3))
print({3: 'three'}[s['x']])
