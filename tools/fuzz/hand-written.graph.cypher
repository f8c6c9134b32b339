CREATE (a:A:Person {uid: 1, k: 1, name: 'ann', f: 1.5, tags: ['x', 'y'], born: date('1984-10-11'), ok: true}),
  (b:A {uid: 2, k: 2, name: 'bob', f: -0.5, at: point({x: 1, y: 2}), ok: false}),
  (c:B:Person {uid: 3, k: 2, name: 'Cy', since: datetime('2020-01-31T10:00:00[Europe/Berlin]')}),
  (d:B {uid: 4, name: 'dee', f: 2.0, life: duration('P1Y2M3DT4H')}),
  (e:C {uid: 5, k: -7, name: ''}),
  (f {uid: 6}),
  (a)-[:R {uid: 101, w: 1}]->(b), (a)-[:R {uid: 102, w: 2.5}]->(c), (b)-[:S {uid: 103, w: 3}]->(c),
  (c)-[:R {uid: 104}]->(d), (d)-[:T {uid: 105, w: 'much'}]->(d), (c)-[:S {uid: 106, w: 1}]->(a),
  (d)-[:R {uid: 107, w: 4}]->(e)
