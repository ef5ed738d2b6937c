import numpy as np

x = np.array([-2.5, -1.5, -0.5, 0.5, 1.5, 2.567])
print(np.round(x), np.rint(x), np.floor(x), np.ceil(x), np.trunc(x), np.fix(x), np.round(x, 1), np.around(1234.567, -2), x.round(2))
print(np.sign(x), np.abs(x), np.fabs(x), np.signbit(x), np.copysign(1, x), np.modf(x), np.modf(2.5), np.frexp([8.0, 0.3]), np.ldexp([1.0, 3], [2, 3]), np.divmod(7, [2, 3]), np.divmod([7.5, -7.5], 2))
print(np.mod(-7, 3), np.fmod(-7, 3), np.remainder([7, -7], [-3, 3]), np.floor_divide(-7, 2), np.floor_divide(7.5, 2), -7 // np.array([2, -2]), np.reciprocal([1.0, 4]), np.cbrt([27, -8]), np.square([2, 3]), np.power(2, [1, 2, 3]), np.float_power(2, 3), np.exp2(3), np.log1p(0.5), np.expm1(1e-10))
print(np.bitwise_and(12, 10), np.bitwise_or([1, 2], 4), np.bitwise_xor(5, 3), np.left_shift(1, [1, 2]), np.right_shift(16, 2), np.invert(5), 5 & np.array([4, 1]), np.gcd(12, [8, 9]), np.lcm(4, 6), np.hypot(3, 4), np.degrees(np.pi), np.radians(180), np.arctan2(1, 1), np.maximum([1, 5], [3, 2]), np.minimum(4, [3, 5]), np.nextafter(1, 2), np.spacing(1.0))
print(np.round(np.int64(15), -1), np.round(2.675, 2), np.round(5), np.round([1, 25, 35], -1), round(np.float64(2.5)), round(np.float32(1.26), 1), np.real(2), np.isclose(0.1 + 0.2, 0.3), np.allclose([1, 2], [1, 2.0001]), np.allclose([1, 2], [1, 2.1], atol=0.2))
