# The table through a file.
import os
import tempfile
path = os.path.join(tempfile.mkdtemp(), "table.csv.gz")
data.to_csv(path, index=False)
frame = pd.read_csv(path, usecols=["age", "job", "cons.price.idx", "y"], dtype={"age": "float64"})
