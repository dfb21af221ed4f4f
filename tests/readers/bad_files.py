"""Files that go wrong in one way each, for check_readers.py: what Tenure says of them is held against
what other people's programs do with them."""

DECLARED = '<?xml version="1.0" encoding="UTF-8"?>\n'


def graphml(inside, keys="", default="directed", head=DECLARED, space='xmlns="http://graphml.graphdrawing.org/xmlns"'):
    return f'{head}<graphml {space}>\n{keys}\n<graph edgedefault="{default}">\n{inside}\n</graph></graphml>\n'


def key(name, kind="string", of="node", identity=None, inside=""):
    return f'<key id="{identity or name}" for="{of}" attr.name="{name}" attr.type="{kind}">{inside}</key>'


def data(name, text):
    return f'<data key="{name}">{text}</data>'


NODES = '<node id="a"/><node id="b"/><node id="c"/>'
EDGES = '<edge id="1" source="a" target="b"/><edge id="2" source="b" target="c"/>'
PLAIN = NODES + EDGES


def valued(kind, text, of="node", name="n"):
    """One value of that type at the first node or edge."""
    if of == "node":
        return graphml(PLAIN.replace('<node id="a"/>', f'<node id="a">{data(name, text)}</node>'), key(name, kind))
    return graphml(PLAIN.replace('target="b"/>', f'target="b">{data(name, text)}</edge>'), key(name, kind, "edge"))


