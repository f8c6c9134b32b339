// The Turkish–Syrian line: the request for support, the answer, coordination and the meeting in Istanbul.
// One statement a claim: the relation as the article has it, then the claim that states it. See seeds/README.md.

// art1-c01 · line 7 · the government formally asked Türkiye for technical and training support, the ministry says
MATCH (a:Actor {id: 'syrian-government'})
MATCH (b:Actor {id: 'turkiye'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'turkish-mod'})
MERGE (a)-[r:REQUESTS_SUPPORT_FROM {id: 'r-syrian-government-requests-support-from-turkiye'}]->(b)
MERGE (c:Claim {id: 'art1-c01'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الحكومة السورية الجديدة قد طلبت رسميا من أنقرة، تقديم دعم فني وتدريبي، لتعزيز قدراتها الدفاعية ومكافحة التنظيمات الإرهابية', quoteLang: 'ar', line: 7,
    translation: 'The new Syrian government has formally asked Ankara to provide technical and training support, to strengthen its defence capacity and to combat terrorist organisations.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c02 · line 3 · the same request in the headline’s stronger words
MATCH (a:Actor {id: 'syrian-government'})
MATCH (b:Actor {id: 'turkiye'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:REQUESTS_SUPPORT_FROM {id: 'r-syrian-government-requests-support-from-turkiye'}]->(b)
MERGE (c:Claim {id: 'art1-c02'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'دمشق تطلب "دعما عسكريا" من أنقرة', quoteLang: 'ar', line: 3,
    translation: 'Damascus asks Ankara for “military support”.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    reading: 'A headline, with “military support” in quotation marks: stronger than the ministry’s own words on line 7.',
    readingAr: 'عنوان يضع «دعما عسكريا» بين علامتي تنصيص، وهو أقوى من عبارة الوزارة نفسها في السطر 7.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c03 · line 9 · Türkiye answered, and goes on with advice and training
MATCH (a:Actor {id: 'turkiye'})
MATCH (b:Actor {id: 'syrian-government'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'zeki-akturk'})
MERGE (a)-[r:PROVIDES_SUPPORT_TO {id: 'r-turkiye-provides-support-to-syrian-government'}]->(b)
MERGE (c:Claim {id: 'art1-c03'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'أنقرة استجابت لهذا الطلب، وتواصل حالياً تقديم الاستشارات الفنية والتدريب للجانب السوري', quoteLang: 'ar', line: 9,
    translation: 'Ankara has answered this request and is at present continuing to provide technical advice and training to the Syrian side.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    reading: '“The Syrian side” is read as the Syrian government, which made the request.',
    readingAr: 'المفهوم أن «الجانب السوري» هو الحكومة السورية صاحبة الطلب.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c04 · line 5 · Türkiye declares itself ready to support and train the Syrian Army (a caption)
MATCH (a:Actor {id: 'turkiye'})
MATCH (b:Actor {id: 'syrian-army'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:OFFERS_SUPPORT_TO {id: 'r-turkiye-offers-support-to-syrian-army'}]->(b)
MERGE (c:Claim {id: 'art1-c04'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'تركيا تعلن استعدادها لتقديم دعم عسكري وتدريب للجيش السوري- الأناضول', quoteLang: 'ar', line: 5,
    translation: 'Türkiye declares its readiness to provide military support and training to the Syrian Army – Anadolu.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    reading: 'A photograph’s caption, printed twice (lines 5 and 6); Anadolu is credited with the photograph and is not read as the voice.',
    readingAr: 'تعليق على صورة ورد مرتين (السطران 5 و6)؛ والأناضول مصدر الصورة، ولا تُعدّ صاحبة القول.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c06 · line 7 · a stated purpose of the request
MATCH (a:Actor {id: 'syrian-government'})
MATCH (b:Actor {id: 'isis'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'turkish-mod'})
MERGE (a)-[r:SEEKS_TO_COMBAT {id: 'r-syrian-government-seeks-to-combat-isis'}]->(b)
MERGE (c:Claim {id: 'art1-c06'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'لتعزيز قدراتها الدفاعية ومكافحة التنظيمات الإرهابية، وعلى رأسها تنظيم "داعش"', quoteLang: 'ar', line: 7,
    translation: 'to strengthen its defence capacity and to combat terrorist organisations, foremost among them the organisation “Daesh”.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    reading: 'A stated purpose of the request for support.',
    readingAr: 'غاية مذكورة من غايات طلب الدعم.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c08 · line 9 · a shared vision, in the spokesperson’s words
MATCH (a:Actor {id: 'turkiye'})
MATCH (b:Actor {id: 'syrian-government'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'zeki-akturk'})
MERGE (a)-[r:SHARES_VISION_WITH {id: 'r-turkiye-shares-vision-with-syrian-government'}]->(b)
MERGE (c:Claim {id: 'art1-c08'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'رؤية مشتركة لضمان وحدة سوريا واستقرارها ومواجهة التهديدات الإرهابية', quoteLang: 'ar', line: 9,
    translation: 'a shared vision for securing the unity and stability of Syria and facing terrorist threats.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    reading: 'Shared with “the Syrian side”, read as the Syrian government.',
    readingAr: 'الرؤية مشتركة مع «الجانب السوري»، والمفهوم أنه الحكومة السورية.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c09 · line 17 · growing coordination
MATCH (a:Actor {id: 'turkiye'})
MATCH (b:Actor {id: 'syrian-government'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:COORDINATES_WITH {id: 'r-turkiye-coordinates-with-syrian-government'}]->(b)
MERGE (c:Claim {id: 'art1-c09'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'تنامي التنسيق بين أنقرة ودمشق', quoteLang: 'ar', line: 17,
    translation: 'the growth of coordination between Ankara and Damascus.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c10 · line 3 · “official cooperation”, in the headline
MATCH (a:Actor {id: 'turkiye'})
MATCH (b:Actor {id: 'syrian-government'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:COORDINATES_WITH {id: 'r-turkiye-coordinates-with-syrian-government'}]->(b)
MERGE (c:Claim {id: 'art1-c10'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'وتعاون تركي-سوري رسمي لتعزيز الاستقرار', quoteLang: 'ar', line: 3,
    translation: 'and official Turkish–Syrian cooperation to strengthen stability.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c19 · line 17 · the first meeting of its kind since December 2024
MATCH (a:Actor {id: 'metin-gurak'})
MATCH (b:Actor {id: 'asim-hawari'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:MET_WITH {id: 'r-metin-gurak-met-with-asim-hawari'}]->(b)
MERGE (c:Claim {id: 'art1-c19'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'التقى رئيس هيئة الأركان التركية، ميتين غوراك، بقائد القوى الجوية السورية، عاصم هواري، على هامش معرض الصناعات الدفاعية "آيدف 2025" في إسطنبول، في لقاء هو الأول من نوعه منذ سقوط نظام المخلوع بشار الأسد في كانون الأول/ ديسمبر 2024', quoteLang: 'ar', line: 17,
    translation: 'The Chief of the Turkish General Staff, Metin Gürak, met the commander of the Syrian Air Force, Asim Hawari, on the margins of the defence industry fair “IDEF 2025” in Istanbul, the first meeting of its kind since the fall of the regime of the deposed Bashar al-Assad in December 2024.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-07-22'), validTo: date('2025-07-23'), datePrecision: 'day', dateInferred: true,
    reading: 'Between the opening of the fair (22 July 2025) and the report; the article gives no day.',
    readingAr: 'بين افتتاح المعرض (22 تموز/ يوليو 2025) ونشر الخبر؛ ولا يحدد المقال اليوم.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c38 · line 29 · a cautious rapprochement
MATCH (a:Actor {id: 'syrian-government'})
MATCH (b:Actor {id: 'turkiye'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:SEEKS_RAPPROCHEMENT_WITH {id: 'r-syrian-government-seeks-rapprochement-with-turkiye'}]->(b)
MERGE (c:Claim {id: 'art1-c38'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'أبرزها تقاربها الحذر مع تركيا', quoteLang: 'ar', line: 29,
    translation: 'most notably its cautious rapprochement with Türkiye.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2024-12-01'), datePrecision: 'month', dateInferred: true,
    reading: '“Since the overthrow of Bashar al-Assad at the end of 2024”, dated to the month by line 17.',
    readingAr: '«منذ الإطاحة ببشار الأسد نهاية عام 2024»، والشهر محدد في السطر 17.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);
