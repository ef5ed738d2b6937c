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

  /// `queue`, in the language itself.
  static let queue = #"""
"""Queues."""

from collections import deque as _deque
from heapq import heappush as _heappush, heappop as _heappop
from threading import _wait_for


class Empty(Exception):
    """Nothing is in the queue."""


class Full(Exception):
    """Nothing more goes into the queue."""


class Queue:
    """First in, first out."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self._init(maxsize)

    def _init(self, maxsize):
        self.queue = _deque()

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        return len(self.queue)

    def empty(self):
        return not self.queue

    def full(self):
        return 0 < self.maxsize <= len(self.queue)

    def put(self, item, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if self.full() and (not block or not _wait_for(lambda: not self.full(), 'Queue.put()', timeout)):
            raise Full
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self.queue and (not block or not _wait_for(lambda: self.queue, 'Queue.get()', timeout)):
            raise Empty
        return self._get()

    def put_nowait(self, item):
        self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1

    def join(self):
        _wait_for(lambda: not self.unfinished_tasks, 'Queue.join()')


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    """The least first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heappush(self.queue, item)

    def _get(self):
        return _heappop(self.queue)


class SimpleQueue(Queue):
    """First in, first out, without bounds."""

    def __init__(self):
        super().__init__()
"""#

  /// `concurrent.futures`, in the language itself: a task runs when it is submitted.
  static let futures = #"""
"""Tasks and their results."""

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


class Error(Exception):
    pass


class CancelledError(Error):
    """The task was cancelled."""


class InvalidStateError(Error):
    """Not in this state."""


class BrokenExecutor(RuntimeError):
    pass


TimeoutError = TimeoutError


class Future:
    """A result that is there or will be."""

    def __init__(self):
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._callbacks = []

    def cancel(self):
        if self._state in ('RUNNING', 'FINISHED'):
            return False
        if self._state == 'PENDING':
            self._state = 'CANCELLED'
            self._call_back()
        return True

    def cancelled(self):
        return self._state == 'CANCELLED'

    def running(self):
        return self._state == 'RUNNING'

    def done(self):
        return self._state in ('CANCELLED', 'FINISHED')

    def _settled(self, timeout):
        if self._state == 'CANCELLED':
            raise CancelledError
        if self._state != 'FINISHED':
            if timeout is not None:
                raise TimeoutError
            raise RuntimeError('Future.result() would wait for ever: a script has one thread, and nothing has set '
                               'the result.')

    def result(self, timeout=None):
        self._settled(timeout)
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        self._settled(timeout)
        return self._exception

    def add_done_callback(self, fn):
        if self.done():
            fn(self)
        else:
            self._callbacks.append(fn)

    def set_running_or_notify_cancel(self):
        if self._state == 'CANCELLED':
            return False
        self._state = 'RUNNING'
        return True

    def set_result(self, result):
        if self.done():
            raise InvalidStateError('%s: %r' % (self._state, self))
        self._result = result
        self._state = 'FINISHED'
        self._call_back()

    def set_exception(self, exception):
        if self.done():
            raise InvalidStateError('%s: %r' % (self._state, self))
        self._exception = exception
        self._state = 'FINISHED'
        self._call_back()

    def _call_back(self):
        for callback in self._callbacks:
            callback(self)

    def __repr__(self):
        shown = self._state.lower()
        if self._state == 'FINISHED':
            if self._exception is not None:
                shown += ' raised ' + type(self._exception).__name__
            else:
                shown += ' returned ' + type(self._result).__name__
        return '<%s at %#x state=%s>' % (type(self).__name__, id(self), shown)


class Executor:
    """Runs tasks."""

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=(), **kwargs):
        if max_workers is not None and max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._initializer = initializer
        self._initargs = initargs
        self._shutdown = False

    def submit(self, fn, /, *args, **kwargs):
        """Runs a task; returns its future."""
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        if self._initializer is not None:
            initializer, self._initializer = self._initializer, None
            initializer(*self._initargs)
        future = Future()
        future.set_running_or_notify_cancel()
        try:
            result = fn(*args, **kwargs)
        except Exception as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results for each element, in order."""
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            for future in futures:
                yield future.result()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.shutdown()
        return False


class ThreadPoolExecutor(Executor):
    """Runs tasks, each when it is submitted."""


class ProcessPoolExecutor(Executor):
    """Runs tasks, each when it is submitted, in this process."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), **kwargs):
        super().__init__(max_workers, '', initializer, initargs)


class DoneAndNotDoneFutures(tuple):
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return 'DoneAndNotDoneFutures(done=%r, not_done=%r)' % tuple(self)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """The futures that are done and those that are not."""
    futures = set(fs)
    done = {future for future in futures if future.done()}
    return DoneAndNotDoneFutures((done, futures - done))


def as_completed(fs, timeout=None):
    """The futures as they are done: in the order in which they were submitted."""
    seen = set()
    for future in fs:
        if future not in seen:
            seen.add(future)
            if not future.done():
                raise TimeoutError('1 (of %d) futures unfinished' % len(seen))
            yield future
"""#

  /// `multiprocessing` as far as one process can stand for many, in the language itself.
  static let multiprocessing = #"""
"""Pools, whose work is done in turn in this process."""

from os import cpu_count
from queue import Queue
from threading import Lock, RLock, Event, Semaphore


class TimeoutError(Exception):
    pass


class AsyncResult:
    """A result that is there."""

    def __init__(self, work, callback, error_callback):
        self._error = self._value = None
        try:
            self._value = work()
        except Exception as error:
            self._error = error
            if error_callback:
                error_callback(error)
        else:
            if callback:
                callback(self._value)

    def get(self, timeout=None):
        if self._error is not None:
            raise self._error
        return self._value

    def wait(self, timeout=None):
        pass

    def ready(self):
        return True

    def successful(self):
        return self._error is None


class Pool:
    """Runs tasks, each when it is given."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        if processes is not None and processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if initializer is not None:
            initializer(*initargs)
        self._closed = False

    def _check(self):
        if self._closed:
            raise ValueError('Pool not running')

    def apply(self, func, args=(), kwds={}):
        self._check()
        return func(*args, **kwds)

    def map(self, func, iterable, chunksize=None):
        self._check()
        return [func(item) for item in iterable]

    def starmap(self, func, iterable, chunksize=None):
        self._check()
        return [func(*args) for args in iterable]

    def imap(self, func, iterable, chunksize=1):
        self._check()
        return map(func, iterable)

    imap_unordered = imap

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check()
        return AsyncResult(lambda: func(*args, **kwds), callback, error_callback)

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        self._check()
        return AsyncResult(lambda: [func(item) for item in iterable], callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        self._check()
        return AsyncResult(lambda: [func(*args) for args in iterable], callback, error_callback)

    def close(self):
        self._closed = True

    def terminate(self):
        self._closed = True

    def join(self):
        if not self._closed:
            raise ValueError('Pool is still running')

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.terminate()


class _MainProcess:
    name = 'MainProcess'
    daemon = False

    @property
    def pid(self):
        import os
        return os.getpid()


def current_process():
    return _MainProcess()


def active_children():
    return []


def freeze_support():
    pass


def set_start_method(method, force=False):
    pass


def get_start_method(allow_none=False):
    return 'fork'
"""#
}
