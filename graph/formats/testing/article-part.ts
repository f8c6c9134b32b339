/** A small part of a network with evidence, for tests that show what a file looks like. */
import type { EdgeValue, NodeValue, Value } from '../../values.ts';
import { type Subgraph, subgraphOf } from '../subgraph.ts';
import { edge, node } from './arbitrary-subgraph.ts';

const named = (id: string, labels: readonly string[], more: Readonly<Record<string, Value>>): NodeValue =>
  node(`4:x:${id}`, labels, new Map(Object.entries({ id, ...more })));

const tie = (id: string, from: NodeValue, type: string, to: NodeValue): EdgeValue =>
  edge(`5:x:${id}`, from.elementId, to.elementId, type, new Map([['id', id]]));

const druze = named('druze-groups', ['Actor', 'ArmedGroup'], { name: 'Druze groups', nameAr: 'مجموعات درزية' });
const bedouin = named('bedouin-tribes', ['Actor', 'Tribe'], { name: 'Bedouin tribes', aliases: ['عشائر البدو'] });
const clash = tie('r-clash', druze, 'CLASHES_WITH', bedouin);
const claim = named('art1-c13', ['Claim'], {
  relationId: 'r-clash',
  quote: 'مواجهات دموية، "منذ أسبوع"',
  line: 11,
  credibility: 6,
  validFrom: { kind: 'date', epochDay: 20285 },
});
const sources = named('turkish-defence-sources', ['Actor', 'Source'], {
  name: 'Turkish defence sources',
  nameAr: 'مصادر الدفاع التركية',
  reliability: 'F',
});
const article = named('art1', ['Document'], {
  name: 'Damascus asks Ankara',
  nameAr: 'دمشق تطلب من أنقرة',
  reliability: 'B',
});

const killed = named('art1-c14', ['Claim'], { relationId: 'r-clash', quote: 'قتلى' });
const why = {
  reading: 'Who counts the killed says that they clashed.',
  readingAr: 'من يحصي القتلى يقول إنهم اشتبكوا.',
};

/** The same with a second claim, which bears out the first; the link says why. */
export const CORROBORATED_PART: Subgraph = subgraphOf(
  [druze, bedouin],
  [clash],
  [
    { claim, link: tie('l3', claim, 'BY', sources), other: sources },
    {
      claim: killed,
      link: edge('5:x:l5', killed.elementId, claim.elementId, 'CORROBORATES', new Map(Object.entries(why))),
      other: claim,
    },
  ],
);

/** Two groups that clash, one claim of it, its voice and its document. */
export const ARTICLE_PART: Subgraph = subgraphOf(
  [druze, bedouin],
  [clash],
  [
    { claim, link: tie('l1', claim, 'SUBJECT', druze), other: druze },
    { claim, link: tie('l2', claim, 'OBJECT', bedouin), other: bedouin },
    { claim, link: tie('l3', claim, 'BY', sources), other: sources },
    { claim, link: tie('l4', claim, 'IN', article), other: article },
  ],
);
