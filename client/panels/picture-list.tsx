/** The picture as text: every shown node and line in two tables, in step with what is shown and selected. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { MEASURE_IDS, type MeasureId } from '../../graph/algorithms/metrics.ts';
import { foldName } from '../../graph/fold.ts';
import { isBackground } from '../../graph/relation.ts';
import { formatNumber, separator } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { Dialog } from '../shell/dialog.tsx';
import { measureNames } from '../state/analysis/measures.ts';
import { isGrouping } from '../state/filtering/measure-columns.ts';
import type { DrawnScene } from '../state/grouping/drawn-scene.ts';
import type { Target } from '../state/target.ts';
import { numberOf, textOf } from './claim-facts.ts';
import { Foreign, KindName, NodeName, TypeName } from './names.tsx';
import { SortableTable, type TableColumn } from './sortable-table.tsx';

export function PictureList() {
  const app = useApp();
  const t = words.value.keeping;
  const [text, setText] = useState('');
  const folded = foldName(text);
  const nodes = shownNodes(app).filter(({ name }) => foldName(name).includes(folded));
  const groups = shownGroups(app).filter(({ name }) => foldName(name).includes(folded));
  const edges = shownEdges(app).filter(({ name }) => foldName(name).includes(folded));
  return (
    <Dialog
      title={t.list}
      class="picture-list"
      onClose={() => {
        app.page.dialog.value = undefined;
      }}
    >
      <p class="dialog-lead">
        <input
          class="field"
          type="search"
          dir="auto"
          autofocus
          aria-label={t.listFilter}
          placeholder={t.listFilter}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </p>
      <MeasureColumns />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="picture-list-body scroll" tabIndex={0} aria-label={t.list}>
        {nodes.length + edges.length === 0 && <p>{t.listEmpty}</p>}
        {groups.length > 0 && (
          <SortableTable
            caption={words.value.group.listGroups}
            columns={groupColumns(app)}
            rows={groups}
            keyOf={idOf}
          />
        )}
        {nodes.length > 0 && (
          <SortableTable caption={t.listNodes} columns={nodeColumns(app)} rows={nodes} keyOf={idOf} />
        )}
        {edges.length > 0 && (
          <SortableTable caption={t.listEdges} columns={edgeColumns(app)} rows={edges} keyOf={idOf} />
        )}
      </section>
    </Dialog>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function idOf({ id }: Named): string {
  return id;
}

function shownNodes({ explorer }: App): readonly Named[] {
  const { scene, filters, vocabulary } = explorer;
  const collator = new Intl.Collator(locale.value);
  return [...filters.shownNodes.value]
    .map((id) => ({ id, name: vocabulary.shortCaption(scene.graph.getNodeAttribute(id, 'entity'), locale.value) }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** Groups of which members are shown. */
function shownGroups({ explorer: { drawn, vocabulary } }: App): readonly Named[] {
  const { graph, groups, index } = drawn.scene.value;
  const { nodes } = drawn.visible.value;
  return [...groups.keys()]
    .filter((id) => nodes[index.nodeSlots.get(id) ?? -1] === 1)
    .map((id) => ({ id, name: vocabulary.shortCaption(graph.getNodeAttribute(id, 'entity'), locale.value) }));
}

function groupColumns({ explorer: { drawn } }: App): readonly TableColumn<Named>[] {
  const t = words.value.group;
  const tallies = new Map([...drawn.scene.value.groups.keys()].map((id) => [id, drawn.group(id)]));
  const number = (id: string, label: string, of: (id: string) => number | undefined): TableColumn<Named> => ({
    id,
    label,
    sortBy: (row) => of(row.id),
    cell: (row) => <NumberCell value={of(row.id)} />,
  });
  return [
    {
      id: 'name',
      label: t.listGroup,
      isName: true,
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => (
        <Choice target={{ kind: 'node', id }}>
          <Foreign text={name} />
        </Choice>
      ),
    },
    number('members', t.listMembers, (id) => tallies.get(id)?.shown.length),
    number('lines', t.listLines, (id) => tallies.get(id)?.outer.length),
  ];
}

