/** Saved views through the state of a page, against a real server with a workspace of its own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../../tools/memory-server.ts';
import { createApi } from '../../api.ts';
import { createExplorer, type Explorer } from '../explorer.ts';
import { columnId } from '../filtering/column-filter.ts';
import { DEGREE } from '../filtering/measure-columns.ts';
import { memoryStorage } from '../storage.ts';
import { until } from '../testing/explorer-for-test.ts';
import { memoryShelf } from './draft-shelf.ts';

const WORLD = [
  `CREATE (a:Film {title: 'ليلى'}), (b:Film {title: 'Kes'}), (c:Person {id: 'ken', name: 'Ken Loach'}),
     (c)-[:DIRECTED]->(b), (c)-[:LIKES]->(a)`,
];

let server: MemoryServer;

beforeAll(async () => {
  server = await startMemoryServer(WORLD);
}, 60_000);

afterAll(() => server.close());

interface Tab {
  readonly explorer: Explorer;
  address: string;
}

const shelves = new Map<string, ReturnType<typeof memoryShelf>>();

/** A tab with a shelf of its own, opened at an address; opened again under the same name it is a reload. */
async function openTab(name: string, search = ''): Promise<Tab> {
  const shelf = shelves.get(name) ?? memoryShelf();
  shelves.set(name, shelf);
  const tab = { address: search } as { address: string; explorer: Explorer };
  tab.explorer = createExplorer({
    api: createApi(server.address),
    storage: memoryStorage(),
    shelf,
    address: {
      read: () => tab.address,
      write: (next) => {
        tab.address = next;
      },
    },
  });
  await tab.explorer.start();
  await until(() => tab.explorer.opening.state.value.kind === 'loaded' && tab.explorer.scene.graph.order > 0);
  return tab;
}

function nodeCalled({ explorer }: Tab, caption: string): string {
  const { graph } = explorer.scene;
  const id = graph.findNode((_, { entity }) => explorer.vocabulary.caption(entity, 'en') === caption);
  if (id === undefined) throw new Error(`nothing called ${caption}`);
  return id;
}

function picture({ explorer }: Tab) {
  const { graph, filter, style, notes } = explorer.scene;
  const name = (id: string) => explorer.vocabulary.caption(graph.getNodeAttribute(id, 'entity'), 'en');
  return {
    nodes: graph.mapNodes((id, { x, y, isPinned, isHidden }) => [name(id), x, y, isPinned, isHidden]).sort(),
    edges: graph.mapEdges((_, { entity }, from, to) => [name(from), entity.type, name(to)]).sort(),
    hidden: [...filter.value.hiddenKinds],
    columns: filter.value.columns,
    style: style.value,
    notes: [...notes.value].map(([on, text]) => [on === '' ? '' : name(on), text]).sort(),
  };
}

async function write(statement: string): Promise<void> {
  const answer = await server.store.run(statement, new Map(), { mode: 'write' });
  for await (const _ of answer.records) {
    // Nothing is returned.
  }
  await answer.summary;
}

test('a picture that was arranged, filtered and noted comes back by its name, in another tab too', async () => {
  const tab = await openTab('first');
  const kes = nodeCalled(tab, 'Kes');
  tab.explorer.picture.move(new Map([[kes, { x: 12, y: -34 }]]));
  tab.explorer.picture.pin([kes], true);
  tab.explorer.filters.toggleKind('Person');
  tab.explorer.filters.columns.add(DEGREE);
  tab.explorer.filters.columns.change(columnId(DEGREE), { test: { kind: 'range', from: 1 } });
  tab.explorer.styling.sizeBy('betweenness');
  tab.explorer.notes.write({ kind: 'node', id: kes }, 'سؤال: متى؟');
  tab.explorer.notes.write(undefined, 'the whole');
  await tab.explorer.views.saveAs('منظر أول');
  expect(tab.explorer.views.current.value).toMatchObject({ name: 'منظر أول', version: 1 });
  expect(tab.explorer.views.isChanged.value).toBe(false);
  expect(tab.address).toBe(`?view=${tab.explorer.views.current.value?.id}`);

  const other = await openTab('second', tab.address);
  expect(picture(other)).toEqual(picture(tab));
  expect(other.explorer.views.difference.value).toBeUndefined();
  expect(other.explorer.notes.matching('سوال').map(({ text }) => text)).toEqual(['سؤال: متى؟']);
});

test('the second tab to save is told, and chooses', async () => {
  const tab = await openTab('one');
  await tab.explorer.views.saveAs('shared');
  const other = await openTab('two', tab.address);
  tab.explorer.notes.write(undefined, 'mine');
  await tab.explorer.views.save();
  other.explorer.notes.write(undefined, 'theirs');
  expect(other.explorer.views.isChanged.value).toBe(true);
  await other.explorer.views.save();
  expect(other.explorer.views.conflict.value).toMatchObject({ name: 'shared', version: 1 });
  await other.explorer.views.takeTheirs();
  expect(picture(other).notes).toEqual([['', 'mine']]);
  other.explorer.history.undo();
  expect(picture(other).notes).toEqual([['', 'theirs']]);

  tab.explorer.notes.write(undefined, 'mine again');
  await tab.explorer.views.save();
  await other.explorer.views.save();
  await other.explorer.views.overwrite();
  expect(other.explorer.views.conflict.value).toBeUndefined();
  expect(other.explorer.views.current.value).toMatchObject({ version: 4 });
});

