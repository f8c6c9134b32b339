/** One example for each function: a statement with one answer, the same on every machine and day. The documentation runs them. */

/** The graph that examples ask: two people who know each other, and a place. */
export const EXAMPLE_GRAPH =
  "CREATE (:Person:Analyst {name: 'Dilan', born: 1990})-[:KNOWS {since: date('2019-05-01')}]->(:Person {name: 'سامي', born: 1985})-[:LIVES_IN]->(:Place {name: 'السويداء'})";

const CALENDAR_TYPES = ['date', 'datetime', 'localdatetime', 'localtime', 'time'] as const;
const CLOCKS = ['realtime', 'statement', 'transaction'] as const;

/** Clocks never answer the same twice, so what is shown is the type of their answer. */
const CLOCK_EXAMPLES = CALENDAR_TYPES.flatMap((type) =>
  CLOCKS.map((clock) => [`${type}.${clock}`, `RETURN valueType(${type}.${clock}())`] as const),
);

/** By the name of the function as its table writes it. */
export const FUNCTION_EXAMPLES: ReadonlyMap<string, string> = new Map([
  ...CLOCK_EXAMPLES,
  ...Object.entries({
    // Aggregating
    avg: 'UNWIND [1, 2, 6] AS x RETURN avg(x)',
    collect: "UNWIND ['a', null, 'b'] AS x RETURN collect(x)",
    count: "UNWIND ['a', null, 'b'] AS x RETURN count(x)",
    max: "UNWIND [1, 'a', 3] AS x RETURN max(x)",
    min: "UNWIND [1, 'a', 3] AS x RETURN min(x)",
    percentileCont: 'UNWIND [10, 20, 30, 40] AS x RETURN percentileCont(x, 0.5)',
    percentileDisc: 'UNWIND [10, 20, 30, 40] AS x RETURN percentileDisc(x, 0.5)',
    stDev: 'UNWIND [2, 4, 9] AS x RETURN stDev(x)',
    stDevP: 'UNWIND [2, 4, 9] AS x RETURN stDevP(x)',
    sum: 'UNWIND [1, 2, 2.5] AS x RETURN sum(x)',

    // Scalar
    char_length: "RETURN char_length('شبكة')",
    character_length: "RETURN character_length('شبكة')",
    coalesce: "RETURN coalesce(null, 'second', 'third')",
    elementId: "MATCH (n:Person {name: 'Dilan'}) RETURN elementId(n) STARTS WITH '4:'",
    endNode: 'MATCH ()-[r:KNOWS]->() RETURN endNode(r).name',
    head: 'RETURN head([1, 2, 3])',
    id: "MATCH (n:Person {name: 'Dilan'}) RETURN id(n)",
    last: 'RETURN last([1, 2, 3])',
    length: 'MATCH p = (:Person)-[:KNOWS]->()-[:LIVES_IN]->() RETURN length(p)',
    nullIf: "RETURN nullIf('unknown', 'unknown')",
    properties: "MATCH (n:Person {name: 'Dilan'}) RETURN properties(n)",
    randomUUID: 'RETURN size(randomUUID())',
    size: "RETURN size(['a', 'b', 'c'])",
    startNode: 'MATCH ()-[r:KNOWS]->() RETURN startNode(r).name',
    timestamp: 'RETURN valueType(timestamp())',
    toBoolean: "RETURN toBoolean('True')",
    toBooleanOrNull: 'RETURN toBooleanOrNull([])',
    toFloat: "RETURN toFloat('2.5e3')",
    toFloatOrNull: "RETURN toFloatOrNull('many')",
    toInteger: "RETURN toInteger('11.9')",
    toIntegerOrNull: "RETURN toIntegerOrNull('many')",
    type: "MATCH (:Person {name: 'Dilan'})-[r]->() RETURN type(r)",
    valueType: 'RETURN valueType([1, 2.5, null])',

    // Predicates
    exists: 'MATCH (n:Analyst) RETURN exists((n)-[:KNOWS]->())',
    isEmpty: "RETURN isEmpty('')",
    isNaN: 'RETURN isNaN(0.0 / 0.0)',

    // Lists
    keys: "MATCH (n:Person {name: 'Dilan'}) RETURN keys(n)",
    labels: "MATCH (n:Person {name: 'Dilan'}) RETURN labels(n)",
    nodes: 'MATCH p = (:Person)-[:KNOWS]->() RETURN [n IN nodes(p) | n.name]',
    range: 'RETURN range(0, 10, 3)',
    relationships: 'MATCH p = ()-[:KNOWS]->()-[:LIVES_IN]->() RETURN [r IN relationships(p) | type(r)]',
    reverse: "RETURN reverse([1, 'two', null])",
    tail: 'RETURN tail([1, 2, 3])',
    toBooleanList: "RETURN toBooleanList(['true', 'no', 0])",
    toFloatList: "RETURN toFloatList(['1.5', 2, 'many'])",
    toIntegerList: "RETURN toIntegerList(['1', 2.9, 'many'])",
    toStringList: 'RETURN toStringList([1, 2.0, true])',

    // Strings
    btrim: "RETURN btrim('xxnamexx', 'x')",
    left: "RETURN left('السويداء', 3)",
    lower: "RETURN lower('SDF')",
    ltrim: "RETURN ltrim('   name')",
    normalize: "RETURN normalize('ﬁ', NFKC)",
    replace: "RETURN replace('a-b-c', '-', '/')",
    right: "RETURN right('Qamishli', 3)",
    rtrim: "RETURN rtrim('name   ')",
    split: "RETURN split('10 March 2025', ' ')",
    substring: "RETURN substring('Suwayda', 2, 3)",
    toLower: "RETURN toLower('SDF')",
    toString: 'RETURN toString(2.0)',
    toStringOrNull: 'RETURN toStringOrNull({a: 1})',
    toUpper: "RETURN toUpper('sdf')",
    trim: "RETURN trim(BOTH 'x' FROM 'xxnamexx')",
    upper: "RETURN upper('sdf')",

    // Mathematical
    abs: 'RETURN abs(-5)',
    ceil: 'RETURN ceil(0.1)',
    e: 'RETURN e()',
    exp: 'RETURN exp(0)',
    floor: 'RETURN floor(-0.1)',
    log: 'RETURN log(e())',
    log10: 'RETURN log10(1000)',
    rand: 'RETURN 0 <= rand() < 1',
    round: "RETURN round(2.345, 2, 'HALF_EVEN')",
    sign: 'RETURN sign(-2.5)',
    sqrt: 'RETURN sqrt(16)',

    // Trigonometric
    acos: 'RETURN acos(1)',
    asin: 'RETURN asin(0)',
    atan: 'RETURN atan(0)',
    atan2: 'RETURN atan2(0, 1)',
    cos: 'RETURN cos(0)',
    cot: 'RETURN round(cot(pi() / 4), 6)',
    degrees: 'RETURN degrees(pi())',
    haversin: 'RETURN haversin(0)',
    pi: 'RETURN pi()',
    radians: 'RETURN radians(180)',
    sin: 'RETURN sin(0)',
    tan: 'RETURN tan(0)',

    // Spatial
    point: 'RETURN point({longitude: 36.57, latitude: 32.71})',
    'point.distance':
      'RETURN round(point.distance(point({longitude: 36.57, latitude: 32.71}), point({longitude: 36.29, latitude: 33.51})))',
    'point.withinBBox': 'RETURN point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2}))',

    // Temporal
    date: "RETURN date('2025-03-10')",
    'date.truncate': "RETURN date.truncate('month', date('2025-03-10'))",
    datetime: "RETURN datetime('2025-03-10T21:30:00+03:00')",
    'datetime.fromepoch': 'RETURN datetime.fromepoch(1741564800, 0)',
    'datetime.fromepochmillis': 'RETURN datetime.fromepochmillis(1741564800000)',
    'datetime.truncate': "RETURN datetime.truncate('day', datetime('2025-03-10T21:30:00+03:00'))",
    duration: 'RETURN duration({months: 1, days: 2, hours: 3})',
    'duration.between': "RETURN duration.between(date('2025-03-10'), date('2025-07-23'))",
    'duration.inDays': "RETURN duration.inDays(date('2025-03-10'), date('2025-07-23'))",
    'duration.inMonths': "RETURN duration.inMonths(date('2025-03-10'), date('2025-07-23'))",
    'duration.inSeconds': "RETURN duration.inSeconds(time('12:00Z'), time('12:00:30Z'))",
    localdatetime: "RETURN localdatetime('2025-03-10T21:30')",
    'localdatetime.truncate': "RETURN localdatetime.truncate('hour', localdatetime('2025-03-10T21:30'))",
    localtime: 'RETURN localtime({hour: 21, minute: 30})',
    'localtime.truncate': "RETURN localtime.truncate('hour', localtime('21:30'))",
    time: "RETURN time('21:30+03:00')",
    'time.truncate': "RETURN time.truncate('hour', time('21:30+03:00'))",

    // Vectors
    'vector.similarity.cosine': 'RETURN vector.similarity.cosine([1, 0], [1, 0])',
    'vector.similarity.euclidean': 'RETURN vector.similarity.euclidean([0, 0], [3, 4])',
  }),
]);

