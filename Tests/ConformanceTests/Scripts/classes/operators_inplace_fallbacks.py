t = ([1], 2)
try:
    t[0] += [3]
except TypeError as e:
    print(e, t)
try:
    t += 5
except TypeError as e:
    print(e)
for op in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=", ">>=", "&=", "|=", "^="):
    pass
x = object()
for action in ("add", "sub"):
    try:
        if action == "add":
            x += 1
        else:
            x -= 1
    except TypeError as e:
        print(str(e))
s = {1, 2, 3}
keep = s
s |= {4}
s &= {1, 2, 4}
s ^= {2, 5}
s -= {1}
print(sorted(s), keep is s)
n = 10
n <<= 2; n >>= 1; n |= 3; n &= 0b110; n ^= 1
n <<= 2; n >>= 1; n |= 3; n &= 0b110; n ^= 1
n <<= 2; n >>= 1; n |= 3; n &= 0b110; n ^= 1
n <<= 2; n >>= 1; n |= 3; n &= 0b110; n ^= 1
n <<= 2; n >>= 1; n |= 3; n &= 0b110; n ^= 1
print(n)
l = m = [1]
l += (2, 3)
l += "ab"
l *= 2
print(m, l is m)
try:
    l += 5
except TypeError as e:
    print(e)
u = w = (1,)
u += (2,)
print(u, w)
