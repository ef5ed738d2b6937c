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
