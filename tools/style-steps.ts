/** What a reader does with rules of the style, for the walks and the gallery. */
import type { Locator, Page } from 'playwright-core';
import { openPanel } from './page-steps.ts';

/** Adds a rule from the menu by keyboard; its form is open then, and the focus on what it looks at. */
export async function addRule(page: Page, channel: string): Promise<Locator> {
  await openPanel(page, 'legend');
  await page.locator('.style-add').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: channel, exact: true }).focus();
  await page.keyboard.press('Enter');
  const form = page.locator('.style-form');
  await form.waitFor();
  return form;
}

/** Chooses what the open rule looks at, by the name of it. */
export async function lookAt(page: Page, source: string): Promise<void> {
  await page.locator('.style-form select').nth(1).selectOption({ label: source });
}

export async function closeForm(page: Page): Promise<void> {
  await page.locator('.style-card [aria-expanded="true"]').click();
  await page.locator('.style-form').waitFor({ state: 'detached' });
}
