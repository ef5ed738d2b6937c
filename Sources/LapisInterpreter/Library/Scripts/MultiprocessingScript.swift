extension Scripts {
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
