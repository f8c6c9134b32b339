/**
 * The picture as SVG, from the data that the canvas draws: places, outlines, colours, pictograms and labels as they are on the screen.
 * It says nothing that the screen does not say, needs nothing from the network, and stays text: labels can be searched and edited.
 */
import { fontStyle, type SvgFont } from './svg-font.ts';
import { type FootLayout, svgFoot } from './svg-foot.ts';
import { type LegendLayout, svgLegend } from './svg-legend.ts';
import { edgeElement, nodeElement, type SvgEdge, type SvgLabel, type SvgNode, textElement } from './svg-parts.ts';
import { svgNumber } from './svg-path.ts';
import { xmlAttribute, xmlText } from './xml.ts';

export interface SvgPicture {
  /** The part of the plane that is drawn. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly title: string;
  readonly description?: string;
  /** BCP 47. */
  readonly language: string;
  readonly ground: string;
  readonly ink: string;
  readonly font: SvgFont;
  readonly edges: Iterable<SvgEdge>;
  readonly nodes: Iterable<SvgNode>;
  readonly labels: Iterable<SvgLabel>;
  readonly legend?: LegendLayout;
  readonly foot?: FootLayout | undefined;
  /** For catalogues and search, as Dublin Core. */
  readonly about?: SvgAbout | undefined;
}

export interface SvgAbout {
  /** ISO 8601. */
  readonly date: string;
  readonly creator: string;
  /** What it rests on, each by name. */
  readonly sources: readonly string[];
}

/** The file in pieces, one shape at a time: lines below, then nodes, then labels with a halo of the ground; the legend under it all, and the foot. */
export function* pictureSvg(picture: SvgPicture): Generator<string> {
  const { box, title, description, language, ground, ink, font, legend, foot, about } = picture;
  const belowLegend = box.height + (legend?.height ?? 0);
  const height = belowLegend + (foot?.height ?? 0);
  const view = [box.x, box.y, box.width, height].map(svgNumber).join(' ');
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="${svgNumber(box.width)}" height="${svgNumber(height)}" role="img" xml:lang="${xmlAttribute(language)}" font-family="${xmlAttribute(font.family)}">\n`;
  yield `<title>${xmlText(title)}</title>\n`;
  if (description !== undefined) yield `<desc>${xmlText(description)}</desc>\n`;
  if (about !== undefined) yield metadata(title, language, about);
  yield fontStyle(font);
  yield `<rect x="${svgNumber(box.x)}" y="${svgNumber(box.y)}" width="100%" height="100%" fill="${xmlAttribute(ground)}"/>\n`;
  yield '<g fill="none">\n';
  for (const edge of picture.edges) yield edgeElement(edge);
  yield '</g>\n<g stroke-linejoin="round" stroke-linecap="round">\n';
  for (const node of picture.nodes) yield nodeElement(node);
  yield `</g>\n<g paint-order="stroke" stroke="${xmlAttribute(ground)}" stroke-width="3" stroke-linejoin="round">\n`;
  for (const label of picture.labels) yield textElement(label);
  yield '</g>\n';
  if (legend !== undefined) yield* svgLegend(legend, { x: box.x, y: box.y + box.height, ink });
  if (foot !== undefined) yield* svgFoot(foot, { x: box.x, y: box.y + belowLegend, ink });
  yield '</svg>\n';
}

function metadata(title: string, language: string, { date, creator, sources }: SvgAbout): string {
  const terms = [
    ['title', title],
    ['creator', creator],
    ['date', date],
    ['language', language],
    ['type', 'Image'],
    ...sources.map((source) => ['source', source]),
  ].map(([name = '', text = '']) => `<dc:${name}>${xmlText(text)}</dc:${name}>`);
  return `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">${terms.join('')}</rdf:Description></rdf:RDF></metadata>\n`;
}
