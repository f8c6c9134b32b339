/** Words of what lies under the picture: an axis or a map, and what stands apart from it. */
import { NODES } from './counts.ts';
import { formatNumber } from './format.ts';
import { counted } from './plural.ts';

interface Tally {
  readonly placed: number;
  readonly groups: number;
  readonly elsewhere: number;
  readonly apart: number;
}

/** What there is none of is not told of, but for the nodes in their places: those are what the picture is about. */
function told(parts: readonly (readonly [count: number, text: () => string])[], mark: string): string {
  return parts.flatMap(([count, text]) => (count === 0 ? [] : [`${mark} ${text()}`])).join('');
}

const enGroups = counted('en', { one: '# group', other: '# groups' });
const arGroups = counted('ar', {
  zero: 'لا مجموعات',
  one: 'مجموعة واحدة',
  two: 'مجموعتان',
  few: '# مجموعات',
  many: '# مجموعة',
  other: '# مجموعة',
});

const en = {
  along: 'Along which value',
  ofRelations: (key: string, values: 'day' | 'number') =>
    values === 'day' ? `${key}, earliest relation` : `${key}, highest of the relations`,
  noTime: 'Along time or numbers: nothing here has dates or numbers that differ',
  noMap: 'On a map: nothing here has coordinates',
  apartOnAxis: (values: 'day' | 'number', count: number) =>
    values === 'day' ? `without a date: ${formatNumber(count)}` : `without a number: ${formatNumber(count)}`,
  apartOnMap: (count: number) => `without coordinates: ${formatNumber(count)}`,
  axis: (key: string, { placed, groups, elsewhere, apart }: Tally) =>
    `Along “${key}”, from left to right: ${NODES.en(placed)}${told(
      [
        [groups, () => `${enGroups(groups)} in the middle of their members`],
        [elsewhere, () => `${formatNumber(elsewhere)} not at their value`],
        [apart, () => `${formatNumber(apart)} without a value apart on the left`],
      ],
      ';',
    )}.`,
  map: ({ placed, groups, elsewhere, apart }: Tally) =>
    `On the map: ${NODES.en(placed)} at their coordinates${told(
      [
        [groups, () => `${enGroups(groups)} in the middle of their members`],
        [elsewhere, () => `${formatNumber(elsewhere)} not at their coordinates`],
        [apart, () => `${formatNumber(apart)} that have none stand below`],
      ],
      ';',
    )}.`,
  again: 'Arrange again',
};

const ar: typeof en = {
  along: 'على محور أي قيمة',
  ofRelations: (key, values) => (values === 'day' ? `${key}، أقدم علاقة` : `${key}، الأعلى بين العلاقات`),
  noTime: 'على محور زمني أو عددي: لا تواريخ ولا أعداد مختلفة هنا',
  noMap: 'على خريطة: لا إحداثيات لأي عقدة هنا',
  apartOnAxis: (values, count) =>
    values === 'day' ? `بلا تاريخ: ${formatNumber(count)}` : `بلا عدد: ${formatNumber(count)}`,
  apartOnMap: (count) => `بلا إحداثيات: ${formatNumber(count)}`,
  axis: (key, { placed, groups, elsewhere, apart }) =>
    `على محور «${key}» من اليسار إلى اليمين: ${NODES.ar(placed)}${told(
      [
        [groups, () => `وفي وسط أعضائها ${arGroups(groups)}`],
        [elsewhere, () => `وفي غير موضع قيمته: ${formatNumber(elsewhere)}`],
        [apart, () => `وإلى اليسار جانبًا ما لا قيمة له: ${formatNumber(apart)}`],
      ],
      '؛',
    )}.`,
  map: ({ placed, groups, elsewhere, apart }) =>
    `على الخريطة: ${NODES.ar(placed)} في إحداثياتها${told(
      [
        [groups, () => `وفي وسط أعضائها ${arGroups(groups)}`],
        [elsewhere, () => `وفي غير إحداثياته: ${formatNumber(elsewhere)}`],
        [apart, () => `وجانبًا في الأسفل ما لا إحداثيات له: ${formatNumber(apart)}`],
      ],
      '؛',
    )}.`,
  again: 'رتّب من جديد',
};

export const groundWords = { en, ar };
