/** The list under the search field: every option with its sign, grouped by what it is. */
import type { ComponentChildren } from 'preact';
import { formatList, formatNumber, separator } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import type { OfferedQuestion } from '../shell/question-search.ts';
import { questionTitle } from '../shell/questions.ts';
import { showCypher } from '../shell/show-cypher.ts';
import type { FoundNote } from '../state/keeping/notes.ts';
import type { SearchHit } from '../state/search.ts';
import type { MeantEnd } from '../state/way-search.ts';
import { KindMark, TypeMark } from './marks.tsx';
import { Foreign, KindName, NodeName, TypeName } from './names.tsx';
import { groupOf, type SearchOption, unknownNames } from './search-options.ts';

interface Properties {
  readonly options: readonly SearchOption[];
  readonly active: number;
  readonly listId: string;
  onChoose(option: SearchOption): void;
  onActive(index: number): void;
}

export function SearchResults({ options, active, listId, onChoose, onActive }: Properties) {
  const app = useApp();
  const t = words.value.panel.search;
  const state = app.explorer.search.state.value;
  const statement = app.explorer.search.statement.value;
  const way = app.explorer.waySearch.state.value;
  const unknown = unknownNames(state, way, options);
  const groups = [...new Set(options.map(groupOf))];
  return (
    <>
      {state.kind === 'searching' && options.length === 0 && <p class="search-note small">{t.searching}</p>}
      {unknown.length > 0 && (
        <p class="search-note">
          {unknown.map((name) => t.none(name)).join(' ')}{' '}
          <span class="small">{way.kind === 'found' ? t.noneWayHelp : t.noneHelp}</span>
        </p>
      )}
      <div id={listId} role="listbox" aria-label={t.results} class="search-hits scroll">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group} role="group" aria-label={t[group]}>
            {(groups.length > 1 || group !== 'nodes') && (
              <div class="search-heading small" aria-hidden="true">
                {t[group]}
              </div>
            )}
            {options.map((option, index) =>
              groupOf(option) !== group ? null : (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox that owns the list
                <div
                  key={keyOf(option)}
                  id={`${listId}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  class="search-hit"
                  ref={(element) => {
                    if (index === active) element?.scrollIntoView({ block: 'nearest' });
                  }}
                  onPointerMove={() => {
                    if (index !== active) onActive(index);
                  }}
                  onClick={() => onChoose(option)}
                >
                  <Option option={option} />
                </div>
              ),
            )}
          </div>
        ))}
      </div>
      <footer class="search-foot small">
        {state.kind === 'found' && state.isCut ? t.cut(state.hits.length) : <span class="key-hint">{t.hint}</span>}
        {statement && (
          <button type="button" class="button-link" onClick={() => showCypher(app, statement)}>
            {words.value.command.showCypher}
          </button>
        )}
      </footer>
    </>
  );
}

function keyOf(option: SearchOption): string {
  switch (option.kind) {
    case 'node':
      return option.hit.node.elementId;
    case 'ofKind':
    case 'ofType':
      return `${option.kind} ${option.name}`;
    case 'question':
      return `question ${option.question.id}`;
    case 'way':
      return `way ${option.way.from.node.elementId} ${option.way.to.node.elementId}`;
    case 'note':
      return `note ${option.note.target?.id ?? ''}`;
    default:
      return option.kind;
  }
}

function Option({ option }: { readonly option: SearchOption }) {
  const { vocabulary } = useApp().explorer;
  const t = words.value.panel.search;
  switch (option.kind) {
    case 'node':
      return <Hit hit={option.hit} />;
    case 'way':
      return (
        <Line
          icon={<Icon name="link" size={22} />}
          about={vocabulary.hasClaims.value ? words.value.way.searchHint : words.value.way.searchHintPlain}
        >
          {words.value.way.fromTo.from} <End end={option.way.from} /> {words.value.way.fromTo.to}{' '}
          <End end={option.way.to} />
        </Line>
      );
    case 'all':
      return <Line icon={<Icon name="plus" size={22} />}>{t.addAll(option.ids.length)}</Line>;
    case 'ofKind':
      return (
        <Line icon={<KindMark kind={option.name} size={22} />} count={option.count}>
          <KindName kind={option.name} />
        </Line>
      );
    case 'ofType':
      return (
        <Line icon={<TypeMark look={vocabulary.typeLook(option.name)} />} count={option.count}>
          <TypeName type={option.name} />
        </Line>
      );
    case 'question':
      return (
        <Line
          icon={<Icon name="library" size={22} />}
          {...(option.unused.length > 0 ? { about: unusedTold(option) } : {})}
        >
          {questionTitle(option.question)}
        </Line>
      );
    case 'note':
      return (
        <Line icon={<Icon name="pencil" size={22} />} about={<NoteOwner note={option.note} />}>
          <Foreign text={option.note.text} />
        </Line>
      );
  }
}

/** Marked, as among the nodes, where nobody typed that name. */
function End({ end: { node, isSimilar } }: { readonly end: MeantEnd }) {
  return (
    <>
      <NodeName node={node} />
      {isSimilar && <span class="small"> ({words.value.panel.search.similar})</span>}
    </>
  );
}

/** A named question asks of the whole graph: of whom the reader typed, it knows nothing. */
function unusedTold({ unused }: OfferedQuestion): string {
  return words.value.panel.search.notAbout(formatList(unused.map((word) => `\u2068${word}\u2069`)));
}

interface LineProperties {
  readonly icon: ComponentChildren;
  readonly about?: ComponentChildren;
  readonly count?: number;
  readonly children: ComponentChildren;
}

function Line({ icon, about, count, children }: LineProperties) {
  return (
    <>
      {icon}
      <span class="search-names">
        <span>{children}</span>
        {about !== undefined && <span class="small">{about}</span>}
      </span>
      {count !== undefined && <span class="number small">{formatNumber(count)}</span>}
    </>
  );
}

function NoteOwner({ note: { target } }: { readonly note: FoundNote }) {
  const { graph } = useApp().explorer.scene;
  const t = words.value.panel.search.noteOn;
  if (target === undefined) return <>{t}</>;
  if (target.kind === 'edge') return <TypeName type={graph.getEdgeAttribute(target.id, 'entity').type} />;
  return <NodeName node={graph.getNodeAttribute(target.id, 'entity')} />;
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { vocabulary, filters, drawn } = useApp().explorer;
  const { graph, groups, nodeFor } = drawn.scene.value;
  const group = nodeFor(hit.node.elementId);
  const kind = vocabulary.kindOf(hit.node);
  const isShown = filters.shownNodes.value.has(hit.node.elementId);
  const t = words.value.panel.search;
  const isCaption = [vocabulary.caption(hit.node, 'en'), vocabulary.caption(hit.node, 'ar')].includes(hit.matched);
  return (
    <>
      <KindMark kind={kind} size={22} />
      <span class="search-names">
        <NodeName node={hit.node} isBoth />
        <span class="small">
          <KindName kind={kind} />
          {hit.isSimilar && `${separator()}${t.similar}`}
          {!isCaption && (
            <>
              {separator()}
              <Foreign text={hit.matched} />
            </>
          )}
        </span>
      </span>
      {isShown && (
        <span class="tag">
          {groups.has(group)
            ? words.value.group.inGroup(vocabulary.shortCaption(graph.getNodeAttribute(group, 'entity'), locale.value))
            : t.inPicture}
        </span>
      )}
    </>
  );
}
