# A SystemExit runs the finally blocks; its text goes to standard error.
import sys


def work():
    try:
        print("working")
        sys.exit("stopped early")
    finally:
        print("cleanup")


try:
    sys.exit(3)
except SystemExit as e:
    print(e.code, repr(e))
try:
    sys.exit()
except SystemExit as e:
    print(e.code, repr(e))
try:
    exit(2)
except SystemExit as e:
    print(e.code)
try:
    raise SystemExit([1])
except SystemExit as e:
    print(e.code)
work()
print("never")
