extension Scripts {
  /// `threading`, in the language itself. A script has one thread, so the work of another one is done in
  /// turn: a thread runs to its end when it is started, a daemon and a timer when something waits for
  /// what they do. What only real concurrency could give is an error that says so, never a hang.
  static let threading = #"""
"""Threads, whose work is done in turn."""

import sys as _sys
from time import monotonic as _monotonic, sleep as _sleep

TIMEOUT_MAX = 9223372036.0


class ThreadError(RuntimeError):
    pass


class _Parked(BaseException):
    """Leaves a daemon's target where it would wait for ever."""


_waiting = []


def _run_others():
    """Runs a thread that has been put off; false where there is none."""
    if not _waiting:
        return False
    _waiting.pop(0)._run()
    return True


def _wait_for(ready, what, timeout=None):
    """Lets threads that were put off run until something is there; false after the timeout."""
    end = None if timeout is None else _monotonic() + max(timeout, 0)
    while not ready():
        if _run_others():
            continue
        if end is not None:
            left = end - _monotonic()
            if left > 0:
                _sleep(left)
            return bool(ready())
        if _current.daemon:
            raise _Parked
        raise RuntimeError('%s would wait for ever: a script has one thread, and nothing that runs before this '
                           'point gives it. Start what gives it first, or do not wait.' % what)
    return True


class Thread:
    """Work that is done in turn."""

    _count = 0

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError('group argument must be None for now')
        self._target = target
        if name is None:
            Thread._count += 1
            name = 'Thread-%d' % Thread._count
            if target is not None:
                name += ' (%s)' % getattr(target, '__name__', '')
        self._name = str(name)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemon = _current.daemon if daemon is None else daemon
        self._state = 'initial'
        self.ident = None

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        self._name = str(value)

    @property
    def daemon(self):
        return self._daemon

    @daemon.setter
    def daemon(self, value):
        if self._state != 'initial':
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemon = bool(value)

    @property
    def native_id(self):
        return self.ident

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, value):
        self.daemon = value

    def start(self):
        if self._state != 'initial':
            raise RuntimeError('threads can only be started once')
        self._state = 'started'
        self.ident = id(self)
        if self._daemon:
            _waiting.append(self)
        else:
            self._run()

    def _run(self):
        global _current
        if self._state != 'started':
            return
        former, _current = _current, self
        self._state = 'running'
        try:
            self.run()
        except _Parked:
            pass
        except SystemExit:
            pass
        except Exception:
            excepthook(ExceptHookArgs((*_sys.exc_info(), self)))
        finally:
            _current = former
            self._state = 'stopped'

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        if self._state == 'initial':
            raise RuntimeError('cannot join thread before it is started')
        if self is _current:
            raise RuntimeError('cannot join current thread')
        if self in _waiting:
            _waiting.remove(self)
            self._run()

    def is_alive(self):
        return self._state in ('started', 'running')

    def __repr__(self):
        status = self._state + (' daemon' if self._daemon else '')
        if self.ident is not None:
            status += ' %s' % self.ident
        return '<%s(%s, %s)>' % (type(self).__name__, self._name, status)


class ExceptHookArgs(tuple):
    """What excepthook is given."""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Prints an exception that ended a thread."""
    import traceback
    _sys.stderr.write('Exception in thread %s:\n' % args.thread.name)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


class _MainThread(Thread):
    def __init__(self):
        self._name = 'MainThread'
        self._daemon = False
        self._state = 'started'
        self._target = None
        self.ident = 1


_main = _current = _MainThread()


class Timer(Thread):
    """Calls a function after a while: when the script waits for it or ends."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def start(self):
        if self._state != 'initial':
            raise RuntimeError('threads can only be started once')
        import atexit
        self._state = 'started'
        self.ident = id(self)
        self._due = _monotonic() + self.interval
        _waiting.append(self)
        atexit.register(self.join)

    def cancel(self):
        """Stops it, unless it has been called already."""
        self.finished.set()
        if self in _waiting:
            _waiting.remove(self)
            self._state = 'stopped'

    def run(self):
        left = self._due - _monotonic()
        if left > 0:
            _sleep(left)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class Lock:
    """A lock; it is free unless the script itself holds it."""

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if self._held:
            if not blocking:
                return False
            if not _wait_for(lambda: not self._held, 'Lock.acquire()', None if timeout == -1 else timeout):
                return False
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()


class RLock:
    """A lock that its holder may take again."""

    def __init__(self):
        self._owner = None
        self._depth = 0

    def acquire(self, blocking=True, timeout=-1):
        if self._owner is not None and self._owner is not _current:
            if not blocking:
                return False
            if not _wait_for(lambda: self._owner is None, 'RLock.acquire()', None if timeout == -1 else timeout):
                return False
        self._owner = _current
        self._depth += 1
        return True

    def release(self):
        if self._owner is not _current:
            raise RuntimeError('cannot release un-acquired lock')
        self._depth -= 1
        if not self._depth:
            self._owner = None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()


class Semaphore:
    """So many at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if not self._value:
            if not blocking or not _wait_for(lambda: self._value, 'Semaphore.acquire()', timeout):
                return False
        self._value -= 1
        return True

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that is not released more often than taken."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event:
    """Something that has happened or not."""

    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return _wait_for(self.is_set, 'Event.wait()', timeout)


class Condition:
    """A lock with something to wait for."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._notified = 0

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *details):
        return self._lock.__exit__(*details)

    def wait(self, timeout=None):
        seen = self._notified
        self.release()
        try:
            return _wait_for(lambda: self._notified != seen, 'Condition.wait()', timeout)
        finally:
            self.acquire()

    def wait_for(self, predicate, timeout=None):
        self.release()
        try:
            _wait_for(predicate, 'Condition.wait_for()', timeout)
        finally:
            self.acquire()
        return predicate()

    def notify(self, n=1):
        self._notified += 1

    def notify_all(self):
        self._notified += 1


class local:
    """Attributes of the one thread."""


def current_thread():
    return _current


currentThread = current_thread


def main_thread():
    return _main


def active_count():
    return len(enumerate())


def enumerate():
    """The threads that have not ended."""
    running = [_main] + ([_current] if _current is not _main else [])
    return running + [thread for thread in _waiting if thread not in running]


def get_ident():
    return _current.ident


def get_native_id():
    return _current.ident
"""#
}