function shownEdges(app: App): readonly Named[] {
  const { scene, filters, vocabulary } = app.explorer;
  const { graph } = scene;
  const collator = new Intl.Collator(locale.value);
  return [...filters.shownEdges.value]
    .map((id) => {
      const type = vocabulary.typeName(graph.getEdgeAttribute(id, 'entity').type, locale.value);
      return { id, name: `${captionOf(app, graph.source(id))} ${type} ${captionOf(app, graph.target(id))}` };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}

function captionOf({ explorer: { scene, vocabulary } }: App, node: string): string {
  return vocabulary.shortCaption(scene.graph.getNodeAttribute(node, 'entity'), locale.value);
}

/** A measure has a column while anything looks or is filtered by it, or the reader asked for it here. */
function nodeColumns(app: App): readonly TableColumn<Named>[] {
  const { scene, vocabulary, analysis, drawn } = app.explorer;
  const { graph, groups, nodeFor } = drawn.scene.value;
  const groupOf = (id: string) => {
    const group = nodeFor(id);
    return groups.has(group)
      ? vocabulary.shortCaption(graph.getNodeAttribute(group, 'entity'), locale.value)
      : undefined;
  };
  const t = words.value.keeping;
  const entityOf = (id: string) => scene.graph.getNodeAttribute(id, 'entity');
  const kindOf = (id: string) => vocabulary.kindOf(entityOf(id));
  const degrees = shownDegrees(app);
  const number = (id: string, label: string, values: ReadonlyMap<string, number>): TableColumn<Named> => ({
    id,
    label,
    sortBy: (row) => values.get(row.id),
    cell: (row) => <NumberCell value={values.get(row.id)} />,
  });
  return [
    {
      id: 'name',
      label: t.listNode,
      isName: true,
      sortBy: ({ name }) => name,
      cell: ({ id }) => (
        <Choice target={{ kind: 'node', id }}>
          <NodeName node={entityOf(id)} isBoth />
        </Choice>
      ),
    },
    {
      id: 'kind',
      label: t.listKind,
      sortBy: ({ id }) => vocabulary.kindName(kindOf(id), locale.value),
      cell: ({ id }) => <KindName kind={kindOf(id)} />,
    },
    ...(groups.size === 0
      ? []
      : [
          {
            id: 'group',
            label: words.value.group.listGroup,
            sortBy: ({ id }: Named) => groupOf(id),
            cell: ({ id }: Named) => <Foreign text={groupOf(id) ?? ''} />,
          },
        ]),
    number('degree', t.listDegree, degrees),
    ...[...analysis.values.value].map(([measure, values]) =>
      number(measure, measureNames(measure)[locale.value], countedFromOne(measure, values)),
    ),
  ];
}

/** Columns that are worked out for the table; what is looked or filtered by has one in any case. */
function MeasureColumns() {
  const { analysis } = useApp().explorer;
  return (
    <fieldset class="list-measures small">
      <legend>{words.value.style.measures}</legend>
      {MEASURE_IDS.filter((measure) => measure !== 'degree').map((measure) => (
        <label key={measure} class="filter-choice">
          <input
            type="checkbox"
            checked={analysis.tabled.value.has(measure)}
            onChange={({ currentTarget }) => analysis.table(measure, currentTarget.checked)}
          />
          {measureNames(measure)[locale.value]}
        </label>
      ))}
    </fieldset>
  );
}

/** As groups are in the legend. */
function countedFromOne(measure: MeasureId, values: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return isGrouping(measure) ? new Map([...values].map(([node, number]) => [node, number + 1])) : values;
}

/** Shown relations at each shown node, counted in one go. */
function shownDegrees({ explorer: { filters } }: App): ReadonlyMap<string, number> {
  const { index, nodes, edges } = filters.visible.value;
  const counts = new Int32Array(nodes.length);
  for (let slot = 0; slot < edges.length; slot++) {
    if (edges[slot] !== 1) continue;
    const source = index.sources[slot] ?? 0;
    const target = index.targets[slot] ?? 0;
    counts[source] = (counts[source] ?? 0) + 1;
    if (target !== source) counts[target] = (counts[target] ?? 0) + 1;
  }
  return new Map(index.nodes.map((id, slot) => [id, counts[slot] ?? 0]));
}

function edgeColumns(app: App): readonly TableColumn<Named>[] {
  const { scene, vocabulary } = app.explorer;
  const { graph } = scene;
  const t = words.value.keeping;
  const end = (id: 'from' | 'to', label: string, nodeOf: (edge: string) => string): TableColumn<Named> => ({
    id,
    label,
    sortBy: (row) => captionOf(app, nodeOf(row.id)),
    cell: (row) => <NodeName node={graph.getNodeAttribute(nodeOf(row.id), 'entity')} />,
  });
  const typeOf = (id: string) => graph.getEdgeAttribute(id, 'entity').type;
  const claimsOf = (id: string) => {
    const count = numberOf(graph.getEdgeAttribute(id, 'entity'), 'claimCount');
    return count === undefined ? undefined : Number(count);
  };
  /** What a line's pattern says. */
  const statusOf = (id: string) => {
    const relation = graph.getEdgeAttribute(id, 'entity');
    const { status, background } = words.value.evidence;
    const told = textOf(relation, 'status') ?? '';
    return [status[told] ?? told, ...(isBackground(relation) ? [background] : [])].join(separator());
  };
  return [
    end('from', t.listFrom, (edge) => graph.source(edge)),
    {
      id: 'type',
      label: t.listType,
      isName: true,
      sortBy: ({ id }) => vocabulary.typeName(typeOf(id), locale.value),
      cell: ({ id }) => (
        <Choice target={{ kind: 'edge', id }}>
          <TypeName type={typeOf(id)} />
        </Choice>
      ),
    },
    end('to', t.listTo, (edge) => graph.target(edge)),
    ...(vocabulary.hasClaims.value
      ? [
          {
            id: 'claims',
            label: t.listClaims,
            sortBy: ({ id }: Named) => claimsOf(id),
            cell: ({ id }: Named) => <NumberCell value={claimsOf(id)} />,
          },
          {
            id: 'status',
            label: t.listStatus,
            sortBy: ({ id }: Named) => statusOf(id),
            cell: ({ id }: Named) => statusOf(id),
          },
        ]
      : []),
  ];
}

/** To four digits: a measure's further ones mean nothing. */
function NumberCell({ value }: { readonly value: number | undefined }) {
  if (value === undefined) return null;
  const shown = Number.isInteger(value) ? value : Number(value.toPrecision(4));
  return <span class="number">{formatNumber(shown)}</span>;
}

interface ChoiceProperties {
  readonly target: Target;
  readonly children: ComponentChildren;
}

/** Selects it in the picture and goes there. */
function Choice({ target, children }: ChoiceProperties) {
  const app = useApp();
  const { selection, drawn, scene } = app.explorer;
  const { nodes, edges } = selection.current.value;
  const isSelected = target.kind === 'node' ? nodes.has(target.id) : edges.has(target.id);
  const choose = () => {
    const ends = target.kind === 'node' ? [target.id] : scene.graph.extremities(target.id);
    app.page.dialog.value = undefined;
    selection.select(standsFor(target, drawn.scene.peek(), ends));
    selection.focused.value = target;
    app.canvas.peek()?.zoomTo(ends);
    app.page.pictureField.current?.focus();
  };
  return (
    <button type="button" class="button-link" aria-pressed={isSelected} onClick={choose}>
      {children}
    </button>
  );
}

/** A relation inside a group is not drawn: the group stands for it. */
function standsFor({ kind, id }: Target, { groups, nodeFor, edgeFor }: DrawnScene, ends: readonly string[]): Target {
  const group = kind === 'edge' && edgeFor(id) === undefined ? nodeFor(ends[0] ?? '') : '';
  return groups.has(group) ? { kind: 'node', id: group } : { kind, id };
}
