CREATE (a:Item:Raw {uid: 1, v: 1, name: 'alpha', score: 3, tags: ['x', 'y'], at: datetime('2024-03-31T01:30:00+01:00[Europe/Berlin]')}),
  (b:Item:Raw {uid: 2, v: 1.0, name: 'Beta', score: 3.5, tags: [], at: datetime('2024-10-27T02:30:00+02:00[Europe/Berlin]')}),
  (c:Item:Raw {uid: 3, v: '1', name: 'éclair', score: -2, at: datetime('2024-10-27T02:30:00+01:00[Europe/Berlin]')}),
  (d:Item:Raw {uid: 4, v: true, name: 'شبكة', score: 9007199254740993, at: datetime('2023-12-31T23:59:59.999999999Z')}),
  (e:Item:Raw {uid: 5, v: date('2024-01-31'), name: 'Ωmega', score: 2.5e10, day: date('2024-01-31'), loc: point({longitude: 36.3, latitude: 33.5})}),
  (f:Item:Raw {uid: 6, v: duration('P1M2DT3H'), name: '  padded  ', day: date('2023-02-28'), loc: point({longitude: 28.98, latitude: 41.01})}),
  (g:Item:Raw {uid: 7, v: point({x: 1, y: 2}), name: '', day: date('2024-02-29'), loc: point({x: 3, y: 4, z: 12})}),
  (h:Item:Raw {uid: 8, v: [1, 2, 3], name: '👩‍👩‍👧 family', nums: [3, 1, 2], loc: point({x: 0, y: 0})}),
  (i:Item:Raw {uid: 9, v: ['a', 'b'], name: 'naïve', nums: [], clock: time('10:00:00+03:00'), local: localtime('23:15')}),
  (j:Item:Raw {uid: 10, v: localdatetime('2024-05-05T05:05:05'), name: "O'Neil \"quoted\" \\ slash", clock: time('09:30Z'), local: localtime('00:00:01')}),
  (k:Item:Raw {uid: 11, v: time('12:00:00Z'), name: 'tab	and
newline', big: 9223372036854775807}),
  (l:Item:Raw {uid: 12, v: localtime('12:00'), name: 'İstanbul', big: -9223372036854775808}),
  (m:Item:Raw {uid: 13, v: datetime('2024-01-01T00:00:00[Asia/Damascus]'), name: 'straße', big: 0}),
  (n:Item {uid: 14, name: null}),
  (o:Other {uid: 15, code: '007', amount: '1,234.50', flag: 'yes', w: 0.1}),
  (p:Other {uid: 16, code: '42', amount: '99', flag: 'TRUE', w: 0.2}),
  (q:Other {uid: 17, code: '-3.7', amount: 'n/a', flag: 'false', w: 0.3}),
  (r:Other {uid: 18, code: '1e3', amount: ' 12 ', flag: '', w: 1e-7}),
  (s:Other {uid: 19, code: '0x1F', amount: '١٢', flag: 't', w: 12345678.9}),
  (a)-[:LINK {uid: 101, w: 1, since: date('2020-01-31')}]->(b), (b)-[:LINK {uid: 102, w: 2.5}]->(c), (c)-[:LINK {uid: 103, w: null, since: date('2021-06-30')}]->(d),
  (d)-[:LINK {uid: 104, w: 4}]->(a), (a)-[:LINK {uid: 105, w: 10}]->(d), (d)-[:SAME {uid: 106}]->(d), (e)-[:LINK {uid: 107, w: 1}]->(f),
  (f)-[:SAME {uid: 108, why: ['name', 'place']}]->(g), (o)-[:OF {uid: 109}]->(a), (p)-[:OF {uid: 110}]->(a), (q)-[:OF {uid: 111}]->(b);
CREATE CONSTRAINT other_code FOR (n:Other) REQUIRE n.code IS UNIQUE;
CREATE INDEX item_name FOR (n:Item) ON (n.name);
CREATE INDEX item_day FOR (n:Item) ON (n.day)
