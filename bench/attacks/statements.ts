/** Statements that ask for too much: each has to end in a right answer or a named error while the server stays as it is. */
import type { Attack } from './attack.ts';

const NESTING = 10_000;
/** A value whose type no checker knows beforehand. */
const SEED = { seed: [1] };

/** Memory: lists, texts and rows without end. */
const MEMORY: readonly Attack[] = [
  { name: 'collect of 10⁹ numbers', statement: 'UNWIND range(1, 1000000000) AS x RETURN collect(x)' },
  { name: 'collect of 10⁹ texts', statement: 'UNWIND range(1, 1000000000) AS x RETURN collect(toString(x))' },
  { name: 'range of 10¹²', statement: 'RETURN range(1, 1000000000000)' },
  { name: 'size of a range of 10⁹', statement: 'RETURN size(range(1, 1000000000))' },
  { name: 'comprehension over 10⁹', statement: 'RETURN size([x IN range(1, 1000000000) | x * 2])' },
  { name: 'reduce over 10⁹', statement: 'RETURN reduce(s = 0, x IN range(1, 1000000000) | s + x)' },
  { name: 'all() over 10⁹', statement: 'RETURN all(x IN range(1, 1000000000) WHERE x > 0)' },
  { name: 'text doubled by reduce', statement: "RETURN size(reduce(s = 'x', i IN range(1, 40) | s + s))" },
  { name: 'list doubled by reduce', statement: 'RETURN size(reduce(s = [1], i IN range(1, 40) | s + s))' },
  { name: 'text by replace', statement: "RETURN size(reduce(s = 'xx', i IN range(1, 40) | replace(s, 'x', 'xxxx')))" },
  { name: 'nested lists by reduce', statement: 'RETURN reduce(s = [], i IN range(1, 100000) | [s])' },
  { name: 'nested maps by reduce', statement: 'RETURN reduce(s = {a: 1}, i IN range(1, 100000) | {a: s})' },
  { name: 'nested lists compared', statement: 'WITH reduce(s = [], i IN range(1, 100000) | [s]) AS a RETURN a = [a]' },
  {
    name: 'nested lists sorted',
    statement:
      'WITH reduce(s = [], i IN range(1, 100000) | [s]) AS a UNWIND [a, a, [a]] AS x RETURN DISTINCT x ORDER BY x',
  },
  {
    name: 'exponential list by [s, s]',
    statement: 'RETURN reduce(s = $seed, i IN range(1, 40) | [s, s])',
    parameters: SEED,
  },
  {
    name: 'exponential list written as text',
    statement: 'RETURN toStringOrNull(reduce(s = $seed, i IN range(1, 40) | [s, s]))',
    parameters: SEED,
  },
  {
    name: 'exponential list compared',
    statement:
      'WITH reduce(s = $seed, i IN range(1, 40) | [s, s]) AS a, reduce(s = $seed, i IN range(1, 40) | [s, s]) AS b RETURN a = b',
    parameters: SEED,
  },
  {
    name: 'exponential list made distinct',
    statement: 'WITH reduce(s = $seed, i IN range(1, 40) | [s, s]) AS a RETURN DISTINCT a',
    parameters: SEED,
  },
  { name: 'percentile of 10⁷', statement: 'UNWIND range(1, 10000000) AS x RETURN percentileCont(x, 0.5)' },
  { name: 'collect of 10⁷', statement: 'UNWIND range(1, 10000000) AS x WITH collect(x) AS c RETURN size(c)' },
  { name: 'sort of 10⁷', statement: 'UNWIND range(1, 10000000) AS x RETURN x ORDER BY -x LIMIT 20000000' },
  {
    name: 'sort of 10⁷, all of it',
    statement: 'UNWIND range(1, 10000000) AS x WITH x ORDER BY -x RETURN count(*)',
  },
  { name: 'distinct of 10⁷', statement: 'UNWIND range(1, 10000000) AS x RETURN count(DISTINCT x)' },
  { name: 'groups of 10⁷', statement: 'UNWIND range(1, 10000000) AS x RETURN x, count(*) ORDER BY x LIMIT 1' },
  {
    name: 'union of 10⁷',
    statement: 'UNWIND range(1, 10000000) AS x RETURN x UNION UNWIND range(5, 10000000) AS x RETURN x',
  },
  { name: 'collect of collects', statement: 'UNWIND range(1, 100000) AS x RETURN collect(range(1, 100000))' },
  {
    name: 'split of a large text',
    statement: "WITH reduce(s = 'x,', i IN range(1, 20) | s + s) AS s RETURN size(split(s, ','))",
  },
  { name: 'nodes without end', statement: 'UNWIND range(1, 1000000000) AS x CREATE (:X {x: x})', mode: 'write' },
  {
    name: 'property of 4 MB',
    statement: "CREATE (:X {t: reduce(s = 'x', i IN range(1, 22) | s + s)})",
    mode: 'write',
  },
  {
    name: 'giant parameter',
    statement: 'UNWIND $list AS x RETURN sum(x)',
    parameters: { list: Array.from({ length: 150_000 }, (_, i) => i) },
  },
];

