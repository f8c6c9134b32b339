// The agreement of 10 March, who made it, what it provides, and what Türkiye says of it and of its parties.
// One statement a claim: the relation as the article has it, then the claim that states it. See seeds/README.md.

// art1-c07 · line 7 · the ministry’s own word for it
MATCH (a:Actor {id: 'turkish-mod'})
MATCH (b:Actor {id: 'isis'})
MATCH (d:Document {id: 'art1'})
MERGE (a)-[r:CALLS_TERRORIST {id: 'r-turkish-mod-calls-terrorist-isis'}]->(b)
MERGE (c:Claim {id: 'art1-c07'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'التنظيمات الإرهابية، وعلى رأسها تنظيم "داعش"', quoteLang: 'ar', line: 7,
    translation: 'terrorist organisations, foremost among them the organisation “Daesh”.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(a);

// art1-c22 · line 20 · closely, the ministry says
MATCH (a:Actor {id: 'turkish-mod'})
MATCH (b:Agreement {id: 'march-agreement'})
MATCH (d:Document {id: 'art1'})
MERGE (a)-[r:MONITORS {id: 'r-turkish-mod-monitors-march-agreement'}]->(b)
MERGE (c:Claim {id: 'art1-c22'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'أكدت وزارة الدفاع التركية، أنها تتابع عن كثب تداعيات الاتفاق', quoteLang: 'ar', line: 20,
    translation: 'The Turkish Ministry of Defence affirmed that it is following closely the repercussions of the agreement.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(a);

// art1-c23 · line 19 · cautiously, in a section heading
MATCH (a:Actor {id: 'turkiye'})
MATCH (b:Agreement {id: 'march-agreement'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:MONITORS {id: 'r-turkiye-monitors-march-agreement'}]->(b)
MERGE (c:Claim {id: 'art1-c23'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'أنقرة تراقب بحذر', quoteLang: 'ar', line: 19,
    translation: 'Ankara watches with caution.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    reading: 'A section heading; what is watched is read from the paragraph under it.',
    readingAr: 'عنوان فرعي، وموضوع المراقبة مفهوم من الفقرة التي تليه.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c24 · line 20 · the parties, signed on 10 March
MATCH (a:Actor {id: 'syrian-government'})
MATCH (b:Actor {id: 'sdf'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:SIGNED_AGREEMENT_WITH {id: 'r-syrian-government-signed-agreement-with-sdf'}]->(b)
MERGE (c:Claim {id: 'art1-c24'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الاتفاق الذي وقع بين حكومة دمشق وتنظيم "قسد" (الذراع العسكري لحزب العمال الكردستاني المصنّف إرهابياً في تركيا)، والذي تم توقيعه، بتاريخ: 10 آذار/ مارس الماضي', quoteLang: 'ar', line: 20,
    translation: 'the agreement concluded between the Damascus government and the organisation “SDF” (the military arm of the Kurdistan Workers’ Party, which is classed as terrorist in Türkiye), and which was signed on 10 March last.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-03-10'), datePrecision: 'day', dateInferred: true,
    reading: 'The voice is ambiguous: the outlet’s, inside a sentence that reports the ministry. The day and month are stated; the year is read from “last March” and the year of the report. That the agreement is still in force is read from its being monitored.',
    readingAr: 'صاحب القول ملتبس: هو الصحيفة، ضمن جملة تنقل كلام الوزارة. اليوم والشهر مذكوران، أما السنة فمفهومة من عبارة «آذار/ مارس الماضي» ومن سنة الخبر. وبقاء الاتفاق ساريًا مفهوم من متابعته.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c25 · line 22 · the signatories
MATCH (a:Actor {id: 'ahmad-al-sharaa'})
MATCH (b:Actor {id: 'ferhat-abdi-sahin'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:SIGNED_AGREEMENT_WITH {id: 'r-ahmad-al-sharaa-signed-agreement-with-ferhat-abdi-sahin'}]->(b)
MERGE (c:Claim {id: 'art1-c25'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الاتفاق، الذي وقعه الرئيس السوري الحالي، أحمد الشرع، وقائد "قسد" فرهاد عبدي شاهين', quoteLang: 'ar', line: 22,
    translation: 'the agreement, which was signed by the current Syrian president, Ahmad al-Sharaa, and the commander of the “SDF”, Ferhat Abdi Şahin.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-03-10'), datePrecision: 'day', dateInferred: true,
    reading: 'The date is taken from line 20. The day and month are stated; the year is read from “last March” and the year of the report. That the agreement is still in force is read from its being monitored.',
    readingAr: 'التاريخ مأخوذ من السطر 20. اليوم والشهر مذكوران، أما السنة فمفهومة من عبارة «آذار/ مارس الماضي» ومن سنة الخبر. وبقاء الاتفاق ساريًا مفهوم من متابعته.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c26 · line 20 · “military arm of”, the wording of the report
MATCH (a:Actor {id: 'sdf'})
MATCH (b:Actor {id: 'pkk'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:DESCRIBED_AS_ARM_OF {id: 'r-sdf-described-as-arm-of-pkk'}]->(b)
MERGE (c:Claim {id: 'art1-c26'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'تنظيم "قسد" (الذراع العسكري لحزب العمال الكردستاني', quoteLang: 'ar', line: 20,
    translation: 'the organisation “SDF” (the military arm of the Kurdistan Workers’ Party).', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    reading: 'The voice is ambiguous: the outlet’s, inside a sentence that reports the ministry.',
    readingAr: 'صاحب القول ملتبس: هو الصحيفة، ضمن جملة تنقل كلام الوزارة.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c27 · line 20 · classed as terrorist in Türkiye
MATCH (a:Actor {id: 'turkiye'})
MATCH (b:Actor {id: 'pkk'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:DESIGNATES_AS_TERRORIST {id: 'r-turkiye-designates-as-terrorist-pkk'}]->(b)
MERGE (c:Claim {id: 'art1-c27'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'لحزب العمال الكردستاني المصنّف إرهابياً في تركيا', quoteLang: 'ar', line: 20,
    translation: 'of the Kurdistan Workers’ Party, which is classed as terrorist in Türkiye.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    reading: 'The voice is ambiguous: the outlet’s, inside a sentence that reports the ministry.',
    readingAr: 'صاحب القول ملتبس: هو الصحيفة، ضمن جملة تنقل كلام الوزارة.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c31 · line 22 · an integral part of the state
MATCH (a:Agreement {id: 'march-agreement'})
MATCH (b:Actor {id: 'kurdish-community'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:RECOGNISES {id: 'r-march-agreement-recognises-kurdish-community'}]->(b)
MERGE (c:Claim {id: 'art1-c31'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'والاعتراف بالمجتمع الكردي كجزء لا يتجزأ من الدولة، مع ضمان حقوقه المواطنية والدستورية', quoteLang: 'ar', line: 22,
    translation: 'and on recognition of the Kurdish community as an integral part of the state, with a guarantee of its citizenship and constitutional rights.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-03-10'), datePrecision: 'day', dateInferred: true,
    reading: 'The date is taken from line 20. The day and month are stated; the year is read from “last March” and the year of the report. That the agreement is still in force is read from its being monitored.',
    readingAr: 'التاريخ مأخوذ من السطر 20. اليوم والشهر مذكوران، أما السنة فمفهومة من عبارة «آذار/ مارس الماضي» ومن سنة الخبر. وبقاء الاتفاق ساريًا مفهوم من متابعته.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c32 · line 22 · in all Syrian territory
MATCH (a:Agreement {id: 'march-agreement'})
MATCH (b:Actor {id: 'syria'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:PROVIDES_FOR_CEASEFIRE_IN {id: 'r-march-agreement-provides-for-ceasefire-in-syria'}]->(b)
MERGE (c:Claim {id: 'art1-c32'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'وينص الاتفاق، الذي وقعه الرئيس السوري الحالي، أحمد الشرع، وقائد "قسد" فرهاد عبدي شاهين، على وقف إطلاق النار في جميع الأراضي السورية', quoteLang: 'ar', line: 22,
    translation: 'The agreement, which was signed by the current Syrian president, Ahmad al-Sharaa, and the commander of the “SDF”, Ferhat Abdi Şahin, provides for a ceasefire in all Syrian territory.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-03-10'), datePrecision: 'day', dateInferred: true,
    reading: 'The date is taken from line 20. The day and month are stated; the year is read from “last March” and the year of the report. That the agreement is still in force is read from its being monitored.',
    readingAr: 'التاريخ مأخوذ من السطر 20. اليوم والشهر مذكوران، أما السنة فمفهومة من عبارة «آذار/ مارس الماضي» ومن سنة الخبر. وبقاء الاتفاق ساريًا مفهوم من متابعته.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c33 · line 27 · practical proof
MATCH (a:Actor {id: 'turkiye'})
MATCH (b:Actor {id: 'sdf'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'turkish-defence-sources'})
MERGE (a)-[r:DEMANDS_COMPLIANCE_FROM {id: 'r-turkiye-demands-compliance-from-sdf'}]->(b)
MERGE (c:Claim {id: 'art1-c33'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'على "قسد" إثبات التزامها العملي ببنود الاتفاق', quoteLang: 'ar', line: 27,
    translation: 'It is for the “SDF” to prove its practical commitment to the terms of the agreement.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    reading: 'The sources are read as speaking for Türkiye.',
    readingAr: 'المفهوم أن المصادر تتحدث باسم تركيا.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c34 · line 27 · the unity of Syria’s territory
MATCH (a:Actor {id: 'turkiye'})
MATCH (b:Actor {id: 'syria'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'turkish-defence-sources'})
MERGE (a)-[r:DECLARES_RED_LINE {id: 'r-turkiye-declares-red-line-syria'}]->(b)
MERGE (c:Claim {id: 'art1-c34'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'أنقرة تعتبر وحدة الأراضي السورية خطا أحمر، ولا تقبل بأي ترتيبات قد تؤثر على الأمن الإقليمي', quoteLang: 'ar', line: 27,
    translation: 'Ankara regards the unity of Syria’s territory as a red line, and accepts no arrangements that may affect regional security.', translationLang: 'en',
    reportedOn: date('2025-07-23'),
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c39 · line 29 · “re-containing the SDF file”
MATCH (a:Actor {id: 'syrian-government'})
MATCH (b:Actor {id: 'sdf'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:SEEKS_TO_CONTAIN {id: 'r-syrian-government-seeks-to-contain-sdf'}]->(b)
MERGE (c:Claim {id: 'art1-c39'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'وإعادة احتواء ملف "قسد"', quoteLang: 'ar', line: 29,
    translation: 'and re-containing the file of the “SDF”.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2024-12-01'), datePrecision: 'month', dateInferred: true,
    reading: '“Since the overthrow of Bashar al-Assad at the end of 2024”, dated to the month by line 17.',
    readingAr: '«منذ الإطاحة ببشار الأسد نهاية عام 2024»، والشهر محدد في السطر 17.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c47 · line 20 · one party
MATCH (a:Actor {id: 'syrian-government'})
MATCH (b:Agreement {id: 'march-agreement'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:PARTY_TO {id: 'r-syrian-government-party-to-march-agreement'}]->(b)
MERGE (c:Claim {id: 'art1-c47'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الاتفاق الذي وقع بين حكومة دمشق وتنظيم "قسد"', quoteLang: 'ar', line: 20,
    translation: 'the agreement concluded between the Damascus government and the organisation “SDF”.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-03-10'), datePrecision: 'day', dateInferred: true,
    reading: 'The day and month are stated; the year is read from “last March” and the year of the report. That the agreement is still in force is read from its being monitored.',
    readingAr: 'اليوم والشهر مذكوران، أما السنة فمفهومة من عبارة «آذار/ مارس الماضي» ومن سنة الخبر. وبقاء الاتفاق ساريًا مفهوم من متابعته.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c48 · line 20 · the other party
MATCH (a:Actor {id: 'sdf'})
MATCH (b:Agreement {id: 'march-agreement'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:PARTY_TO {id: 'r-sdf-party-to-march-agreement'}]->(b)
MERGE (c:Claim {id: 'art1-c48'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الاتفاق الذي وقع بين حكومة دمشق وتنظيم "قسد"', quoteLang: 'ar', line: 20,
    translation: 'the agreement concluded between the Damascus government and the organisation “SDF”.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-03-10'), datePrecision: 'day', dateInferred: true,
    reading: 'The day and month are stated; the year is read from “last March” and the year of the report. That the agreement is still in force is read from its being monitored.',
    readingAr: 'اليوم والشهر مذكوران، أما السنة فمفهومة من عبارة «آذار/ مارس الماضي» ومن سنة الخبر. وبقاء الاتفاق ساريًا مفهوم من متابعته.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c49 · line 22 · one signature
MATCH (a:Actor {id: 'ahmad-al-sharaa'})
MATCH (b:Agreement {id: 'march-agreement'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:SIGNATORY_OF {id: 'r-ahmad-al-sharaa-signatory-of-march-agreement'}]->(b)
MERGE (c:Claim {id: 'art1-c49'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الاتفاق، الذي وقعه الرئيس السوري الحالي، أحمد الشرع', quoteLang: 'ar', line: 22,
    translation: 'the agreement, which was signed by the current Syrian president, Ahmad al-Sharaa.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-03-10'), datePrecision: 'day', dateInferred: true,
    reading: 'The date is taken from line 20. The day and month are stated; the year is read from “last March” and the year of the report. That the agreement is still in force is read from its being monitored.',
    readingAr: 'التاريخ مأخوذ من السطر 20. اليوم والشهر مذكوران، أما السنة فمفهومة من عبارة «آذار/ مارس الماضي» ومن سنة الخبر. وبقاء الاتفاق ساريًا مفهوم من متابعته.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);

// art1-c50 · line 22 · the other signature
MATCH (a:Actor {id: 'ferhat-abdi-sahin'})
MATCH (b:Agreement {id: 'march-agreement'})
MATCH (d:Document {id: 'art1'})
MATCH (voice:Actor {id: 'the-outlet'})
MERGE (a)-[r:SIGNATORY_OF {id: 'r-ferhat-abdi-sahin-signatory-of-march-agreement'}]->(b)
MERGE (c:Claim {id: 'art1-c50'})
  ON CREATE SET c += {
    relationId: r.id, relationType: type(r), modality: 'asserted', credibility: 6,
    quote: 'الذي وقعه الرئيس السوري الحالي، أحمد الشرع، وقائد "قسد" فرهاد عبدي شاهين', quoteLang: 'ar', line: 22,
    translation: 'which was signed by the current Syrian president, Ahmad al-Sharaa, and the commander of the “SDF”, Ferhat Abdi Şahin.', translationLang: 'en',
    reportedOn: date('2025-07-23'), validFrom: date('2025-03-10'), datePrecision: 'day', dateInferred: true,
    reading: 'The date is taken from line 20. The day and month are stated; the year is read from “last March” and the year of the report. That the agreement is still in force is read from its being monitored.',
    readingAr: 'التاريخ مأخوذ من السطر 20. اليوم والشهر مذكوران، أما السنة فمفهومة من عبارة «آذار/ مارس الماضي» ومن سنة الخبر. وبقاء الاتفاق ساريًا مفهوم من متابعته.',
    recordedAt: datetime('2026-11-24T12:00:00Z'), recordedBy: 'seed-author', method: 'seed'
  }
MERGE (c)-[:SUBJECT]->(a)
MERGE (c)-[:OBJECT]->(b)
MERGE (c)-[:IN]->(d)
MERGE (c)-[:BY]->(voice);
