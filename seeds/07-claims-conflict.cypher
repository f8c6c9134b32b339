// The conflict in Suwayda: attacks, clashes, the toll, the ceasefires, the displacement.
// One statement a claim: the relation as the article has it, then the claim that states it. See seeds/README.md.

// art1-c11 · line 11 · intensive attacks, lately
MATCH (a:Actor {id: 'israel'})
MATCH (b:Place {id: 'damascus'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'turkish-defence-sources'})
MERGE (a)-[r:ATTACKS {id: 'r-israel-attacks-damascus'}]->(b)
MERGE (c:Claim {id: 'art1-c11'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الهجمات الإسرائيلية المكثّفة على دمشق، مؤخرا', quoteLang: 'ar', line: 11,
    translation: 'the intensive Israeli attacks on Damascus, lately.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c12 · line 11 · by those attacks
MATCH (a:Actor {id: 'israel'})
MATCH (b:Place {id: 'suwayda-governorate'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'turkish-defence-sources'})
MERGE (a)-[r:AGGRAVATES_TENSIONS_IN {id: 'r-israel-aggravates-tensions-in-suwayda-governorate'}]->(b)
MERGE (c:Claim {id: 'art1-c12'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الهجمات الإسرائيلية المكثّفة على دمشق، مؤخرا، فاقمت من التوترات في محافظة السويداء جنوب البلاد', quoteLang: 'ar', line: 11,
    translation: 'The intensive Israeli attacks on Damascus, lately, have aggravated tensions in the governorate of Suwayda in the south of the country.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    reading: 'The sentence makes the attacks the cause; the attacker is read as the one who aggravates.',
    readingAr: 'تجعل الجملة الهجمات هي السبب، والمفهوم أن المهاجم هو من يفاقم التوترات.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c13 · line 11 · bloody clashes, for a week
MATCH (a:Actor {id: 'druze-groups'})
MATCH (b:Actor {id: 'bedouin-tribes'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'turkish-defence-sources'})
MERGE (a)-[r:CLASHES_WITH {id: 'r-druze-groups-clashes-with-bedouin-tribes'}]->(b)
MERGE (c:Claim {id: 'art1-c13'})
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

// art1-c14 · line 11 · 426 people killed, by the network’s count, passed on by the defence sources
MATCH (a:Actor {id: 'snhr'})
MATCH (b:Event {id: 'suwayda-clashes'})
MATCH (d:Document {id: 'art1'})
MATCH (via:Actor {id: 'turkish-defence-sources'})
MERGE (a)-[r:REPORTS_CASUALTIES_OF {id: 'r-snhr-reports-casualties-of-suwayda-clashes'}]->(b)
MERGE (c:Claim {id: 'art1-c14'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'أسفرت عن مقتل 426 شخصًا، بحسب الشبكة السورية لحقوق الإنسان', quoteLang: 'ar', line: 11,
    translation: 'They have left 426 people killed, according to the Syrian Network for Human Rights.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    figure: 426, figureUnit: 'people killed', figureUnitAr: 'قتيلًا',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(a)
MERGE (c)-[:VIA]->(via);

// art1-c15 · line 13 · four in recent days, the last “last Saturday”
MATCH (a:Actor {id: 'syrian-government'})
MATCH (b:Agreement {id: 'ceasefire-agreements'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:ANNOUNCES_CEASEFIRE {id: 'r-syrian-government-announces-ceasefire-ceasefire-agreements'}]->(b)
MERGE (c:Claim {id: 'art1-c15'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'وأعلنت حكومة دمشق، خلال الأيام الماضية، عن أربع اتّفاقات لوقف إطلاق النار، كان آخرها السبت الماضي', quoteLang: 'ar', line: 13,
    translation: 'Over the past days the Damascus government has announced four ceasefire agreements, the last of them last Saturday.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-07-19'), validTo: date('2025-07-19'), datePrecision: 'day', dateInferred: true,
    figure: 4, figureUnit: 'ceasefire agreements announced', figureUnitAr: 'اتفاقات معلنة لوقف إطلاق النار',
    reading: 'The date is that of the last of the four: the Saturday before the report of Wednesday 23 July 2025.',
    readingAr: 'التاريخ هو تاريخ آخر الاتفاقات الأربعة: السبت السابق للخبر المنشور يوم الأربعاء 23 تموز/ يوليو 2025.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c16 · line 13 · violations, by extension of the sentence
MATCH (a:Actor {id: 'hijri-affiliated-groups'})
MATCH (b:Agreement {id: 'earlier-ceasefires'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:VIOLATES {id: 'r-hijri-affiliated-groups-violates-earlier-ceasefires'}]->(b)
MERGE (c:Claim {id: 'art1-c16'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الاتفاقات السابقة سرعان ما انهارت، بسبب خروقات وتهجير جماعي نفّذته جماعات محسوبة على الزعيم الدرزي حكمت الهجري', quoteLang: 'ar', line: 13,
    translation: 'The earlier agreements soon collapsed, because of violations and collective displacement carried out by groups counted as belonging to the Druze leader Hikmat al-Hijri.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    reading: 'The sentence ties the displacement to the groups; the violations are ascribed to them by extension.',
    readingAr: 'تنسب الجملة التهجير إلى الجماعات، ونُسبت الخروقات إليها تبعًا لذلك.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c17 · line 13 · collectively: residents from the Bedouin tribes
MATCH (a:Actor {id: 'hijri-affiliated-groups'})
MATCH (b:Actor {id: 'bedouin-tribes'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:DISPLACES {id: 'r-hijri-affiliated-groups-displaces-bedouin-tribes'}]->(b)
MERGE (c:Claim {id: 'art1-c17'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'تهجير جماعي نفّذته جماعات محسوبة على الزعيم الدرزي حكمت الهجري بحق سكان من عشائر البدو', quoteLang: 'ar', line: 13,
    translation: 'collective displacement, carried out by groups counted as belonging to the Druze leader Hikmat al-Hijri, against residents from the Bedouin tribes.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c18 · line 13 · “counted as his”
MATCH (a:Actor {id: 'hijri-affiliated-groups'})
MATCH (b:Actor {id: 'hikmat-al-hijri'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:AFFILIATED_WITH {id: 'r-hijri-affiliated-groups-affiliated-with-hikmat-al-hijri'}]->(b)
MERGE (c:Claim {id: 'art1-c18'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'جماعات محسوبة على الزعيم الدرزي حكمت الهجري', quoteLang: 'ar', line: 13,
    translation: 'groups counted as belonging to the Druze leader Hikmat al-Hijri.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c40 · line 29 · hotbeds of sectarian conflict in the south
MATCH (a:Actor {id: 'syrian-government'})
MATCH (b:Place {id: 'southern-syria'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:SEEKS_TO_DISMANTLE_CONFLICT_IN {id: 'r-syrian-government-seeks-to-dismantle-conflict-in-southern-syria'}]->(b)
MERGE (c:Claim {id: 'art1-c40'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'وتفكيك بؤر الصراع الطائفي في مناطق الجنوب', quoteLang: 'ar', line: 29,
    translation: 'and dismantling the hotbeds of sectarian conflict in the regions of the south.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2024-12-01'), datePrecision: 'month', dateInferred: true,
    reading: '“Since the overthrow of Bashar al-Assad at the end of 2024”, dated to the month by line 17.',
    readingAr: '«منذ الإطاحة ببشار الأسد نهاية عام 2024»، والشهر محدد في السطر 17.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);
