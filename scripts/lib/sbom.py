"""The parts of the program as CycloneDX JSON: what cargo resolves for it, without what tests alone need.

    python3 scripts/lib/sbom.py VERSION EPOCH

The same Cargo.lock and commit give the same bytes."""

import json
import subprocess
import sys
from datetime import datetime, timezone


def reached(nodes, root):
    """The packages that building or running the root needs."""
    seen, next_ones = set(), [root]
    while next_ones:
        one = next_ones.pop()
        if one in seen:
            continue
        seen.add(one)
        for dependency in nodes[one]["deps"]:
            if any(kind["kind"] != "dev" for kind in dependency["dep_kinds"]):
                next_ones.append(dependency["pkg"])
    return seen


def needed(node, parts):
    """What a package needs of those parts."""
    kept = (d["pkg"] for d in node["deps"] if any(k["kind"] != "dev" for k in d["dep_kinds"]))
    return sorted(parts[one] for one in kept if one in parts)


def main():
    version, epoch = sys.argv[1], int(sys.argv[2])
    host = next(
        line.split()[1]
        for line in subprocess.check_output(["rustc", "-vV"], text=True).splitlines()
        if line.startswith("host:")
    )
    told = subprocess.check_output(
        ["cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", host]
    )
    data = json.loads(told)
    packages = {one["id"]: one for one in data["packages"]}
    nodes = {one["id"]: one for one in data["resolve"]["nodes"]}
    root = next(one["id"] for one in data["packages"] if one["name"] == "glane" and not one["source"])
    sums = {}
    name = number = None
    with open("Cargo.lock", encoding="utf-8") as lock:
        for line in lock:
            key, _, value = line.strip().partition(" = ")
            value = value.strip('"')
            if key == "name":
                name = value
            elif key == "version":
                number = value
            elif key == "checksum":
                sums[name, number] = value
    parts = {
        one: f"pkg:cargo/{packages[one]['name']}@{packages[one]['version']}" for one in reached(nodes, root)
    }

    def component(one):
        package = packages[one]
        made = {
            "type": "application" if one == root else "library",
            "bom-ref": parts[one],
            "name": package["name"],
            "version": package["version"],
            "purl": parts[one],
            "licenses": [{"expression": package["license"].replace(" / ", " OR ").replace("/", " OR ")}],
        }
        if (package["name"], package["version"]) in sums:
            content = sums[package["name"], package["version"]]
            made["hashes"] = [{"alg": "SHA-256", "content": content}]
        return made

    order = sorted(parts, key=lambda one: parts[one])
    made = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {**component(root), "version": version},
        },
        "components": [component(one) for one in order if one != root],
        "dependencies": [{"ref": parts[one], "dependsOn": needed(nodes[one], parts)} for one in order],
    }
    json.dump(made, sys.stdout, indent=1, ensure_ascii=False)
    print()


main()
