import io
import pandas as pd

s = pd.Series(pd.to_datetime(["2024-01-31", None, "2024-02-29"]))
print(s.to_frame("t").to_csv(date_format="%d.%m.%Y"))
print(s.to_frame("t").to_csv())
print(pd.to_datetime("2024-060", format="%Y-%j"), pd.to_datetime("2021-365", format="%Y-%j"))
for text in ("2021-366", "2021-000"):
    print(pd.to_datetime(text, format="%Y-%j", errors="coerce"))
print(pd.to_datetime("12:99", errors="coerce"))
print(s.dt.strftime("%Y/%m").tolist())
print(pd.to_datetime(pd.Series(["01/02/2020 13:14:15", "31/12/1999 00:00:01"]), format="%d/%m/%Y %H:%M:%S"))
two = pd.DataFrame({"a": pd.to_datetime(["2024-01-01", "2024-01-02"]), "b": pd.to_datetime(["2024-01-01 10:00", "2024-01-02 00:00"])})
print(two.to_csv(index=False))
