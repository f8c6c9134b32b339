// Where things lie and happened, and who was part of them.
// One statement a claim: the relation as the article has it, then the claim that states it. See seeds/README.md.

// art1-c42 · line 11 · in Suwayda
MATCH (a:Event {id: 'suwayda-clashes'})
MATCH (b:Place {id: 'suwayda-governorate'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'turkish-defence-sources'})
MERGE (a)-[r:OCCURRED_IN {id: 'r-suwayda-clashes-occurred-in-suwayda-governorate'}]->(b)
MERGE (c:Claim {id: 'art1-c42'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'في محافظة السويداء جنوب البلاد، حيث تشهد المنطقة منذ أسبوع مواجهات دموية', quoteLang: 'ar', line: 11,
    translation: 'in the governorate of Suwayda in the south of the country, where for a week the area has been witnessing bloody clashes.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-07-16'), datePrecision: 'day', dateInferred: true,
    reading: '“For a week” is counted back from the report of 23 July 2025.',
    readingAr: 'حُسبت عبارة «منذ أسبوع» رجوعًا من تاريخ الخبر، 23 تموز/ يوليو 2025.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c43 · line 11 · one side
MATCH (a:Event {id: 'suwayda-clashes'})
MATCH (b:Actor {id: 'druze-groups'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'turkish-defence-sources'})
MERGE (a)-[r:INVOLVES {id: 'r-suwayda-clashes-involves-druze-groups'}]->(b)
MERGE (c:Claim {id: 'art1-c43'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'تشهد المنطقة منذ أسبوع مواجهات دموية بين مجموعات درزية وعشائر بدوية', quoteLang: 'ar', line: 11,
    translation: 'For a week the area has been witnessing bloody clashes between Druze groups and Bedouin tribes.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-07-16'), datePrecision: 'day', dateInferred: true,
    reading: '“For a week” is counted back from the report of 23 July 2025.',
    readingAr: 'حُسبت عبارة «منذ أسبوع» رجوعًا من تاريخ الخبر، 23 تموز/ يوليو 2025.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c44 · line 11 · the other side
MATCH (a:Event {id: 'suwayda-clashes'})
MATCH (b:Actor {id: 'bedouin-tribes'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'turkish-defence-sources'})
MERGE (a)-[r:INVOLVES {id: 'r-suwayda-clashes-involves-bedouin-tribes'}]->(b)
MERGE (c:Claim {id: 'art1-c44'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'تشهد المنطقة منذ أسبوع مواجهات دموية بين مجموعات درزية وعشائر بدوية', quoteLang: 'ar', line: 11,
    translation: 'For a week the area has been witnessing bloody clashes between Druze groups and Bedouin tribes.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-07-16'), datePrecision: 'day', dateInferred: true,
    reading: '“For a week” is counted back from the report of 23 July 2025.',
    readingAr: 'حُسبت عبارة «منذ أسبوع» رجوعًا من تاريخ الخبر، 23 تموز/ يوليو 2025.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c45 · line 17 · the fair
MATCH (a:Event {id: 'idef-2025'})
MATCH (b:Place {id: 'istanbul'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:HELD_IN {id: 'r-idef-2025-held-in-istanbul'}]->(b)
MERGE (c:Claim {id: 'art1-c45'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'معرض الصناعات الدفاعية "آيدف 2025" في إسطنبول', quoteLang: 'ar', line: 17,
    translation: 'the defence industry fair “IDEF 2025” in Istanbul.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-07-22'), validTo: date('2025-07-27'), datePrecision: 'day', dateInferred: true,
    reading: 'The article names the fair and the city; its days, 22 to 27 July 2025, are background knowledge.',
    readingAr: 'يذكر المقال المعرض والمدينة، أما أيامه، من 22 إلى 27 تموز/ يوليو 2025، فمن المعرفة العامة.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c46 · line 11 · in the south of the country
MATCH (a:Place {id: 'suwayda-governorate'})
MATCH (b:Place {id: 'southern-syria'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'turkish-defence-sources'})
MERGE (a)-[r:LOCATED_IN {id: 'r-suwayda-governorate-located-in-southern-syria'}]->(b)
MERGE (c:Claim {id: 'art1-c46'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'محافظة السويداء جنوب البلاد', quoteLang: 'ar', line: 11,
    translation: 'the governorate of Suwayda in the south of the country.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c51 · line 17 · in December 2024
MATCH (a:Event {id: 'fall-of-the-assad-government'})
MATCH (b:Actor {id: 'assad-government'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:INVOLVES {id: 'r-fall-of-the-assad-government-involves-assad-government'}]->(b)
MERGE (c:Claim {id: 'art1-c51'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'سقوط نظام المخلوع بشار الأسد في كانون الأول/ ديسمبر 2024', quoteLang: 'ar', line: 17,
    translation: 'the fall of the regime of the deposed Bashar al-Assad in December 2024.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2024-12-01'), validTo: date('2024-12-01'), datePrecision: 'month', dateInferred: false,
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);
