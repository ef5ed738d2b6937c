# Guessing the dialect.
import csv

for sample in ["a,b,c\n1,2,3\n4,5,6\n", "a;b;c\n1;2;3\n", "a\tb\n1\t2\n", "name|age\nann|3\nbob|4\n", "'a','b'\n'1','2'\n", "\"x\", \"y\"\n\"1\", \"2\"\n", "a:b\n1:2\n"]:
    d = csv.Sniffer().sniff(sample)
    print(repr(sample), repr(d.delimiter), repr(d.quotechar), d.doublequote, d.skipinitialspace, repr(d.lineterminator), d.quoting)
print(csv.Sniffer().sniff("a,b;c\n1,2;3\n", delimiters=";").delimiter)
for sample in ["name,age\nann,30\nbob,25\n", "1,2\n3,4\n5,6\n", "a,b\nc,d\n"]:
    print(csv.Sniffer().has_header(sample))
try:
    csv.Sniffer().sniff("abc\ndef")
except csv.Error as e:
    print(e)
print(csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE)
