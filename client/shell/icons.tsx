/** The signs of the interface, drawn by us on a 24 px grid with a 2 px stroke. Signs that mean a direction turn with the page. */

const PATHS = {
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14m5-2 5 5',
  close: 'M6 6l12 12M18 6 6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  bookmark: 'M6 4h12v16l-6-4.5L6 20z',
  pencil: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5',
  bin: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  chevron: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  up: 'M5 15l7-7 7 7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4',
  redo: 'M16 5l4 4-4 4M20 9H10a5.5 5.5 0 0 0 0 11h4',
  pin: 'M9 4h6l-1 6 3 3v2H7v-2l3-3zM12 15v6',
  hide: 'M4 4l16 16M10 6.2A10 10 0 0 1 12 6c5 0 8.5 3.5 9.5 6a11 11 0 0 1-2.6 3.6M6.5 8C4.3 9.3 3 11 2.5 12c1 2.5 4.5 6 9.5 6 1.4 0 2.7-.3 3.8-.8',
  show: 'M2.5 12C3.5 9.5 7 6 12 6s8.5 3.5 9.5 6c-1 2.5-4.5 6-9.5 6s-8.5-3.5-9.5-6M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  expand:
    'M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4M13.5 10.5 18 6M10.5 10.5 6 6M13.5 13.5 18 18M10.5 13.5 6 18M18 10V6h-4M6 10V6h4M18 14v4h-4M6 14v4h4',
  filter: 'M4 5h16l-6 8v6l-4-2v-4z',
  layout:
    'M6 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4M18 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4M9 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4M8 6.3l8 1.4M6.5 8l2 8M16.7 9.6 10.4 16.6',
  keyboard: 'M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M17 11h.01M8 15h8',
  terminal: 'M3 5h18v14H3zM7 10l3 2.5L7 15M12.5 15H17',
  download: 'M12 4v11M7 10l5 5 5-5M5 20h14',
  play: 'M7 5l12 7-12 7z',
  stop: 'M7 7h10v10H7z',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
  graph:
    'M6 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M18 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M12 20a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M8.5 6.5h7M7.3 8.6l3.4 6.6M16.7 8.6l-3.4 6.6',
  group:
    'M8 4H4v16h4M16 4h4v16h-4M12 9a1 1 0 1 0 0-2 1 1 0 0 0 0 2M9.5 16a1 1 0 1 0 0-2 1 1 0 0 0 0 2M14.5 16a1 1 0 1 0 0-2 1 1 0 0 0 0 2',
  raw: 'M9 4H8a2 2 0 0 0-2 2v4l-2 2 2 2v4a2 2 0 0 0 2 2h1M15 4h1a2 2 0 0 1 2 2v4l2 2-2 2v4a2 2 0 0 1-2 2h-1',
  plan: 'M9 3h6v4H9zM3 17h6v4H3zM15 17h6v4h-6zM12 7v5M6 17v-5h12v5',
  history: 'M4 12a8 8 0 1 0 2.5-5.8M4 4v4h4M12 8v4l3 2',
  library: 'M5 4h9a4 4 0 0 1 4 4v12H9a4 4 0 0 1-4-4zM5 16a4 4 0 0 1 4-4h9',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14',
  warning: 'M12 4 2.5 20h19zM12 10v4M12 17h.01',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5M12 8h.01',
  check: 'M5 13l4 4L19 7',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  quote: 'M10 7H5v5h4c0 3-1.5 4-3 4.5M19 7h-5v5h4c0 3-1.5 4-3 4.5',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 2v2M12 20v2M4.2 4.2l1.4 1.4M18.4 18.4l1.4 1.4M2 12h2M20 12h2M4.2 19.8l1.4-1.4M18.4 5.6l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5',
  contrast: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 3v18M12 8h7M12 12h9M12 16h7',
  legend:
    'M6 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4M6 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4M6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4M11 6h10M11 12h10M11 18h7',
  details: 'M4 4h16v16H4zM8 8h8M8 12h8M8 16h5',
  palette: 'M12 5v14M5 12h14M12 3l2 2-2 2-2-2zM12 17l2 2-2 2-2-2zM3 12l2-2 2 2-2 2zM17 12l2-2 2 2-2 2z',
  outward: 'M4 12h15M13 6l6 6-6 6',
  inward: 'M20 12H5M11 6l-6 6 6 6',
  both: 'M3 12h18M8 7l-5 5 5 5M16 7l5 5-5 5',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 21c.5-4.5 3.5-7 7.5-7s7 2.5 7.5 7',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  store:
    'M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3M4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3',
} as const;

export type IconName = keyof typeof PATHS;

const TURNING: ReadonlySet<IconName> = new Set(['chevron', 'undo', 'redo', 'outward', 'inward', 'quote', 'library']);

/** Beside a text it says nothing to a screen reader; a button of an icon alone has its name in `aria-label`. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class={TURNING.has(name) ? 'icon icon-turning' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
