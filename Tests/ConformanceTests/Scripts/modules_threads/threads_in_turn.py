import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
from multiprocessing.pool import ThreadPool

results = []
lock = threading.Lock()


def work(n):
    with lock:
        results.append(n * n)


threads = [threading.Thread(target=work, args=(i,), name=f"worker-{i}") for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results), [t.is_alive() for t in threads], threads[0].name, threading.current_thread().name, threading.main_thread().name)
tasks, done = queue.Queue(), []


def consumer():
    while True:
        item = tasks.get()
        if item is None:
            break
        done.append(item * 2)
        tasks.task_done()


t = threading.Thread(target=consumer, daemon=True)
t.start()
for i in range(3):
    tasks.put(i)
tasks.put(None)
t.join()
print(done, tasks.empty(), tasks.qsize())
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(pow, i, 2) for i in range(4)]
    print([f.result() for f in futures], list(pool.map(lambda a, b: a + b, [1, 2], [10, 20])))
    bad = pool.submit(lambda: 1 / 0)
    print(sorted(f.result() for f in as_completed(futures)), bad.exception(), bad.done(), len(wait(futures).done))
    try:
        bad.result()
    except ZeroDivisionError as error:
        print("raised", error)
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)
with ThreadPool(2) as pool:
    print(pool.map(str.upper, "abc"), pool.starmap(pow, [(2, 3), (3, 2)]), pool.apply_async(max, ([1, 5],)).get())


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
