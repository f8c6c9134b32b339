/** A value in a result: short, on one line, each kind told by its look. */
import type { EdgeValue, NodeValue, PathValue, Value } from '../../graph/values.ts';
import { formatNumber } from '../i18n/format.ts';
import { exact } from '../i18n/value-text.ts';
import { words } from '../i18n/words.ts';
import { KindMark, TypeMark } from '../panels/marks.tsx';
import { Foreign, NodeName, TypeName } from '../panels/names.tsx';
import { useApp } from '../shell/app.ts';
import { stepLines } from './step-lines.ts';

const MOST_ITEMS = 5;
const MOST_CHARACTERS = 300;

export function ValueCell({ value }: { readonly value: Value | undefined }) {
  if (value === null || value === undefined) return <span class="cell-null">null</span>;
  if (typeof value === 'string') return <Foreign text={shortened(value)} />;
  if (typeof value === 'number' || typeof value === 'bigint') return <span class="number">{exact(value)}</span>;
  if (typeof value === 'boolean') return <span class="cell-constant">{String(value)}</span>;
  if (value instanceof Uint8Array) return <span class="cell-muted">{words.value.console.bytes(value.length)}</span>;
  if (Array.isArray(value)) return <ListCell items={value} />;
  if (value instanceof Map) return <MapCell map={value} />;
  if (!('kind' in value)) return null;
  switch (value.kind) {
    case 'node':
      return <NodeCell node={value} />;
    case 'edge':
      return <EdgeCell edge={value} />;
    case 'path':
      return <PathCell path={value} />;
    default:
      return (
        <bdi dir="ltr" class="number">
          {exact(value)}
        </bdi>
      );
  }
}

function NodeCell({ node }: { readonly node: NodeValue }) {
  const { vocabulary } = useApp().explorer;
  return (
    <span class="cell-node">
      <KindMark kind={vocabulary.kindOf(node)} size={16} />
      <NodeName node={node} />
    </span>
  );
}

function EdgeCell({ edge }: { readonly edge: EdgeValue }) {
  const { vocabulary } = useApp().explorer;
  return (
    <span class="cell-node">
      <TypeMark look={vocabulary.typeLook(edge.type)} />
      <TypeName type={edge.type} />
    </span>
  );
}

/** Names with lines between, in the order of the walk; an edge walked against its direction points back. */
function PathCell({ path }: { readonly path: PathValue }) {
  return (
    <span class="cell-path">
      {path.nodes.map((node, index) => {
        const edge = path.edges[index - 1];
        return (
          <span key={`${index} ${node.elementId}`} class="cell-step">
            {edge && <Step edge={edge} to={node} />}
            <NodeName node={node} />
          </span>
        );
      })}
    </span>
  );
}

function Step({ edge, to }: { readonly edge: EdgeValue; readonly to: NodeValue }) {
  const { vocabulary } = useApp().explorer;
  const [before, after] = stepLines({
    isForward: edge.endElementId === to.elementId,
    isSymmetric: vocabulary.typeLook(edge.type).isSymmetric,
    isRightToLeft: document.documentElement.dir === 'rtl',
  });
  return (
    <span class="cell-muted">
      {` ${before} `}
      <TypeName type={edge.type} />
      {` ${after} `}
    </span>
  );
}

function ListCell({ items }: { readonly items: readonly Value[] }) {
  const left = items.length - MOST_ITEMS;
  return (
    <span class="cell-list">
      {'['}
      {items.slice(0, MOST_ITEMS).map((item, index) => (
        <span key={index}>
          {index > 0 && ', '}
          <ValueCell value={item} />
        </span>
      ))}
      {left > 0 && <span class="cell-muted">, … {formatNumber(left)}</span>}
      {']'}
    </span>
  );
}

function MapCell({ map }: { readonly map: ReadonlyMap<string, Value> }) {
  const left = map.size - MOST_ITEMS;
  return (
    <span class="cell-list">
      {'{'}
      {[...map].slice(0, MOST_ITEMS).map(([key, item], index) => (
        <span key={key}>
          {index > 0 && ', '}
          <bdi class="cell-muted">{key}</bdi>: <ValueCell value={item} />
        </span>
      ))}
      {left > 0 && <span class="cell-muted">, … {formatNumber(left)}</span>}
      {'}'}
    </span>
  );
}

function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
