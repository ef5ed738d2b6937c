"""Integers of more than 4300 digits are not turned into text and back, unless the limit is changed."""
import sys

big = 10**4300
for make in (lambda: str(big), lambda: repr(-big), lambda: f"{big}", lambda: "%d" % big, lambda: int("1" * 4301), lambda: int("-" + "7" * 5000),
             lambda: "{:d}".format(big), lambda: print(big), lambda: format(big, ","), lambda: int("1_0" * 3000), lambda: "%s" % [big], lambda: int(b"9" * 4400),
             lambda: f"{big:,}", lambda: float("1" * 5000), lambda: int("9" * 4301, 10), lambda: int(" " * 5000 + "1")):
    try:
        print(str(make())[:20])
    except ValueError as e:
        print("ValueError", e)
print(len(str(10**4299)), len(str(-(10**4299))), int("1" * 4300) % 10, len(hex(big)), len(bin(big)), len(oct(big)), int("f" * 5000, 16) > 0, int("1" * 9000, 2) > 0)
print(len(f"{big:x}"), big == 10**4300, big > 10**4299, hash(big) == hash(10**4300), float(10**300))
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
sys.set_int_max_str_digits(10000)
print(len(str(big)), int("1" * 4301) % 1000)
sys.set_int_max_str_digits(0)
print(len(str(10**20000)), sys.get_int_max_str_digits())
for limit in (1, 639, -1, "x"):
    try:
        sys.set_int_max_str_digits(limit)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
sys.set_int_max_str_digits(640)
try:
    print(10**640)
except ValueError as e:
    print(e)
print(10**639 > 0, str(10**639)[:3])
