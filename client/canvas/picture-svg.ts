/** The picture as the data that an SVG is written from: the same places, looks and texts as on the screen. */
import { pictureSvg, type SvgPicture } from '../../graph/formats/svg.ts';
import type { LegendEntry } from '../../graph/formats/svg-legend.ts';
import type { SvgEdge, SvgLabel, SvgNode } from '../../graph/formats/svg-parts.ts';
import { SvgPath } from '../../graph/formats/svg-path.ts';
import { words } from '../i18n/words.ts';
import type { Explorer } from '../state/explorer.ts';
import type { KindLook } from '../state/kind-looks.ts';
import { lineHeight } from '../state/label-room.ts';
import type { Palette } from '../styles/tokens.ts';
import type { EdgePath, Point } from './edge-path.ts';
import type { Frame } from './frame.ts';
import { ICON_GRID, ICON_STROKE, ICONS } from './icons.ts';
import { alignAt } from './label-sides.ts';
import type { Labels } from './labels.ts';
import { type EdgeLook, kindColor } from './looks.ts';
import { EDGE_LABEL_SIZE, FONT_FAMILY, iconSide, SMALLEST_ICON_RADIUS } from './painter.ts';
import { traceShape } from './shapes.ts';
import { anchorOf } from './texts.ts';

/** The whole text of the file. */
export function svgOf(explorer: Explorer, frame: Frame, labels: Labels, palette: Palette): string {
  return [...pictureSvg(pictureOf(explorer, frame, labels, palette))].join('');
}

function pictureOf(explorer: Explorer, frame: Frame, labels: Labels, palette: Palette): SvgPicture {
  const { looks, view, scene } = frame;
  const language = explorer.settings.language.peek();
  const captionOf = (id: string) => explorer.vocabulary.caption(scene.graph.getNodeAttribute(id, 'entity'), language);
  const edges: SvgEdge[] = [];
  for (const [id, look] of looks.edges()) {
    const path = frame.path(id, look);
    if (path === undefined) continue;
    const [source, target] = scene.graph.extremities(id);
    const title = words.peek().keeping.toldEdge(captionOf(source), look.name, captionOf(target));
    edges.push(...edgeParts(look, path, palette, title));
  }
  const nodes = [...looks.nodes()].map(([id, look]) =>
    nodePart(look.kind, look.color, frame.position(id), frame.radius(look), palette, captionOf(id)),
  );
  return {
    box: { x: 0, y: 0, width: view.width, height: view.height },
    title: 'Shabaka',
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    ground: palette.ground,
    ink: palette.ink,
    font: { family: FONT_FAMILY },
    edges,
    nodes,
    labels: textsOf(frame, labels, palette),
    legend: legendOf(explorer, palette),
  };
}

function edgeParts(look: EdgeLook, path: EdgePath, palette: Palette, title?: string): readonly SvgEdge[] {
  const color = look.color.slice(0, 7);
  const opacity = look.color.length > 7 ? Number.parseInt(look.color.slice(7), 16) / 255 : undefined;
  const line: SvgEdge = {
    points: path.points,
    color,
    width: look.width,
    ...(path.arrow === undefined ? {} : { arrow: path.arrow }),
    ...(opacity === undefined ? {} : { opacity }),
    ...(look.pattern === 'dashed' ? { dash: [6.5, 3.5] } : {}),
    ...(title === undefined ? {} : { title }),
  };
  if (look.pattern !== 'double') return [line];
  return [line, { points: path.points, color: palette.ground, width: look.width * 0.3 }];
}

function nodePart(
  { shape, isOutlined, icon, letter }: KindLook,
  color: string,
  { x, y }: Point,
  radius: number,
  palette: Palette,
  title?: string,
): SvgNode {
  const outline = new SvgPath();
  traceShape(outline, shape, x, y, radius);
  const ink = isOutlined ? color : palette.onActor;
  const side = iconSide(radius);
  const sign =
    radius < SMALLEST_ICON_RADIUS
      ? {}
      : letter === undefined
        ? { icon: { path: ICONS[icon], grid: ICON_GRID, stroke: ICON_STROKE, size: side, color: ink } }
        : { letter: { text: letter, size: side * 0.85, color: ink } };
  return {
    x,
    y,
    outline: outline.toString(),
    fill: isOutlined ? palette.ground : color,
    ...(isOutlined ? { stroke: color, strokeWidth: 1.75 } : { stroke: palette.ground, strokeWidth: 1.5 }),
    ...sign,
    ...(title === undefined ? {} : { title }),
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

const SAMPLE_RADIUS = 8;

function legendOf({ filters, vocabulary, settings }: Explorer, palette: Palette): readonly LegendEntry[] {
  const language = settings.language.peek();
  const kinds = filters.kinds.peek().filter(({ shown }) => shown > 0);
  const types = filters.types.peek().filter(({ shown }) => shown > 0);
  return [
    ...kinds.map(({ name, look }) => ({
      label: vocabulary.kindName(name, language),
      sample: { node: nodePart(look, kindColor(look, palette), { x: 0, y: 0 }, SAMPLE_RADIUS, palette) },
    })),
    ...types.map(({ name, look }) => ({
      label: vocabulary.typeName(name, language),
      sample: {
        edge: {
          points: [
            { x: -12, y: 0 },
            { x: look.isSymmetric ? 12 : 5, y: 0 },
          ],
          ...(look.isSymmetric ? {} : { arrow: ARROW }),
          color: palette.families[look.family],
          width: 2,
        },
      },
    })),
  ];
}

const ARROW: readonly Point[] = [
  { x: 4, y: -4.5 },
  { x: 13, y: 0 },
  { x: 4, y: 4.5 },
];
