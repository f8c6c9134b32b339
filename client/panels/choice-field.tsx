/** A labelled choice of one among several, in groups; where options are looks, each is shown beside its name. */
import type { ComponentChild, RefObject } from 'preact';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** The look itself, as decoration: the label says it too. */
  readonly mark?: ComponentChild;
}

export interface OptionGroup {
  readonly label?: string;
  readonly options: readonly Option[];
}

interface SelectProperties {
  readonly value: string;
  readonly groups: readonly OptionGroup[];
  /** To a screen reader, where no label does. */
  readonly told?: string;
  readonly field?: RefObject<HTMLSelectElement | null>;
  onChoose(value: string): void;
}

interface Properties extends SelectProperties {
  readonly label: string;
}

export function Choice({ label, ...select }: Properties) {
  const present = optionsOf(select.groups).find(({ value }) => value === select.value)?.mark;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the list
    <label class={present === undefined ? 'style-field' : 'style-field style-look is-named'}>
      {present}
      <span>{label}</span>
      <Select {...select} />
    </label>
  );
}

/** NOTE: a browser that cannot show marks in a list shows its words alone, so that the present look must stand beside it. */
export function Select({ value, groups, told, field, onChoose }: SelectProperties) {
  const filled = groups.filter(({ options }) => options.length > 0);
  const hasMarks = optionsOf(groups).some(({ mark }) => mark !== undefined);
  const items = (options: readonly Option[]) =>
    options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.mark}
        {option.label}
      </option>
    ));
  return (
    <select
      class={hasMarks ? 'field select-looks' : 'field'}
      value={value}
      {...(told === undefined ? {} : { 'aria-label': told })}
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
  );
}

function optionsOf(groups: readonly OptionGroup[]): readonly Option[] {
  return groups.flatMap(({ options }) => options);
}
