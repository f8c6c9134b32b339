/** The peer: plain sigma on graphology, fed with JSON, as its documentation shows it. */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import './page.css';
import type { PlainGraph } from './page-plain-graph.ts';

const container = document.querySelector<HTMLElement>('.canvas');
if (container === null) throw new Error('plain: the page has no place for the picture');

const data = (await (await fetch('./plain-graph.json')).json()) as PlainGraph;
document.documentElement.dataset.answered = String(performance.now());
const graph = new MultiDirectedGraph();
for (const { key, attributes } of data.nodes) graph.addNode(key, attributes);
for (const { key, source, target, attributes } of data.edges) {
  graph.addDirectedEdgeWithKey(key, source, target, attributes);
}
new Sigma(graph, container, { defaultEdgeType: 'arrow' });
document.documentElement.dataset.drawn = String(graph.order);
