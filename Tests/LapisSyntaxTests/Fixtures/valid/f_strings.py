f""
f"a"
f"{a}"
f"a{b}c{d}e"
f"{{}} {{a}} {a}}}"
f"{a!r} {a!s} {a!a}"
f"{a:5} {a:>10.3f} {a!r:^20}"
f"{a:{b}} {a:{b}.{c}f} {a:x{b!r}y}"
f"{a=} {a = } {a=!s} {a=:5} {a=!r:5}"
f"{a + b} {a if b else c} {f(a, b=1)} {a[0]} {a['b']} {a.b.c}"
f"{ a } {(lambda x: x)(1)} {[x for x in y]} { {1: 2} } { {1, 2}}"
f"{a == b} {a != b} {a <= b} {a >= b} {a < b}"
f'{a["b"]}' "plain {not}" f"{c}"
"a" f"b" "c"
f"""
{a}
  {b
   + c}
"""
rf"\d{a}\n" fr'\{b}' F"{c}" Rf"{d:\d}"
f"\x41{a}\n\N{BULLET}{b}\u00e9"
f"{a:%Y-%m-%d}" f"{a:,}" f"{a:_}" f"{a!s:>{w}}"
f"{f'{a}'}" f'{f"{a!r:{b}}"}'
f"{'a' 'b'}" f"{'''a'''}" f"{a:}"
f"{yield_}" f"{(x:=1)}" f"{x:=1}"
f"日本 {a} 語 {b!r}"
f"{3.4:10}" f"{a!r}" f'{a:{"x"}}'
print(f"{x:.2f}", f"{100 * y:.1f}%")