/** Time: products, walks and texts that match slowly. */
const TIME: readonly Attack[] = [
  { name: 'cartesian product of four', statement: 'MATCH (a), (b), (c), (d) RETURN count(*)' },
  {
    name: 'cartesian product, filtered',
    statement: 'MATCH (a), (b), (c) WHERE a.score + b.score + c.score < -1 RETURN a, b, c',
  },
  { name: 'cartesian product, sorted', statement: 'MATCH (a), (b) RETURN a, b ORDER BY a.score + b.score' },
  { name: 'variable length without bound', statement: 'MATCH (a:Person)-[*]->(b) RETURN count(*)' },
  {
    name: 'variable length 20, both ways',
    statement: 'MATCH p = (a:Person)-[*1..20]-(b) RETURN length(p) ORDER BY length(p) DESC LIMIT 1',
  },
  {
    name: 'shortest path between all',
    statement: 'MATCH (a:Person), (b:Place), p = shortestPath((a)-[*]-(b)) RETURN sum(length(p))',
  },
  {
    name: 'all shortest paths',
    statement: 'MATCH (a:Person), (b:Place), p = allShortestPaths((a)-[*]-(b)) RETURN count(p)',
  },
  {
    name: 'shortest path refused by its filter',
    statement:
      'MATCH (a:Person), (b:Place), p = shortestPath((a)-[*]-(b)) WHERE none(n IN nodes(p) WHERE n.score >= 0) RETURN p',
  },
  { name: 'quantified path', statement: 'MATCH (a:Person) ((x)-[:KNOWS]->(y)){1,30} (b) RETURN count(*)' },
  { name: 'shortest 1000 paths', statement: 'MATCH p = SHORTEST 1000 (a:Person)-[:KNOWS]-+(b:Place) RETURN count(p)' },
  {
    name: 'regular expression (a+)+$',
    statement: "RETURN reduce(s = 'a', i IN range(1, 16) | s + s) + '!' =~ '(a+)+$'",
  },
  {
    name: 'regular expression (a|aa)+',
    statement: "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a|aa)+'",
  },
  {
    name: 'regular expression ^(([a-z])+.)+[A-Z]',
    statement: "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '^(([a-z])+.)+[A-Z]([a-z])+$'",
  },
  { name: 'regular expression a{1000}{1000}', statement: "RETURN 'aaaa' =~ '((a{1,1000}){1,1000}){1,1000}'" },
  {
    name: 'regular expression with reference',
    statement: "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '(a*)*\\\\1b'",
  },
  {
    name: 'regular expression, text of 4 MB',
    statement: "RETURN reduce(s = 'ab', i IN range(1, 21) | s + s) =~ '.*.*.*x'",
  },
  {
    name: 'contains over large texts',
    statement:
      "WITH reduce(s = 'ab', i IN range(1, 21) | s + s) AS s UNWIND range(1, 100000) AS i WITH s CONTAINS ('abx' + i) AS c RETURN count(c)",
  },
  {
    name: 'large lists made distinct',
    statement: 'WITH range(1, 1000000) AS a UNWIND range(1, 100000) AS i RETURN DISTINCT a',
  },
  {
    name: 'large lists sorted',
    statement: 'WITH range(1, 1000000) AS a UNWIND range(1, 100000) AS i RETURN i ORDER BY a',
  },
  {
    name: 'large lists grouped',
    statement: 'WITH range(1, 1000000) AS a UNWIND range(1, 100000) AS i RETURN a, count(*)',
  },
  {
    name: 'greatest of large lists',
    statement: 'WITH range(1, 1000000) AS a UNWIND range(1, 100000) AS i RETURN max(a)',
  },
  {
    name: 'large lists compared',
    statement: 'WITH range(1, 1000000) AS a UNWIND range(1, 100000) AS i RETURN count(a = a)',
  },
  {
    name: 'large lists in lists compared',
    statement: 'WITH range(1, 1000000) AS a UNWIND range(1, 100000) AS i RETURN count([[a]] = [[a]])',
  },
  {
    name: 'large lists searched',
    statement: 'WITH range(1, 1000000) AS a UNWIND range(1, 100000) AS i RETURN count(-i IN a)',
  },
  {
    name: 'large lists that differ, sorted',
    statement: 'WITH range(1, 100000) AS a UNWIND range(1, 50) AS i WITH a + [[a, -i]] AS l RETURN size(l) ORDER BY l',
  },
  {
    name: 'large lists that differ, top',
    statement:
      'WITH range(1, 100000) AS a UNWIND range(1, 5000) AS i WITH a + [-i] AS l RETURN size(l) ORDER BY l LIMIT 3',
  },
  {
    name: 'large maps compared',
    statement: 'WITH {a: range(1, 1000000), b: range(1, 1000000)} AS m UNWIND range(1, 1000) AS i RETURN count(m = m)',
  },
  {
    name: 'large lists joined by value',
    statement:
      'WITH range(1, 300000) AS a UNWIND range(1, 50) AS i WITH a, a + [i] AS l MATCH (n:Person) WHERE n.name = l RETURN count(n)',
  },
  {
    name: 'the same large text in lists',
    statement:
      "WITH reduce(s = 'ab', i IN range(1, 20) | s + s) AS s, reduce(s = 'ab', i IN range(1, 20) | s + s) AS t RETURN [i IN range(1, 50) | s] = [i IN range(1, 50) | t]",
  },
  {
    name: 'fractions, then a text',
    statement: "RETURN size([x IN range(1, 4000000) | CASE WHEN x < 3999999 THEN x * 0.5 ELSE 'a' END])",
  },
  {
    name: 'lists joined again and again',
    statement:
      'WITH range(1, 2000000) AS a UNWIND range(1, 1000) AS i RETURN sum(size(a + a) + size(a + a) + size(a[1..]))',
  },
  {
    name: 'text in upper case, trimmed, turned',
    statement:
      "WITH reduce(s = 'Σσ', i IN range(1, 20) | s + s) AS s UNWIND range(1, 100) AS i RETURN sum(size(toUpper(s)) + size(reverse(toLower(s))) + size(btrim(s, 'Σσ')))",
  },
  {
    name: 'text cut between its characters',
    statement:
      "WITH reduce(s = 'أب', i IN range(1, 20) | s + s) AS s RETURN size(split(s, '')), size(replace(s, '', '-'))",
  },
  {
    name: 'CONTAINS that is quadratic',
    statement:
      "WITH reduce(s = 'a', i IN range(1, 21) | s + s) AS s, 'b' + reduce(s = 'a', i IN range(1, 19) | s + s) AS p RETURN s CONTAINS p, size(split(s, p)), replace(s, p, 'x') = s",
  },
  {
    name: 'regular expression, long reference',
    statement: "RETURN reduce(s = 'a', i IN range(1, 21) | s + s) + 'b' =~ '(a*)*\\\\1c'",
  },
  {
    name: 'regular expression of many places',
    statement: "RETURN reduce(s = 'ab', i IN range(1, 18) | s + s) =~ '(.*){100}((a|b){1,100}){1,90}c\\\\b'",
  },
  {
    name: 'texts of large lists to numbers',
    statement: "RETURN size(toIntegerList([x IN range(1, 4000000) | '7'])), size(toStringList(range(1, 4000000)))",
  },
  {
    name: 'sum of a million durations',
    statement: 'UNWIND range(1, 3000000) AS i RETURN sum(duration({days: i})), avg(i * 0.5), stDev(i)',
  },
  { name: 'rows of nested lists', statement: 'UNWIND range(1, 1000) AS x RETURN [i IN range(1, 500) | range(1, 500)]' },
  { name: 'row of 10⁶ nodes', statement: 'MATCH (n:Person) WITH n LIMIT 1 RETURN [i IN range(1, 1000000) | n]' },
  { name: 'one row of 3·10⁶ numbers', statement: 'RETURN range(1, 3000000)' },
  { name: 'rows of 10⁵ numbers', statement: 'UNWIND range(1, 1000) AS x RETURN range(1, 100000)' },
  {
    name: 'CASE of 20,000 branches',
    statement: `UNWIND range(1, 100000) AS i RETURN count(CASE i ${Array.from({ length: 20_000 }, (_, i) => `WHEN -${i} THEN 1`).join(' ')} END)`,
  },
  {
    name: 'index on 100,000 nodes',
    statement: 'CREATE INDEX attack_name FOR (n:Person) ON (n.name)',
    mode: 'write',
  },
  {
    name: 'constraint on 100,000 nodes',
    statement: 'CREATE CONSTRAINT attack_key FOR (n:Bulk) REQUIRE n.id IS UNIQUE',
    mode: 'write',
  },
  {
    name: 'full-text index and first search',
    statement: 'CREATE FULLTEXT INDEX attack_words FOR (n:Person|Bulk) ON EACH [n.name]',
    mode: 'write',
  },
  {
    name: 'first full-text search',
    statement: "CALL db.index.fulltext.queryNodes('attack_words', 'name') YIELD node RETURN count(node)",
  },
  { name: 'range over a new index', statement: 'MATCH (n:Bulk) WHERE n.id > 100 RETURN count(n)' },
  { name: 'range over all ids of an index', statement: 'MATCH (n:Bulk) WHERE n.id > 100 RETURN count(n)' },
  { name: 'range over names, a new order', statement: "MATCH (n:Person) WHERE n.name > 'N' RETURN count(n)" },
  { name: 'prefix of all names', statement: "MATCH (n:Person) WHERE n.name STARTS WITH 'Name' RETURN count(n)" },
  {
    name: 'index on a value that all have',
    statement: 'CREATE INDEX attack_same FOR (n:Bulk) ON (n.same)',
    mode: 'write',
  },
  { name: 'set what is indexed', statement: 'MATCH (n:Bulk) SET n.same = 1', mode: 'write' },
  { name: 'seek of a value that all have', statement: 'MATCH (n:Bulk {same: 1}) RETURN count(n)' },
  { name: 'list of all ids, sought', statement: 'MATCH (n:Bulk) WHERE n.id IN range(1, 1000000) RETURN count(n)' },
  {
    name: 'delete half, then all that is left',
    statement: 'MATCH (n:Bulk) WHERE n.id % 2 = 0 DELETE n',
    mode: 'write',
  },
  { name: 'drop the constraint', statement: 'DROP CONSTRAINT attack_key', mode: 'write' },
  {
    name: 'set on all nodes, then fail',
    statement: 'MATCH (n) SET n.w = 1 WITH count(n) AS c RETURN 1 / (c - c)',
    mode: 'write',
  },
  {
    name: 'delete all, then fail',
    statement: 'MATCH (n) DETACH DELETE n WITH count(*) AS c RETURN 1 / (c - c)',
    mode: 'write',
  },
  { name: 'merge without index', statement: 'UNWIND range(1, 100000) AS i MERGE (n:Bulk {nothing: i})', mode: 'write' },
  {
    name: 'foreach in foreach',
    statement:
      'MATCH (n:Person) WITH n LIMIT 1 FOREACH (a IN range(1, 100000) | FOREACH (b IN range(1, 100000) | SET n.w = b))',
    mode: 'write',
  },
  { name: 'triangles', statement: 'MATCH (a)--(b)--(c)--(a) RETURN count(*)' },
  { name: 'pattern comprehension of paths', statement: 'MATCH (a:Person) RETURN sum(size([(a)-[*1..6]-(b) | b.id]))' },
  {
    name: 'EXISTS over a walk',
    statement: "MATCH (a:Person) WHERE EXISTS { (a)-[*1..12]-(b) WHERE b.id = 'none' } RETURN count(a)",
  },
  { name: 'schema procedures', statement: 'CALL db.schema.nodeTypeProperties() YIELD nodeType RETURN count(*)' },
];

