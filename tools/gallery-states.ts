/** The states of the page that the gallery shows, and how each is reached. */
import type { Page } from 'playwright-core';
import { answerWith, hub, keptViews, thousandNodes } from './gallery-answers.ts';
import { CONSOLE_STATES } from './gallery-console.ts';
import type { GalleryState } from './gallery-state.ts';
import { STYLE_STATES } from './gallery-style.ts';
import { choose, command, groupByKind, middle, openPanel, pictureReady, pointOnLine, settled } from './page-steps.ts';

export const STATES: readonly GalleryState[] = [
  { name: 'article', isChief: true, reach: pictureReady },
  {
    name: 'node',
    isChief: true,
    async reach(page) {
      await pictureReady(page);
      await choose(page, 'sdf');
      await page.locator('.relation-group').first().waitFor();
      await settled(page);
    },
  },
  {
    name: 'edge',
    isChief: true,
    async reach(page) {
      await pictureReady(page);
      await choose(page, 'bedouin');
      await page.locator('.relation-neighbours .small .button-link').first().click();
      await page.locator('.claim blockquote').first().waitFor();
      await settled(page);
    },
  },
  {
    name: 'hover',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await choose(page, 'turkiye');
      await page.keyboard.press('Escape');
      const centre = await middle(page.locator('.canvas'));
      await page.mouse.move(centre.x, centre.y);
      await settled(page);
    },
  },
  {
    name: 'line-pressed',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await choose(page, 'turkiye');
      const point = await pointOnLine(page);
      await page.mouse.click(point.x, point.y);
      await page.locator('.details-edge').waitFor();
      await page.locator('.claim').first().waitFor();
      await settled(page);
    },
  },
  {
    name: 'menu',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await choose(page, 'sharaa');
      await page.locator('body').press('m');
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'search',
    async reach(page) {
      await pictureReady(page);
      await page.getByRole('combobox').first().fill('الشرع');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'search-nothing',
    async reach(page) {
      await pictureReady(page);
      await page.getByRole('combobox').first().fill('xyzzy');
      await page.locator('.search-note').waitFor();
    },
  },
  {
    name: 'paths',
    isChief: true,
    async reach(page) {
      await pictureReady(page);
      const box = page.getByRole('combobox').first();
      await box.fill('from sharaa to PKK');
      await page.locator('.search-hit', { hasText: /PKK|حزب|Workers/ }).waitFor();
      await box.press('Enter');
      await page.locator('.hops .claim-fold').first().waitFor();
      await page.locator('.hops .claim-fold summary').first().click();
      await settled(page);
    },
  },
  {
    name: 'weighted-paths',
    async reach(page) {
      await pictureReady(page);
      const box = page.getByRole('combobox').first();
      await box.fill('from sharaa to PKK');
      await page.locator('.search-hit', { hasText: /PKK|حزب|Workers/ }).waitFor();
      await box.press('Enter');
      await page.locator('.way-aim select').first().selectOption('weighted');
      await page.locator('.way-weight').first().waitFor();
      await page.locator('.hops .claim-fold').first().waitFor();
      await settled(page);
    },
  },
  { name: 'axis', reach: (page) => arranged(page, /numbers|عددي/) },
  { name: 'map', reach: (page) => arranged(page, /on a map|على خريطة/) },
  { name: 'grouped', reach: groupByKind },
  ...STYLE_STATES,
  {
    name: 'views',
    async reach(page) {
      await pictureReady(page);
      await page.locator('body').press('v');
      await page.locator('.views-dialog').waitFor();
    },
  },
  {
    name: 'list',
    async reach(page) {
      await pictureReady(page);
      await page.locator('body').press('l');
      await page.locator('.picture-list').waitFor();
    },
  },
  {
    name: 'note',
    async reach(page) {
      await pictureReady(page);
      await choose(page, 'sdf');
      await page.locator('.note-add button').click();
      await page.locator('.note-form textarea').fill('Who counts the dead?');
    },
  },
  {
    name: 'several',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await page.locator('body').press('ControlOrMeta+a');
      await page.locator('.tally').first().waitFor();
      await settled(page);
    },
  },
  {
    name: 'filtered',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await page.locator('.legend-toggle').nth(1).click();
      await page.locator('.legend-filtered').waitFor();
      await settled(page);
    },
  },
  {
    name: 'filters',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      for (const key of ['claimCount', 'datePrecision', 'validFrom']) {
        await page.locator('.filters > button').click();
        await page.getByRole('menuitem', { name: key }).click();
      }
      await page.locator('.filters > button').click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'filtered-by-property',
    async reach(page) {
      await pictureReady(page);
      await openPanel(page, 'legend');
      await page.locator('.filters > button').click();
      await page.getByRole('menuitem', { name: 'claimCount' }).click();
      await page.locator('.filter-handle').first().focus();
      await page.keyboard.press('ArrowRight');
      await settled(page);
    },
  },
  {
    name: 'presenting',
    before: (page) => page.route('**/api/views**', keptViews()),
    async reach(page) {
      await pictureReady(page);
      await page.locator('body').press('v');
      await page.locator('.views-dialog .views-save input').first().fill('The agreement of 10 March');
      await page.locator('.views-dialog .views-save button').last().click();
      await page.locator('.view-row').first().waitFor();
      await page.locator('.views-present button').click();
      await page.locator('.slide-bar').waitFor();
      await settled(page);
    },
  },
  ...CONSOLE_STATES,
  {
    name: 'keys',
    async reach(page) {
      await pictureReady(page);
      await page.locator('body').press('?');
      await page.locator('.shortcut-sheet').waitFor();
    },
  },
  {
    name: 'palette',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await page.locator('body').press('ControlOrMeta+k');
      await page.locator('.palette').waitFor();
    },
  },
  {
    name: 'export',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await page.locator('.bar-end [aria-haspopup="menu"]').first().click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'phone-menu',
    async reach(page) {
      await pictureReady(page);
      await page.locator('.bar [aria-haspopup="menu"]').last().click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'legend-sheet',
    async reach(page) {
      await pictureReady(page);
      await openPanel(page, 'legend');
    },
  },
  {
    name: 'hub',
    before: (page) => page.route('**/api/cypher', hub),
    async reach(page) {
      await pictureReady(page);
      await choose(page, 'turkiye');
      await page.locator('body').press('e');
      await page.locator('.expand-dialog').waitFor();
      await page.locator('.expand-choice input').first().check();
    },
  },
  {
    name: 'thousand',
    isOnPhone: false,
    before: (page) => page.route('**/api/cypher', thousandNodes),
    reach: pictureReady,
  },
  {
    name: 'empty-store',
    async before(page) {
      const store = { engine: 'neo4j', version: '5.26.30', nodes: 0, edges: 0, writable: false };
      await page.route('**/api/ready', (route) => route.fulfill({ json: { ready: true, store } }));
      await page.route('**/api/cypher', (route) => answerWith(route, [], []));
    },
    async reach(page) {
      await page.locator('.state-command').waitFor();
    },
  },
  {
    name: 'empty-picture',
    async reach(page) {
      await pictureReady(page);
      await page.locator('body').press('Shift+Delete');
      await page.locator('.state-title').waitFor();
    },
  },
  {
    name: 'store-away',
    before: (page) => page.route('**/api/**', (route) => route.abort('connectionrefused')),
    async reach(page) {
      await page.locator('.state-title').waitFor();
    },
  },
  {
    name: 'loading',
    before: (page) => page.route('**/api/cypher', () => undefined),
    async reach(page) {
      await page.locator('.state-loading').waitFor();
    },
  },
  {
    name: 'no-webgl',
    isWithoutWebgl: true,
    async reach(page) {
      await page.locator('.state-title').waitFor();
    },
  },
  {
    name: 'print',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await page.emulateMedia({ media: 'print' });
    },
  },
];

/** By the list of all commands, which every size has. */
async function arranged(page: Page, layout: RegExp): Promise<void> {
  await pictureReady(page);
  await command(page, layout);
  await page.locator('.ground-note').waitFor();
  await settled(page);
}
