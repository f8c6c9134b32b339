/** States of the picture styled by rules, and of their cards and forms. */
import type { Page } from 'playwright-core';
import type { GalleryState } from './gallery-state.ts';
import { openPanel, pictureReady, settled } from './page-steps.ts';
import { addRule, closeForm } from './style-steps.ts';

const isArabic = (page: Page) =>
  page
    .locator('html[lang="ar"]')
    .count()
    .then((count) => count > 0);

/** A rule by the value of its source in the form, which has no language. */
async function styled(page: Page, channel: readonly [string, string], source?: string): Promise<void> {
  await addRule(page, channel[(await isArabic(page)) ? 1 : 0]);
  if (source !== undefined) await page.locator('.style-form select').nth(1).selectOption(source);
  await settled(page);
}

const NODE_COLOUR = ['Colour of nodes', 'لون العُقد'] as const;
const NODE_SIZE = ['Size of nodes', 'حجم العُقد'] as const;
const NODE_SHAPE = ['Shape of nodes', 'شكل العُقد'] as const;
const NODE_CAPTION = ['Caption of nodes', 'تسمية العُقد'] as const;
const EDGE_COLOUR = ['Colour of lines', 'لون الخطوط'] as const;
const EDGE_WIDTH = ['Width of lines', 'عرض الخطوط'] as const;
const EDGE_PATTERN = ['Pattern of lines', 'نمط الخطوط'] as const;

export const STYLE_STATES: readonly GalleryState[] = [
  {
    name: 'styled',
    isChief: true,
    async reach(page) {
      await pictureReady(page);
      await styled(page, NODE_SIZE, 'measure betweenness');
      await styled(page, NODE_COLOUR, 'measure pagerank');
      await styled(page, EDGE_WIDTH, 'claims');
      await closeForm(page);
      await settled(page);
    },
  },
  {
    name: 'styled-groups',
    async reach(page) {
      await pictureReady(page);
      await styled(page, NODE_COLOUR, 'measure community');
      await styled(page, NODE_SHAPE, 'property unnamed');
      await closeForm(page);
      await settled(page);
    },
  },
  {
    name: 'styled-lines',
    async reach(page) {
      await pictureReady(page);
      await styled(page, EDGE_COLOUR, 'property validFrom');
      await styled(page, EDGE_PATTERN, 'property datePrecision');
      await closeForm(page);
      await settled(page);
    },
  },
  {
    name: 'style-form',
    async reach(page) {
      await pictureReady(page);
      await styled(page, NODE_COLOUR, 'kind');
      await page.locator('.style-form').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'style-form-range',
    async reach(page) {
      await pictureReady(page);
      await styled(page, EDGE_WIDTH, 'claims');
      await page.locator('.style-form').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'style-menu',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await openPanel(page, 'legend');
      await page.locator('.style-add').click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'style-rule-menu',
    async reach(page) {
      await pictureReady(page);
      await styled(page, EDGE_COLOUR, 'kind');
      await closeForm(page);
      await page.locator('.style-card [aria-haspopup="menu"]').click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'style-filter',
    async reach(page) {
      await pictureReady(page);
      await styled(page, EDGE_WIDTH, 'claims');
      await closeForm(page);
      await page.locator('.style-entries button').nth(1).click();
      await settled(page);
    },
  },
  {
    name: 'style-print',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await styled(page, NODE_COLOUR, 'measure betweenness');
      await styled(page, NODE_CAPTION, 'measure degree');
      await closeForm(page);
      await page.emulateMedia({ media: 'print' });
      await settled(page);
    },
  },
];
