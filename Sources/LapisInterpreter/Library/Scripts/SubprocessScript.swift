extension Scripts {
  /// `subprocess`, in the language itself.
  static let subprocess = #"""
"""Other programs: started, fed, read."""

import os
import _processes

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    """A program ended with a code that is not 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value

    def __str__(self):
        if self.returncode and self.returncode < 0:
            try:
                import signal
                return "Command '%s' died with %r." % (self.cmd, signal.Signals(-self.returncode))
            except ValueError:
                return "Command '%s' died with unknown signal %d." % (self.cmd, -self.returncode)
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)


class TimeoutExpired(SubprocessError):
    """A program took longer than it was given."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)


class CompletedProcess:
    """A program that has ended."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        shown = ['args=%r' % (self.args,), 'returncode=%r' % self.returncode]
        for name in ('stdout', 'stderr'):
            if getattr(self, name) is not None:
                shown.append('%s=%r' % (name, getattr(self, name)))
        return '%s(%s)' % (type(self).__name__, ', '.join(shown))

    def check_returncode(self):
        """Raises CalledProcessError where the code is not 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    """A program that runs beside this one."""

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None,
                 group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1,
                 process_group=None):
        if preexec_fn is not None:
            raise NotImplementedError('subprocess.Popen(preexec_fn=...) is not supported: no code of the script runs '
                                      'in another process.')
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError('Cannot disambiguate when both text and universal_newlines are supplied but '
                                  'different. Pass one or the other.')
        self.args = args
        self.returncode = None
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        self._encoding, self._errors = encoding or 'utf-8', errors or 'strict'
        words = [args] if isinstance(args, (str, bytes)) or hasattr(args, '__fspath__') else list(args)
        if shell:
            words = ['/bin/sh', '-c'] + words
        if not words:
            raise IndexError('list index out of range')
        words = [os.fspath(word) if not isinstance(word, (str, bytes)) else word for word in words]
        variables = None
        if env is not None:
            variables = []
            for key, value in env.items():
                key, value = os.fsdecode(key), os.fsdecode(value)
                if '=' in key:
                    raise ValueError('illegal environment variable name')
                variables.append(key + '=' + value)
        own, theirs, opened = [None, None, None], [-1, -1, -1], []
        try:
            for i, wanted in enumerate((stdin, stdout, stderr)):
                if wanted is None:
                    continue
                if wanted == PIPE:
                    ends = os.pipe()
                    own[i], theirs[i] = (ends[1], ends[0]) if i == 0 else ends
                    opened.append(theirs[i])
                elif wanted == DEVNULL:
                    theirs[i] = os.open(os.devnull, os.O_RDWR)
                    opened.append(theirs[i])
                elif wanted == STDOUT:
                    if i != 2:
                        raise OSError(9, os.strerror(9))
                    theirs[2] = theirs[1] if theirs[1] >= 0 else 1
                elif isinstance(wanted, int):
                    theirs[i] = wanted
                else:
                    if hasattr(wanted, 'flush') and i:
                        wanted.flush()
                    theirs[i] = wanted.fileno()
            program = executable or words[0]
            if env is not None and '/' not in os.fsdecode(program):
                # The other program's PATH is looked through, not this one's.
                for folder in os.get_exec_path(env):
                    if os.access(os.path.join(folder, program), os.X_OK):
                        program = os.path.join(folder, program)
                        break
            self.pid = _processes.spawn(program, words, variables, cwd, *theirs)
        except BaseException:
            for fd in own:
                if fd is not None:
                    os.close(fd)
            raise
        finally:
            for fd in opened:
                os.close(fd)
        self._ends = own
        self.stdin = self._file(0, 'w')
        self.stdout = self._file(1, 'r')
        self.stderr = self._file(2, 'r')

    def _file(self, index, mode):
        fd = self._ends[index]
        if fd is None:
            return None
        if self.text_mode:
            return os.fdopen(fd, mode, encoding=self._encoding, errors=self._errors)
        return os.fdopen(fd, mode + 'b')

    def __enter__(self):
        return self

    def __exit__(self, *details):
        for file in (self.stdout, self.stderr, self.stdin):
            if file:
                try:
                    file.close()
                except BrokenPipeError:
                    pass
        self.wait()

    def __repr__(self):
        shown = repr(self.args)
        if len(shown) > 80:
            shown = shown[:76] + '...'
        return '<%s: returncode: %s args: %s>' % (type(self).__name__, self.returncode, shown)

    @property
    def universal_newlines(self):
        return self.text_mode

    def poll(self):
        """The exit code, or None while it runs."""
        if self.returncode is None:
            self.returncode = _processes.wait(self.pid, 0)
        return self.returncode

    def wait(self, timeout=None):
        """Waits for the end; returns the exit code."""
        if self.returncode is None:
            self.returncode = _processes.wait(self.pid, timeout)
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def communicate(self, input=None, timeout=None):
        """Sends input and returns (output, errors) when the program has ended."""
        from time import monotonic
        begun = monotonic()
        if input is not None:
            if self.stdin is None:
                raise ValueError('Cannot send input: stdin is not PIPE')
            if self.text_mode:
                input = input.encode(self._encoding, self._errors)
            elif isinstance(input, str):
                raise TypeError("memoryview: a bytes-like object is required, not 'str'")
        feeding = -1
        if self.stdin is not None and not self.stdin.closed:
            self.stdin.flush()
            feeding = os.dup(self.stdin.fileno())
            self.stdin.close()
        reading = [file.fileno() if file is not None and not file.closed else -1 for file in (self.stdout, self.stderr)]
        output, errors, complete = _processes.communicate(feeding, input, *reading, timeout)
        if not complete:
            raise TimeoutExpired(self.args, timeout, output or None, errors or None)
        left = None if timeout is None else max(0, timeout - (monotonic() - begun))
        try:
            self.wait(left)
        except TimeoutExpired:
            raise TimeoutExpired(self.args, timeout, output or None, errors or None)
        results = []
        for file, data in ((self.stdout, output), (self.stderr, errors)):
            if file is None:
                results.append(None)
                continue
            file.close()
            if self.text_mode:
                data = data.decode(self._encoding, self._errors).replace('\r\n', '\n').replace('\r', '\n')
            results.append(data)
        return tuple(results)

    def send_signal(self, sig):
        if self.poll() is None:
            os.kill(self.pid, sig)

    def terminate(self):
        """Asks the program to end."""
        self.send_signal(15)

    def kill(self):
        """Ends the program."""
        self.send_signal(9)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Runs a program to its end."""
    if input is not None:
        if kwargs.get('stdin') is not None:
            raise ValueError('stdin and input arguments may not both be used.')
        kwargs['stdin'] = PIPE
    if capture_output:
        if kwargs.get('stdout') is not None or kwargs.get('stderr') is not None:
            raise ValueError('stdout and stderr arguments may not be used with capture_output.')
        kwargs['stdout'] = PIPE
        kwargs['stderr'] = PIPE
    process = Popen(*popenargs, **kwargs)
    try:
        stdout, stderr = process.communicate(input, timeout=timeout)
    except BaseException:
        process.kill()
        process.wait()
        raise
    if check and process.returncode:
        raise CalledProcessError(process.returncode, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, process.returncode, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Runs a program; returns its exit code."""
    return run(*popenargs, timeout=timeout, **kwargs).returncode


