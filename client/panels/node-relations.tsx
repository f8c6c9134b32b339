/** The relations of one node, by type and direction: whom they lead to, each once, and which relations these are. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { EdgeValue } from '../../graph/values.ts';
import { formatNumber, separator } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { selectLine } from '../shell/bring-and-select.ts';
import { Icon } from '../shell/icons.tsx';
import type { Neighbour, RelationGroup } from '../state/evidence.ts';
import { numberOf, periodWords } from './claim-facts.ts';
import { Standing, TypeMark } from './marks.tsx';
import { Foreign, TypeName } from './names.tsx';
import { useNodeLink } from './node-link.tsx';
import { PropertyText } from './properties.tsx';
import { toldApart } from './told-apart.ts';

export function Relations({ groups }: { readonly groups: readonly RelationGroup[] }) {
  const t = words.value.evidence;
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <section aria-labelledby="details-relations">
      <h4 id="details-relations">
        {t.relations} <span class="small number">{formatNumber(total)}</span>
      </h4>
      {total === 0 && <p class="small">{t.noRelations}</p>}
      <ul class="relation-groups">
        {groups.map((group) => (
          <Group key={`${group.direction} ${group.type}`} group={group} />
        ))}
      </ul>
    </section>
  );
}

function Group({ group }: { readonly group: RelationGroup }) {
  const app = useApp();
  const t = words.value.evidence;
  const look = app.explorer.vocabulary.typeLook(group.type);
  const direction = look.isSymmetric ? 'both' : group.direction === 'out' ? 'outward' : 'inward';
  const directionWords = look.isSymmetric ? t.mutual : group.direction === 'out' ? t.outgoing : t.incoming;
  const left = group.count - group.neighbours.reduce((sum, { count }) => sum + count, 0);
  return (
    <li class="relation-group">
      <p class="relation-head">
        <TypeMark look={look} />
        <span class="relation-type">
          <TypeName type={group.type} />
          <span class="relation-way small" title={directionWords}>
            <Icon name={direction} size={16} />
            <span class="visually-hidden">{directionWords}</span>
          </span>
        </span>
        <span class="small number">
          {group.shown < group.count
            ? t.shownOf(formatNumber(group.shown), formatNumber(group.count))
            : formatNumber(group.count)}
        </span>
        {group.shown < group.count && group.neighbours.length > 0 && (
          <button
            type="button"
            class="button button-plain relation-show"
            onClick={() => void app.explorer.picture.bring(group.neighbours.map(({ node }) => node.elementId))}
          >
            {t.showThese}
          </button>
        )}
      </p>
      <ul class="relation-neighbours">
        {group.neighbours.map((neighbour) => (
          <NeighbourRow key={neighbour.node.elementId} neighbour={neighbour} />
        ))}
        {left > 0 && <li class="small">{t.andMore(formatNumber(left))}</li>}
      </ul>
    </li>
  );
}

function NeighbourRow({ neighbour: { node, count, edges } }: { readonly neighbour: Neighbour }) {
  const nodeLink = useNodeLink();
  const { vocabulary } = useApp().explorer;
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const [only] = edges;
  if (count === 1 && only !== undefined) {
    return (
      <li>
        {nodeLink(node)}
        <ClaimCount edge={only} />
      </li>
    );
  }
  const told = words.value.shell.relations(count);
  return (
    <li>
      {nodeLink(node)}
      <span class="small">
        {separator()}
        <button
          type="button"
          class="button-link relation-fold"
          aria-expanded={isOpen}
          aria-label={`${told}: ${vocabulary.shortCaption(node, locale.value)}`}
          {...(isOpen ? { 'aria-controls': listId } : {})}
          onClick={() => setOpen(!isOpen)}
        >
          {told}
        </button>
      </span>
      {isOpen && <Parallels id={listId} edges={edges} left={count - edges.length} />}
    </li>
  );
}

interface ParallelsProperties {
  readonly id: string;
  readonly edges: readonly EdgeValue[];
  /** How many there are beside these. */
  readonly left: number;
}

/** Relations with the same neighbour, each by what tells it from the others. */
function Parallels({ id, edges, left }: ParallelsProperties) {
  const t = words.value.evidence;
  const { relations, keys, isApart } = toldApart(edges);
  return (
    <ul id={id} class="relation-parallels small">
      {relations.map((edge, i) => (
        <li key={edge.elementId}>
          <RelationLink edge={edge}>
            <Marks edge={edge} keys={keys} number={i + 1} isApart={isApart} />
          </RelationLink>
          {withClaims(edge)}
          <Standing relations={[edge]} />
        </li>
      ))}
      {left > 0 && <li>{t.andMore(formatNumber(left))}</li>}
    </ul>
  );
}

interface MarksProperties {
  readonly edge: EdgeValue;
  readonly keys: readonly string[];
  /** Told where nothing else tells it from the others. */
  readonly number: number;
  readonly isApart: boolean;
}

function Marks({ edge: { properties }, keys, number, isApart }: MarksProperties) {
  const { vocabulary } = useApp().explorer;
  const period = periodWords(properties);
  const there = keys.filter((key) => properties.has(key));
  const hasNumber = !isApart || (period === undefined && there.length === 0);
  const marks = [
    ...(hasNumber ? [words.value.evidence.numbered(formatNumber(number))] : []),
    ...(period === undefined ? [] : [period]),
    ...there.map((key) => (
      <>
        <Foreign text={vocabulary.keyName(key, locale.value)} />:{' '}
        <PropertyText properties={properties} property={key} />
      </>
    )),
  ];
  return (
    <>
      {marks.map((mark, i) => (
        <span key={i}>
          {i > 0 && separator()}
          {mark}
        </span>
      ))}
    </>
  );
}

/** The number of claims behind one relation; selects the relation, where the picture has it. */
function ClaimCount({ edge }: { readonly edge: EdgeValue }) {
  const told = claimsOf(edge);
  if (told === undefined) return null;
  return (
    <span class="small">
      {separator()}
      <RelationLink edge={edge}>{told}</RelationLink>
    </span>
  );
}

/** Behind what is told of the relation. */
function withClaims(edge: EdgeValue): string | undefined {
  const told = claimsOf(edge);
  return told && `${separator()}${told}`;
}

function claimsOf(edge: EdgeValue): string | undefined {
  const count = numberOf(edge, 'claimCount');
  return count === undefined ? undefined : words.value.evidence.claims(Number(count));
}

interface LinkProperties {
  readonly edge: EdgeValue;
  readonly children: ComponentChildren;
}

/** A link only where the picture has the relation. */
function RelationLink({ edge: { elementId }, children }: LinkProperties) {
  const app = useApp();
  const { scene } = app.explorer;
  scene.revision.value;
  if (!scene.graph.hasEdge(elementId)) return <>{children}</>;
  return (
    <button type="button" class="button-link" onClick={() => selectLine(app, elementId)}>
      {children}
    </button>
  );
}
