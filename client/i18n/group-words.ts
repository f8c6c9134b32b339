/** Words of groups, of the lines that sum relations, and of collapsing. */

import { NODES, RELATIONS } from './counts.ts';
import { formatNumber, separator } from './format.ts';
import { counted } from './plural.ts';

const enFiltered = counted('en', {
  one: '# more member is filtered away or hidden.',
  other: '# more members are filtered away or hidden.',
});
const enInner = counted('en', {
  one: '# relation among the members is not drawn.',
  other: '# relations among the members are not drawn.',
});

const enGiven = counted('en', {
  one: '# group of before was opened.',
  other: '# groups of before were opened.',
});

const en = {
  groups: 'Groups',
  group: 'Group',
  groupSelection: 'Group the selection',
  byKind: 'Group by kind',
  byCommunity: 'Group by community',
  byProperty: (key: string) => `Group by “${key}”`,
  properties: 'By a property',
  open: 'Open the group',
  openAll: 'Open all groups',
  rename: 'Rename the group',
  collapse: 'Collapse',
  name: 'Name of the group',
  save: 'Save',
  cancel: 'Cancel',
  head: (members: number, relations: number) => ['Group', NODES.en(members), RELATIONS.en(relations)].join(separator()),
  told: (name: string, members: number, relations: number) =>
    `group, ${name}, ${NODES.en(members)}, ${RELATIONS.en(relations)}`,
  toldLine: (line: string, count: number) => `${line}, ${RELATIONS.en(count)}`,
  opened: (name: string) => `Opened: ${name}`,
  regrouped: (about: string, opened: number) =>
    `Grouped ${about}. ${enGiven(opened)} Undo brings ${opened === 1 ? 'it' : 'them'} back.`,
  filtered: enFiltered,
  inner: enInner,
  noOuter: 'No relation with anything outside.',
  outside: 'Relations with the outside',
  members: 'Members',
  membersHint: 'A name opens the group.',
  measures:
    'Sizes, communities and filters are worked out on the members, as if there were no groups; exported data holds the members, not the groups.',
  sumsUp: 'The relations that this line sums up',
  lineHint: 'Open one for its claims.',
  inGroup: (name: string) => `in the group “${name}”`,
  listGroup: 'Group',
  listGroups: 'Groups',
  listMembers: 'Nodes',
  listLines: 'Relations with the outside',
  more: (count: number) => `and ${formatNumber(count)} more`,
};

const arGiven = counted('ar', {
  zero: 'لم تُفتح مجموعة،',
  one: 'فُتحت مجموعة سابقة واحدة،',
  two: 'فُتحت مجموعتان سابقتان،',
  few: 'فُتحت # مجموعات سابقة،',
  many: 'فُتحت # مجموعة سابقة،',
  other: 'فُتحت # مجموعة سابقة،',
});

const ar: typeof en = {
  groups: 'المجموعات',
  group: 'مجموعة',
  groupSelection: 'اجمع المحدد في مجموعة',
  byKind: 'اجمع حسب النوع',
  byCommunity: 'اجمع حسب التجمّع',
  byProperty: (key) => `اجمع حسب «${key}»`,
  properties: 'حسب خاصية',
  open: 'افتح المجموعة',
  openAll: 'افتح كل المجموعات',
  rename: 'غيّر اسم المجموعة',
  collapse: 'اطوِ',
  name: 'اسم المجموعة',
  save: 'احفظ',
  cancel: 'ألغِ',
  head: (members, relations) => ['مجموعة', NODES.ar(members), RELATIONS.ar(relations)].join(separator()),
  told: (name, members, relations) => `مجموعة، ${name}، ${NODES.ar(members)}، ${RELATIONS.ar(relations)}`,
  toldLine: (line, count) => `${line}، ${RELATIONS.ar(count)}`,
  opened: (name) => `فُتحت: ${name}`,
  regrouped: (about, opened) => `صارت المجموعات ${about}. ${arGiven(opened)} والتراجع يعيدها.`,
  filtered: counted('ar', {
    zero: 'لا عضو أخفته التصفية أو أُخفي.',
    one: 'عضو واحد آخر أخفته التصفية أو أُخفي.',
    two: 'عضوان آخران أخفتهما التصفية أو أُخفيا.',
    few: '# أعضاء آخرين أخفتهم التصفية أو أُخفوا.',
    many: '# عضوًا آخر أخفتهم التصفية أو أُخفوا.',
    other: '# عضو آخر أخفتهم التصفية أو أُخفوا.',
  }),
  inner: counted('ar', {
    zero: 'لا علاقة بين الأعضاء.',
    one: 'علاقة واحدة بين الأعضاء غير مرسومة.',
    two: 'علاقتان بين الأعضاء غير مرسومتين.',
    few: '# علاقات بين الأعضاء غير مرسومة.',
    many: '# علاقة بين الأعضاء غير مرسومة.',
    other: '# علاقة بين الأعضاء غير مرسومة.',
  }),
  noOuter: 'لا علاقة لها بما هو خارجها.',
  outside: 'علاقاتها بما هو خارجها',
  members: 'الأعضاء',
  membersHint: 'النقر على اسم يفتح المجموعة.',
  measures:
    'تُحسب الأحجام والتجمّعات والتصفية على الأعضاء أنفسهم كأن لا مجموعات، والملفات المصدَّرة تحوي الأعضاء لا المجموعات.',
  sumsUp: 'العلاقات التي يجمعها هذا الخط',
  lineHint: 'افتح إحداها لترى الإفادات بها.',
  inGroup: (name) => `في المجموعة «${name}»`,
  listGroup: 'المجموعة',
  listGroups: 'المجموعات',
  listMembers: 'العقد',
  listLines: 'علاقاتها بما هو خارجها',
  more: (count) => `و${formatNumber(count)} غيرها`,
};

export const groupWords = { en, ar };
