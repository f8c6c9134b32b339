/** Reads a graph as it is now: for its own writer, and for whoever runs to the end without letting a writer in. */
import type { GraphReader, PropertyIndex, Way } from '../property-graph.ts';
import type { AnalyzerInfo, FulltextSearch, SchemaReader } from '../property-schema.ts';
import type { ConstraintInfo, IndexInfo } from '../store.ts';
import type { PropertyMap, Value } from '../values.ts';
import type { GraphData } from './graph-data.ts';
import type { Schema } from './schema.ts';
import { constraintInfo, indexInfo } from './schema-rules.ts';
import { atAStretch } from './steps.ts';

export class LiveReader implements GraphReader, SchemaReader {
  protected readonly data: GraphData;
  protected readonly schema: Schema;

  constructor(data: GraphData, schema: Schema) {
    this.data = data;
    this.schema = schema;
  }

  get nodeCount(): number {
    return this.data.nodeCount;
  }
  get edgeCount(): number {
    return this.data.edgeCount;
  }
  get nodeIdBound(): number {
    return this.data.nodeIdBound;
  }
  get edgeIdBound(): number {
    return this.data.edgeIdBound;
  }

  labelId(name: string): number {
    return this.data.labels.id(name);
  }
  labelName(label: number): string {
    return this.data.labels.name(label);
  }
  typeId(name: string): number {
    return this.data.types.id(name);
  }
  typeName(type: number): string {
    return this.data.types.name(type);
  }
  keyId(name: string): number {
    return this.data.keys.id(name);
  }
  keyName(key: number): string {
    return this.data.keys.name(key);
  }

  labelsInUse(): readonly number[] {
    return idsWhere(this.data.labels.size, (label) => this.countOfLabel(label) > 0);
  }
  typesInUse(): readonly number[] {
    return idsWhere(this.data.types.size, (type) => this.countOfType(type) > 0);
  }
  keysInUse(): readonly number[] {
    const used = new Set([...this.data.properties.node.keysInUse(), ...this.data.properties.edge.keysInUse()]);
    return [...used].sort((a, b) => a - b);
  }

  hasNode(node: number): boolean {
    return this.data.hasNode(node);
  }
  hasEdge(edge: number): boolean {
    return this.data.hasEdge(edge);
  }
  labelsOf(node: number): readonly number[] {
    return this.data.labelsOf(node);
  }
  hasLabel(node: number, label: number): boolean {
    return this.data.labelSets.has(this.data.labelSet(node), label);
  }
  nodesWithLabel(label: number): Int32Array {
    return atAStretch(this.nodesWithLabelSteps(label));
  }
  nodesWithLabelSteps(label: number): Generator<undefined, Int32Array> {
    return this.data.nodesWithLabel(label).idsSteps();
  }
  countOfLabel(label: number): number {
    return this.data.labelCount(label);
  }

  edgeType(edge: number): number {
    return this.data.ends.type(edge);
  }
  edgeStart(edge: number): number {
    return this.data.ends.start(edge);
  }
  edgeEnd(edge: number): number {
    return this.data.ends.end(edge);
  }
  edgesOfType(type: number): Int32Array {
    return atAStretch(this.edgesOfTypeSteps(type));
  }
  edgesOfTypeSteps(type: number): Generator<undefined, Int32Array> {
    return this.data.edgesOfType(type).idsSteps();
  }
  sampleOfType(type: number, most: number): readonly number[] {
    return this.data.edgesOfType(type).sample(most);
  }
  countOfType(type: number): number {
    return this.data.typeCount(type);
  }
  edgesOf(node: number, way: Way, type?: number): Int32Array {
    return this.data.adjacency.edges(node, way, type);
  }
  degree(node: number, way: Way | 'both', type?: number): number {
    return this.data.adjacency.degree(node, way, type);
  }
  typesOf(node: number, way: Way): readonly number[] {
    return this.data.adjacency.liveTypes(node, way);
  }

  nodeProperty(node: number, key: number): Value | undefined {
    return this.data.properties.node.get(node, key);
  }
  edgeProperty(edge: number, key: number): Value | undefined {
    return this.data.properties.edge.get(edge, key);
  }
  nodeProperties(node: number): PropertyMap {
    return this.data.properties.node.map(node);
  }
  edgeProperties(edge: number): PropertyMap {
    return this.data.properties.edge.map(edge);
  }
  nodeKeys(node: number): readonly number[] {
    return this.data.properties.node.keys(node);
  }
  edgeKeys(edge: number): readonly number[] {
    return this.data.properties.edge.keys(edge);
  }

  indexesOn(entity: 'node' | 'edge', labelOrType: number): readonly PropertyIndex[] {
    return this.data.indexes.on(entity, labelOrType);
  }

  get schemaVersion(): number {
    return this.schema.version;
  }
  indexes(): readonly IndexInfo[] {
    return [...this.schema.rules.values()].flatMap((rule) => indexInfo(rule) ?? []).sort(byName);
  }
  constraints(): readonly ConstraintInfo[] {
    const rules = [...this.schema.rules.values()];
    return rules.flatMap((rule) => (rule.kind === 'constraint' ? [constraintInfo(rule)] : [])).sort(byName);
  }
  analyzers(): readonly AnalyzerInfo[] {
    return this.schema.analyzers();
  }
  fulltext(name: string): FulltextSearch | undefined {
    const keeper = this.schema.fulltext(name);
    return (
      keeper && {
        entity: keeper.entity,
        search: (query, options) => keeper.search(() => this, true, query, options),
      }
    );
  }
}

function idsWhere(bound: number, isWanted: (id: number) => boolean): number[] {
  const ids: number[] = [];
  for (let id = 0; id < bound; id++) if (isWanted(id)) ids.push(id);
  return ids;
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
