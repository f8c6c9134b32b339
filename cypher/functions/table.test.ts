import { describe, expect, it } from 'vitest';
import type { RuntimeValue } from '../values/runtime.ts';
import { call } from './call-function.ts';
import { helpOf } from './help.ts';
import { findFunction, listFunctions } from './table.ts';

/** Neo4j 5.26's SHOW FUNCTIONS, less what is syntax (all, any, reduce …), files, and graphs by name. */
const NEO4J =
  'abs acos asin atan atan2 avg btrim ceil char_length character_length coalesce collect cos cot count date date.realtime ' +
  'date.statement date.transaction date.truncate datetime datetime.fromepoch datetime.fromepochmillis datetime.realtime ' +
  'datetime.statement datetime.transaction datetime.truncate degrees duration duration.between duration.inDays duration.inMonths ' +
  'duration.inSeconds e elementId endNode exists exp floor haversin head id isEmpty isNaN keys labels last left length localdatetime ' +
  'localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate localtime localtime.realtime ' +
  'localtime.statement localtime.transaction localtime.truncate log log10 lower ltrim max min nodes normalize nullIf percentileCont ' +
  'percentileDisc pi point point.distance point.withinBBox properties radians rand randomUUID range relationships replace reverse right ' +
  'round rtrim sign sin size split sqrt startNode stDev stDevP substring sum tail tan time time.realtime time.statement ' +
  'time.transaction time.truncate timestamp toBoolean toBooleanList toBooleanOrNull toFloat toFloatList toFloatOrNull toInteger ' +
  'toIntegerList toIntegerOrNull toLower toString toStringList toStringOrNull toUpper trim type upper valueType vector.similarity.cosine vector.similarity.euclidean';

describe('the table of functions', () => {
  it('has every function of Neo4j 5.26', () => {
    expect(NEO4J.split(' ').filter((name) => findFunction(name)?.name !== name)).toEqual([]);
  });

  it('finds names in any case, and none that an object has by birth', () => {
    expect([findFunction('TOINTEGER')?.name, findFunction('Point.Distance')?.name]).toEqual([
      'toInteger',
      'point.distance',
    ]);
    expect([findFunction('constructor'), findFunction('__proto__'), findFunction('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('describes each function once, in a sentence, with optional parameters last', () => {
    const functions = listFunctions();
    const names = functions.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual([...names].sort());
    for (const { name, parameters } of functions) {
      const { description } = helpOf(name);
      expect({ name, sentence: /^[A-Z-].*[.]$/.test(description) || description }).toEqual({ name, sentence: true });
      const firstOptional = parameters.findIndex(({ optional }) => optional);
      expect(firstOptional < 0 || parameters.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
    }
  });

  it('takes any value of any type without falling over', () => {
    const values: RuntimeValue[] = [
      true,
      1,
      2n ** 62n,
      0.5,
      'a',
      new Uint8Array([1]),
      [1],
      new Map([['a', 1]]),
      { kind: 'date', epochDay: 0 },
      { kind: 'duration', months: 1, days: 0, seconds: 0, nanoseconds: 0 },
      { kind: 'point', srid: 7203, x: 1, y: 1 },
      { kind: 'pathRef', nodes: [0], edges: [] },
    ];
    for (const spec of listFunctions()) {
      if (spec.aggregating) continue;
      for (const value of values) {
        const args = spec.parameters.filter(({ optional }) => !optional).map(() => value);
        try {
          call(spec.name, args, { charge: refuseTooMuch });
        } catch (error) {
          expect({ name: spec.name, code: (error as { code?: string }).code }).toEqual({
            name: spec.name,
            code: expect.stringMatching(/^Neo\./),
          });
        }
      }
    }
  });
});

function refuseTooMuch(bytes: number): void {
  if (bytes > 1e6)
    throw Object.assign(new Error('too much'), { code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError' });
}
