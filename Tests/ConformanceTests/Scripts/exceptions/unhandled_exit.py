import sys


def cleanup():
    try:
        sys.exit("stopping: bad input")
    finally:
        print("cleaned up")


try:
    cleanup()
except Exception:
    print("not caught")
