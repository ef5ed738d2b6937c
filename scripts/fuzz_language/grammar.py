"""Expressions by the type they usually have.

A line is one way to write an expression; `<type>` is replaced by an expression of that type (see
`Expressions.hole` for the ones that are not listed here, like `<small>` or `<spec_int>`). Types only
steer: a wrong one now and then is how error messages get compared.
"""

TABLES = {
    "int": r"""
<int> + <int>
<int> - <int>
<int> * <int>
<int> // <int>
<int> % <int>
<int> & <int>
<int> | <int>
<int> ^ <int>
<int> << <nat>
<int> >> <nat>
-<int>
~<int>
+<bool>
<int> ** <small>
pow(<int>, <small>, <int>)
pow(<int>, -1, <int>)
abs(<int>)
divmod(<int>, <int>)[<sint>]
len(<str>)
len(<list>)
len(<any>)
len(<dict>)
len(<range>)
sum(<ints>)
sum(<ints>, <int>)
sum(x * x for x in <ints>)
max(<ints>)
max(<int>, <int>, <float>)
min(<ints>, default=<int>)
min(<strs>, key=len, default='').count(<str>)
int(<float>)
int(<numstr>)
int(<numstr>, <base>)
int(<str>, <base>)
round(<int>, <sint>)
round(<float>)
ord(<char>)
ord(<str>)
<str>.count(<str>)
<str>.find(<str>)
<str>.find(<str>, <sint>, <sint>)
<str>.rfind(<str>, <sint>)
<str>.index(<str>)
<str>.rindex(<str>)
<list>.index(<any>)
<ints>.index(<int>, <sint>)
<list>.count(<any>)
<tuple>.count(<any>)
<tuple>.index(<any>)
<range>.index(<int>)
<range>.count(<int>)
<range>[<sint>]
<ints>[<sint>]
<bytes>[<sint>]
<bytes>.find(<bytes>)
<bytes>.count(<bytes>)
int.from_bytes(<bytes>, <order>, signed=<bool>)
<int>.bit_length()
<int>.bit_count()
<int>.numerator
hash(<int>)
hash(<int> / 8)
hash((<int>, <int>)) == hash((<int>, <int>))
math.gcd(<int>, <int>)
math.lcm(<int>, <int>)
math.comb(<small>, <small>)
math.perm(<small>, <small>)
math.factorial(<nat>)
math.isqrt(<int>)
math.floor(<float>)
math.ceil(<float>)
math.trunc(<float>)
math.prod(<ints>)
<int> if <bool> else <int>
<int> and <int>
<int> or <int>
(<name> := <int>)
<dict>[<str>]
<dict>.get(<str>, <int>)
<dict>.pop(<str>, <int>)
functools.reduce(lambda a, b: a * 2 + b, <ints>)
functools.reduce(operator.xor, <ints>, <int>)
operator.<opname>(<int>, <int>)
operator.itemgetter(<sint>)(<ints>)
bisect.bisect(sorted(<ints>), <int>)
bisect.bisect_left(<ints>, <int>)
statistics.mode(<ints>)
next(iter(<ints>))
next(iter(<ints>), <int>)
next(x for x in <ints> if x > <int>)
[*<ints>, <int>][<sint>]
(lambda x, y=<int>, *z: x + y + len(z))(<int>, *<ints>)
collections.Counter(<str>).total()
collections.Counter(<strs>)[<str>]
datetime.date(<year>, <small>, <small>).toordinal()
datetime.date.fromisoformat(<iso>).weekday()
(<datetime> - <datetime>).days
<timedelta>.seconds
len(re.findall(<pattern>, <str>))
int(<bool>)
<set>.__len__()
int()
int(<bytes>)
int(<str>)
<int>.__add__(<int>)
<int>.__floordiv__(<float>)
random.Random(<int>).randint(<int>, <int>)
random.Random(<int>).getrandbits(<nat>)
random.Random(<int>).choice(<ints>)
random.Random(<str>).randrange(<int>, <int>, <int>)
""",
    "float": r"""
<float> + <float>
<float> - <int>
<float> * <float>
<int> / <int>
<float> / <float>
<float> // <float>
<float> % <float>
<float> % <int>
-<float>
abs(<float>)
abs(<float>) ** <float>
<float> ** <small>
<float> ** -<small>
float(<int>)
float(<numstr>)
float(<str>)
round(<float>, <sint>)
divmod(<float>, <float>)[0]
divmod(<int>, <float>)[1]
math.sqrt(<float>)
math.sqrt(<int>)
math.exp(<float>)
math.log(<float>)
math.log(<int>, <int>)
math.log2(<int>)
math.log10(<int>)
math.log1p(<float>)
math.expm1(<float>)
math.sin(<float>)
math.atan2(<float>, <float>)
math.tan(<float>)
math.acos(<float>)
math.asinh(<float>)
math.atanh(<float>)
math.cosh(<float>)
math.hypot(<float>, <int>, <float>)
math.fmod(<float>, <float>)
math.remainder(<float>, <float>)
math.copysign(<float>, <float>)
math.ldexp(<float>, <sint>)
math.frexp(<float>)[<sint>]
math.modf(<float>)[0]
math.fsum(<floats>)
math.degrees(<float>)
math.gamma(<float>)
math.lgamma(<float>)
math.erf(<float>)
math.cbrt(<float>)
math.exp2(<float>)
math.pow(<float>, <float>)
math.nextafter(<float>, <float>)
math.ulp(<float>)
math.dist(<floats>, <floats>)
math.prod(<floats>)
sum(<floats>)
max(<floats>)
min(<float>, <int>)
float.fromhex(<float>.hex())
float.fromhex(<numstr>)
statistics.mean(<ints>)
statistics.fmean(<floats>)
statistics.median(<floats>)
statistics.median_low(<ints>)
statistics.stdev(<floats>)
statistics.pvariance(<ints>)
statistics.harmonic_mean(<ints>)
statistics.geometric_mean(<ints>)
statistics.quantiles(<ints>, n=<small>)
<floats>[<sint>]
<timedelta>.total_seconds()
random.Random(<int>).random()
random.Random(<int>).uniform(<float>, <float>)
random.Random(<int>).gauss(<float>, <float>)
random.Random(<int>).expovariate(<float>)
<float> if <bool> else <float>
<float>.__mul__(<int>)
<int>.__truediv__(<float>)
<float>.real
(<name> := <float>)
""",
    "bool": r"""
<int> < <int>
<int> == <float>
<float> <= <float>
<float> == <float>
<int> < <float> <= <int>
<str> < <str>
<str> == <str>
<str> in <str>
<int> in <ints>
<any> in <list>
<any> not in <tuple>
<str> in <dict>
<key> in <set>
<int> in <range>
<float> in <range>
<list> == <list>
<list> < <list>
<tuple> >= <tuple>
<set> <= <set>
<set> > <set>
<set> == <set>
<dict> == <dict>
<range> == <range>
<any> == <any>
<any> != <any>
<any> < <any>
<any> is None
<any> is not None
not <any>
<bool> and <bool>
<bool> or <bool>
bool(<any>)
isinstance(<any>, <class>)
isinstance(<any>, (<class>, <class>))
issubclass(<class>, <class>)
isinstance(<any>, int | str)
type(<any>) is <class>
callable(<any>)
hasattr(<any>, <attr>)
all(<list>)
any(<list>)
all(x > <int> for x in <ints>)
<str>.startswith(<str>)
<str>.startswith((<str>, <str>), <sint>)
<str>.endswith(<str>)
<str>.<isword>()
<bytes>.isalpha()
<bytes>.startswith(<bytes>)
<set>.isdisjoint(<ints>)
<set>.issubset(<list>)
math.isclose(<float>, <float>, rel_tol=<float>)
math.isnan(<float>)
math.isinf(<float>)
<float>.is_integer()
<datetime> < <datetime>
<timedelta> == <timedelta>
re.match(<pattern>, <str>) is None
re.fullmatch(<pattern>, <str>) is not None
<bytes> == <bytes>
<bytes> < <bytes>
<bytes> in <bytes>
<int> in <bytes>
<any> == <any> == <any>
1 if <any> else 0
collections.Counter(<str>) == collections.Counter(<str>)
collections.deque(<list>) == collections.deque(<list>)
""",
    "str": r"""
<str> + <str>
<str> * <small>
<str>[<sint>]
<str>[<slice>]
<str>[<slice>]
str(<any>)
repr(<any>)
repr(<str>)
ascii(<str>)
str(<float>)
str(<bytes>, <codec>)
<bytes>.decode(<codec>)
<bytes>.decode(<codec>, <onerror>)
chr(<nat>)
hex(<int>)
oct(<int>)
bin(<int>)
format(<int>, <spec_int>)
format(<float>, <spec_float>)
format(<str>, <spec_str>)
format(<any>, <spec_str>)
<fstring>
<fstring>
<fstring>
<percent>
<percent>
<strformat>
<strformat>
<str>.upper()
<str>.lower()
<str>.title()
<str>.capitalize()
<str>.swapcase()
<str>.casefold()
<str>.strip()
<str>.strip(<str>)
<str>.lstrip(<str>)
<str>.rstrip()
<str>.replace(<str>, <str>)
<str>.replace(<str>, <str>, <sint>)
<str>.center(<nat>)
<str>.center(<nat>, <char>)
<str>.ljust(<nat>, <char>)
<str>.rjust(<nat>)
<str>.zfill(<nat>)
<str>.expandtabs(<small>)
<str>.expandtabs()
<str>.removeprefix(<str>)
<str>.removesuffix(<str>)
<str>.translate({97: None, 98: 'XY', 99: 100})
<str>.translate(str.maketrans(<str>, <str>))
<str>.translate(str.maketrans('ab', 'xy', <str>))
<str>.join(<strs>)
', '.join(map(str, <list>))
<char>.join(<str>)
''.join(sorted(<str>))
''.join(reversed(<str>))
<strs>[<sint>]
<str>.split(<str>)[<sint>]
<str>.partition(<str>)[<sint>]
max(<str>)
min(<strs>, key=len)
max(<strs>, key=str.lower, default=<str>)
<str> or <str>
<str> if <bool> else <str>
(<name> := <str>)
type(<any>).__name__
json.dumps(<any>)
json.dumps(<list>, indent=<small>)
json.dumps(<dict>, sort_keys=<bool>, separators=(',', ':'))
json.dumps(<str>, ensure_ascii=<bool>)
json.dumps(<dict>, indent=<str>)
re.sub(<pattern>, <str>, <str>)
re.sub(<pattern>, lambda m: m.group().upper(), <str>, count=<small>)
re.sub(<pattern>, r'<\g<0>>', <str>)
re.escape(<str>)
str(re.search(<pattern>, <str>))
textwrap.fill(<str>, <nat>)
textwrap.dedent(<str>)
textwrap.indent(<str>, <str>)
textwrap.shorten(<str>, <nat>)
textwrap.shorten(<str>, width=<nat>, placeholder=<str>)
string.capwords(<str>)
string.Template(<str> + ' $a ${b} $$').substitute(a=<any>, b=<any>)
string.Template('$x' + <str>).safe_substitute(y=1)
<datetime>.strftime(<strftime>)
<datetime>.isoformat()
str(<datetime>)
str(<timedelta>)
repr(<timedelta>)
datetime.date.fromisoformat(<iso>).isoformat()
<bytes>.hex()
<float>.hex()
pprint.pformat(<list>, width=<nat>)
pprint.pformat(<dict>)
random.Random(<int>).choice(<str>)
''.join(random.Random(<int>).sample(<str>, <small>))
str(random.Random(<int>).choices(<list>, k=<small>))
<str>.__mul__(<int>)
str(collections.Counter(<str>).most_common(<small>))
repr(collections.deque(<list>, maxlen=<small>))
repr(collections.OrderedDict(<dict>))
str(<range>)
'%s' % (<any>,)
""",
    "bytes": r"""
<bytes> + <bytes>
<bytes> * <small>
<bytes>[<slice>]
<str>.encode()
<str>.encode(<codec>)
<str>.encode(<codec>, <onerror>)
bytes(<ints>)
bytes(<range>)
bytes(<small>)
bytes(<str>, <codec>)
bytes.fromhex(<str>)
bytearray(<bytes>)
<bytes>.upper()
<bytes>.title()
<bytes>.strip()
<bytes>.replace(<bytes>, <bytes>)
<bytes>.join([<bytes>, <bytes>])
<bytes>.split()[<sint>]
<bytes>.partition(<bytes>)[<sint>]
<bytes>.ljust(<nat>)
<bytes>.center(<nat>, b'*')
<bytes>.zfill(<small>)
<bytes>.removeprefix(<bytes>)
<bytes>.translate(None, <bytes>)
<int>.to_bytes(<small>, <order>)
<int>.to_bytes(<small>, <order>, signed=<bool>)
b'%s-%d' % (<bytes>, <int>)
b'%x %r' % (<int>, <any>)
""",
    "ints": r"""
[<int>, <int>, <int>]
[<int>]
[*<ints>, *<ints>]
list(<range>)
<ints> + <ints>
<ints> * <small>
<ints>[<slice>]
[<int> for <var:int> in <ints>]
[<int> for <var:int> in <ints> if <bool>]
[<int> for <var:str> in <str>]
[len(s) for s in <strs>]
list(map(<fn:int>, <ints>))
list(filter(<pred:int>, <ints>))
sorted(<ints>)
sorted(<ints>, reverse=<bool>)
sorted(<ints>, key=<fn:int>)
sorted(<set>, key=repr)
list(reversed(<ints>))
list(<bytes>)
list(map(operator.<opname>, <ints>, <ints>))
list(itertools.accumulate(<ints>))
list(itertools.accumulate(<ints>, max))
list(itertools.accumulate(<ints>, lambda a, b: a - b, initial=<int>))
list(itertools.chain(<ints>, <range>))
list(itertools.islice(<ints>, <small>))
list(itertools.islice(itertools.count(<int>, <int>), <small>))
list(itertools.takewhile(<pred:int>, <ints>))
list(itertools.dropwhile(<pred:int>, <ints>))
list(itertools.starmap(divmod, zip(<ints>, <ints>)))
list(itertools.compress(<ints>, <list>))
list(itertools.filterfalse(<pred:int>, <ints>))
list(itertools.repeat(<int>, <small>))
[x for row in [<ints>, <ints>] for x in row]
[i for i, c in enumerate(<str>)]
[a * b for a, b in zip(<ints>, <ints>)]
list(<dict>.values())
heapq.nsmallest(<small>, <ints>)
heapq.nlargest(<small>, <ints>, key=<fn:int>)
random.Random(<int>).sample(<ints>, <small>)
[m.start() for m in re.finditer(<pattern>, <str>)]
list(collections.deque(<ints>, <small>))
""",
    "floats": r"""
[<float>, <float>]
[<float>, <float>, <float>]
[<float> for <var:float> in <floats>]
sorted(<floats>)
[float(x) for x in <ints>]
[x / <int> for x in <ints>]
<floats> + <floats>
[round(x, <small>) for x in <floats>]
statistics.quantiles(<floats>)
""",
    "strs": r"""
[<str>, <str>]
[<str>, <str>, <str>]
<str>.split()
<str>.split(<str>)
<str>.split(<str>, <sint>)
<str>.rsplit(<str>, <sint>)
<str>.rsplit(None, <small>)
<str>.splitlines()
<str>.splitlines(True)
list(<str>)
sorted(<str>)
sorted(<strs>, key=len)
sorted(<strs>, key=str.lower, reverse=<bool>)
sorted(<dict>)
list(<dict>)
<strs>[<slice>]
<strs> + <strs>
[<str> for <var:str> in <strs>]
[<str> for <var:str> in <str> if <bool>]
list(map(str, <list>))
[<fstring> for <var:int> in <ints>]
re.findall(<pattern>, <str>)
re.split(<pattern>, <str>)
re.split(<pattern>, <str>, <small>)
[m.group() for m in re.finditer(<pattern>, <str>)]
textwrap.wrap(<str>, <nat>)
list(filter(None, <strs>))
[k for k, g in itertools.groupby(<str>)]
[''.join(p) for p in itertools.permutations(<str>[:3], 2)]
[''.join(p) for p in itertools.combinations(<str>[:4], 2)]
""",
    "list": r"""
[<any>, <any>]
[<any>, <any>, <any>]
[]
[<any>, *<any>]
<list> + <list>
<list> * <small>
<list>[<slice>]
list(<tuple>)
list(<any>)
list(zip(<ints>, <strs>))
list(zip(<list>, <str>, strict=<bool>))
list(enumerate(<strs>, <int>))
list(<dict>.items())
[<any> for <var:int> in <ints>]
[(a, b) for a in <ints>[:2] for b in <str>[:2]]
[<any> if <bool> else <any> for <var:int> in <range>]
sorted(<list>)
sorted(<list>, key=repr)
sorted(<list>, key=str, reverse=True)
sorted(<dict>.items(), key=lambda p: p[1])
list(itertools.product(<str>[:2], <ints>[:2]))
list(itertools.product(<range>[:2], repeat=2))
list(itertools.combinations(<list>, <small>))[:10]
list(itertools.permutations(<list>[:3]))
list(itertools.combinations_with_replacement(<ints>[:3], 2))
list(itertools.zip_longest(<ints>, <str>, fillvalue=<any>))
list(itertools.pairwise(<list>))
[(k, list(g)) for k, g in itertools.groupby(<ints>, <fn:int>)]
list(itertools.chain.from_iterable([<list>, <str>]))
[list(x) for x in itertools.tee(<ints>)]
collections.Counter(<list>).most_common()
collections.Counter(<strs>).most_common(<small>)
json.loads(<jsontext>)
json.loads(json.dumps(<any>))
copy.deepcopy(<list>)
re.findall('(' + <pattern> + ')(.)', <str>)
[m.groups() for m in re.finditer(<pattern>, <str>)]
[m.span() for m in re.finditer(<pattern>, <str>)]
[*map(type, <list>)]
statistics.multimode(<str>)
random.Random(<int>).sample(<list>, len(<list>))
list(map(<fn:any>, <list>))
""",
    "tuple": r"""
(<any>, <any>)
(<any>,)
()
(*<ints>, <any>)
tuple(<list>)
tuple(<str>)
<tuple> + <tuple>
<tuple> * <small>
<tuple>[<slice>]
divmod(<int>, <int>)
divmod(<float>, <float>)
<str>.partition(<str>)
<str>.rpartition(<str>)
math.frexp(<float>)
math.modf(<float>)
<float>.as_integer_ratio()
<int>.as_integer_ratio()
tuple(sorted(<set>, key=repr))
tuple(<any> for <var:int> in <ints>)
<range>.start, <range>.stop, <range>.step
<bytes>.partition(<bytes>)
slice(<int>, <int>, <int>).indices(<nat>)
max((<int>, <str>), (<int>, <str>))
datetime.date.fromisoformat(<iso>).isocalendar()[:]
collections.namedtuple('P', 'x y')(<any>, <any>)
collections.namedtuple('P', ['x', 'y'], defaults=[<any>])(x=<any>)._replace(y=<any>)
""",
    "dict": r"""
{<str>: <int>, <str>: <int>}
{<key>: <any>, <key>: <any>}
{**<dict>, <str>: <any>}
{}
dict(a=<int>, b=<any>)
dict(zip(<strs>, <ints>))
dict(<list>)
dict(<dict>, k=<any>)
dict.fromkeys(<str>, <any>)
dict.fromkeys(<ints>)
<dict> | <dict>
<dict>.copy()
{<str>: <int> for <var:int> in <ints>}
{k: v for k, v in <dict>.items() if <bool>}
{v: k for k, v in <dict>.items()}
{i: c for i, c in enumerate(<str>)}
{len(s): s for s in <strs>}
dict(collections.Counter(<str>))
collections.Counter(<str>) + collections.Counter(<str>)
collections.Counter(<str>) - collections.Counter(<strs>)
collections.Counter(<str>) & collections.Counter(<str>)
collections.defaultdict(int, <dict>)
collections.OrderedDict(<dict>)
dict(collections.ChainMap(<dict>, <dict>))
json.loads(json.dumps(<dict>))
re.compile('(?P<K>' + <pattern> + ')').search(<str>).groupdict()
dict(sorted(<dict>.items()))
""",
    "set": r"""
{<key>, <key>}
{<int>, <int>, <float>}
set()
set(<ints>)
set(<str>)
frozenset(<list>)
set(<list>)
<set> | <set>
<set> & <set>
<set> - <set>
<set> ^ <set>
{<int> for <var:int> in <ints>}
{c for c in <str> if <bool>}
<set>.union(<ints>, <str>)
<set>.intersection(<ints>)
<set>.difference(<list>)
<set>.symmetric_difference(<ints>)
<dict>.keys() & <set>
<dict>.keys() | <strs>
<dict>.keys() - <strs>
<set>.copy()
""",
    "range": r"""
range(<nat>)
range(<sint>, <nat>)
range(<sint>, <nat>, <small>)
range(<nat>, <sint>, -<small>)
range(<int>, <int>)[<sint>:<small>]
<range>[<slice>]
range(<small>)
""",
    "datetime": r"""
datetime.datetime(<year>, <small>, <small>)
datetime.datetime(<year>, <small>, <nat>, <small>, <nat>, <nat>)
datetime.datetime(2024, 2, 29, 12, 30, 45, 123456)
datetime.datetime.fromisoformat(<iso>)
datetime.datetime.strptime(<str>, <strftime>)
datetime.datetime.strptime('2024-03-05 07:08', '%Y-%m-%d %H:%M')
<datetime> + <timedelta>
<datetime> - <timedelta>
<datetime>.replace(day=<nat>)
datetime.date(<year>, <small>, <nat>)
<datetime>.date()
datetime.datetime(2024, 1, 31, tzinfo=datetime.timezone(datetime.timedelta(hours=<sint>)))
""",
    "timedelta": r"""
datetime.timedelta(days=<int>)
datetime.timedelta(<sint>, <int>, <int>)
datetime.timedelta(hours=<float>, minutes=<sint>)
datetime.timedelta(weeks=<small>, milliseconds=<nat>)
<timedelta> * <float>
<timedelta> // <int>
<timedelta> / <int>
-<timedelta>
abs(<timedelta>)
<datetime> - <datetime>
<timedelta> % datetime.timedelta(minutes=7)
""",
}

