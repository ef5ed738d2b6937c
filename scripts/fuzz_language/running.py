"""Runs programs on one side or the other, many in one process where possible.

Starting a process costs more than most programs do, so programs that catch what they raise run
together, each behind a marker. When the process does not come to its end, they run one by one.
"""

import ast
import pathlib
import re
import resource
import subprocess
import tempfile

MARKER = "\x1e"
MEMORY = 3 << 30
NAME = "snippet.py"

# What CPython was doing when the calls became too deep is its own affair.
DEPTH = re.compile(r"(maximum recursion depth exceeded)( [a-z ]+)?", re.IGNORECASE)
# What may differ from run to run.
ADDRESS = re.compile(r"0x[0-9a-f]{6,16}")
FRAME = re.compile(r'  File "([^"]*)", line \d+')


class Side:
    """One of the two implementations: a command that runs the file behind it."""

    def __init__(self, command, seconds):
        self.command = command
        self.seconds = seconds
        self.folder = tempfile.TemporaryDirectory(prefix="fuzz-language-")

    def start(self, source, seconds):
        """What a program prints, and how it ended: an exit status, a negative signal, or None after the time limit."""
        path = pathlib.Path(self.folder.name) / NAME
        path.write_text(source, encoding="utf-8", errors="surrogatepass")
        try:
            done = subprocess.run(
                [*self.command, NAME],
                cwd=self.folder.name,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=seconds,
                env={"PATH": "/usr/bin:/bin", "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"},
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
            )
        except subprocess.TimeoutExpired:
            return "", "", None
        return done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), done.returncode

    def alone(self, source):
        """The output of one program as text, with its traceback and how it ended."""
        out, err, status = self.start(source, self.seconds)
        if status is None:
            return "--- timeout\n"
        if status < 0 or status > 128:
            reason = next(
                (line for line in err.split("\n") if "Fatal error" in line or "AddressSanitizer" in line), ""
            )
            return cleaned(f"--- crash {status} {reason}\n")
        text = out + ("--- stderr\n" + own_frames(err) if err else "") + (f"--- exit {status}\n" if status else "")
        return cleaned(text)

    def together(self, sources):
        """The outputs of programs, in one process if that works."""
        if len(sources) > 1:
            out, _, status = self.start(
                "\n".join(framed(s, i) for i, s in enumerate(sources)), self.seconds + len(sources) / 10
            )
            parts = out.split(MARKER)[1:]
            if status == 0 and len(parts) == len(sources):
                return [cleaned(p.split("\n", 1)[1]) for p in parts]
        return [self.caught(s) for s in sources]

    def caught(self, source):
        """As in `together`, for one program."""
        text = self.alone(framed(source, 0))
        head, marker, tail = text.partition(MARKER)
        return tail.split("\n", 1)[1] if marker else head


def cleaned(text):
    return DEPTH.sub(r"\1", ADDRESS.sub("0x", text))


def framed(source, number):
    """The program behind its marker; it leaves no names to the next one."""
    names = sorted({name for node in ast.walk(ast.parse(source)) for name in bound(node)})
    clean = "".join(f"try: del {name}\nexcept NameError: pass\n" for name in names)
    body = "\n".join("    " + line for line in source.split("\n"))
    return (
        f"print('{MARKER}{number}')\ntry:\n    pass\n{body}\nexcept BaseException as e:\n"
        "    print(f'uncaught {type(e).__name__}: {e}')\n" + clean
    )


def bound(node):
    """The names that a statement may bind in the module."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        return [node.id]
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return [node.name]
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return [alias.asname or alias.name for alias in node.names]
    if isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name:
        return [node.name]
    return []


def own_frames(text):
    """A traceback without the frames of library code, and without the line of help: CPython has neither."""
    lines, kept, own = text.split("\n"), [], True
    for line in lines:
        frame = FRAME.match(line)
        if frame:
            own = frame[1].endswith(NAME)
            line = line.replace(frame[1], NAME)
        elif not line.startswith("    "):
            own = True
        if own and not line.startswith("help: "):
            kept.append(line)
    return "\n".join(kept)
