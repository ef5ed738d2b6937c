import datetime
import pandas as pd

print(datetime.timedelta(days=1) + pd.Timestamp('2020-01-01'))
print(pd.Timestamp('2020-01-01') > datetime.datetime(2019, 1, 1))
print(datetime.datetime(2020, 1, 2) - pd.Timestamp('2020-01-01'))
print(pd.Timestamp('2020-01-01') == datetime.datetime(2020, 1, 1), pd.Timestamp(2020, 1, 1, 5))
print(pd.Timestamp(year=2020, month=2, day=3), pd.Timestamp('2020-01-01').to_pydatetime())
print(sorted([pd.Timestamp('2021-01-01'), pd.Timestamp('2020-01-01')])[0])
print(pd.Timestamp.now() > pd.Timestamp('2020-01-01'), pd.Timestamp(0), pd.Timestamp(1.5, unit='s'))
print(pd.Timestamp('2020-01-01T10:00:00.123456789'), pd.Timestamp('20200102'))
print(pd.Timestamp('2020-01-05').day_name(), pd.Timestamp('2020-12-31').dayofyear)
print(pd.Timestamp('2020-02-01').days_in_month, pd.Timestamp('2020-05-05 10:35').round('h'))
print(pd.Timestamp('2020-05-05').replace(day=1), pd.Timestamp('2020-05-05').timestamp())
print(pd.Timestamp('2020-05-05').date(), pd.Timestamp('2020-05-05').isocalendar()[1])
print(pd.Timestamp('2020-05-05 10:30').strftime('%H.%M'), pd.Timestamp('2020-05-05').weekday())
print(pd.Timestamp('2020-05-05').quarter)
