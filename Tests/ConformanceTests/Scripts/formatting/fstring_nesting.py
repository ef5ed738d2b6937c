name, n, pi, d, lst = "Ann", 42, 3.14159, {"k": "v", "n": {"m": 1}}, [1, 2, 3]
print(f"{name} {name!r} {name!s} {name!a} {'é'!a} {n!r:>6} {name!r:^10}|")
print(f"{n=} {n = } {n=!r} {name=} {name=!s} {pi=:.2f} {pi = :>8.1f} { n + 1 = } {n=:#x} {lst[0]=} {len(name)=}")
print(f"{d['k']} {d['n']['m']} {lst[0]} {lst[-1]} {lst[1:]} {d.get('z', 'none')} {name.upper()} {name[0]}")
print(f'{d["k"]}' f"{n}" "plain {n}" rf"\n{n}" fr'\d{n}')
print(f"{{}} {{{n}}} {{n}} {{{{n}}}} }}{{")
print(f"{'nested ' + f'{n + 1} ' + f'{name!r}'}")
print(f"{(lambda x: x * 2)(n)} {[i for i in range(3)]} { {i: i for i in range(2)} } {(1, 2)} { {1} }")
print(f"{n if n > 5 else 'small'} {n > 5 and 'yes'} {not n} {n == 42} {n != 5} {n >= 2} {n <= 2} {(x := 5)} {x:=5}")
print(f"{n:{8}}|{n:<{8}}|{n:{'>'}{8}}|{pi:{8}.{2}}|{pi:{'8.2f'}}|{n:{'0'}{5}}|")
print(f"""multi
  {name}
{n
 + 1} {
    'spread'
}""")
print(f'''{name!r:>{n // 4}} "quotes" 'single' ''')
print(f"tab\t{n}\x41\u00e9\N{BULLET}{n}\101")
print(f"{'a' 'b'} {'' or 'empty'} {None} {True} {...}")
print(f"{n!s:5}|{n!r:05}|{name:.2}|{name:>{len(name) + 3}}|")
print(f"" f'' == "", f"{''}" == "", f"{n}" is not None)
print(f"{n:,} {1234567:,} {1234567.891:,.2f} {0.256:.1%} {255:x} {255:#X} {5:03d} {5:+} {'x':*^5} {1e6:g}")
print(f"{lst!r} {lst} {d} {{'a': {n}}}")
print(f"{'{'} {'}'} {'{}'} {'a{b}c'}")
print(f"{name:}", f"{n:}", f"{n!r:}")


class F:
    def __format__(self, s):
        return f"fmt({s})"

    def __repr__(self):
        return "F()"


o = F()
print(f"{o} {o!r} {o:x y} {o:{n}} {o=} {o=:z} {o:%H:%M} {o:{{}} if False else ''}" if False else f"{o} {o!r} {o:x y} {o:{n}} {o=} {o=:z} {o:%H:%M}")
print(f"{[f'{i}:{i * i}' for i in range(3)]}", f"{', '.join(f'{k}={v}' for k, v in d.items())}")
print(f"{3 .real} {3.0} {-n} {+n} {~n} {n ** 2} {n // 5} {n % 5} {n @ n if False else 'm'} {1_000}")
print(F"{n}", fR"\{n}\\", f"\\{n}", f"{n}\\", f"a\
b{n}")
print(f"{print('side effect')}", f"{ {'a': 1}['a'] }", f"{lst[0]:>3}{lst[1]:>3}")
print(f"{'a' if True else 'b'!r}", f"{'x'!r:>5}", f"{[1,2][0]}", f"{d['k']!r}")
