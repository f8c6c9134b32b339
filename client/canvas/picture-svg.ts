/** The picture as the data that an SVG is written from: the same places, looks and texts as on the screen. */
import { isolated } from '../../graph/formats/direction.ts';
import { pictureSvg, type SvgPicture } from '../../graph/formats/svg.ts';
import type { FootLayout } from '../../graph/formats/svg-foot.ts';
import type { LegendLayout } from '../../graph/formats/svg-legend.ts';
import type { SvgEdge, SvgLabel, SvgNode } from '../../graph/formats/svg-parts.ts';
import { formatNumber } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import type { Explorer } from '../state/explorer.ts';
import { lineHeight } from '../state/label-room.ts';
import type { Palette } from '../styles/tokens.ts';
import type { Frame } from './frame.ts';
import { alignAt } from './label-sides.ts';
import type { Labels } from './labels.ts';
import { doubtPlaces, lineCountPlaces } from './line-counts.ts';
import { EDGE_LABEL_SIZE } from './painter.ts';
import { fontFor, type Written } from './picture-fonts.ts';
import { svgLinesOf } from './picture-line.ts';
import { groupRimOf, outlineOf, svgNodeOf } from './picture-node.ts';
import type { PictureOptions } from './picture-part.ts';
import { anchorOf } from './texts.ts';

/** The whole text of the file, its font inside. What is drawn is what was shown when it was asked for. */
export async function svgOf(explorer: Explorer, frame: Frame, options: SvgOptions): Promise<string> {
  const picture = pictureOf(explorer, frame, options);
  return [...pictureSvg({ ...picture, font: await fontFor(writtenIn(picture)) })].join('');
}

type Drawn = Omit<SvgPicture, 'font'>;

export interface SvgOptions {
  readonly labels: Labels;
  readonly palette: Palette;
  readonly legend?: LegendLayout | undefined;
  readonly foot?: FootLayout | undefined;
  readonly told: PictureOptions;
}

function pictureOf(explorer: Explorer, frame: Frame, { labels, palette, legend, foot, told }: SvgOptions): Drawn {
  const { looks, view, scene } = frame;
  const { ground, muted, ink, danger } = palette;
  const language = explorer.settings.language.peek();
  const captionOf = (id: string) => explorer.vocabulary.caption(scene.graph.getNodeAttribute(id, 'entity'), language);
  const edges: SvgEdge[] = [...(frame.ground?.lines ?? [])];
  for (const [id, look] of looks.edges()) {
    const path = frame.path(id, look);
    if (path === undefined) continue;
    const [source, target] = scene.graph.extremities(id);
    const title = words.peek().keeping.toldEdge(captionOf(source), look.name, captionOf(target));
    edges.push(...svgLinesOf(look, path, palette, title));
  }
  const nodes = [...looks.nodes()].flatMap(([id, look]) => {
    const at = frame.position(id);
    const disc = svgNodeOf({ ...look, title: captionOf(id) }, at, frame.radius(look), palette);
    return look.isGroup ? [disc, groupRimOf(look, at, frame.radius(look), palette)] : [disc];
  });
  const doubts = doubtPlaces(frame).map((at): SvgNode => {
    const letter = { text: '?', size: 11, color: danger };
    return { ...at, outline: outlineOf('circle', at, 7.5), fill: ground, stroke: danger, strokeWidth: 1.5, letter };
  });
  const figures = lineCountPlaces(frame).map(({ x, y, count }): SvgNode => {
    const letter = { text: formatNumber(count), size: 10, color: ink };
    return { x, y, outline: outlineOf('circle', { x, y }, 7), fill: ground, stroke: muted, strokeWidth: 1, letter };
  });
  return {
    box: { x: 0, y: 0, width: view.width, height: view.height },
    title: told.title,
    ...(foot === undefined ? {} : { description: (told.foot ?? []).join('\n') }),
    language,
    ground: palette.ground,
    ink: palette.ink,
    edges,
    nodes: [...doubts, ...figures, ...nodes],
    labels: [...(frame.ground?.texts ?? []), ...textsOf(frame, labels, palette)],
    ...(legend === undefined ? {} : { legend }),
    foot,
    about: told.about,
  };
}

function textsOf(frame: Frame, labels: Labels, palette: Palette): readonly SvgLabel[] {
  const placed = labels.place(frame);
  const captions = placed.flatMap((label) =>
    label.lines.map((text, i): SvgLabel => {
      const align = alignAt(label.side);
      return {
        text,
        x: anchorOf(label),
        y: label.top + (i + 0.5) * lineHeight(label.size) + label.size * 0.35,
        size: label.size,
        weight: 500,
        color: palette.ink,
        anchor: align === 'center' ? 'middle' : align,
      };
    }),
  );
  const names = labels.placeNames(frame, placed).map(({ id, middle, angle }): SvgLabel => {
    const below = EDGE_LABEL_SIZE * 0.35;
    return {
      text: frame.looks.edge(id)?.name ?? '',
      x: middle.x - below * Math.sin(angle),
      y: middle.y + below * Math.cos(angle),
      size: EDGE_LABEL_SIZE,
      color: palette.muted,
      anchor: 'middle',
      angle,
    };
  });
  return [...names, ...captions];
}

/** Every text with the weight that it is written in, spaces and marks of direction (which the Latin files have) included. */
function* writtenIn({ labels, nodes, legend, foot }: Drawn): Generator<Written> {
  for (const { text, weight = 400 } of labels) yield { weight, text: isolated(text) };
  for (const { letter } of nodes) if (letter !== undefined) yield { weight: 600, text: letter.text };
  for (const { entry } of legend?.entries ?? []) yield { weight: 400, text: isolated(entry.label) };
  for (const line of foot?.lines ?? []) yield { weight: 400, text: isolated(line, foot?.direction) };
}
