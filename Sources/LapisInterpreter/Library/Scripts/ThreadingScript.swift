extension Scripts {
  /// `threading`, in the language itself.
  static let threading = #"""
class Lock:
    """There is one thread, so a lock is always free."""

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        self._held = True
        return True

    def release(self):
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *details):
        self.release()


RLock = Lock


class local:
    """Attributes of the one thread."""


def active_count():
    return 1


def get_ident():
    return 1
"""#
}
