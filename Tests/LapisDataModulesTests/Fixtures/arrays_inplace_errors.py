import numpy as np


def case0(a, f, b, i8):
    a += 1.5
    return a


def case1(a, f, b, i8):
    a /= 2
    return a


def case2(a, f, b, i8):
    a //= 2
    return a


def case3(a, f, b, i8):
    a **= 2
    return a


def case4(a, f, b, i8):
    a *= 2.0
    return a


def case5(a, f, b, i8):
    a -= b
    return a


def case6(a, f, b, i8):
    a += [1, 2]
    return a


def case7(a, f, b, i8):
    f += 1
    return f


def case8(a, f, b, i8):
    f += a
    return f


def case9(a, f, b, i8):
    b += 1
    return b


def case10(a, f, b, i8):
    b |= True
    return b


def case11(a, f, b, i8):
    b &= [True, True]
    return b


def case12(a, f, b, i8):
    i8 += 100
    return i8


def case13(a, f, b, i8):
    i8 *= i8
    return i8


def case14(a, f, b, i8):
    a[0] = 'x'


def case15(a, f, b, i8):
    a[0] = [1, 2]


def case16(a, f, b, i8):
    a[:2] = [1, 2, 3]


def case17(a, f, b, i8):
    a[5] = 1


def case18(a, f, b, i8):
    a[0] = None


def case19(a, f, b, i8):
    a[0] = float('nan')


def case20(a, f, b, i8):
    a[0] = 2**70


def case21(a, f, b, i8):
    del a[0]


def case22(a, f, b, i8):
    a.shape = (2, 2)


def case23(a, f, b, i8):
    f[0] = None


def case24(a, f, b, i8):
    f[0] = 'abc'


def case25(a, f, b, i8):
    f[0] = '2.5'


def case26(a, f, b, i8):
    a <<= 1
    return a


def case27(a, f, b, i8):
    a ^= 3
    return a


def case28(a, f, b, i8):
    a %= 2
    return a


def case29(a, f, b, i8):
    f %= 1
    return f


def case30(a, f, b, i8):
    a @= a
    return a


def case31(a, f, b, i8):
    i8[0] = 5.7


def case32(a, f, b, i8):
    a[a > 1] = 0


def case33(a, f, b, i8):
    a[[0, 0]] += 1


for case in [case0, case1, case2, case3, case4, case5, case6, case7, case8, case9, case10, case11, case12, case13, case14, case15, case16, case17, case18, case19, case20, case21, case22, case23, case24, case25, case26, case27, case28, case29, case30, case31, case32, case33]:
    a, f, b, i8 = np.array([1, 2, 3]), np.array([1.5, 2.5]), np.array([True, False]), np.array([100, 50], dtype=np.int8)
    try:
        case(a, f, b, i8)
        print(case.__name__, a, f, b, i8)
    except Exception as e:
        print(case.__name__, type(e).__name__ + ":", e)
