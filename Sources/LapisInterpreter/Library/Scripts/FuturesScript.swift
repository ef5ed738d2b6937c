extension Scripts {
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
}
