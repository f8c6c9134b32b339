/** What is counted all over the page: nodes and relations, said in one way. */
import { counted } from './plural.ts';

export const NODES = {
  en: counted('en', { one: '# node', other: '# nodes' }),
  ar: counted('ar', {
    zero: 'لا عُقد',
    one: 'عقدة واحدة',
    two: 'عقدتان',
    few: '# عُقد',
    many: '# عقدة',
    other: '# عقدة',
  }),
};

export const RELATIONS = {
  en: counted('en', { one: '# relation', other: '# relations' }),
  ar: counted('ar', {
    zero: 'لا علاقات',
    one: 'علاقة واحدة',
    two: 'علاقتان',
    few: '# علاقات',
    many: '# علاقة',
    other: '# علاقة',
  }),
};