test('a reload loses nothing, saved or not', async () => {
  const tab = await openTab('reloaded');
  tab.explorer.picture.remove([nodeCalled(tab, 'Kes')]);
  tab.explorer.notes.write(undefined, 'not saved anywhere');
  tab.explorer.views.flush();
  const before = picture(tab);
  const again = await openTab('reloaded', tab.address);
  expect(picture(again)).toEqual(before);

  await again.explorer.views.saveAs('then saved');
  again.explorer.notes.write(undefined, 'and changed');
  again.explorer.views.flush();
  const third = await openTab('reloaded', again.address);
  expect(picture(third).notes).toEqual([['', 'and changed']]);
  expect(third.explorer.views.current.value).toMatchObject({ name: 'then saved', version: 1 });
  expect(third.explorer.views.isChanged.value).toBe(true);

  const elsewhere = await openTab('reloaded', '?q=loach');
  expect(picture(elsewhere).notes).toEqual([]);
});

test('opened on a changed store it says what is gone and what is new, and does not ask about what was left out', async () => {
  const tab = await openTab('before');
  const { graph } = tab.explorer.scene;
  tab.explorer.picture.removeEdges(graph.filterEdges((_, { entity }) => entity.type === 'LIKES'));
  await tab.explorer.views.saveAs('before the change');
  await write("MATCH (f:Film {title: 'Kes'}) DETACH DELETE f");
  await write("MATCH (a:Film {title: 'ليلى'}), (c:Person) CREATE (c)-[:DIRECTED]->(a)");
  const after = await openTab('after', tab.address);
  const { goneNodes, goneEdges, newEdges } = after.explorer.views.difference.value ?? {};
  expect(goneNodes?.map(({ key }) => ('id' in key ? key.id : key.caption))).toEqual(['Kes']);
  expect(goneEdges).toEqual([]);
  expect(newEdges?.map(({ type }) => type)).toEqual(['DIRECTED']);
  await after.explorer.views.addNew();
  expect(picture(after).edges).toEqual([['Ken Loach', 'DIRECTED', 'ليلى']]);
});

test('a view is renamed and deleted; its picture stays', async () => {
  const tab = await openTab('names');
  await tab.explorer.views.saveAs('old name');
  const view = tab.explorer.views.current.value;
  if (view === undefined) throw new Error('nothing was saved');
  await tab.explorer.views.rename(view, 'Şara');
  expect(tab.explorer.views.current.value).toMatchObject({ name: 'Şara', version: 2 });
  await tab.explorer.views.saveAs('Şara');
  expect(tab.explorer.notices.list.value.at(-1)).toMatchObject({ error: { code: 'Shabaka.ViewNameTaken' } });
  await tab.explorer.views.remove({ ...view, version: 2 });
  expect(tab.explorer.views.current.value).toBeUndefined();
  expect(tab.explorer.scene.graph.order).toBeGreaterThan(0);
});

test('saved views are presented in the order of their names, and the picture of before comes back', async () => {
  const tab = await openTab('speaker');
  const { picture: verbs, notes, views, presenting, history } = tab.explorer;
  for (const { id } of await listOf(tab)) await views.remove({ id, name: '', version: await versionOf(tab, id) });
  notes.write(undefined, 'the second');
  await views.saveAs('slide 10');
  notes.write(undefined, 'the first');
  await views.saveAs('slide 9');
  verbs.remove([nodeCalled(tab, 'ليلى')]);
  const before = picture(tab);
  const steps = history.done.value.length;

  await presenting.start('en');
  expect(presenting.slide.value).toMatchObject({ view: { name: 'slide 9' }, place: 1, count: 2, caption: 'the first' });
  await presenting.go(-1);
  await presenting.go(1);
  expect(presenting.slide.value).toMatchObject({ view: { name: 'slide 10' }, place: 2, caption: 'the second' });
  await presenting.go(Number.POSITIVE_INFINITY);
  expect(presenting.slide.value?.place).toBe(2);
  // What is shown is neither saved nor kept for a reload.
  expect(views.current.value?.name).toBe('slide 9');
  views.flush();
  expect(picture(tab).notes).toEqual([['', 'the second']]);
  expect(picture(await openTab('speaker', tab.address))).toEqual(before);

  presenting.end();
  expect(presenting.slide.value).toBeUndefined();
  expect([picture(tab), history.done.value.length, views.current.value?.name]).toEqual([before, steps, 'slide 9']);
  expect(views.isChanged.value).toBe(true);
});

test('the first slide is the one that readers of the language look for first', async () => {
  const tab = await openTab('speaker');
  const { notes, views, presenting } = tab.explorer;
  for (const { id } of await listOf(tab)) await views.remove({ id, name: '', version: await versionOf(tab, id) });
  for (const name of ['Kinds', 'الأنواع']) {
    notes.write(undefined, name);
    await views.saveAs(name);
  }
  const first = [];
  for (const language of ['en', 'ar']) {
    await presenting.start(language);
    first.push(presenting.slide.value?.view.name);
    presenting.end();
  }
  expect(first).toEqual(['Kinds', 'الأنواع']);
});

async function listOf({ explorer: { views } }: Tab) {
  await views.refresh();
  const list = views.list.value;
  return list.kind === 'loaded' ? list.value.views : [];
}

async function versionOf(tab: Tab, id: string): Promise<number> {
  return (await listOf(tab)).find((view) => view.id === id)?.version ?? 0;
}
