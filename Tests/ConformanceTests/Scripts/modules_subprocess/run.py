import os
import subprocess
import sys
import tempfile

done = subprocess.run(["echo", "hello"], capture_output=True, text=True)
print(done, done.returncode, done.stdout, done.stderr)
print(subprocess.run(["true"]), subprocess.run(["false"]))
print(subprocess.run("echo $((1 + 2)); echo oops >&2; exit 3", shell=True, capture_output=True, text=True))
print(subprocess.run(["cat"], input="from stdin\nline 2\n", text=True, stdout=subprocess.PIPE).stdout)
print(subprocess.run(["cat"], input=b"bytes", capture_output=True).stdout)
print(subprocess.run(["sh", "-c", "echo a; echo b >&2"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout)
print(subprocess.run(["sh", "-c", "echo gone"], stdout=subprocess.DEVNULL))
for call in (lambda: subprocess.run(["false"], check=True), lambda: subprocess.check_call(["sh", "-c", "exit 7"]),
             lambda: subprocess.check_output("echo out; exit 4", shell=True), lambda: subprocess.run(["no-such-program-here", "x"]),
             lambda: subprocess.run(["sh", "-c", "kill -9 $$"], check=True),
             lambda: subprocess.run(["true"], cwd="/no/such/folder"), lambda: subprocess.run(["cat"], input="x", stdin=subprocess.PIPE),
             lambda: subprocess.run(["true"], capture_output=True, stdout=subprocess.PIPE), lambda: subprocess.run(["cat"], input="text", capture_output=True),
             lambda: subprocess.check_output(["true"], stdout=None), lambda: subprocess.run(["/"])):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
try:
    subprocess.run(["sleep", "5"], timeout=0.05)
except subprocess.TimeoutExpired as error:
    print(type(error).__name__, error.cmd, error.stdout)
try:
    subprocess.check_output(["sh", "-c", "echo partial; exit 2"], text=True)
except subprocess.CalledProcessError as error:
    print(error.returncode, error.cmd, repr(error.output), error.stdout == error.output, error.stderr, repr(error))
with tempfile.TemporaryDirectory() as top:
    print(subprocess.check_output(["pwd"], cwd=top, text=True).strip() == os.path.realpath(top))
    path = os.path.join(top, "out.txt")
    with open(path, "w") as f:
        subprocess.run(["echo", "to file"], stdout=f)
    print(open(path).read())
    with open(path) as f:
        print(subprocess.run(["wc", "-w"], stdin=f, capture_output=True, text=True).stdout.strip())
print(subprocess.check_output("echo $LAPIS_TEST", shell=True, env={"LAPIS_TEST": "value", "PATH": os.environ["PATH"]}, text=True))
os.environ["LAPIS_INHERITED"] = "yes"
print(subprocess.getoutput("echo $LAPIS_INHERITED"), subprocess.getstatusoutput("echo x; exit 5"), subprocess.call(["sh", "-c", "exit 6"]))
print(subprocess.CompletedProcess(["a"], 0), subprocess.CompletedProcess("b", 1, stdout="x").check_returncode.__name__, subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL)
print(subprocess.list2cmdline(["a b", "c", 'd"e', ""]), issubclass(subprocess.TimeoutExpired, subprocess.SubprocessError))
big = "x" * 300000
print(len(subprocess.run(["cat"], input=big, capture_output=True, text=True).stdout))
print(os.system("exit 3"), os.popen("echo popen").read())
