import { describe, expect, it } from 'vitest';
import { formatTemporal } from '../../graph/temporal-text.ts';
import { float, type TemporalValue } from '../../graph/values.ts';
import { testGraph } from '../testing/ask.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { call } from './call-function.ts';

const text = (name: string, ...args: RuntimeValue[]) => formatTemporal(call(name, args) as TemporalValue);

describe('temporal functions', () => {
  it('without argument tell the moment, in the zone asked for', () => {
    expect([
      text('date'),
      text('localtime'),
      text('time'),
      text('localdatetime.transaction'),
      text('datetime.realtime', 'Asia/Damascus'),
      text('date.statement', '+14:00'),
      text('date.truncate', 'month'),
    ]).toEqual([
      '2026-11-24',
      '12:00:00.000000005',
      '12:00:00.000000005Z',
      '2026-11-24T12:00:00.000000005',
      '2026-11-24T15:00:00.000000005+03:00[Asia/Damascus]',
      '2026-11-25',
      '2026-11-01',
    ]);
  });

  it('take text, maps and other temporal values', () => {
    expect([
      text('date', '2015202'),
      text('date', new Map([['year', 2015]])),
      text('date', call('datetime', ['2015-07-21T10:00+05:00'])),
      text('datetime', call('localdatetime', ['2015-07-21T10:00'])),
      text('duration', 'P1Y'),
      text('duration.between', call('date', ['2015']), call('date', ['2016'])),
      text('datetime.fromepoch', 416779, 999999999),
      text('datetime.fromepochmillis', 237821673987),
      text('datetime.fromepochmillis', -1),
    ]).toEqual([
      '2015-07-21',
      '2015-01-01',
      '2015-07-21',
      '2015-07-21T10:00:00Z',
      'P1Y',
      'P1Y',
      '1970-01-05T19:46:19.999999999Z',
      '1977-07-15T13:34:33.987Z',
      '1969-12-31T23:59:59.999Z',
    ]);
  });

  it('answer null for null', () => {
    expect([call('date', [null]), call('duration.between', [null, null])]).toEqual([null, null]);
  });

  it('take a component that is null for the least one', () => {
    expect([text('date', new Map([['year', null]])), text('localtime', new Map([['hour', null]]))]).toEqual([
      '0000-01-01',
      '00:00:00',
    ]);
  });

  it.each([
    ['date.truncate', ['week', null]],
    ['datetime.fromepoch', [null, 1]],
    ['datetime.fromepoch', [float(1), 1]],
    ['duration', [1]],
  ])('%s(%o) fails as a procedure does', (name, args) => {
    expect(() => call(name, args)).toThrow(
      expect.objectContaining({ code: 'Neo.ClientError.Procedure.ProcedureCallFailed' }),
    );
  });

  it.each([
    ['date.truncate', ['fortnight', { kind: 'date', epochDay: 0 } as const]],
    ['duration', [new Map([['dayz', 1]])]],
    ['duration', [new Map([['days', null]])]],
    ['date', [new Map([['year', '2020']])]],
  ])('%s(%o) fails as Neo4j itself does', (name, args) => {
    expect(() => call(name, args)).toThrow(
      expect.objectContaining({ code: 'Neo.DatabaseError.Statement.ExecutionFailed' }),
    );
  });

  it.each<[string, readonly RuntimeValue[], string | RegExp]>([
    ['date', [5], 'Invalid call of date(): Provided input was [Long(5)]'],
    ['duration', [5], 'Invalid call of duration(): Provided input was [Long(5)]'],
    [
      'date.truncate',
      ['month', '2020'],
      'Invalid call of date.truncate(): Provided input was [String("month"), String("2020")]',
    ],
    ['datetime', [{ kind: 'date', epochDay: 0 }], 'Cannot select datetime from: 1970-01-01'],
    ['datetime.fromepoch', [0, -1], 'Invalid nanosecond: -1'],
    ['datetime.fromepoch', [2n ** 62n, 0], /^Invalid epoch: there is no day/],
  ])('%s(%o) is refused', (name, args, message) => {
    expect(() => call(name, args)).toThrow(message);
  });
});

describe('names of components', () => {
  it('may be written in any capitals', () => {
    const graph = testGraph();
    const statement = 'RETURN toString(date({YEAR: 2020, Month: 2, dayofmonth: 3}))';
    expect(
      graph.rows("RETURN toString(date({YEAR: 2020, Month: 2})), date('2020-02-03').YEAR, duration({Days: 1}).DAYS"),
    ).toEqual([['2020-02-01', 2020, 1]]);
    expect(() => graph.rows(statement)).toThrow('No such field: dayofmonth');
  });

  it('give way to the value that is truncated', () => {
    expect(
      testGraph().rows(
        "RETURN toString(date.truncate('week', date('2020-01-01'), {date: date('2021-03-03')})), toString(localtime.truncate('hour', localtime('11:05'), {time: localtime('12:03'), second: 5}))",
      ),
    ).toEqual([['2019-12-30', '11:00:05']]);
  });

  it('have no months or days between two times of day', () => {
    for (const [name, unit] of [
      ['inMonths', 'Months'],
      ['inDays', 'Days'],
    ]) {
      expect(() => testGraph().rows(`RETURN duration.${name}(time('10:00Z'), localtime('11:00'))`)).toThrow(
        `Unsupported unit: ${unit}`,
      );
    }
  });
});
