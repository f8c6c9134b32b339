/** Words of the filters on properties and measures. */
import { formatNumber } from './format.ts';
import { counted } from './plural.ts';

const en = {
  title: 'Filters',
  add: 'Add a filter',
  hint: 'By a property or a measure: a date, a grade, a number of claims.',
  hintPlain: 'By a property or a measure: a date, a number, a word.',
  nothingOffered: 'Nothing in the picture tells its nodes or relations apart.',
  ofNodes: 'Of nodes',
  ofEdges: 'Of relations',
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
  title: 'التصفية',
  add: 'أضف عامل تصفية',
  hint: 'حسب خاصية أو مقياس: تاريخ أو درجة أو عدد الإفادات.',
  hintPlain: 'حسب خاصية أو مقياس: تاريخ أو عدد أو كلمة.',
  nothingOffered: 'ليس في الصورة ما يميّز عُقدها أو علاقاتها بعضها عن بعض.',
  ofNodes: 'خصائص العُقد',
  ofEdges: 'خصائص العلاقات',
  isOn: (name) => `تفعيل التصفية: ${name}`,
  remove: (name) => `احذف عامل التصفية ${name}`,
  rename: (name) => `غيّر اسم عامل التصفية ${name}`,
  name: 'اسم عامل التصفية',
  shown: (shown, total) => `المعروض ${formatNumber(shown)} من ${formatNumber(total)}`,
  from: (name) => `${name}: من`,
  to: (name) => `${name}: إلى`,
  range: (from, to) => (from === to ? from : `من ${from} إلى ${to}`),
  missing: counted('ar', {
    zero: 'لا شيء بلا قيمة',
    one: 'وأيضًا عنصر واحد بلا قيمة',
    two: 'وأيضًا عنصران بلا قيمة',
    few: 'وأيضًا # عناصر بلا قيمة',
    many: 'وأيضًا # عنصرًا بلا قيمة',
    other: 'وأيضًا # عنصر بلا قيمة',
  }),
  gone: 'لا شيء في الصورة له هذه الخاصية الآن.',
  all: 'الكل',
  none: 'لا شيء',
  histogram: (bars) => `توزّع القيم: ${bars}`,
  bar: (range, count) => `${range}: ${formatNumber(count)}`,
};

export const filterWords = { en, ar };
