/** Files out of what is shown, or out of a result. */
import type { Statement } from '../../graph/statements/fragment.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { download, fileName } from '../shell/download.ts';
import type { MenuGroup, MenuItem } from '../shell/menu.tsx';
import { MenuButton } from '../shell/menu-button.tsx';
import { FILE_FORMATS } from '../state/exports.ts';

/** Twice the screen: sharp in print, small enough for a message. */
const PNG_SCALE = 2;

export function ExportMenu({ isLabelShown = false }: { readonly isLabelShown?: boolean }) {
  const app = useApp();
  const { exports, filters } = app.explorer;
  const t = words.value.panel.exports;
  return (
    <MenuButton
      icon="download"
      label={exports.isBusy.value ? t.busy : t.title}
      isLabelShown={isLabelShown}
      isDisabled={exports.isBusy.value || filters.shownNodes.value.size === 0}
      groups={() => exportShownGroups(app)}
    />
  );
}

export function exportShownGroups(app: App): readonly MenuGroup[] {
  const t = words.value.panel.exports;
  const pictures: readonly MenuItem[] =
    app.canvas.peek() === undefined
      ? []
      : [
          { id: 'png', label: t.png, run: () => void savePng(app) },
          { id: 'svg', label: t.svg, run: () => void saveSvg(app) },
          { id: 'png-print', label: t.pngPrint, run: () => void savePng(app, 'print') },
          { id: 'svg-print', label: t.svgPrint, run: () => void saveSvg(app, 'print') },
        ];
  return [
    { label: t.shown, items: pictures },
    { items: fileItems(app, (format) => app.explorer.exports.exportShown(format)) },
  ];
}

export function exportResultGroups(app: App, statement: Statement): readonly MenuGroup[] {
  return [
    {
      label: words.value.panel.exports.result,
      items: fileItems(app, (format) => app.explorer.exports.exportResult(format, statement)),
    },
  ];
}

type Export = (format: (typeof FILE_FORMATS)[number]) => ReturnType<App['explorer']['exports']['exportShown']>;

function fileItems({ page }: App, save: Export): readonly MenuItem[] {
  const t = words.value.panel;
  return FILE_FORMATS.map((format) => ({
    id: format,
    label: t.exports[format],
    run: async () => {
      const file = await save(format);
      if (!file) return;
      download(file);
      page.announcement.value = t.notices.saved(file.name);
    },
  }));
}

async function savePng({ canvas, page }: App, ink?: 'print'): Promise<void> {
  const blob = await canvas.peek()?.toPng(PNG_SCALE, ink);
  if (!blob) return;
  const name = fileName('png');
  download({ blob, name });
  page.announcement.value = words.peek().panel.notices.saved(name);
}

async function saveSvg({ canvas, page }: App, ink?: 'print'): Promise<void> {
  const svg = await canvas.peek()?.toSvg(ink);
  if (svg === undefined) return;
  const name = fileName('svg');
  download({ blob: new Blob([svg], { type: 'image/svg+xml' }), name });
  page.announcement.value = words.peek().panel.notices.saved(name);
}
