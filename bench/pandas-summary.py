import json
import sys

import pandas

path, question = sys.argv[1], json.loads(sys.argv[2])
day, killed = question["date"], question["killed"]
table = pandas.read_csv(path, usecols=[question["id"], day, killed, *question["groups"]], parse_dates=[day])

month = table[day].dt.to_period("M")
answers = [table.groupby(month)[killed].agg(["sum", "count"])]
last = table[day].max()
until = table[day].dt.strftime("%m-%d") <= last.strftime("%m-%d")
answers.append(table[until].groupby(table[day].dt.year)[killed].sum())
answers += [table.groupby(group, dropna=False)[killed].agg(["sum", "count"]) for group in question["groups"]]
answers.append(table.nlargest(10, killed))
for answer in answers:
    print(answer.to_string(), file=sys.stderr)
print(json.dumps({"incidents": int(table[question["id"]].nunique()), "killed": int(table[killed].sum())}))
