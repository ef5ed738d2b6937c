extension Scripts {
  /// `logging.handlers`, in the language itself: those that write files or memory. There is no network
  /// behind a logger here.
  static let loggingHandlers = #"""
import logging
import os
import time


class BaseRotatingHandler(logging.FileHandler):
    """A file that is put away and begun anew."""

    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        super().__init__(filename, mode=mode, encoding=encoding, delay=delay, errors=errors)

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            super().emit(record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)


class RotatingFileHandler(BaseRotatingHandler):
    """Begins anew where the file would grow beyond a size, and keeps some of the former ones."""

    def __init__(self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        if maxBytes > 0:
            mode = 'a'
        super().__init__(filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        if self.stream:
            self.stream.close()
            self.stream = None
        if self.backupCount > 0:
            for i in range(self.backupCount - 1, 0, -1):
                source = self.rotation_filename('%s.%d' % (self.baseFilename, i))
                dest = self.rotation_filename('%s.%d' % (self.baseFilename, i + 1))
                if os.path.exists(source):
                    if os.path.exists(dest):
                        os.remove(dest)
                    os.rename(source, dest)
            dest = self.rotation_filename(self.baseFilename + '.1')
            if os.path.exists(dest):
                os.remove(dest)
            self.rotate(self.baseFilename, dest)
        if not self.delay:
            self.mode = 'w'
            self.stream = self._open()

    def shouldRollover(self, record):
        if self.maxBytes <= 0:
            return False
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False
        if self.stream is None:
            self.stream = self._open()
        self.stream.flush()
        size = os.path.getsize(self.baseFilename)
        return size + len((self.format(record) + '\n').encode()) >= self.maxBytes


class TimedRotatingFileHandler(BaseRotatingHandler):
    """Begins anew at points in time."""

    _UNITS = {'S': (1, '%Y-%m-%d_%H-%M-%S'), 'M': (60, '%Y-%m-%d_%H-%M'), 'H': (3600, '%Y-%m-%d_%H'),
              'D': (86400, '%Y-%m-%d'), 'MIDNIGHT': (86400, '%Y-%m-%d')}

    def __init__(self, filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False,
                 atTime=None, errors=None):
        super().__init__(filename, 'a', encoding=encoding, delay=delay, errors=errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        if self.when.startswith('W'):
            if len(self.when) != 2:
                raise ValueError('You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s' % self.when)
            if not '0' <= self.when[1] <= '6':
                raise ValueError('Invalid day specified for weekly rollover: %s' % self.when)
            unit, self.suffix = 86400 * 7, '%Y-%m-%d'
        elif self.when in self._UNITS:
            unit, self.suffix = self._UNITS[self.when]
        else:
            raise ValueError('Invalid rollover interval specified: %s' % self.when)
        self.interval = unit * interval
        start = os.stat(filename).st_mtime if os.path.exists(filename) else time.time()
        self.rolloverAt = self.computeRollover(int(start))

    def computeRollover(self, currentTime):
        if self.when != 'MIDNIGHT' and not self.when.startswith('W'):
            return currentTime + self.interval
        moment = time.gmtime(currentTime) if self.utc else time.localtime(currentTime)
        passed = moment[3] * 3600 + moment[4] * 60 + moment[5]
        at = 0
        if self.atTime is not None:
            at = self.atTime.hour * 3600 + self.atTime.minute * 60 + self.atTime.second
        left = at - passed
        if left <= 0:
            left += 86400
        if self.when.startswith('W'):
            day = (moment[6] + (1 if at - passed <= 0 else 0)) % 7
            left += (int(self.when[1]) - day) % 7 * 86400
        return currentTime + left

    def shouldRollover(self, record):
        return time.time() >= self.rolloverAt

    def doRollover(self):
        if self.stream:
            self.stream.close()
            self.stream = None
        begun = self.rolloverAt - self.interval
        moment = time.gmtime(begun) if self.utc else time.localtime(begun)
        dest = self.rotation_filename(self.baseFilename + '.' + time.strftime(self.suffix, moment))
        if os.path.exists(dest):
            os.remove(dest)
        self.rotate(self.baseFilename, dest)
        if self.backupCount > 0:
            folder, base = os.path.split(self.baseFilename)
            older = sorted(name for name in os.listdir(folder)
                           if name.startswith(base + '.') and name[len(base) + 1:len(base) + 2].isdigit())
            for name in older[:-self.backupCount]:
                os.remove(os.path.join(folder, name))
        if not self.delay:
            self.stream = self._open()
        now = int(time.time())
        while self.rolloverAt <= now:
            self.rolloverAt = self.computeRollover(max(now, self.rolloverAt))


class WatchedFileHandler(logging.FileHandler):
    """Opens its file again where another program has moved it away."""

    def emit(self, record):
        if self.stream is not None and not os.path.exists(self.baseFilename):
            self.stream.close()
            self.stream = self._open()
        super().emit(record)


class BufferingHandler(logging.Handler):
    """Keeps records until there are enough."""

    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            super().close()


class MemoryHandler(BufferingHandler):
    """Keeps records and gives them to another handler when there are enough, or with an error."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.target = None
            BufferingHandler.close(self)


class QueueHandler(logging.Handler):
    """Puts records into a queue."""

    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        record.message = record.msg = self.format(record)
        record.args = record.exc_info = record.exc_text = None
        return record

    def emit(self, record):
        self.enqueue(self.prepare(record))
"""#
}
