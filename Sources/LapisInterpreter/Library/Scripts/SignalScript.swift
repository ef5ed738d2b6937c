extension Scripts {
  /// `signal`: the names; handlers are kept and not called, since the program itself answers signals.
  static let signal = #"""
"""Names of signals. What a script sets as a handler is remembered; Ctrl-C stays KeyboardInterrupt."""

import enum as _enum


class Signals(_enum.IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGWINCH = 28


class Handlers(_enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


for _signal in Signals:
    globals()[_signal.name] = _signal
SIG_DFL = Handlers.SIG_DFL
SIG_IGN = Handlers.SIG_IGN


def default_int_handler(signalnum, frame):
    """What Ctrl-C does."""
    raise KeyboardInterrupt


_handlers = {Signals.SIGINT: default_int_handler}


def _known(signalnum):
    try:
        return Signals(signalnum)
    except ValueError:
        raise ValueError('signal number out of range') from None


def signal(signalnum, handler):
    """Remembers a handler; returns the former one."""
    which = _known(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    former = _handlers.get(which, SIG_DFL)
    _handlers[which] = handler
    return former


def getsignal(signalnum):
    """The handler of a signal."""
    return _handlers.get(_known(signalnum), SIG_DFL)


def strsignal(signalnum):
    names = {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 6: 'Aborted', 9: 'Killed', 11: 'Segmentation fault',
             13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated'}
    return names.get(_known(signalnum))


def raise_signal(signalnum):
    """Calls the handler of a signal, as if it had come."""
    which = _known(signalnum)
    handler = getsignal(which)
    if callable(handler):
        handler(int(which), None)
    elif handler == SIG_DFL:
        import os
        os.kill(os.getpid(), which)


def valid_signals():
    return set(Signals)


def alarm(seconds):
    """Not supported: nothing interrupts a script but Ctrl-C."""
    raise NotImplementedError('signal.alarm() is not supported: nothing interrupts a script but Ctrl-C.')
"""#
}
