print("a", "b", sepp="")
rows = sorted([3, 1], reversed=True)
with open("x.txt", mod="w") as f:
    pass
import json

json.dumps({}, indnt=2)