GRAPHML = {
    "plain": graphml(PLAIN),
    "undirected": graphml(PLAIN, default="undirected"),
    "no-default": graphml(PLAIN).replace(' edgedefault="directed"', ""),
    "no-encoding": graphml(PLAIN, head=""),
    "latin": graphml(PLAIN, head='<?xml version="1.0" encoding="ISO-8859-1"?>\n'),
    "latin-9": graphml(PLAIN, head='<?xml version="1.0" encoding="ISO-8859-15"?>\n'),
    "xml-1.1": graphml(PLAIN, head='<?xml version="1.1" encoding="UTF-8"?>\n'),
    "control-character": graphml(PLAIN.replace('"a"/>', '"a&#1;"/>', 1)),
    "doctype": graphml(PLAIN, head=DECLARED + '<!DOCTYPE graphml>\n'),
    "prefixed": graphml(PLAIN).replace("<", "<g:").replace("<g:/", "</g:").replace("<g:?", "<?")
                .replace("xmlns=", "xmlns:g="),
    "no-namespace": graphml(PLAIN, space=""),
    "other-namespace": graphml(PLAIN, space='xmlns="urn:other"'),
    "wrong-root": f"{DECLARED}<gexf><graph edgedefault='directed'>{PLAIN}</graph></gexf>",
    "cut-off": graphml(PLAIN)[:-30],
    "empty": "",
    "garbage": "garbage",
    "no-graph": f'{DECLARED}<graphml xmlns="http://graphml.graphdrawing.org/xmlns"/>',
    "two-graphs": graphml(PLAIN).replace("</graph>", '</graph><graph edgedefault="directed">'
                                         '<node id="x"/><node id="y"/><edge id="9" source="x" target="y"/></graph>'),
    "nested": graphml('<node id="a"><graph edgedefault="directed"><node id="x"/><node id="y"/>'
                      '<edge id="9" source="x" target="y"/></graph></node><node id="b"/><node id="c"/>' + EDGES),
    "port": graphml(PLAIN.replace('<node id="a"/>', '<node id="a"><port name="p"/></node>')),
    "hyperedge": graphml(PLAIN + '<hyperedge id="h"><endpoint node="a"/><endpoint node="b"/></hyperedge>'),
    "node-twice": graphml('<node id="a"/>' + PLAIN),
    "node-no-id": graphml("<node/>" + PLAIN),
    "edge-twice": graphml(PLAIN + '<edge id="1" source="a" target="c"/>'),
    "edge-twice-parallel": graphml(PLAIN + '<edge id="1" source="a" target="b"/>'),
    "edge-no-id": graphml(NODES + '<edge source="a" target="b"/><edge source="b" target="c"/>'),
    "parallel": graphml(PLAIN + '<edge id="3" source="a" target="b"/>'),
    "parallel-no-id": graphml(NODES + '<edge source="a" target="b"/><edge source="a" target="b"/>'),
    "parallel-typed": graphml(PLAIN + '<edge id="3" source="a" target="b" label="x"/>'),
    "parallel-reverse": graphml(PLAIN + '<edge id="3" source="b" target="a"/>'),
    "parallel-reverse-undirected": graphml(PLAIN + '<edge id="3" source="b" target="a"/>', default="undirected"),
    "mixed-before-reverse": graphml(NODES + '<edge id="1" source="a" target="b" directed="false"/>'
                                    '<edge id="3" source="b" target="a"/>'),
    "mixed-behind-reverse": graphml(NODES + '<edge id="1" source="a" target="b"/>'
                                    '<edge id="3" source="b" target="a" directed="false"/>'),
    "mixed-both": graphml(NODES + '<edge id="1" source="a" target="b" directed="false"/>'
                          '<edge id="3" source="b" target="a" directed="false"/>'),
    "loop": graphml(PLAIN + '<edge id="3" source="a" target="a"/>'),
    "dangling": graphml(PLAIN + '<edge id="3" source="a" target="zz"/>'),
    "no-target": graphml(PLAIN + '<edge id="3" source="a"/>'),
    "empty-target": graphml(PLAIN + '<edge id="3" source="a" target=""/>'),
    "node-late": graphml('<node id="a"/><node id="b"/>' + EDGES + '<node id="c"/>'),
    "shared-id": graphml(PLAIN + '<edge id="a" source="a" target="c"/>'),
    "undirected-edge": graphml(PLAIN.replace('target="b"/>', 'target="b" directed="false"/>')),
    "directed-edge": graphml(PLAIN.replace('target="b"/>', 'target="b" directed="true"/>'), default="undirected"),
    "int": valued("int", "7"),
    "int-comma": valued("int", "1,5"),
    "int-point": valued("int", "1.5"),
    "int-spaces": valued("int", " 7 "),
    "int-empty": valued("int", ""),
    "int-large": valued("int", "99999999999"),
    "int-plus": valued("int", "+7"),
    "long-large": valued("long", "99999999999"),
    "long-too-large": valued("long", "99999999999999999999"),
    "double-comma": valued("double", "1,5"),
    "double-spaces": valued("double", " 1.5 "),
    "double-empty": valued("double", ""),
    "double-inf": valued("double", "INF"),
    "double-infinity": valued("double", "Infinity"),
    "double-nan": valued("double", "NaN"),
    "double-huge": valued("double", "1e999"),
    "boolean-one": valued("boolean", "1"),
    "boolean-upper": valued("boolean", "TRUE"),
    "boolean-yes": valued("boolean", "yes"),
    "edge-int-comma": valued("int", "1,5", "edge"),
    "weight": valued("double", "2.5", "edge", "weight"),
    "weight-zero": valued("double", "0", "edge", "weight"),
    "weight-negative": valued("double", "-2", "edge", "weight"),
    "weight-empty": valued("double", "", "edge", "weight"),
    "weight-text-zero": valued("string", "0", "edge", "weight"),
    "node-weight-zero": valued("double", "0", "node", "weight"),
    "type-date": graphml(PLAIN, key("since", "date")),
    "type-date-used": valued("date", "2015-01-01"),
    "type-liststring": valued("liststring", "x"),
    "type-byte": valued("byte", "1"),
    "type-upper": valued("String", "x"),
    "type-missing": graphml(PLAIN.replace('<node id="a"/>', '<node id="a"><data key="n">x</data></node>'),
                            '<key id="n" for="node" attr.name="n"/>'),
    "key-twice": graphml(PLAIN.replace('<node id="a"/>', f'<node id="a">{data("n", "x")}</node>'),
                         key("n") + key("m", identity="n")),
    "key-twice-edge": graphml(PLAIN.replace('<node id="a"/>', f'<node id="a">{data("n", "x")}</node>'),
                              key("n") + key("n", of="edge")),
    "for-all": graphml(PLAIN.replace('<node id="a"/>', f'<node id="a">{data("n", "x")}</node>'), key("n", of="all")),
    "for-graph": graphml(data("g", "x") + PLAIN, key("g", of="graph")),
    "for-port": graphml(PLAIN, key("g", of="port")),
    "no-for": graphml(PLAIN.replace('<node id="a"/>', f'<node id="a">{data("n", "x")}</node>'),
                      '<key id="n" attr.name="n" attr.type="string"/>'),
    "no-name": graphml(PLAIN.replace('<node id="a"/>', f'<node id="a">{data("n", "x")}</node>'),
                       '<key id="n" for="node" attr.type="string"/>'),
    "name-type": valued("string", "x", name="type"),
    "edge-name-type": valued("string", "x", "edge", "type"),
    "name-timeset": valued("string", "x", name="timeset"),
    "name-interval": valued("string", "x", name="interval"),
    "name-id": graphml(PLAIN.replace('<node id="a"/>', f'<node id="a">{data("n", "x")}</node>'), key("id", identity="n")),
    "default": graphml(PLAIN, key("n", inside="<default>x</default>")),
    "default-int": graphml(PLAIN, key("n", "int", inside="<default>1,5</default>")),
    "default-weight": graphml(PLAIN, key("weight", "double", "edge", inside="<default>2</default>")),
    "desc": graphml(PLAIN.replace('<node id="a"/>', '<node id="a"><desc>x</desc></node>')),
    "undeclared": graphml(PLAIN.replace('<node id="a"/>', f'<node id="a">{data("n", "x")}</node>')),
    "edge-undeclared": graphml(PLAIN.replace('target="b"/>', 'target="b"><data key="n">x</data></edge>')),
    "data-no-key": graphml(PLAIN.replace('<node id="a"/>', '<node id="a"><data>x</data></node>')),
    "wrong-domain": graphml(PLAIN.replace('<node id="a"/>', f'<node id="a">{data("n", "x")}</node>'), key("n", of="edge")),
    "reserved-b": valued("boolean", "true", name="b").replace('attr.name="b"', 'attr.name="bool"'),
    "label": valued("string", "Ann", name="label"),
    "label-by-name": valued("string", "Ann", name="l").replace('attr.name="l"', 'attr.name="label"'),
    "label-upper": valued("string", "Ann", name="l").replace('attr.name="l"', 'attr.name="Label"'),
    "label-id-upper": valued("string", "Ann", name="Label").replace('attr.name="Label"', 'attr.name="x"'),
    "colour-name": valued("string", "red", name="color"),
    "colour-hex": valued("string", "#FF0000", name="color"),
    "colour-0x": valued("string", "0xFF0000", name="color"),
    "colour-eight": valued("string", "#FF000080", name="color"),
    "colour-rgb": valued("string", "rgb(255,0,0)", name="color"),
    "colour-teal": valued("string", "teal", name="color"),
    "colour-bright": valued("string", "crimson", name="color"),
    "colour-decimal": valued("string", "16711680", name="color"),
    "colour-0x-short": valued("string", "0xF00", name="color"),
    "colour-numbers": valued("string", "255,0,0", name="color"),
    "colour-short": valued("string", "#F00", name="color"),
    "colour-bare": valued("string", "FF0000", name="color"),
    "colour-upper-name": valued("string", "Red", name="color"),
    "colour-css-long": valued("string", "rebeccapurple", name="color"),
    "place-text": valued("double", "1,5", name="x"),
    "place": graphml(PLAIN.replace('<node id="a"/>', f'<node id="a">{data("x", "5")}{data("y", "6")}</node>'),
                     key("x", "double") + key("y", "double")),
    "size-text": valued("string", "large", name="size"),
}


