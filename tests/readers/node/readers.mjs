// Opens exports with the JavaScript libraries that people load them into, and prints what is there:
// one line a file, as JSON.
//
//     node readers.mjs FILE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const Graph = require("graphology");
const gexf = require("graphology-gexf");
const graphml = require("graphology-graphml");
const cytoscape = require("cytoscape");

function countedIn(graph) {
  const kinds = {};
  graph.forEachNode((key, attributes) => {
    kinds[attributes.kind] = (kinds[attributes.kind] ?? 0) + 1;
  });
  return {
    nodes: graph.order,
    edges: graph.size,
    kinds,
    labels: graph.filterNodes((key, attributes) => attributes.label !== undefined).length,
    places: graph.filterNodes((key, a) => Number.isFinite(a.x) && Number.isFinite(a.y)).length,
    types: graph.filterNodes((key, attributes) => "type" in attributes).length,
  };
}

function open(path) {
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".graphology.json")) {
    return countedIn(Graph.from(JSON.parse(text)));
  }
  if (path.endsWith(".gexf")) {
    return countedIn(gexf.parse(Graph, text));
  }
  if (path.endsWith(".graphml")) {
    return countedIn(graphml.parse(Graph, text));
  }
  const drawn = cytoscape({ headless: true, elements: JSON.parse(text).elements });
  return {
    nodes: drawn.nodes().length,
    edges: drawn.edges().length,
    labels: drawn.nodes("[label]").length,
    places: drawn.nodes().filter((node) => Number.isFinite(node.position("x"))).length,
  };
}

for (const path of process.argv.slice(2)) {
  let seen;
  try {
    seen = open(path);
  } catch (error) {
    seen = { error: String(error.stack).slice(0, 500) };
  }
  console.log(JSON.stringify({ path, ...seen }));
}
