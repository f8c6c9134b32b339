/**
 * The picture as SVG, from the data that the canvas draws: places, outlines, colours, pictograms and labels as they are on the screen.
 * It says nothing that the screen does not say, needs nothing from the network, and stays text: labels can be searched and edited.
 */
import { fontStyle, type SvgFont } from './svg-font.ts';
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
}

/** The file in pieces, one shape at a time: lines below, then nodes, then labels with a halo of the ground, then the legend under it all. */
export function* pictureSvg(picture: SvgPicture): Generator<string> {
  const { box, title, description, language, ground, ink, font, legend } = picture;
  const height = box.height + (legend?.height ?? 0);
  const view = [box.x, box.y, box.width, height].map(svgNumber).join(' ');
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="${svgNumber(box.width)}" height="${svgNumber(height)}" role="img" xml:lang="${xmlAttribute(language)}" font-family="${xmlAttribute(font.family)}">\n`;
  yield `<title>${xmlText(title)}</title>\n`;
  if (description !== undefined) yield `<desc>${xmlText(description)}</desc>\n`;
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
  yield '</svg>\n';
}
