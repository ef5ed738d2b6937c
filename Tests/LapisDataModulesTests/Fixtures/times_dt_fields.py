import pandas as pd

d = pd.Series(pd.to_datetime(['2020-02-29 13:45:10.123456', '2021-12-31 23:59:59', None, '2022-04-01'], format='ISO8601'))
print(d, d.dtype)
for field in ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'nanosecond', 'dayofweek', 'weekday', 'dayofyear', 'quarter', 'days_in_month']:
    print(field, getattr(d.dt, field).tolist())
for field in ['is_month_start', 'is_month_end', 'is_quarter_start', 'is_year_end', 'is_leap_year']:
    print(field, getattr(d.dt, field).tolist())
print(d.dt.date.tolist(), d.dt.time.tolist())
print(d.dt.day_name().tolist(), d.dt.month_name().tolist(), d.dt.strftime('%d/%m/%Y %H:%M').tolist())
print(d.dt.normalize(), d.dt.floor('h').tolist(), d.dt.ceil('D').tolist(), d.dt.round('min').tolist())
print(d.dropna().dt.isocalendar())
print(d.dropna().dt.year.dtype, d.dt.year.dtype, d.max(), d.min(), d.isna().tolist())
print((d - d.min()).dt.days.tolist(), (d - d.min()).dt.total_seconds().tolist())
print(d.dt.to_period('Q').astype(str).tolist())
print(d.sort_values(ascending=False).index.tolist(), d.diff().tolist(), d.shift().tolist())
print((d > '2021-01-01').tolist(), d.between('2020-01-01', '2021-12-31').tolist())