/** Text: statements that are long or deep themselves. */
const TEXT: readonly Attack[] = [
  { name: '10,000 brackets', statement: `RETURN ${'['.repeat(NESTING)}1${']'.repeat(NESTING)} AS x` },
  { name: '10,000 parentheses', statement: `RETURN ${'('.repeat(NESTING)}1${')'.repeat(NESTING)} AS x` },
  { name: '200,000 parentheses', statement: `RETURN ${'('.repeat(200_000)}1${')'.repeat(200_000)} AS x` },
  { name: '10,000 maps', statement: `RETURN ${'{a:'.repeat(NESTING)}1${'}'.repeat(NESTING)} AS x` },
  { name: '10,000 NOTs', statement: `RETURN ${'NOT '.repeat(NESTING)}true AS x` },
  { name: '10,000 minus signs', statement: `RETURN ${'- '.repeat(NESTING)}1 AS x` },
  {
    name: '10,000 CASEs',
    statement: `RETURN ${'CASE WHEN true THEN '.repeat(NESTING)}1${' END'.repeat(NESTING)} AS x`,
  },
  { name: '10,000 function calls', statement: `RETURN ${'abs('.repeat(NESTING)}1${')'.repeat(NESTING)} AS x` },
  { name: '10,000 indexes', statement: `RETURN [1]${'[0]'.repeat(NESTING)} AS x` },
  { name: '10,000 comprehensions', statement: `RETURN ${'[x IN '.repeat(NESTING)}[1]${' | x]'.repeat(NESTING)} AS x` },
  { name: '5,000 subqueries', statement: `${'CALL { '.repeat(5000)}RETURN 1 AS x${' } RETURN x'.repeat(5000)}` },
  {
    name: '2,000 EXISTS',
    statement: `RETURN ${'EXISTS { MATCH (n) WHERE '.repeat(2000)}true${' }'.repeat(2000)} AS x`,
  },
  {
    name: '10,000 ORs',
    statement: `MATCH (n:Person) WHERE ${Array.from({ length: NESTING }, (_, i) => `n.score = ${i}`).join(' OR ')} RETURN count(n)`,
  },
  {
    name: '10,000 ANDs',
    statement: `MATCH (n:Person) WHERE ${Array.from({ length: NESTING }, (_, i) => `n.score <> ${i}`).join(' AND ')} RETURN count(n)`,
  },
  { name: '50,000 additions', statement: `RETURN ${'1+'.repeat(50_000)}1 AS x` },
  { name: '20,000 comparisons in a chain', statement: `RETURN ${'1<='.repeat(20_000)}1 AS x` },
  { name: 'power tower of 20,000', statement: `RETURN ${'1^'.repeat(20_000)}1 AS x` },
  { name: 'literal list of 490 kB', statement: `RETURN size([${'1,'.repeat(245_000)}1]) AS x` },
  { name: 'literal text of 490 kB', statement: `RETURN size('${'x'.repeat(490_000)}') AS x` },
  {
    name: 'pattern of 200 nodes',
    statement: `MATCH ${Array.from({ length: 199 }, (_, i) => `(a${i})-[:KNOWS]->`).join('')}(z) RETURN count(*)`,
  },
  {
    name: '200 patterns',
    statement: `MATCH ${Array.from({ length: 200 }, (_, i) => `(a${i}:Person {id: 'n${i}'})`).join(', ')} RETURN count(*)`,
  },
  {
    name: '40 nodes, all connected',
    statement: `MATCH ${Array.from({ length: 40 }, (_, i) => Array.from({ length: i }, (_, j) => `(a${i})--(a${j})`))
      .flat()
      .join(', ')} RETURN count(*)`,
  },
  {
    name: 'pattern of 2,000 nodes created',
    statement: `CREATE ${Array.from({ length: 2000 }, (_, i) => `(a${i}:X)`).join('-[:R]->')}`,
    mode: 'write',
  },
  { name: '2,000 unions', statement: Array.from({ length: 2000 }, (_, i) => `RETURN ${i} AS x`).join(' UNION ') },
  { name: '3,000 WITHs', statement: `WITH 1 AS x ${'WITH x + 1 AS x '.repeat(3000)}RETURN x` },
  {
    name: 'pattern of 4,000 relationships',
    statement: `MATCH (a)${Array.from({ length: 4000 }, (_, i) => `-[:KNOWS]->(b${i})`).join('')} RETURN count(*)`,
  },
  {
    name: '2,000 MATCHes',
    statement: `${Array.from({ length: 2000 }, (_, i) => `MATCH (n${i}:Person {id: 'n1'})`).join(' ')} RETURN count(*)`,
  },
  {
    name: '1,000 optional matches',
    statement: `${Array.from({ length: 1000 }, (_, i) => `OPTIONAL MATCH (n${i}:None)`).join(' ')} RETURN count(*)`,
  },
  {
    name: '5,000 columns',
    statement: `UNWIND range(1, 1000) AS i RETURN ${Array.from({ length: 5000 }, (_, i) => `i AS c${i}`).join(', ')}`,
  },
  {
    name: 'label expression of 10,000',
    statement: `MATCH (n:${Array.from({ length: NESTING }, (_, i) => `L${i}`).join('|')}) RETURN count(n)`,
  },
  { name: '10,000 negated labels', statement: `MATCH (n:${'!'.repeat(NESTING)}Person) RETURN count(n)` },
  { name: 'unclosed comment of 490 kB', statement: `RETURN 1 /*${'*'.repeat(490_000)}` },
  { name: 'backticks of 490 kB', statement: `RETURN 1 AS \`${'``'.repeat(240_000)}\`` },
  { name: 'procedure of another', statement: 'CALL apoc.util.sleep(100000)' },
  { name: 'function of another', statement: "RETURN apoc.load.json('file:///etc/passwd')" },
];

export const ATTACKS: readonly Attack[] = [...MEMORY, ...TIME, ...TEXT];
