/**
 * The picture as SVG, from the data that the canvas draws: places, outlines, colours, pictograms and labels as they are on the screen.
 * It says nothing that the screen does not say, needs nothing from the network, and stays text: labels can be searched and edited.
 */
import { type LegendEntry, legendHeight, svgLegend } from './svg-legend.ts';
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
  /** Of the reader's language: the side on which the legend begins. */
  readonly direction: 'ltr' | 'rtl';
  readonly ground: string;
  readonly ink: string;
  readonly font: {
    readonly family: string /** A `data:` address of a font file to take along. */;
    readonly file?: string;
  };
  readonly edges: Iterable<SvgEdge>;
  readonly nodes: Iterable<SvgNode>;
  readonly labels: Iterable<SvgLabel>;
  readonly legend: readonly LegendEntry[];
}

/** The file in pieces, one shape at a time: lines below, then nodes, then labels with a halo of the ground, then the legend under it all. */
export function* pictureSvg(picture: SvgPicture): Generator<string> {
  const { box, title, description, language, direction, ground, ink, font, legend } = picture;
  const height = box.height + legendHeight(legend, box.width);
  const view = [box.x, box.y, box.width, height].map(svgNumber).join(' ');
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="${svgNumber(box.width)}" height="${svgNumber(height)}" role="img" xml:lang="${xmlAttribute(language)}" font-family="${xmlAttribute(font.family)}">\n`;
  yield `<title>${xmlText(title)}</title>\n`;
  if (description !== undefined) yield `<desc>${xmlText(description)}</desc>\n`;
  if (font.file !== undefined) yield fontFace(font.family, font.file);
  yield `<rect x="${svgNumber(box.x)}" y="${svgNumber(box.y)}" width="100%" height="100%" fill="${xmlAttribute(ground)}"/>\n`;
  yield '<g fill="none" stroke-linecap="round">\n';
  for (const edge of picture.edges) yield edgeElement(edge);
  yield '</g>\n<g stroke-linejoin="round" stroke-linecap="round">\n';
  for (const node of picture.nodes) yield nodeElement(node);
  yield `</g>\n<g paint-order="stroke" stroke="${xmlAttribute(ground)}" stroke-width="3" stroke-linejoin="round">\n`;
  for (const label of picture.labels) yield textElement(label);
  yield '</g>\n';
  yield* svgLegend(legend, { x: box.x, y: box.y + box.height, width: box.width, ink, direction });
  yield '</svg>\n';
}

/** Only a `data:` address goes in: a picture never fetches anything. */
function fontFace(family: string, file: string): string {
  if (!/^data:[\w/+.;-]+,[A-Za-z0-9+/=]*$/.test(file)) return '';
  const name =
    family
      .split(',')[0]
      ?.replace(/["'\\{}<>]/g, '')
      .trim() ?? '';
  return `<style>@font-face{font-family:"${xmlText(name)}";src:url("${file}")}</style>\n`;
}
