import os.path

os.environ["LAPIS_TEST"] = "yes"
import math as mathematics, json as j
from collections import OrderedDict, defaultdict, Counter, deque
print(mathematics.floor(1.5), j.dumps(1), math if "math" in globals() else "no math")
dd = defaultdict(list)
dd["a"].append(1)
dd["b"]
print(dd, dict(dd), defaultdict(int)["x"], "z" in dd)
c = Counter("abracadabra")
print(c, c["a"], c["zz"], c.most_common(2), sum(c.values()), Counter([1, 1, 2]), Counter(a=2) + Counter(a=1, b=1))
c.update("aaa")
print(c.most_common(1), sorted(c.elements())[:3], Counter("ab") == Counter("ba"))
dq = deque([1, 2, 3], maxlen=3)
dq.append(4)
dq.appendleft(0)
print(dq, dq.popleft(), dq.pop(), list(dq), len(dq))
dq.extend([7, 8])
dq.rotate(1)
print(dq)
od = OrderedDict([("a", 1), ("b", 2)])
od.move_to_end("a")
print(od, list(od), od.popitem())
import datetime
d = datetime.datetime(2024, 2, 29, 13, 5, 9)
print(d, d.isoformat(), d.strftime("%d/%m/%y %H:%M"), d.year, d.weekday(), d + datetime.timedelta(days=1), datetime.date(2024, 1, 1))
print(datetime.timedelta(hours=25), datetime.timedelta(seconds=90).total_seconds(), d - datetime.datetime(2024, 1, 1), repr(d.date()))
import string
print(string.ascii_lowercase, string.digits, string.punctuation)
import re
print(re.findall(r"\d+", "a1b22c333"), re.sub(r"[aeiou]", "*", "education"), re.match(r"(\w+)@(\w+)", "me@site").groups(), re.split(r"[,;]\s*", "a, b;c"))
print(bool(re.search("x", "abc")), re.search(r"b+", "abbbc").group(), re.compile(r"^\s*(\w+)\s*=\s*(.*)$").match(" k = v w").group(1, 2))
import copy
a = [1, [2, 3]]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(4)
print(b, c)
import statistics
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.stdev([1, 2, 3, 4]), statistics.mode([1, 1, 2]))
import operator
print(operator.add(1, 2), sorted([(1, "b"), (2, "a")], key=operator.itemgetter(1)), operator.attrgetter("real")(5), operator.mul(3, 4))
try:
    import no_such_module_here
except ModuleNotFoundError as e:
    print(e)
try:
    from os import no_such_name
except ImportError as e:
    print(str(e).split(" (")[0])
try:
    os.no_such
except AttributeError as e:
    print(e)
