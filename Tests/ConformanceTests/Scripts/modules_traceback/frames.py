"""extract_tb, extract_stack, FrameSummary, StackSummary, walk_tb, TracebackException."""
import sys
import traceback


def level_two():
    raise LookupError("deep")


def level_one():
    level_two()


try:
    level_one()
except LookupError as e:
    frames = traceback.extract_tb(e.__traceback__)
    for f in frames:
        print(f.filename.split("/")[-1], f.lineno, f.name, f.line, f.locals)
    print(type(frames).__name__, len(frames), frames[-1].name, frames[-1] == frames[-1], tuple(frames[0])[1:])
    print([(lineno, frame.f_code.co_name) for frame, lineno in traceback.walk_tb(e.__traceback__)])
    for line in frames.format():
        print(line, end="")
    print("".join(traceback.format_list(frames[:1])), end="")
    t = traceback.TracebackException.from_exception(e)
    print(t.exc_type, str(t), [f.name for f in t.stack], t.__cause__, t.__suppress_context__)
    print("".join(t.format()), end="")
    print(list(t.format_exception_only()))
    tb = e.__traceback__
    depth = 0
    while tb is not None:
        depth += 1
        last = tb
        tb = tb.tb_next
    print(depth, last.tb_lineno, last.tb_frame.f_code.co_name)
    kind, value, tb = sys.exc_info()
    print(kind is LookupError, value is e, tb.tb_lineno)


def here():
    stack = traceback.extract_stack()
    return [f.name for f in stack][-2:], stack[-1].line


def caller():
    return here()


print(caller())
print([f.name for f in traceback.extract_stack(limit=1)], traceback.format_stack()[-1].splitlines()[-1])
s = traceback.FrameSummary("file.py", 3, "func", line="x = 1")
print(s, s.filename, s.lineno, s.name, s.line, list(s))
print(traceback.StackSummary.from_list([("a.py", 1, "f", "code()"), s]).format())
print(traceback.format_list([("b.py", 2, "g", None)]))
