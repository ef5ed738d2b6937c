# Milliseconds that importing the standard library's modules takes; both sides have all of them.
import time

start = time.perf_counter()
import argparse, base64, bisect, collections, collections.abc, contextlib, copy, csv, dataclasses, datetime
import enum, fnmatch, functools, glob, hashlib, heapq, io, itertools, json, logging, math, operator, os, os.path
import pathlib, pprint, random, re, shutil, statistics, string, sys, tempfile, textwrap, traceback, typing
import urllib.error, urllib.parse, urllib.request, uuid, warnings, zipfile, __future__
print((time.perf_counter() - start) * 1000)
