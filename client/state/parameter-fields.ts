/** The parameters of the console: their JSON, and a field for each that the script asks for. Both tell the same values. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { parameterNames } from '../../cypher/parse/parameter-names.ts';
import { AppError, InvalidInput } from '../../graph/errors.ts';
import type { Parameters } from '../../graph/values.ts';
import { type Field, fieldOf, readField, type Wrong } from './parameter-field.ts';
import { parametersJson, readParameters } from './parameters-json.ts';

export interface ParameterField {
  readonly name: string;
  /** Undefined until a value is given. */
  readonly field: Field | undefined;
  readonly wrong?: Wrong;
}

export interface ParameterFields {
  /** The JSON, as the user may edit it. */
  readonly text: Signal<string>;
  /** In the order of the script; undefined while the JSON cannot be read. */
  readonly fields: ReadonlySignal<readonly ParameterField[] | undefined>;
  /** What can be read goes into the JSON at once; what cannot is kept in the field, and nothing runs until it is mended. */
  edit(name: string, field: Field): void;
  /** Gives up what cannot be read: the values are those of the JSON. */
  forgetWrong(): void;
  /** What a run takes. `mayLack`: whether it may begin without a value for each parameter. */
  take(mayLack: boolean): { readonly parameters: Parameters; readonly error?: AppError };
}

export const UNREADABLE_PARAMETERS = 'Shabaka.UnreadableParameters';

/** Fields as they were typed: valid as long as the JSON is the one that they belong to. */
interface Typed {
  readonly json: string;
  readonly fields: ReadonlyMap<string, Field>;
}

export function createParameterFields(script: ReadonlySignal<string>): ParameterFields {
  const text = signal('{}');
  const typed = signal<Typed>({ json: '{}', fields: new Map() });
  const names = computed(() => parameterNames(script.value));
  const read = computed(() => readJson(text.value));
  const typedNow = () => (typed.value.json === text.value ? typed.value.fields : new Map<string, Field>());

  const fields = computed(() => {
    const { parameters, error } = read.value;
    if (error !== undefined) return undefined;
    const now = typedNow();
    return names.value.map((name): ParameterField => {
      const value = parameters.get(name);
      const field = now.get(name) ?? (value === undefined ? undefined : fieldOf(value));
      const reading = field && readField(field, name);
      return reading && 'wrong' in reading ? { name, field, wrong: reading.wrong } : { name, field };
    });
  });

  return {
    text,
    fields,
    edit(name, field) {
      const reading = readField(field, name);
      const next = new Map(typedNow()).set(name, field);
      if ('value' in reading) text.value = parametersJson(new Map(read.peek().parameters).set(name, reading.value));
      typed.value = { json: text.peek(), fields: next };
    },
    forgetWrong() {
      typed.value = { json: text.peek(), fields: new Map() };
    },
    take(mayLack) {
      const { parameters, error } = read.peek();
      const bad = (fields.peek() ?? []).filter(({ field, wrong }) => (field ? wrong !== undefined : !mayLack));
      return bad.length === 0 || error ? read.peek() : { parameters, error: unreadable(bad.map(({ name }) => name)) };
    },
  };
}

function readJson(text: string): { readonly parameters: Parameters; readonly error?: AppError } {
  try {
    return { parameters: readParameters(text) };
  } catch (error) {
    if (error instanceof AppError) return { parameters: new Map(), error };
    throw error;
  }
}

function unreadable(names: readonly string[]): InvalidInput {
  const told = names.map((name) => `“$${name}”`).join(', ');
  return new InvalidInput(`There is no value that can be read for ${told}. Nothing was run.`, {
    code: UNREADABLE_PARAMETERS,
    hint: 'Give each of the parameters a value in its field, then run again.',
  });
}
