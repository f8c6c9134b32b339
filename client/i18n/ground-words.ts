/** Words of what lies under the picture: an axis or a map, and what stands apart from it. */
import { formatNumber } from './format.ts';
import { counted } from './plural.ts';

interface Counts {
  readonly placed: number;
  readonly apart: number;
}

const enNodes = counted('en', { one: '# node', other: '# nodes' });
const arNodes = counted('ar', {
  zero: 'لا عُقد',
  one: 'عقدة واحدة',
  two: 'عقدتان',
  few: '# عُقد',
  many: '# عقدة',
  other: '# عقدة',
});

const en = {
  along: 'Along which value',
  ofRelations: (key: string) => `${key}, earliest relation`,
  noTime: 'Along time or numbers: nothing here has dates or numbers that differ',
  noMap: 'On a map: nothing here has coordinates',
  apartOnAxis: (values: 'day' | 'number', count: number) =>
    values === 'day' ? `without a date: ${formatNumber(count)}` : `without a number: ${formatNumber(count)}`,
  apartOnMap: (count: number) => `without coordinates: ${formatNumber(count)}`,
  axis: (key: string, { placed, apart }: Counts) =>
    `Along “${key}”, from left to right: ${enNodes(placed)}${apart === 0 ? '' : `; ${formatNumber(apart)} without a value apart on the left`}.`,
  map: ({ placed, apart }: Counts) =>
    `On the map: ${enNodes(placed)} at their coordinates${apart === 0 ? '' : `; ${formatNumber(apart)} that have none stand below`}.`,
  again: 'Arrange again',
};

const ar: typeof en = {
  along: 'على محور أي قيمة',
  ofRelations: (key) => `${key}، أقدم علاقة`,
  noTime: 'على محور زمني أو عددي: لا تواريخ ولا أعداد مختلفة هنا',
  noMap: 'على خريطة: لا إحداثيات لأي عقدة هنا',
  apartOnAxis: (values, count) =>
    values === 'day' ? `بلا تاريخ: ${formatNumber(count)}` : `بلا عدد: ${formatNumber(count)}`,
  apartOnMap: (count) => `بلا إحداثيات: ${formatNumber(count)}`,
  axis: (key, { placed, apart }) =>
    `على محور «${key}» من اليسار إلى اليمين: ${arNodes(placed)}${apart === 0 ? '' : `؛ وإلى اليسار جانبًا ما لا قيمة له: ${formatNumber(apart)}`}.`,
  map: ({ placed, apart }) =>
    `على الخريطة: ${arNodes(placed)} في إحداثياتها${apart === 0 ? '' : `؛ وجانبًا في الأسفل ما لا إحداثيات له: ${formatNumber(apart)}`}.`,
  again: 'رتّب من جديد',
};

export const groundWords = { en, ar };
