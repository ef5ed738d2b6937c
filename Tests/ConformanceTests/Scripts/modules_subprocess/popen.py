import subprocess

p = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(p.poll(), p.args, isinstance(p.pid, int))
print(p.communicate("two\nlines\n"), p.returncode, p.poll(), p)
with subprocess.Popen("echo one; echo two", shell=True, stdout=subprocess.PIPE, text=True) as p:
    for line in p.stdout:
        print("line", line.strip())
print(p.returncode, p.wait())
p = subprocess.Popen(["sleep", "10"])
try:
    p.wait(timeout=0.05)
except subprocess.TimeoutExpired as error:
    print(error)
p.terminate()
print(p.wait())
p = subprocess.Popen(["sleep", "10"])
p.kill()
print(p.wait(), p)
p = subprocess.Popen(["sh", "-c", "read x; echo got $x"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
p.stdin.write(b"word\n")
p.stdin.flush()
print(p.stdout.readline(), p.wait())
p = subprocess.Popen(["sh", "-c", "echo err >&2"], stderr=subprocess.PIPE)
print(p.communicate())
one = subprocess.Popen(["echo", "piped text"], stdout=subprocess.PIPE)
two = subprocess.Popen(["tr", "a-z", "A-Z"], stdin=one.stdout, stdout=subprocess.PIPE, text=True)
one.stdout.close()
print(two.communicate()[0], one.wait())
for call in (lambda: subprocess.Popen(["nothing-there"]), lambda: subprocess.Popen([]), lambda: subprocess.Popen(["cat"], stdin=subprocess.STDOUT)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
