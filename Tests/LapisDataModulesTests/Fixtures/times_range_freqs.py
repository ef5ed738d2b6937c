import pandas as pd

for freq in ['D', 'B', 'W', 'W-MON', 'MS', 'ME', 'QS', 'QE', 'YS', 'YE', 'h', '15min', '2D', '3h', 's', 'BME', 'BMS', 'SMS', '1D12h', 'QS-FEB', 'QE-NOV', 'YE-JUN']:
    print(pd.date_range('2020-01-15', periods=3, freq=freq))
print(pd.date_range('2020-01-01', '2020-01-10', freq='3D'))
print(pd.date_range('2020-01-01', '2020-01-04', inclusive='left'))
print(pd.date_range(end='2020-01-10', periods=3), pd.date_range(end='2020-02-10', periods=2, freq='ME'))
print(pd.date_range('2020-01-01', '2020-01-02', periods=3))
print(pd.bdate_range('2020-01-03', periods=3))
print(pd.date_range('2020-01-01 10:30', periods=2, normalize=True, name='when'))
i = pd.date_range('2020-01-30', periods=4)
print(i[0], i[1:3], i.month.tolist(), i.day_name().tolist(), i.freq, i.inferred_freq, len(i), i.min(), i.max())
print(i.year, i.is_month_end)
print(i.to_series().dt.day.tolist(), i.strftime('%m-%d').tolist(), i.date, i + pd.Timedelta('1h'))
print(i.isin(['2020-01-31']), i.to_pydatetime()[0])
try:
    pd.date_range('2020-01-01')
except ValueError as e:
    print(e)
try:
    pd.date_range('2020-01-01', periods=2, freq='ZZ')
except ValueError as e:
    print(e)
