# A table read, grouped, sorted and written.
import csv
import io
from collections import defaultdict

source = '''region,product,amount,note
north,apple,10,"first, of many"
south,apple,7.5,
north,pear,3,"said ""ok"""
south,fig,,"two
lines"
'''
rows = list(csv.DictReader(io.StringIO(source)))
print(len(rows), rows[0], rows[3]["note"], sep="\n")
totals = defaultdict(float)
for row in rows:
    totals[row["region"]] += float(row["amount"] or 0)
print(dict(totals), max(totals, key=totals.get))
out = io.StringIO()
writer = csv.DictWriter(out, fieldnames=["product", "amount"], extrasaction="ignore", lineterminator="\n")
writer.writeheader()
writer.writerows(sorted(rows, key=lambda r: (r["product"], r["amount"])))
print(out.getvalue())
matrix = io.StringIO()
csv.writer(matrix, delimiter=";", quoting=csv.QUOTE_NONNUMERIC).writerows([["a", 1], ["b;c", 2.5]])
print(repr(matrix.getvalue()), list(csv.reader(io.StringIO(matrix.getvalue()), delimiter=";", quoting=csv.QUOTE_NONNUMERIC)))
header, *body = csv.reader(source.splitlines())
print(header, [dict(zip(header, line)) for line in body][1], list(zip(*body))[0])
