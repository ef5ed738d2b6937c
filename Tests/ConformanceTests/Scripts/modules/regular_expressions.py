import re
cases = [(r'a+b', 'xaab aab'), (r'(a)(b)?', 'ac ab'), (r'\d+', 'a12b345'), (r'\bfoo\b', 'foo foobar foo'), (r'(?P<x>\w+)@(?P<y>\w+)', 'me@host you@there'),
 (r'a|b|cd', 'xcdab'), (r'[^a-c]+', 'abcxyzabc'), (r'x*', 'axxb'), (r'(?i)HeLLo', 'hello HELLO'), (r'^a', 'a\na'), (r'(?m)^a', 'a\na'), (r'a$', 'a\n'), (r'a.c', 'a\nc abc'), (r'(?s)a.c', 'a\nc'),
 (r'(a+)+$', 'aaaa'), (r'(\w)\1', 'aabbcd'), (r'a{2,3}', 'aaaaaaa'), (r'a{2,3}?', 'aaaaaaa'), (r'a{,2}', 'aaa'), (r'a{2}', 'aaaaa'), (r'<.+?>', '<a><b>'), (r'<.+>', '<a><b>'),
 (r'(?<=a)b', 'ab cb'), (r'(?<!a)b', 'ab cb'), (r'a(?=b)', 'ab ac'), (r'a(?!b)', 'ab ac'), (r'(?:ab)+', 'ababab'), (r'(ab)*', 'ababx'), (r'(a|b)*c', 'ababc'), (r'((a)|b)+', 'ab'),
 (r'[\w.-]+', 'a.b-c d'), (r'[]a]+', ']a]'), (r'[a\]]+', 'a]'), (r'\s+', ' \t\nx'), (r'\S+', ' ab c'), (r'\D+', '1ab2'), (r'\W', 'a b'), (r'é+', 'caféé'), (r'\u00e9', 'é'), (r'\x41', 'A'),
 (r'(?x) a  b # c', 'ab'), (r'(a)|(b)', 'ba'), (r'(?>a+)b', 'aaab'), (r'a++b', 'aaab'), (r'(?P<q>["\']).*?(?P=q)', '''"a" 'b' '''), (r'', 'abc'), (r'$', 'a\nb\n'), (r'\Z', 'a\n'), (r'\Aab', 'abab'), (r'(?(1)a|b)', 'b'), (r'(a)?(?(1)b|c)', 'ab c'),
 (r'[a-zA-Z_]\w*', 'x1 _y 9z'), (r'(\d+)-(\d+)', '10-20 3-4'), (r'(?:(a)|b)*', 'ab'), (r'(a*)*', 'b'), (r'(a*)+', 'aab'), (r'(?:a*)*b', 'aaab'), (r'(x?)*y', 'xxy'), (r'[\d\-x]+', '1-x'), (r'\.', 'a.b'), (r'{', '{'), (r'a{x}', 'a{x}'), (r'x{1', 'x{1'),(r'(?i)[a-c]+', 'ABCd'), (r'(?i:a)b', 'Ab AB'), (r'\B', 'ab c'), (r'(?i)É', 'é'), (r'\w+', 'naïve café'), (r'(?a)\w+', 'naïve')]
for p, s in cases:
    try:
        print(p, re.findall(p, s), [m.span() for m in re.finditer(p, s)], re.sub(p, '-', s), re.split(p, s))
        m = re.search(p, s)
        if m: print('  ', m, m.groups(), m.groupdict(), m.lastindex, m.lastgroup)
        print('  ', re.match(p, s) and re.match(p, s).group(), re.fullmatch(p, s) and re.fullmatch(p, s).span())
    except re.error as e: print(p, 'error', e)
for p in ['(', ')', '[', 'a**', '*a', '(?P<1a>x)', r'\q', '(?P<a>x)(?P<a>y)', '[z-a]', r'\2', '(?<x)', '(?<=a+)b', 'a{3,2}', '(?P=zz)', '(?z)', 'a|*', 'x(?i)y', '\\', '(?', '(?P', '[a', r'(a\1)', '(?P<a', r'\x1']:
    try: re.compile(p); print(p, 'ok')
    except re.error as e: print(p, 'error', e, e.pos)
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub(r'(?P<a>\w)', r'[\g<a>]', 'ab'), re.sub('x', lambda m: m.group().upper(), 'axbx'), re.sub('a', r'\n', 'bab'), re.subn('a', 'b', 'aaa', count=2))
print(re.split(r'(,)', 'a,b,c'), re.split(',', 'a,b,c', maxsplit=1), re.split(r'\s*', 'a b'), re.escape('a.b*c d'), re.compile('a+', re.I | re.M), re.compile(r'(?P<n>x)').groupindex)
for bad in [r'\g<2>', r'\3', r'\q', r'\g<', r'\g<zz>']:
    try: print(re.sub('(a)', bad, 'a'))
    except (re.error, IndexError) as e: print(type(e).__name__, e)
print(re.findall(rb'\w+', b'ab cd'), re.sub(b'a', b'b', b'aXa'))
try: re.match('a', b'a')
except TypeError as e: print(e)
try: re.match('a', 5)
except TypeError as e: print(e)
m = re.match(r'(\d+)(?:\.(\d+))?', '12'); print(m.groups('0'), m.group(1), m[1], m.start(2), m.end(1), m.expand(r'<\1>'))
try: m.group(5)
except IndexError as e: print(e)
p = re.compile(r'\d'); print(p.match('a1', 1), p.search('123', 1).group(), p.findall('12345', 1, 3), p.pattern, p.flags, p.groups)
print(re.match(r'(.*?)(\d+)$', 'abc123').groups(), re.findall(r'(?m)^\s*(\w+)\s*=\s*(.*)$', 'a = 1\n b=2\nc'), bool(re.match('a','b')))
print(re.sub('(?<=\\d)(?=(?:\\d{3})+$)', ',', '1234567'), re.findall('[A-Z][a-z]*', 'CamelCaseString'))
