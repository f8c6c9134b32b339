/** The looks of a discrete scale, one for each value, to be chosen anew. */
import type { StoredLook, StyleRule } from '../../graph/wire-style.ts';
import { valueName } from '../i18n/legend-names.ts';
import { toldValue } from '../i18n/source-values.ts';
import { type Words, words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { ICON_NAMES } from '../state/icon-names.ts';
import { SHAPES } from '../state/kind-looks.ts';
import { PATTERNS } from '../state/patterns.ts';
import { BOUNDS, CHOICES, DECODE, OTHER } from '../state/styling/channels.ts';
import { HUE_LOOKS, STEP_LOOKS } from '../state/styling/colours.ts';
import { lookOf } from '../state/styling/paint.ts';
import { type Option, Select } from './choice-field.tsx';
import { StyleMark } from './style-mark.tsx';

interface ListProperties {
  readonly rule: StyleRule;
  readonly looks: readonly (readonly [string, StoredLook])[];
}

export function LookList({ rule, looks }: ListProperties) {
  const { styling, vocabulary } = useApp().explorer;
  const t = words.value.style;
  const known = new Set(looks.map(([value]) => value));
  const others = (styling.legends.value.get(rule.id)?.values ?? []).filter((value) => !known.has(value));
  const all = [...looks, ...others.slice(0, MOST_OTHERS).map((value) => [value, undefined] as const)];
  return (
    <ul class="style-looks scroll">
      {all.map(([value, look]) => {
        const name = valueName(rule.source, toldValue(rule.source, rule.on, value, vocabulary));
        return (
          <li key={value}>
            <LookChoice
              rule={rule}
              value={value}
              label={name}
              told={t.lookOf(name)}
              look={look}
              onChoose={(chosen) => styling.setLook(rule.id, value, chosen)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** More are found by the values that there are now. */
const MOST_OTHERS = 40;

interface ChoiceProperties {
  readonly rule: StyleRule;
  /** Of a discrete scale; for all where absent. */
  readonly value?: string;
  readonly label: string;
  /** To a screen reader, where the label alone would not say it. */
  readonly told?: string;
  /** None for a value that has none of its own. */
  readonly look: StoredLook | undefined;
  onChoose(look: StoredLook): void;
}

export function LookChoice({ rule, value, label, told = label, look, onChoose }: ChoiceProperties) {
  const meaning = value === undefined ? ({ kind: 'all' } as const) : ({ kind: 'value', value } as const);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is one of two
    <label class="style-field style-look">
      <StyleMark on={rule.on} look={lookOf(rule, meaning, rule.channel)} />
      <span class="style-look-name">
        <bdi>{label}</bdi>
      </span>
      <LookField rule={rule} told={told} look={look} onChoose={onChoose} />
    </label>
  );
}

function LookField({
  rule: { on, channel },
  told,
  look,
  onChoose,
}: Pick<ChoiceProperties, 'rule' | 'look' | 'onChoose'> & { readonly told: string }) {
  if (channel === 'size' || channel === 'width') {
    const unit = channel === 'size' ? 100 : 1;
    const [least, most] = BOUNDS[channel];
    return (
      <input
        class="field"
        type="number"
        aria-label={told}
        min={least * unit}
        max={most * unit}
        step={channel === 'size' ? 5 : 0.5}
        value={typeof look === 'number' ? Number((look * unit).toFixed(2)) : ''}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.valueAsNumber / unit;
          if (Number.isFinite(chosen)) onChoose(Math.min(most, Math.max(least, chosen)));
        }}
      />
    );
  }
  const choices = CHOICES[channel];
  // A letter of a sign stands beside the pictograms, and is its own mark.
  const all = look === undefined || choices.includes(look) ? choices : [look, ...choices];
  const named = all.map((choice): Option => {
    const option = { value: String(choice), label: lookName(String(choice), words.value) };
    const shown = choices.includes(choice) ? DECODE[channel](choice) : undefined;
    return shown === undefined ? option : { ...option, mark: <StyleMark on={on} look={shown} /> };
  });
  const none = { value: '', label: words.value.style.noLook, mark: <StyleMark on={on} look={OTHER[channel]} /> };
  return (
    <Select
      told={told}
      value={String(look ?? '')}
      groups={[{ options: look === undefined ? [none, ...named] : named }]}
      onChoose={onChoose}
    />
  );
}

/** By its own name; a letter is its own. */
function lookName(look: string, { style: t }: Words): string {
  const hue = HUE_LOOKS.indexOf(look);
  if (hue !== -1) return t.colours.hue(hue + 1);
  const step = STEP_LOOKS.indexOf(look);
  if (step !== -1) return t.colours.step(step + 1);
  if (look === 'grey') return t.colours.grey;
  const shape = SHAPES.find((name) => name === look);
  if (shape !== undefined) return t.shapes[shape];
  const pattern = PATTERNS.find((name) => name === look);
  if (pattern !== undefined) return t.patterns[pattern];
  const icon = ICON_NAMES.find((name) => name === look);
  return icon === undefined ? look : t.icons[icon];
}
