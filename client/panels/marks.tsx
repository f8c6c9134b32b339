/** The signs of kinds and relation types as the picture draws them: shape, hue, pictogram; line, hue, arrowhead. */
import { isBackground, isDisputed } from '../../graph/relation.ts';
import type { EdgeValue } from '../../graph/values.ts';
import { ICON_STROKE, ICONS } from '../canvas/icons.ts';
import { kindColor } from '../canvas/node-looks.ts';
import { traceShape } from '../canvas/shapes.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import { type KindLook, type Shape, styledKind } from '../state/kind-looks.ts';
import { dashOf, type Pattern } from '../state/patterns.ts';
import type { TypeLook } from '../state/vocabulary.ts';
import { inkOf } from '../styles/inks.ts';
import { PALETTES } from '../styles/tokens.ts';

const BOX = 24;
/** Shapes reach a little past their radius: the largest just fits the box. */
const RADIUS = 9.5;
const PICTOGRAM_SHARE = 0.56;

/** Decoration: the name stands beside it. With `isStyled` as the rules of the style have all of the kind. */
export function KindMark({
  kind,
  size = 20,
  isStyled = false,
}: {
  readonly kind: string;
  readonly size?: number;
  readonly isStyled?: boolean;
}) {
  const { explorer } = useApp();
  explorer.vocabulary.revision.value;
  const plain = explorer.vocabulary.kindLook(kind);
  const palette = PALETTES[explorer.settings.ink.value];
  const paint = isStyled ? explorer.styling.kinds.value.get(kind) : undefined;
  const look = styledKind(plain, { shape: paint?.shape, sign: paint?.icon, isMissing: paint?.colour?.kind === 'none' });
  const colour = paint?.colour === undefined ? kindColor(plain, palette) : inkOf(paint.colour, palette);
  return <DiscMark look={look} colour={colour} size={size} />;
}

interface DiscProperties {
  readonly look: KindLook;
  readonly colour: string;
  readonly size?: number;
  /** Of the largest that fits. */
  readonly share?: number;
  readonly hasSign?: boolean;
}

export function DiscMark({ look, colour, size = 20, share = 1, hasSign = true }: DiscProperties) {
  const palette = PALETTES[useApp().explorer.settings.ink.value];
  const inside = look.isOutlined ? colour : palette.onActor;
  const at = (BOX - BOX * PICTOGRAM_SHARE) / 2;
  return (
    <svg class="mark" width={size} height={size} viewBox={`0 0 ${BOX} ${BOX}`} aria-hidden="true">
      <path
        d={shapePath(look.shape, RADIUS * share)}
        fill={look.isOutlined ? palette.surface : colour}
        stroke={colour}
        stroke-width={look.isOutlined ? 1.8 : 0}
      />
      {hasSign &&
        (look.letter === undefined ? (
          <path
            d={ICONS[look.icon]}
            transform={`translate(${at} ${at}) scale(${PICTOGRAM_SHARE})`}
            fill="none"
            stroke={inside}
            stroke-width={ICON_STROKE * 1.3}
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        ) : (
          <text x="12" y="16.5" text-anchor="middle" font-size="12" font-weight="600" fill={inside}>
            {look.letter}
          </text>
        ))}
    </svg>
  );
}

/** The outline as the picture draws it, as path data. */
function shapePath(shape: Shape, radius: number): string {
  const parts: string[] = [];
  traceShape(
    {
      moveTo: (x, y) => parts.push(`M${x} ${y}`),
      lineTo: (x, y) => parts.push(`L${x} ${y}`),
      quadraticCurveTo: (cx, cy, x, y) => parts.push(`Q${cx} ${cy} ${x} ${y}`),
      // A whole circle, which an arc of path data cannot be: two halves.
      arc: (x, y, r) => parts.push(`A${r} ${r} 0 0 1 ${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}`),
      closePath: () => parts.push('Z'),
    },
    shape,
    BOX / 2,
    BOX / 2,
    radius,
  );
  return parts.join('');
}

interface TypeProperties {
  readonly look: TypeLook;
  readonly isOff?: boolean;
  /** The type itself, where the sign is to be as the rules of the style have all of it. */
  readonly styledAs?: string;
}

export function TypeMark({ look, isOff = false, styledAs }: TypeProperties) {
  const { settings, styling } = useApp().explorer;
  const palette = PALETTES[settings.ink.value];
  const paint = styledAs === undefined ? undefined : styling.types.value.get(styledAs);
  const own = paint?.colour === undefined ? palette.families[look.family] : inkOf(paint.colour, palette);
  return (
    <LineSample
      colour={isOff ? palette.quiet : own}
      hasArrow={!look.isSymmetric}
      {...(paint?.pattern === undefined ? {} : { pattern: paint.pattern })}
    />
  );
}

interface LineProperties {
  readonly colour: string;
  readonly hasArrow?: boolean;
  readonly pattern?: Pattern;
  readonly width?: number;
}

/** A piece of line, read from the reader's beginning to the end, so it turns with the page. */
export function LineSample({ colour, hasArrow, pattern = 'solid', width = 2 }: LineProperties) {
  const end = hasArrow ? 25 : 31;
  const isDouble = pattern === 'double';
  const lines = isDouble ? [4.5, 9.5] : [7];
  const dash = dashOf(pattern, width);
  return (
    <svg class="mark icon-turning" width="32" height="14" viewBox="0 0 32 14" aria-hidden="true">
      {lines.map((y) => (
        <path
          key={y}
          d={`M1 ${y}H${end}`}
          stroke={colour}
          stroke-width={isDouble ? 1.5 : width}
          fill="none"
          {...(dash.length === 0 ? {} : { 'stroke-dasharray': dash.join(' ') })}
          {...(dash[0] === 0 ? { 'stroke-linecap': 'round' } : {})}
        />
      ))}
      {hasArrow && <path d="M24 2.5 31.5 7 24 11.5z" fill={colour} />}
    </svg>
  );
}

/** Beside a relation of which the sources disagree, or on which nobody is quoted; nothing beside the others. */
export function Standing({ relations }: { readonly relations: readonly EdgeValue[] }) {
  const t = words.value.evidence;
  return (
    <>
      {relations.some(isDisputed) && (
        <span class="disputed small">
          <Icon name="warning" size={16} />
          {t.status.disputed}
        </span>
      )}
      {relations.length > 0 && relations.every(isBackground) && <span class="tag">{t.background}</span>}
    </>
  );
}