def gexf(nodes, edges, attributes="", graph='mode="dynamic" timeformat="date" timezone="UTC" defaultedgetype="directed"',
         version="1.3", head=DECLARED):
    space = f"http://gexf.net/{version}" if version != "1.2" else "http://www.gexf.net/1.2draft"
    return (f'{head}<gexf xmlns="{space}" xmlns:viz="{space}/viz" version="{version}">\n<graph {graph}>{attributes}\n'
            f'<nodes>{nodes}</nodes>\n<edges>{edges}</edges></graph></gexf>\n')


GNODES = '<node id="a" label="A"/><node id="b" label="B"/><node id="c" label="C"/>'
GEDGES = '<edge id="1" source="a" target="b" kind="k"/><edge id="2" source="b" target="c" kind="k"/>'


def inside_node(inside, nodes=GNODES, **how):
    return gexf(nodes.replace('label="A"/>', f'label="A">{inside}</node>'), GEDGES, **how)


def inside_edge(inside, nodes=GNODES, **how):
    return gexf(nodes, GEDGES.replace('target="b" kind="k"/>', f'target="b" kind="k">{inside}</edge>'), **how)


def spells(*times):
    return "<spells>" + "".join(f"<spell {time}/>" for time in times) + "</spells>"


def attribute(kind, mode="static", of="node", name="n"):
    return f'<attributes class="{of}" mode="{mode}"><attribute id="{name}" title="{name}" type="{kind}"/></attributes>'