def check_call(*popenargs, **kwargs):
    """Runs a program; an exit code that is not 0 is an exception."""
    code = call(*popenargs, **kwargs)
    if code:
        cmd = kwargs.get('args')
        raise CalledProcessError(code, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """What a program prints; an exit code that is not 0 is an exception."""
    for kw in ('stdout', 'check'):
        if kw in kwargs:
            raise ValueError('%s argument not allowed, it will be overridden.' % kw)
    if 'input' in kwargs and kwargs['input'] is None:
        text = kwargs.get('universal_newlines') or kwargs.get('text') or kwargs.get('encoding') or kwargs.get('errors')
        kwargs['input'] = '' if text else b''
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """(exit code, output) of a shell command."""
    done = run(cmd, shell=True, stdout=PIPE, stderr=STDOUT, text=True, encoding=encoding, errors=errors)
    text = done.stdout
    return done.returncode, text[:-1] if text.endswith('\n') else text


def getoutput(cmd, *, encoding=None, errors=None):
    """The output of a shell command."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """Arguments as one line, in the manner of the other operating system."""
    words = []
    for arg in map(os.fsdecode, seq):
        quoted = not arg or ' ' in arg or '\t' in arg
        word, slashes = '', 0
        for c in arg:
            if c == '\\':
                slashes += 1
            else:
                if c == '"':
                    word += '\\' * (slashes * 2 + 1)
                else:
                    word += '\\' * slashes
                slashes = 0
                word += c
        word += '\\' * (slashes * 2 if quoted else slashes)
        words.append('"' + word + '"' if quoted else word)
    return ' '.join(words)
"""#
}
