// What every reader of the article knows and the article does not say. Its voice is the seed’s author; there is nothing to quote.

// bg-c01 · turkish-mod PART_OF turkiye
MATCH (a:Actor {id: 'turkish-mod'})
MATCH (b:Actor {id: 'turkiye'})
MATCH (d:Document {id: 'background-knowledge'})
MATCH (voice:Actor {id: 'seed-author'})
MERGE (a)-[r:PART_OF {id: 'r-turkish-mod-part-of-turkiye'}]->(b)
MERGE (c:Claim {id: 'bg-c01'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    reportedOn: date('2025-07-23'),
    reading: 'Background knowledge, not in the article.',
    readingAr: 'معرفة عامة لم ترد في المقال.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// bg-c02 · turkish-general-staff PART_OF turkiye
MATCH (a:Actor {id: 'turkish-general-staff'})
MATCH (b:Actor {id: 'turkiye'})
MATCH (d:Document {id: 'background-knowledge'})
MATCH (voice:Actor {id: 'seed-author'})
MERGE (a)-[r:PART_OF {id: 'r-turkish-general-staff-part-of-turkiye'}]->(b)
MERGE (c:Claim {id: 'bg-c02'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    reportedOn: date('2025-07-23'),
    reading: 'Background knowledge, not in the article.',
    readingAr: 'معرفة عامة لم ترد في المقال.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// bg-c03 · syrian-air-force PART_OF syrian-army
MATCH (a:Actor {id: 'syrian-air-force'})
MATCH (b:Actor {id: 'syrian-army'})
MATCH (d:Document {id: 'background-knowledge'})
MATCH (voice:Actor {id: 'seed-author'})
MERGE (a)-[r:PART_OF {id: 'r-syrian-air-force-part-of-syrian-army'}]->(b)
MERGE (c:Claim {id: 'bg-c03'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    reportedOn: date('2025-07-23'),
    reading: 'Background knowledge, not in the article.',
    readingAr: 'معرفة عامة لم ترد في المقال.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// bg-c04 · syrian-army PART_OF syrian-government
MATCH (a:Actor {id: 'syrian-army'})
MATCH (b:Actor {id: 'syrian-government'})
MATCH (d:Document {id: 'background-knowledge'})
MATCH (voice:Actor {id: 'seed-author'})
MERGE (a)-[r:PART_OF {id: 'r-syrian-army-part-of-syrian-government'}]->(b)
MERGE (c:Claim {id: 'bg-c04'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    reportedOn: date('2025-07-23'),
    reading: 'Background knowledge, not in the article.',
    readingAr: 'معرفة عامة لم ترد في المقال.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// bg-c05 · earlier-ceasefires PART_OF ceasefire-agreements
MATCH (a:Agreement {id: 'earlier-ceasefires'})
MATCH (b:Agreement {id: 'ceasefire-agreements'})
MATCH (d:Document {id: 'background-knowledge'})
MATCH (voice:Actor {id: 'seed-author'})
MERGE (a)-[r:PART_OF {id: 'r-earlier-ceasefires-part-of-ceasefire-agreements'}]->(b)
MERGE (c:Claim {id: 'bg-c05'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    reportedOn: date('2025-07-23'),
    reading: 'Background knowledge, not in the article.',
    readingAr: 'معرفة عامة لم ترد في المقال.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// bg-c06 · damascus CAPITAL_OF syria
MATCH (a:Place {id: 'damascus'})
MATCH (b:Actor {id: 'syria'})
MATCH (d:Document {id: 'background-knowledge'})
MATCH (voice:Actor {id: 'seed-author'})
MERGE (a)-[r:CAPITAL_OF {id: 'r-damascus-capital-of-syria'}]->(b)
MERGE (c:Claim {id: 'bg-c06'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    reportedOn: date('2025-07-23'),
    reading: 'Background knowledge, not in the article.',
    readingAr: 'معرفة عامة لم ترد في المقال.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// bg-c07 · ankara CAPITAL_OF turkiye
MATCH (a:Place {id: 'ankara'})
MATCH (b:Actor {id: 'turkiye'})
MATCH (d:Document {id: 'background-knowledge'})
MATCH (voice:Actor {id: 'seed-author'})
MERGE (a)-[r:CAPITAL_OF {id: 'r-ankara-capital-of-turkiye'}]->(b)
MERGE (c:Claim {id: 'bg-c07'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    reportedOn: date('2025-07-23'),
    reading: 'Background knowledge, not in the article.',
    readingAr: 'معرفة عامة لم ترد في المقال.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);
