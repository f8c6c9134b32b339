/** Which paths are wanted: all shortest ones, the first few, or the lightest by what relations weigh. */

import { MOST_WAYS } from '../../graph/statements/ways.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import type { VocabularyState } from '../state/vocabulary.ts';
import type { WayAim } from '../state/way-model.ts';
import { type WayWeight, weightId } from '../state/way-weights.ts';

const KINDS = ['shortest', 'several', 'weighted'] as const satisfies readonly WayAim['kind'][];

export function WayAims() {
  const { ways } = useApp().explorer;
  const t = words.value.way;
  const { kind, count } = ways.aim.value;
  const hasWeights = ways.weights.value.length > 0;
  return (
    <fieldset class="way-aim">
      <legend class="visually-hidden">{t.which}</legend>
      <label>
        <span class="visually-hidden">{t.which}</span>
        <select
          class="field"
          value={kind}
          onChange={({ currentTarget }) => {
            const chosen = KINDS.find((each) => each === currentTarget.value);
            if (chosen !== undefined) ways.aimAt({ kind: chosen });
          }}
        >
          {KINDS.map((each) => (
            <option key={each} value={each} disabled={each === 'weighted' && !hasWeights}>
              {each === 'weighted' && !hasWeights ? t.noWeights : t.kinds[each]}
            </option>
          ))}
        </select>
      </label>
      {kind !== 'shortest' && (
        <label class="way-count">
          <span>{t.howMany}</span>
          <input
            class="field number"
            type="number"
            min={1}
            max={MOST_WAYS}
            value={count}
            onChange={({ currentTarget }) => ways.aimAt({ count: Number(currentTarget.value) })}
          />
        </label>
      )}
      {kind === 'weighted' && hasWeights && <Weights />}
    </fieldset>
  );
}

function Weights() {
  const { ways, vocabulary } = useApp().explorer;
  const t = words.value.way;
  const { weight } = ways.aim.value;
  const offered = ways.weights.value;
  return (
    <>
      <label class="way-weight">
        <span>{t.by}</span>
        <select
          class="field"
          value={weightId(weight)}
          onChange={({ currentTarget }) => {
            const chosen = offered.find((each) => weightId(each) === currentTarget.value);
            if (chosen !== undefined) ways.aimAt({ weight: chosen });
          }}
        >
          {offered.map((each) => (
            <option key={weightId(each)} value={weightId(each)}>
              {weightName(each, vocabulary)}
            </option>
          ))}
        </select>
      </label>
      {weight.kind === 'property' && (
        <label class="way-weight">
          <span>{t.nearer}</span>
          <select
            class="field"
            value={weight.nearer}
            onChange={({ currentTarget }) => {
              ways.aimAt({ weight: { ...weight, nearer: currentTarget.value === 'more' ? 'more' : 'less' } });
            }}
          >
            <option value="less">{t.less}</option>
            <option value="more">{t.more}</option>
          </select>
        </label>
      )}
      <p class="small">{weight.kind === 'property' ? t.read[weight.nearer] : t.read[weight.kind]}</p>
    </>
  );
}

/** A property is called as everywhere. */
function weightName(weight: WayWeight, vocabulary: VocabularyState): string {
  return weight.kind === 'property'
    ? vocabulary.keyName(weight.key, locale.value)
    : words.value.way.weights[weight.kind];
}
