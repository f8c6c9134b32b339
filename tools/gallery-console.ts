/** The states of the console that the gallery shows. */
import type { GalleryState } from './gallery-state.ts';
import { openPanel, pictureReady, runCypher, settled } from './page-steps.ts';

const SCRIPT = `// Three that run, one that fails
MATCH (a:Actor) RETURN count(a) AS actors;
MATCH (a:ArmedGroup) RETURN a, a.aliases AS aliases ORDER BY a.name;
MATCH (c:Claim)-[:IN]->(d:Document) RETURN d, count(c) AS claims;
UNWIND [1, 0] AS divisor
RETURN 1 / divisor;
MATCH (n) RETURN count(n)`;

export const CONSOLE_STATES: readonly GalleryState[] = [
  {
    name: 'console',
    isChief: true,
    async reach(page) {
      await pictureReady(page);
      await runCypher(
        page,
        'MATCH (a:Actor)-[r]->(b)\nWHERE r.claimCount > 0\nRETURN a, type(r) AS relation, b, r.claimCount AS claims, r.validFrom AS since, a.aliases AS aliases\nORDER BY claims DESC',
      );
      await page.locator('.result tbody td').first().waitFor();
      await settled(page);
    },
  },
  {
    name: 'console-question',
    async reach(page) {
      await pictureReady(page);
      await openPanel(page, 'console');
      await page.locator('.editor-tools [aria-haspopup="menu"]').first().click();
      await page.getByRole('menuitem').nth(2).click();
      await page.locator('.result tbody td').first().waitFor();
    },
  },
  {
    name: 'console-error',
    async reach(page) {
      await pictureReady(page);
      await runCypher(page, 'MATCH (n:Person)\nWERE n.name = "x"\nRETURN n');
      await page.locator('.results-messages .notice-danger').waitFor();
    },
  },
  {
    name: 'console-script',
    async reach(page) {
      await pictureReady(page);
      await runCypher(page, SCRIPT);
      await page.locator('.script-run.is-failed').waitFor();
      await page.locator('.script-run').nth(1).click();
      await page.locator('.result tbody td').first().waitFor();
    },
  },
  {
    name: 'console-graph',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await runCypher(page, 'MATCH p = (:Agreement)--() RETURN p');
      await page.locator('.result tbody td').first().waitFor();
      await page.locator('#result-tab-graph').click();
      await page.locator('.graph-view').waitFor();
    },
  },
  {
    name: 'console-plan',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await runCypher(page, 'MATCH (n:Person)-->(m) RETURN n, count(m) AS relations ORDER BY relations DESC');
      await page.locator('.editor-profile').click();
      await page.locator('#result-tab-plan').click();
      await page.locator('.plan-operator').first().waitFor();
    },
  },
  {
    name: 'console-completion',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await openPanel(page, 'console');
      await page.locator('.editor .cm-content').click();
      await page.keyboard.type('MATCH (n:');
      await page.locator('.cm-tooltip-autocomplete').waitFor();
    },
  },
  {
    name: 'console-keyword',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await openPanel(page, 'console');
      await page.locator('.editor .cm-content').click();
      await page.keyboard.type('OPTIO');
      await page.locator('.cm-completionInfo').waitFor();
    },
  },
  {
    name: 'console-function',
    isOnPhone: false,
    async reach(page) {
      await pictureReady(page);
      await openPanel(page, 'console');
      await page.locator('.editor .cm-content').click();
      await page.keyboard.type('RETURN datetime.tr');
      await page.locator('.cm-completionInfo').waitFor();
    },
  },
];
