/** A labelled choice of one among several, in groups. */
import type { RefObject } from 'preact';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface OptionGroup {
  readonly label?: string;
  readonly options: readonly Option[];
}

interface Properties {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly OptionGroup[];
  readonly field?: RefObject<HTMLSelectElement | null>;
  onChoose(value: string): void;
}

export function Choice({ label, value, groups, field, onChoose }: Properties) {
  const filled = groups.filter(({ options }) => options.length > 0);
  const items = (options: readonly Option[]) =>
    options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ));
  return (
    <label class="style-field">
      <span>{label}</span>
      <select
        class="field"
        value={value}
        {...(field === undefined ? {} : { ref: field })}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {filled.length === 1
          ? items(filled[0]?.options ?? [])
          : filled.map((group) => (
              <optgroup key={group.label} label={group.label ?? ''}>
                {items(group.options)}
              </optgroup>
            ))}
      </select>
    </label>
  );
}