/** The same for procedures. */
export const PROCEDURE_EXAMPLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'db.labels': 'CALL db.labels() YIELD label RETURN collect(label)',
    'db.relationshipTypes': 'CALL db.relationshipTypes() YIELD relationshipType RETURN collect(relationshipType)',
    'db.propertyKeys': 'CALL db.propertyKeys() YIELD propertyKey RETURN collect(propertyKey)',
    'db.schema.nodeTypeProperties':
      "CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName, propertyTypes WHERE propertyName = 'born' AND 'Analyst' IN nodeLabels RETURN propertyTypes",
    'db.schema.relTypeProperties':
      'CALL db.schema.relTypeProperties() YIELD relType, propertyName WHERE propertyName IS NOT NULL RETURN collect(relType + propertyName)',
    'db.schema.visualization': 'CALL db.schema.visualization() YIELD nodes, relationships RETURN size(nodes)',
    'db.index.fulltext.listAvailableAnalyzers':
      'CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer RETURN collect(analyzer) AS analyzers',
    'db.index.fulltext.queryNodes':
      "CALL db.index.fulltext.queryNodes('names', 'السويداء') YIELD node RETURN node.name",
    'db.index.fulltext.queryRelationships':
      "CALL db.index.fulltext.queryRelationships('remarks', 'nothing') YIELD relationship RETURN count(relationship)",
    'dbms.components': 'CALL dbms.components() YIELD name, edition RETURN name',
    'db.info': 'CALL db.info() YIELD name RETURN name',
    'db.awaitIndex': "CALL db.awaitIndex('names') RETURN 'ready' AS state",
    'db.awaitIndexes': "CALL db.awaitIndexes(60) RETURN 'ready' AS state",
    'db.ping': 'CALL db.ping() YIELD success RETURN success',
  }),
);
