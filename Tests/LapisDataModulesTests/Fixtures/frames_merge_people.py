import io
import pandas as pd

people = pd.read_csv(io.StringIO("""name,team,age,score,ok
Ann,red,31,0.5,True
Bob,blue,25,,False
Cy,red,47,2.25,True
Dee,green,25,-1.0,True
Eve,blue,62,3.5,False
Fay,red,19,0.1,False
,blue,33,0.2,True
"""))
teams = pd.read_csv(io.StringIO("""team,age,boss
blue,1,X
red,2,Y
pink,3,Z
red,4,W
"""))
for how in ("inner", "left", "right", "outer"):
    print(people.merge(teams, on="team", how=how))
print(people[["name", "age"]].merge(teams[["age", "boss"]], left_on="age", right_on="age", how="left"))
left = people[["name", "age"]].set_index("name").dropna()
right = pd.DataFrame({"name": ["Eve", "Ann", "Zed"], "city": ["Rome", "Oslo", "Bonn"]}).set_index("name")
for how in ("left", "inner", "outer"):
    print(left[left.index.notna()].join(right, how=how))
try:
    people.join(people)
except ValueError as error:
    print(error)