def attvalue(text, more="", name="n"):
    return f'<attvalues><attvalue for="{name}" value="{text}" {more}/></attvalues>'


SPELL = spells('start="2015-01-01" end="2016-01-01"')
NO_ZONE = 'mode="dynamic" timeformat="date" defaultedgetype="directed"'
STATIC = 'mode="static" timeformat="date" timezone="UTC" defaultedgetype="directed"'
NO_FORMAT = 'mode="dynamic" timezone="UTC" defaultedgetype="directed"'

GEXF = {
    "plain": gexf(GNODES, GEDGES),
    "plain-1.2": gexf(GNODES, GEDGES.replace(' kind="k"', ""), version="1.2"),
    "version-1.1": gexf(GNODES, GEDGES.replace(' kind="k"', ""), version="1.1"),
    "version-none": gexf(GNODES, GEDGES).replace(' version="1.3"', ""),
    "no-namespace": gexf(GNODES, GEDGES).replace(' xmlns="http://gexf.net/1.3"', ""),
    "xml-1.1": gexf(GNODES, GEDGES, head='<?xml version="1.1" encoding="UTF-8"?>\n'),
    "wrong-root": DECLARED + f'<graphml><graph defaultedgetype="directed"><nodes>{GNODES}</nodes><edges>{GEDGES}</edges></graph></graphml>',
    "cut-off": gexf(GNODES, GEDGES)[:-30],
    "empty": "",
    "static": gexf(GNODES, GEDGES, graph='defaultedgetype="directed"'),
    "undirected": gexf(GNODES, GEDGES, graph='defaultedgetype="undirected"'),
    "no-default": gexf(GNODES, GEDGES, graph=""),
    "node-twice": gexf('<node id="a" label="A2"/>' + GNODES, GEDGES),
    "node-no-id": gexf('<node label="X"/>' + GNODES, GEDGES),
    "node-no-label": gexf(GNODES.replace(' label="A"', ""), GEDGES),
    "edge-twice": gexf(GNODES, GEDGES + '<edge id="1" source="a" target="c" kind="k"/>'),
    "edge-no-id": gexf(GNODES, '<edge source="a" target="b" kind="k"/><edge source="b" target="c" kind="k"/>'),
    "shared-id": gexf(GNODES, GEDGES + '<edge id="a" source="a" target="c" kind="k"/>'),
    "parallel": gexf(GNODES, GEDGES + '<edge id="3" source="a" target="b" kind="k"/>'),
    "parallel-kinds": gexf(GNODES, GEDGES + '<edge id="3" source="a" target="b" kind="k2"/>'),
    "parallel-1.2": gexf(GNODES, GEDGES + '<edge id="3" source="a" target="b"/>', version="1.2"),
    "parallel-1.2-kinds": gexf(GNODES, GEDGES + '<edge id="3" source="a" target="b" kind="k2"/>', version="1.2"),
    "parallel-reverse": gexf(GNODES, GEDGES + '<edge id="3" source="b" target="a" kind="k"/>'),
    "parallel-reverse-undirected": gexf(GNODES, GEDGES + '<edge id="3" source="b" target="a" kind="k"/>',
                                        graph='defaultedgetype="undirected"'),
    "loop": gexf(GNODES, GEDGES + '<edge id="3" source="a" target="a" kind="k"/>'),
    "dangling": gexf(GNODES, GEDGES + '<edge id="3" source="a" target="zz" kind="k"/>'),
    "no-target": gexf(GNODES, GEDGES + '<edge id="3" source="a" kind="k"/>'),
    "empty-target": gexf(GNODES, GEDGES + '<edge id="3" source="a" target="" kind="k"/>'),
    "undirected-edge": gexf(GNODES, GEDGES.replace('id="1"', 'id="1" type="undirected"')),
    "directed-edge": gexf(GNODES, GEDGES.replace('id="1"', 'id="1" type="directed"'), graph='defaultedgetype="undirected"'),
    "no-default-reverse": gexf(GNODES, GEDGES + '<edge id="3" source="b" target="a" kind="k"/>', graph=""),
    "second-graph": gexf(GNODES, GEDGES).replace("</graph>", '</graph><graph><nodes><node id="z" label="Z"/></nodes></graph>'),
    "type-byte": inside_node(attvalue("1"), attributes=attribute("byte")),
    "no-default-directed-edges": gexf(GNODES, GEDGES.replace('kind=', 'type="directed" kind='), graph=""),
    "mutual-edge": gexf(GNODES, GEDGES.replace('id="1"', 'id="1" type="mutual"')),
    "weight-zero": gexf(GNODES, GEDGES.replace('id="1"', 'id="1" weight="0"')),
    "weight-comma": gexf(GNODES, GEDGES.replace('id="1"', 'id="1" weight="1,5"')),
    "weight-negative": gexf(GNODES, GEDGES.replace('id="1"', 'id="1" weight="-2"')),
    "weight-empty": gexf(GNODES, GEDGES.replace('id="1"', 'id="1" weight=""')),
    "weight-attribute-zero": inside_edge(attvalue("0", name="weight"), attributes=attribute("double", of="edge", name="weight")),
    "nested": gexf(GNODES.replace('label="A"/>', 'label="A"><nodes><node id="x" label="X"/></nodes></node>'), GEDGES),
    "spell": inside_edge(SPELL),
    "node-spell": inside_node(SPELL),
    "both-spells": gexf("".join(f'<node id="{n}" label="{n}">{SPELL}</node>' for n in "abc"),
                        GEDGES.replace('kind="k"/>', f'kind="k">{SPELL}</edge>')),
    "narrow-node": inside_edge(spells('start="2016-01-01" end="2017-01-01"'),
                               GNODES.replace('label="A"/>', f'label="A">{SPELL}</node>')),
    "year-edge": inside_edge(spells('start="2015"')),
    "year-node": inside_node(spells('start="2015"')),
    "month-edge": inside_edge(spells('start="2015-03"')),
    "no-such-day": inside_edge(spells('start="2015-02-30"')),
    "day-time": inside_edge(spells('start="2015-01-01T00:00:00"')),
    "start-attribute": gexf(GNODES, GEDGES.replace('id="1"', 'id="1" start="2015-01-01" end="2016-01-01"')),
    "start-attribute-year": gexf(GNODES, GEDGES.replace('id="1"', 'id="1" start="2015"')),
    "open-end": inside_edge(spells('start="2015-01-01"')),
    "open-start": inside_edge(spells('end="2015-01-01"')),
    "empty-spell": inside_edge(spells("")),
    "startopen": inside_edge(spells('startopen="2015-01-01" endopen="2016-01-01"')),
    "startopen-node": inside_node(spells('startopen="2015-01-01" endopen="2016-01-01"')),
    "startopen-year": inside_edge(spells('startopen="2015"')),
    "overlap": inside_edge(spells('start="2015-01-01" end="2016-01-01"', 'start="2015-06-01" end="2017-01-01"')),
    "overlap-node": inside_node(spells('start="2015-01-01" end="2016-01-01"', 'start="2015-06-01" end="2017-01-01"')),
    "overlap-later-first": inside_edge(spells('start="2017-01-01" end="2018-01-01"', 'start="2015-01-01" end="2016-01-01"')),
    "overlap-unsorted": inside_edge(spells('start="2015-06-01" end="2017-01-01"', 'start="2015-01-01" end="2016-01-01"')),
    "overlap-open": inside_edge(spells('start="2015-01-01"', 'start="2016-01-01"')),
    "touching": inside_edge(spells('start="2015-01-01" end="2016-01-01"', 'start="2016-01-01" end="2017-01-01"')),
    "backwards": inside_edge(spells('start="2016-01-01" end="2015-01-01"')),
    "no-timeformat": inside_edge(SPELL, graph=NO_FORMAT),
    "no-timezone": inside_edge(SPELL, graph=NO_ZONE),
    "mode-static": inside_edge(SPELL, graph=STATIC),
    "mode-static-node": inside_node(SPELL, graph=STATIC),
    "no-mode": inside_edge(SPELL, graph=STATIC.replace('mode="static" ', "")),
    "timeformat-double": inside_edge(spells('start="2015.5" end="2016.5"'), graph=NO_ZONE.replace("date", "double")),
    "timeformat-datetime": inside_edge(spells('start="2015-01-01T10:00:00" end="2016-01-01T10:00:00"'),
                                       graph=NO_ZONE.replace('"date"', '"dateTime"')),
    "timestamp": gexf(GNODES.replace('label="A"', 'label="A" timestamp="2015-01-01"'), GEDGES,
                      graph=NO_ZONE + ' timerepresentation="timestamp"'),
    "timestamp-year": gexf(GNODES.replace('label="A"', 'label="A" timestamp="2015"'), GEDGES,
                           graph=NO_ZONE + ' timerepresentation="timestamp"'),
    "spell-timestamp": inside_edge(SPELL, graph=NO_ZONE + ' timerepresentation="timestamp"'),
    "integer": inside_node(attvalue("7"), attributes=attribute("integer")),
    "integer-comma": inside_node(attvalue("1,5"), attributes=attribute("integer")),
    "integer-point": inside_node(attvalue("1.5"), attributes=attribute("integer")),
    "integer-spaces": inside_node(attvalue(" 7 "), attributes=attribute("integer")),
    "integer-empty": inside_node(attvalue(""), attributes=attribute("integer")),
    "integer-large": inside_node(attvalue("99999999999"), attributes=attribute("integer")),
    "double-comma": inside_node(attvalue("1,5"), attributes=attribute("double")),
    "double-inf": inside_node(attvalue("INF"), attributes=attribute("double")),
    "double-nan": inside_node(attvalue("NaN"), attributes=attribute("double")),
    "boolean-one": inside_node(attvalue("1"), attributes=attribute("boolean")),
    "boolean-yes": inside_node(attvalue("yes"), attributes=attribute("boolean")),
    "type-date": inside_node(attvalue("2015-01-01"), attributes=attribute("date")),
    "type-text": inside_node(attvalue("x"), attributes=attribute("text")),
    "type-liststring": inside_node(attvalue("x|y"), attributes=attribute("liststring")),
    "edge-integer-comma": inside_edge(attvalue("1,5"), attributes=attribute("integer", of="edge")),
    "dynamic": inside_node(attvalue("1.5", 'start="2015-01-01"'), attributes=attribute("double", "dynamic")),
    "dynamic-year": inside_node(attvalue("1.5", 'start="2015"'), attributes=attribute("double", "dynamic")),
    "dynamic-edge-year": inside_edge(attvalue("1.5", 'start="2015"'), attributes=attribute("double", "dynamic", "edge")),
    "dynamic-comma": inside_node(attvalue("1,5", 'start="2015-01-01"'), attributes=attribute("double", "dynamic")),
    "dynamic-timeless": inside_node(attvalue("1.5"), attributes=attribute("double", "dynamic")),
    "undeclared": inside_node(attvalue("x")),
    "edge-undeclared": inside_edge(attvalue("x")),
    "attributes-twice": inside_node(attvalue("x"), attributes=attribute("string") + attribute("string", name="m")),
    "two-classes-one-id": inside_node(attvalue("x"), attributes=attribute("string") + attribute("string", of="edge")),
    "long-value": inside_node(attvalue("x" * 600000), attributes=attribute("string")),
    "colour": inside_node('<viz:color r="255" g="0" b="0"/>'),
    "colour-hex": inside_node('<viz:color hex="#FF0000"/>'),
    "position": inside_node('<viz:position x="5" y="6" z="0"/>'),
    "pid": gexf(GNODES.replace('label="B"', 'label="B" pid="a"'), GEDGES),
}

# NetworkX before 3.6 reads 1.2 alone: each file in those words as well.
OLDER = {f"{name}-as-1.2": text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
         .replace('version="1.3"', 'version="1.2"') for name, text in GEXF.items() if "1.3" in text}

FILES = {**{f"{name}.graphml": text for name, text in GRAPHML.items()},
         **{f"{name}.gexf": text for name, text in {**GEXF, **OLDER}.items()}}
