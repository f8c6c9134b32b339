// Who heads, leads, commands and speaks for whom, and who did until December 2024.
// One statement a claim: the relation as the article has it, then the claim that states it. See seeds/README.md.

// art1-c05 · line 9 · by the outlet’s introduction of him
MATCH (a:Actor {id: 'zeki-akturk'})
MATCH (b:Actor {id: 'turkish-mod'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:SPOKESPERSON_FOR {id: 'r-zeki-akturk-spokesperson-for-turkish-mod'}]->(b)
MERGE (c:Claim {id: 'art1-c05'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'المتحدث باسم وزارة الدفاع، زكي أق تورك', quoteLang: 'ar', line: 9,
    translation: 'the spokesperson of the Ministry of Defence, Zeki Aktürk.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c20 · line 17 · Chief of the General Staff
MATCH (a:Actor {id: 'metin-gurak'})
MATCH (b:Actor {id: 'turkish-general-staff'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:HEADS {id: 'r-metin-gurak-heads-turkish-general-staff'}]->(b)
MERGE (c:Claim {id: 'art1-c20'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'رئيس هيئة الأركان التركية، ميتين غوراك', quoteLang: 'ar', line: 17,
    translation: 'the Chief of the Turkish General Staff, Metin Gürak.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c21 · line 17 · commander of the Air Force
MATCH (a:Actor {id: 'asim-hawari'})
MATCH (b:Actor {id: 'syrian-air-force'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:COMMANDS {id: 'r-asim-hawari-commands-syrian-air-force'}]->(b)
MERGE (c:Claim {id: 'art1-c21'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'بقائد القوى الجوية السورية، عاصم هواري', quoteLang: 'ar', line: 17,
    translation: 'the commander of the Syrian Air Force, Asim Hawari.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c28 · line 22 · the current president
MATCH (a:Actor {id: 'ahmad-al-sharaa'})
MATCH (b:Actor {id: 'syria'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:PRESIDENT_OF {id: 'r-ahmad-al-sharaa-president-of-syria'}]->(b)
MERGE (c:Claim {id: 'art1-c28'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الرئيس السوري الحالي، أحمد الشرع', quoteLang: 'ar', line: 22,
    translation: 'the current Syrian president, Ahmad al-Sharaa.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c29 · line 29 · “led by”
MATCH (a:Actor {id: 'ahmad-al-sharaa'})
MATCH (b:Actor {id: 'syrian-government'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:LEADS {id: 'r-ahmad-al-sharaa-leads-syrian-government'}]->(b)
MERGE (c:Claim {id: 'art1-c29'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الحكومة السورية الجديدة بقيادة أحمد الشرع', quoteLang: 'ar', line: 29,
    translation: 'the new Syrian government, led by Ahmad al-Sharaa.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c30 · line 22 · commander of the SDF
MATCH (a:Actor {id: 'ferhat-abdi-sahin'})
MATCH (b:Actor {id: 'sdf'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:COMMANDS {id: 'r-ferhat-abdi-sahin-commands-sdf'}]->(b)
MERGE (c:Claim {id: 'art1-c30'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'وقائد "قسد" فرهاد عبدي شاهين', quoteLang: 'ar', line: 22,
    translation: 'and the commander of the “SDF”, Ferhat Abdi Şahin.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c35 · line 17 · until December 2024
MATCH (a:Actor {id: 'bashar-al-assad'})
MATCH (b:Actor {id: 'assad-government'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:LED {id: 'r-bashar-al-assad-led-assad-government'}]->(b)
MERGE (c:Claim {id: 'art1-c35'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'سقوط نظام المخلوع بشار الأسد في كانون الأول/ ديسمبر 2024', quoteLang: 'ar', line: 17,
    translation: 'the fall of the regime of the deposed Bashar al-Assad in December 2024.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validTo: date('2024-12-01'), datePrecision: 'month', dateInferred: false,
    reading: 'That he led it is read from “the fall of the regime of the deposed”; since when, the article does not say.',
    readingAr: 'قيادته له مفهومة من عبارة «سقوط نظام المخلوع»، ولا يذكر المقال متى بدأت.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c36 · line 29 · until the end of 2024
MATCH (a:Actor {id: 'bashar-al-assad'})
MATCH (b:Actor {id: 'assad-government'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:LED {id: 'r-bashar-al-assad-led-assad-government'}]->(b)
MERGE (c:Claim {id: 'art1-c36'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الإطاحة ببشار الأسد نهاية عام 2024', quoteLang: 'ar', line: 29,
    translation: 'the overthrow of Bashar al-Assad at the end of 2024.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validTo: date('2024-01-01'), datePrecision: 'year', dateInferred: false,
    reading: 'That he led it until then is read from “the overthrow”.',
    readingAr: 'قيادته له حتى ذلك الحين مفهومة من كلمة «الإطاحة».',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c37 · line 29 · “the new government” since the overthrow
MATCH (a:Actor {id: 'syrian-government'})
MATCH (b:Actor {id: 'assad-government'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:SUCCEEDED {id: 'r-syrian-government-succeeded-assad-government'}]->(b)
MERGE (c:Claim {id: 'art1-c37'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'ومنذ الإطاحة ببشار الأسد نهاية عام 2024، تسعى الحكومة السورية الجديدة بقيادة أحمد الشرع', quoteLang: 'ar', line: 29,
    translation: 'Since the overthrow of Bashar al-Assad at the end of 2024, the new Syrian government, led by Ahmad al-Sharaa, has been seeking …', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2024-12-01'), datePrecision: 'month', dateInferred: true,
    reading: 'Read from “the new government” since the overthrow; dated to the month by line 17.',
    readingAr: 'مفهوم من عبارة «الحكومة الجديدة» منذ الإطاحة، والشهر محدد في السطر 17.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);