ALTERNATIVES = {kind: [line for line in table.split("\n") if line] for kind, table in TABLES.items()}

# Which types `<any>` and `<key>` stand for, the frequent ones repeated.
ANY = [
    "int",
    "int",
    "int",
    "str",
    "str",
    "float",
    "bool",
    "none",
    "list",
    "ints",
    "strs",
    "tuple",
    "dict",
    "bytes",
    "range",
]
KEY = ["int", "int", "str", "str", "float", "bool", "none", "bytes"]

MODULES = [
    "math",
    "json",
    "re",
    "itertools",
    "functools",
    "collections",
    "datetime",
    "string",
    "textwrap",
    "statistics",
    "random",
    "operator",
    "bisect",
    "heapq",
    "copy",
    "pprint",
]

CLASSES = ["int", "str", "float", "bool", "list", "tuple", "dict", "bytes", "object", "Exception", "type(None)"]
ATTRIBUTES = [
    "'append'",
    "'upper'",
    "'real'",
    "'keys'",
    "'__len__'",
    "'__iter__'",
    "'x'",
    "'__call__'",
    "'count'",
    "'__hash__'",
]
OPERATORS = ["add", "sub", "mul", "floordiv", "mod", "and_", "or_", "xor", "lt", "eq", "truediv"]
QUESTIONS = [
    "isalpha",
    "isdigit",
    "isdecimal",
    "isnumeric",
    "isalnum",
    "isspace",
    "isupper",
    "islower",
    "istitle",
    "isidentifier",
    "isprintable",
    "isascii",
]
CODECS = [
    "'utf-8'",
    "'ascii'",
    "'latin-1'",
    "'utf-16'",
    "'utf8'",
    "'cp1252'",
    "'utf-16-le'",
    "'utf-8-sig'",
    "'nope'",
    "'utf-32'",
]
ON_ERROR = ["'strict'", "'ignore'", "'replace'", "'backslashreplace'", "'xmlcharrefreplace'", "'nope'"]
