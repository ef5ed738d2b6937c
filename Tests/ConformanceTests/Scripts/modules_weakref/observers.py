"""Programs with weak references: caches, observers, trees with parents."""
import weakref


class Subject:
    def __init__(self):
        self._observers = weakref.WeakSet()

    def attach(self, observer):
        self._observers.add(observer)

    def notify(self, event):
        return sorted(o.update(event) for o in self._observers)


class Logger:
    def __init__(self, name):
        self.name = name

    def update(self, event):
        return f"{self.name}: {event}"


subject = Subject()
first, second = Logger("first"), Logger("second")
subject.attach(first)
subject.attach(second)
print(subject.notify("start"))
second = None
print(subject.notify("next"))


class TreeNode:
    def __init__(self, value, parent=None):
        self.value = value
        self._parent = weakref.ref(parent) if parent is not None else None
        self.children = []
        if parent is not None:
            parent.children.append(self)

    @property
    def parent(self):
        return self._parent() if self._parent else None

    def __del__(self):
        print("freed", self.value)


root = TreeNode("root")
leaf = TreeNode("leaf", root)
print(leaf.parent.value, root.parent)
del root
print(leaf.parent, leaf.value)
del leaf
