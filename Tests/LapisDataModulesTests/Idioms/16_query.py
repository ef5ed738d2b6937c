# Conditions as text.
frame = data.query("age > 50 and marital == 'married' and campaign <= 2")
