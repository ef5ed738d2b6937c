"""Statements that change what names hold."""

from .text import indented


class Mutations:
    def augmented(self, depth):
        names = [
            (n, t)
            for n, t in self.scope
            if n[0] == "v" and t in ("int", "float", "str", "list", "ints", "set", "dict", "tuple", "bytes", "strs")
        ]
        if not names:
            return self.assign(depth)
        name, kind = self.random.choice(names)
        operators = {
            "int": ["+=", "-=", "*=", "//=", "%=", "&=", "|=", "^=", ">>=", "/="],
            "float": ["+=", "-=", "*=", "/=", "//=", "%="],
            "set": ["|=", "&=", "-=", "^="],
            "dict": ["|="],
        }
        value = self.leaf(kind) if self.loops else self.expression(kind, 1)
        lines = [f"{name} {self.random.choice(operators.get(kind, ['+=']))} {value}"]
        return self.guarded(lines + [f"show({name})"])

    def unpack(self, depth):
        r = self.random
        names = [self.fresh() for _ in range(r.randrange(1, 4))]
        shape = list(names)
        if self.chance(0.5):
            i = r.randrange(len(shape))
            shape[i] = "*" + shape[i]
        target = ", ".join(shape) + ","
        if self.chance(0.2):
            inner = self.fresh()
            target = f"({inner}, *_), " + target
        value = self.expression(r.choice(["ints", "str", "tuple", "list", "strs", "dict", "range", "bytes"]), 1)
        if self.chance(0.3):
            value = ", ".join(self.expression("any", 1) for _ in names)
        shown = [f"show(({''.join(n + ', ' for n in names)}))"]
        if self.chance(0.3):
            return self.guarded([f"for {target} in [{value}, {self.expression('str', 1)}]:"] + indented(shown))
        return self.guarded([f"{target} = {value}"] + shown)

    def mutate(self, depth):
        r = self.random
        forms = {
            "ints": [
                "{v}.append(<int>)",
                "{v}.extend(<ints>)",
                "{v}.insert(<sint>, <int>)",
                "{v}.remove(<int>)",
                "{v}.pop()",
                "{v}.pop(<sint>)",
                "{v}.sort()",
                "{v}.sort(key=<fn:int>, reverse=<bool>)",
                "{v}.reverse()",
                "{v}.clear()",
                "{v}[<sint>] = <int>",
                "{v}[<slice>] = <ints>",
                "del {v}[<slice>]",
                "del {v}[<sint>]",
                "{v}[<sint>] += <int>",
                "{v}[<slice>] = <range>",
                "{v}[<slice>] = <any>",
            ],
            "list": [
                "{v}.append(<any>)",
                "{v}.extend(<any>)",
                "{v}.pop(<sint>)",
                "{v}.sort()",
                "{v}[<slice>] = <list>",
                "{v}[<sint>] = <any>",
                "{v}.remove(<any>)",
                "{v}.insert(<sint>, <any>)",
                "{v}.sort(key=str)",
                "{v} *= 2",
                "{v} += <str>",
                "{v}.append({v})",
                "{v}[<any>] = 1",
            ],
            "dict": [
                "{v}[<str>] = <int>",
                "{v}[<any>] = <any>",
                "del {v}[<str>]",
                "{v}.pop(<str>)",
                "{v}.popitem()",
                "{v}.setdefault(<str>, <any>)",
                "{v}.update(<dict>)",
                "{v}.update(a=<int>, b=<any>)",
                "{v}.clear()",
                "{v}[<str>] += <int>",
                "{v}.update(<list>)",
                "{v} |= <list>",
                "{v}['x'] = {v}",
                "for k in {v}: {v}[<str>] = 1",
                "for k in list({v}): del {v}[k]",
            ],
            "set": [
                "{v}.add(<key>)",
                "{v}.discard(<key>)",
                "{v}.remove(<key>)",
                "{v}.update(<ints>)",
                "{v}.add(<any>)",
                "{v}.difference_update(<ints>)",
                "{v}.intersection_update(<list>)",
                "{v}.symmetric_difference_update(<ints>)",
                "{v}.clear()",
            ],
            "bytes": ["{v} += <bytes>"],
        }
        kind = r.choice(["ints", "list", "dict", "set"])
        names = [n for n, t in self.scope if t == kind]
        lines = []
        if not names or self.chance(0.3):
            name = self.fresh()
            start = self.expression(kind, 1)
            lines = (
                ["try:", f"    {name} = {start}", "except Exception as e:", f"    {name} = {self.leaf(kind)}"]
                if "(" in start
                else [f"{name} = {start}"]
            )
            self.scope.append((name, kind))
        else:
            name = r.choice(names)
        form = self.expand(r.choice(forms[kind]).replace("{v}", name), 1)
        return lines + self.guarded([form, f"show({name})"])

    def delete(self, depth):
        names = [n for n, _ in self.scope if n.startswith("v")]
        if not names:
            return self.show(depth)
        name = self.random.choice(names)
        return self.guarded([f"del {name}", f"show({name})" if self.chance(0.5) else "pass"])
