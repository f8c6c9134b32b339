/** Ties the page to its browser: theme, language and direction on the root, width, the system's wishes. Each returns its disposer. */
import { effect } from '@preact/signals-core';
import { direction, hasLatinDigits, locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { tellTarget } from '../panels/telling.ts';
import { tokensCss } from '../styles/tokens.ts';
import type { App } from './app.ts';
import { viewportOf } from './page.ts';

/** Colours come as a constructed style sheet, which a strict Content-Security-Policy lets through. */
export function adoptTokens(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

export function followSettings({ explorer }: App): () => void {
  const { settings, vocabulary } = explorer;
  return effect(() => {
    locale.value = settings.language.value;
    hasLatinDigits.value = settings.current.value.digits === 'latin';
    const root = document.documentElement;
    root.lang = locale.value;
    root.dir = direction.value;
    root.dataset.theme = settings.theme.value;
    root.dataset.motion = settings.wantsLessMotion.value ? 'less' : 'full';
    const { product, tagline, taglinePlain } = words.value.shell;
    document.title = `${product} · ${vocabulary.hasClaims.value ? tagline : taglinePlain}`;
  });
}

export function followSystem({ explorer, page }: App): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const paper = matchMedia('print');
  const readWishes = () => {
    explorer.settings.system.value = {
      isDark: dark.matches,
      wantsLessMotion: still.matches,
      isPrinting: paper.matches,
    };
  };
  const readWidth = () => {
    page.viewport.value = viewportOf(window.innerWidth);
  };
  readWishes();
  readWidth();
  dark.addEventListener('change', readWishes);
  still.addEventListener('change', readWishes);
  paper.addEventListener('change', readWishes);
  window.addEventListener('resize', readWidth);
  return () => {
    dark.removeEventListener('change', readWishes);
    still.removeEventListener('change', readWishes);
    paper.removeEventListener('change', readWishes);
    window.removeEventListener('resize', readWidth);
  };
}

/** A screen reader is told what the keyboard is on in the picture: who, what kind, and its relations. */
export function followFocus({ explorer, page }: App): () => void {
  return effect(() => {
    const focused = explorer.selection.focused.value;
    const told = focused === undefined ? '' : tellTarget(explorer, focused);
    if (told !== '') page.announcement.value = told;
  });
}

/** A second tap may follow the first: it is for the picture, and a sheet that had come up would take it. */
const SECOND_TAP_MS = 300;

/**
 * On a narrow page the evidence comes up by itself when something is selected, and goes with the selection. What is
 * selected again comes up again; under a menu nothing comes up.
 */
export function followSelection({ explorer, page }: App): () => void {
  const { selection } = explorer;
  let before = selection.current.peek();
  let isSingle = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    if (page.contextMenu.peek() === undefined && selection.single.peek() !== undefined) page.sheet.value = 'details';
  };
  const stop = effect(() => {
    const now = selection.current.value;
    const isSame = now.nodes === before.nodes && now.edges === before.edges;
    const wasSingle = isSingle;
    isSingle = now.nodes.size + now.edges.size === 1;
    before = now;
    if (isSame) return;
    clearTimeout(timer);
    if (page.viewport.peek() === 'wide') return;
    if (isSingle) timer = setTimeout(open, SECOND_TAP_MS);
    else if (wasSingle && page.sheet.peek() === 'details') page.sheet.value = undefined;
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
