"""copytree, rmtree, move over whole folders."""
import os
import shutil
import tempfile


def tree(folder):
    return sorted(
        os.path.relpath(os.path.join(where, n), folder)
        for where, folders, files in os.walk(folder) for n in files + folders)


with tempfile.TemporaryDirectory() as top:
    src = os.path.join(top, "src")
    os.makedirs(os.path.join(src, "pkg", "deep"))
    for name in ("a.py", "b.txt", "pkg/c.py", "pkg/c.pyc", "pkg/deep/d.txt"):
        with open(os.path.join(src, name), "w") as f:
            f.write(name)

    dst = os.path.join(top, "dst")
    print(shutil.copytree(src, dst) == dst, tree(dst))
    try:
        shutil.copytree(src, dst)
    except FileExistsError as e:
        print("FileExistsError", str(e).replace(top, "TOP"))
    open(os.path.join(dst, "extra"), "w").close()
    shutil.copytree(src, dst, dirs_exist_ok=True)
    print(tree(dst))
    shutil.copytree(src, os.path.join(top, "only"), ignore=shutil.ignore_patterns("*.pyc", "deep"))
    print(tree(os.path.join(top, "only")))

    def big(folder, names):
        return [n for n in names if n.endswith(".txt")]

    shutil.copytree(src, os.path.join(top, "few"), ignore=big, copy_function=shutil.copyfile)
    print(tree(os.path.join(top, "few")))

    shutil.rmtree(dst)
    print(os.path.exists(dst))
    try:
        shutil.rmtree(dst)
    except FileNotFoundError as e:
        print("FileNotFoundError", str(e).replace(top, "TOP"))
    shutil.rmtree(dst, ignore_errors=True)
    failed = []
    shutil.rmtree(dst, onerror=lambda f, path, info: failed.append((os.path.basename(path), info[0].__name__)))
    print(failed)
    try:
        shutil.rmtree(os.path.join(src, "a.py"))
    except NotADirectoryError as e:
        print("NotADirectoryError", str(e).replace(top, "TOP"))

    print(shutil.move(src, os.path.join(top, "moved")).replace(top, "TOP"), tree(os.path.join(top, "moved")))
    os.mkdir(os.path.join(top, "into"))
    print(shutil.move(os.path.join(top, "moved"), os.path.join(top, "into")).replace(top, "TOP"))
