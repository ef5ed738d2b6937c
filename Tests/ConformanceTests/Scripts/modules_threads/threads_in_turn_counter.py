import queue
import threading

lock = threading.Lock()


class Counter(threading.Thread):
    def __init__(self, limit):
        super().__init__()
        self.limit, self.total = limit, 0

    def run(self):
        for i in range(self.limit):
            self.total += i


c = Counter(10)
c.start()
c.join()
print(c.total)
event = threading.Event()
threading.Thread(target=event.set).start()
print(event.wait(1), event.is_set(), threading.Event().wait(0.01))
for make in (queue.LifoQueue, queue.PriorityQueue, queue.Queue, queue.SimpleQueue):
    q = make()
    for n in (2, 3, 1):
        q.put(n)
    print(make.__name__, [q.get() for _ in range(3)])
for call in (lambda: queue.Queue().get_nowait(), lambda: queue.Queue().get(timeout=0.01), lambda: [q2.put_nowait(i) for q2 in [queue.Queue(1)] for i in (1, 2)], lambda: queue.Queue().task_done(), lambda: lock.release(), lambda: c.start(), lambda: threading.Thread(target=print).join()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
rlock = threading.RLock()
with rlock:
    with rlock:
        print("twice", lock.acquire(False), lock.acquire(blocking=False), lock.locked())
local = threading.local()
local.x = 5
sem = threading.Semaphore(2)
print(local.x, sem.acquire(), sem.acquire(), sem.acquire(blocking=False))
