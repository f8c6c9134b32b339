/** Words of the filters on properties and measures. */
import { formatNumber } from './format.ts';
import { counted } from './plural.ts';

const en = {
  title: 'Filters',
  add: 'Add a filter',
  hint: 'By a property or a measure: a date, a grade, a number of claims.',
  nothingOffered: 'Nothing in the picture tells its nodes or relations apart.',
  ofNodes: 'Of nodes',
  ofEdges: 'Of relations',
  measures: { degree: 'Number of relations' } as Readonly<Record<string, string>>,
  isOn: (name: string) => `Filter on: ${name}`,
  remove: (name: string) => `Remove the filter ${name}`,
  rename: (name: string) => `Rename the filter ${name}`,
  name: 'Name of the filter',
  shown: (shown: number, total: number) => `${formatNumber(shown)} of ${formatNumber(total)} shown`,
  from: (name: string) => `${name}: from`,
  to: (name: string) => `${name}: to`,
  range: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  missing: counted('en', { one: 'also the one without it', other: 'also the # without it' }),
  gone: 'Nothing in the picture has this now.',
  all: 'All',
  none: 'None',
  histogram: (bars: string) => `How the values lie: ${bars}`,
  bar: (range: string, count: number) => `${range}: ${formatNumber(count)}`,
};

const ar: typeof en = {
  title: 'المرشّحات',
  add: 'أضف مرشّحًا',
  hint: 'حسب خاصية أو مقياس: تاريخ أو درجة أو عدد ادعاءات.',
  nothingOffered: 'لا شيء في الصورة يميّز عُقدها أو علاقاتها بعضها من بعض.',
  ofNodes: 'للعُقد',
  ofEdges: 'للعلاقات',
  measures: { degree: 'عدد العلاقات' },
  isOn: (name) => `تفعيل المرشّح: ${name}`,
  remove: (name) => `احذف المرشّح ${name}`,
  rename: (name) => `غيّر اسم المرشّح ${name}`,
  name: 'اسم المرشّح',
  shown: (shown, total) => `المعروض ${formatNumber(shown)} من ${formatNumber(total)}`,
  from: (name) => `${name}: من`,
  to: (name) => `${name}: إلى`,
  range: (from, to) => (from === to ? from : `من ${from} إلى ${to}`),
  missing: counted('ar', {
    zero: 'مع ما ليست له قيمة (لا شيء)',
    one: 'مع واحد ليست له قيمة',
    two: 'مع اثنين ليست لهما قيمة',
    few: 'مع # ليست لها قيمة',
    many: 'مع # ليست لها قيمة',
    other: 'مع # ليست لها قيمة',
  }),
  gone: 'لا شيء في الصورة له هذه القيمة الآن.',
  all: 'الكل',
  none: 'لا شيء',
  histogram: (bars) => `توزّع القيم: ${bars}`,
  bar: (range, count) => `${range}: ${formatNumber(count)}`,
};

export const filterWords = { en, ar };
