# In front of every idiom: what tells a frame cell by cell.
import hashlib
import numpy as np
import pandas as pd


def cells(frame):
    """(what, type, each value as text) of the rows' labels and of each column."""
    if isinstance(frame, pd.Series):
        frame = frame.to_frame()
    yield 'index %r' % (list(frame.index.names),), str(frame.index.dtype), [repr(v) for v in frame.index.tolist()]
    for place, name in enumerate(frame.columns.tolist()):
        column = frame.iloc[:, place]
        yield 'column %r' % (name,), str(column.dtype), [repr(v) for v in column.tolist()]


def print_digests(frame):
    print(frame.shape)
    for what, kind, texts in cells(frame):
        print(what, kind, hashlib.sha256('\n'.join(texts).encode()).hexdigest()[:16])


def write_cells(frame, path):
    with open(path, 'w') as file:
        for what, kind, texts in cells(frame):
            file.write('\n'.join([what + ' ' + kind] + texts) + '\n')
