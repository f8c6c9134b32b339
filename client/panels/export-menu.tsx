/** Files out of what is shown or selected, or out of a result. */
import type { Statement } from '../../graph/statements/fragment.ts';
import type { PictureSource } from '../canvas/picture-files.ts';
import type { PictureOptions } from '../canvas/picture-part.ts';
import { words } from '../i18n/words.ts';
import type { ReportFormat } from '../report/make-report.ts';
import { type App, useApp } from '../shell/app.ts';
import { download, fileName } from '../shell/download.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import type { MenuGroup, MenuItem } from '../shell/menu.tsx';
import { MenuButton } from '../shell/menu-button.tsx';
import { type ExportedFile, FILE_FORMATS, type FileFormat } from '../state/exports.ts';

const PICTURE_FILES = lazyPart(() => import('../canvas/picture-files.ts'));
type PictureFiles = typeof import('../canvas/picture-files.ts');
const PICTURE_TOLD = lazyPart(() => import('../report/picture-told.ts'));
const REPORT_MAKER = lazyPart(() => import('../report/make-report.ts'));

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
  return [
    { label: t.pictures, items: pictureItems(app) },
    { label: t.reports, items: reportItems(app) },
    { label: t.data, items: fileItems(app, (format) => app.explorer.exports.exportShown(format)) },
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

function pictureItems(app: App): readonly MenuItem[] {
  const t = words.value.panel.exports;
  const { settings } = app.explorer;
  if (app.canvas.peek() === undefined) return [];
  const { sourceLine } = settings.current.value;
  return [
    pictureItem(app, t.png, 'png'),
    pictureItem(app, t.svg, 'svg'),
    pictureItem(app, t.pngPrint, 'png', 'print'),
    pictureItem(app, t.svgPrint, 'svg', 'print'),
    {
      id: 'sourceLine',
      label: t.sourceLine,
      isChecked: sourceLine,
      isSwitch: true,
      run: () => settings.change({ sourceLine: !sourceLine }),
    },
  ];
}

const DRAWN = {
  png: ({ pictureAsPng }, source, options) => pictureAsPng(source, PNG_SCALE, options),
  svg: async ({ pictureAsSvg }, source, options) =>
    new Blob([await pictureAsSvg(source, options)], { type: 'image/svg+xml' }),
} satisfies Record<string, (files: PictureFiles, source: PictureSource, options: PictureOptions) => Promise<Blob>>;

function pictureItem(app: App, label: string, format: keyof typeof DRAWN, ink?: 'print'): MenuItem {
  const { explorer, canvas } = app;
  const make = async () => {
    const source = canvas.peek()?.source();
    if (source === undefined) return undefined;
    const [files, { pictureTold }] = await Promise.all([PICTURE_FILES.take(), PICTURE_TOLD.take()]);
    const options = { ...(await pictureTold(explorer)), ink };
    return { blob: await DRAWN[format](files, source, options), name: fileName(format) };
  };
  return { id: `${format}-${ink ?? 'screen'}`, label, run: () => save(app, explorer.exports.during(make)) };
}

function reportItems(app: App): readonly MenuItem[] {
  const t = words.value.panel.exports;
  const { explorer, canvas } = app;
  const item = (format: ReportFormat, isSelection: boolean, label: string): MenuItem => {
    const make = async () => {
      const { makeReport } = await REPORT_MAKER.take();
      const blob = await makeReport(explorer, { format, isSelection, source: canvas.peek()?.source() });
      return { blob, name: fileName(format) };
    };
    return { id: `${format}-${isSelection}`, label, run: () => save(app, explorer.exports.during(make)) };
  };
  const ofSelection =
    explorer.selection.count.value === 0
      ? []
      : [item('html', true, t.selectionHtml), item('md', true, t.selectionMarkdown)];
  return [item('html', false, t.html), item('md', false, t.markdown), ...ofSelection];
}

function fileItems(app: App, make: (format: FileFormat) => Promise<ExportedFile | undefined>): readonly MenuItem[] {
  const t = words.value.panel.exports;
  const { hasClaims } = app.explorer.vocabulary;
  const formats = FILE_FORMATS.filter((format) => hasClaims.value || format !== 'graphml-claims');
  return formats.map((format) => ({ id: format, label: t[format], run: () => save(app, make(format)) }));
}

/** Hands it to the reader and says so; where it came to nothing, a notice has said why. */
async function save({ page }: App, coming: Promise<ExportedFile | undefined>): Promise<void> {
  const file = await coming;
  if (file === undefined) return;
  download(file);
  page.announcement.value = words.peek().panel.notices.saved(file.name);
}
