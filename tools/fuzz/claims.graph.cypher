CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT relation_type_id IF NOT EXISTS FOR (n:RelationType) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT node_kind_id IF NOT EXISTS FOR (n:NodeKind) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT property_key_id IF NOT EXISTS FOR (n:PropertyKey) REQUIRE n.id IS UNIQUE;
CREATE INDEX claim_relation_id IF NOT EXISTS FOR (n:Claim) ON (n.relationId);
CREATE INDEX claim_valid_from IF NOT EXISTS FOR (n:Claim) ON (n.validFrom);
CREATE INDEX claim_reported_on IF NOT EXISTS FOR (n:Claim) ON (n.reportedOn);
CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Actor|Place|Event|Agreement|Document)
ON EACH [n.name, n.nameAr, n.nameTr, n.nameKu, n.aliases];
MERGE (a:Actor {id: 'ahmad-al-sharaa'}) ON CREATE SET a:Person, a += {
  name: 'Ahmad al-Sharaa', nameAr: 'أحمد الشرع', aliases: ['Ahmed al-Sharaa', 'Ahmad al-Shara', 'Ahmed eş-Şara']};
MERGE (a:Actor {id: 'hikmat-al-hijri'}) ON CREATE SET a:Person, a += {
  name: 'Hikmat al-Hijri', nameAr: 'حكمت الهجري', aliases: ['Hikmat al-Hajari', 'Sheikh al-Hijri', 'الهجري']};
MERGE (a:Actor {id: 'zeki-akturk'}) ON CREATE SET a:Person, a += {
  name: 'Zeki Aktürk', nameAr: 'زكي أق تورك', nameTr: 'Zeki Aktürk', reliability: 'F', unnamed: false};
MERGE (a:Actor {id: 'metin-gurak'}) ON CREATE SET a:Person, a += {
  name: 'Metin Gürak', nameAr: 'ميتين غوراك', nameTr: 'Metin Gürak'};
MERGE (a:Actor {id: 'asim-hawari'}) ON CREATE SET a:Person, a += {
  name: 'Asim Hawari', nameAr: 'عاصم هواري', aliases: ['Assem Hawari']};
MERGE (a:Actor {id: 'ferhat-abdi-sahin'}) ON CREATE SET a:Person, a += {
  name: 'Ferhat Abdi Şahin', nameAr: 'فرهاد عبدي شاهين', nameTr: 'Ferhat Abdi Şahin', nameKu: 'Mazlûm Ebdî',
  aliases: ['Mazloum Abdi', 'مظلوم عبدي']};
MERGE (a:Actor {id: 'bashar-al-assad'}) ON CREATE SET a:Person, a += {
  name: 'Bashar al-Assad', nameAr: 'بشار الأسد'};
MERGE (a:Actor {id: 'turkiye'}) ON CREATE SET a:State, a += {
  name: 'Türkiye', nameAr: 'تركيا', nameTr: 'Türkiye', aliases: ['Turkey', 'Ankara', 'أنقرة']};
MERGE (a:Actor {id: 'syria'}) ON CREATE SET a:State, a += {
  name: 'Syria', nameAr: 'سوريا'};
MERGE (a:Actor {id: 'israel'}) ON CREATE SET a:State, a += {
  name: 'Israel', nameAr: 'إسرائيل'};
MERGE (a:Actor {id: 'turkish-mod'}) ON CREATE SET a:StateBody, a += {
  name: 'Turkish Ministry of National Defence', nameAr: 'وزارة الدفاع التركية', nameTr: 'Millî Savunma Bakanlığı',
  aliases: ['Turkish MoD', 'MSB'], reliability: 'F', unnamed: false};
MERGE (a:Actor {id: 'turkish-general-staff'}) ON CREATE SET a:StateBody, a += {
  name: 'Turkish General Staff', nameAr: 'هيئة الأركان التركية', nameTr: 'Genelkurmay Başkanlığı'};
MERGE (a:Actor {id: 'syrian-government'}) ON CREATE SET a:StateBody, a += {
  name: 'Syrian government', nameAr: 'الحكومة السورية الجديدة',
  aliases: ['Damascus', 'حكومة دمشق', 'the new Syrian government']};
MERGE (a:Actor {id: 'syrian-army'}) ON CREATE SET a:StateBody, a += {
  name: 'Syrian Army', nameAr: 'الجيش السوري'};
MERGE (a:Actor {id: 'syrian-air-force'}) ON CREATE SET a:StateBody, a += {
  name: 'Syrian Air Force', nameAr: 'القوى الجوية السورية'};
MERGE (a:Actor {id: 'assad-government'}) ON CREATE SET a:StateBody, a += {
  name: 'Assad government', nameAr: 'نظام بشار الأسد', note: 'Until December 2024.',
  noteAr: 'حتى كانون الأول/ ديسمبر 2024.'};
MERGE (a:Actor {id: 'sdf'}) ON CREATE SET a:ArmedGroup, a += {
  name: 'Syrian Democratic Forces', nameAr: 'قوات سوريا الديمقراطية', nameKu: 'Hêzên Sûriya Demokratîk',
  aliases: ['SDF', 'قسد', 'QSD', 'SDG', 'HSD']};
MERGE (a:Actor {id: 'pkk'}) ON CREATE SET a:ArmedGroup, a += {
  name: "Kurdistan Workers' Party", nameAr: 'حزب العمال الكردستاني', nameKu: 'Partiya Karkerên Kurdistanê', aliases: ['PKK']};
MERGE (a:Actor {id: 'isis'}) ON CREATE SET a:ArmedGroup, a += {
  name: 'Islamic State', nameAr: 'تنظيم داعش', aliases: ['ISIS', 'ISIL', 'Daesh', 'داعش']};
MERGE (a:Actor {id: 'druze-groups'}) ON CREATE SET a:ArmedGroup, a += {
  name: 'Druze groups', nameAr: 'مجموعات درزية', note: 'That they are armed is read from “bloody clashes”.',
  noteAr: 'كونها مسلحة مفهوم من عبارة «مواجهات دموية».'};
MERGE (a:Actor {id: 'hijri-affiliated-groups'}) ON CREATE SET a:ArmedGroup, a += {
  name: 'Groups affiliated with al-Hijri', nameAr: 'جماعات محسوبة على حكمت الهجري'};
MERGE (a:Actor {id: 'bedouin-tribes'}) ON CREATE SET a:Tribe, a += {
  name: 'Bedouin tribes', nameAr: 'عشائر بدوية', aliases: ['عشائر البدو']};
MERGE (a:Actor {id: 'kurdish-community'}) ON CREATE SET a:Community, a += {
  name: 'Kurdish community of Syria', nameAr: 'المجتمع الكردي', nameKu: 'Kurdên Sûriyê'};
MERGE (a:Actor {id: 'snhr'}) ON CREATE SET a:Organization, a += {
  name: 'Syrian Network for Human Rights', nameAr: 'الشبكة السورية لحقوق الإنسان', aliases: ['SNHR'],
  reliability: 'F', unnamed: false};
MERGE (a:Actor {id: 'anadolu'}) ON CREATE SET a:MediaOutlet, a += {
  name: 'Anadolu Agency', nameAr: 'الأناضول', nameTr: 'Anadolu Ajansı', note: 'Credited with the photograph.',
  noteAr: 'مصدر الصورة.'};
MERGE (a:Actor {id: 'turkish-defence-sources'}) ON CREATE SET a:Source, a += {
  name: 'Turkish defence sources', nameAr: 'مصادر الدفاع التركية', reliability: 'F', unnamed: true};
MERGE (a:Actor {id: 'the-outlet'}) ON CREATE SET a:MediaOutlet, a += {
  name: "the article's outlet", nameAr: 'الصحيفة ناشرة المقال', reliability: 'F', unnamed: false,
  note: 'The voice of the article itself. The outlet has a name; our copy lacks it.',
  noteAr: 'صوت المقال نفسه. للصحيفة اسم لا يظهر في نسختنا.'};
MERGE (a:Actor {id: 'seed-author'}) ON CREATE SET a:Source, a += {
  name: "the seed's author", nameAr: 'معدّ البيانات', reliability: 'F', unnamed: false,
  note: 'The voice of background knowledge.',
  noteAr: 'صوت المعرفة العامة.'};
MERGE (p:Place {id: 'damascus'}) ON CREATE SET p += {
  name: 'Damascus', nameAr: 'دمشق', latitude: 33.5138, longitude: 36.2765};
MERGE (p:Place {id: 'ankara'}) ON CREATE SET p += {
  name: 'Ankara', nameAr: 'أنقرة', nameTr: 'Ankara', latitude: 39.9334, longitude: 32.8597};
MERGE (p:Place {id: 'istanbul'}) ON CREATE SET p += {
  name: 'Istanbul', nameAr: 'إسطنبول', nameTr: 'İstanbul', latitude: 41.0082, longitude: 28.9784};
MERGE (p:Place {id: 'suwayda-governorate'}) ON CREATE SET p += {
  name: 'Suwayda Governorate', nameAr: 'السويداء', latitude: 32.8, longitude: 36.8, approximate: true};
MERGE (p:Place {id: 'southern-syria'}) ON CREATE SET p += {
  name: 'Southern Syria', nameAr: 'جنوب سوريا', latitude: 32.9, longitude: 36.4, approximate: true};
MERGE (e:Event {id: 'idef-2025'}) ON CREATE SET e += {
  name: 'IDEF 2025', nameAr: 'آيدف 2025', nameTr: 'IDEF 2025'};
MERGE (e:Event {id: 'suwayda-clashes'}) ON CREATE SET e += {
  name: 'Suwayda clashes', nameAr: 'مواجهات السويداء'};
MERGE (e:Event {id: 'fall-of-the-assad-government'}) ON CREATE SET e += {
  name: 'Fall of the Assad government', nameAr: 'سقوط نظام بشار الأسد'};
MERGE (g:Agreement {id: 'march-agreement'}) ON CREATE SET g += {
  name: 'Agreement of 10 March', nameAr: 'اتفاق 10 آذار/ مارس'};
MERGE (g:Agreement {id: 'ceasefire-agreements'}) ON CREATE SET g += {
  name: 'The four announced ceasefire agreements', nameAr: 'أربع اتّفاقات لوقف إطلاق النار'};
MERGE (g:Agreement {id: 'earlier-ceasefires'}) ON CREATE SET g += {
  name: 'The earlier ceasefire agreements', nameAr: 'الاتفاقات السابقة', note: 'Those announced before the last of the four.',
  noteAr: 'الاتفاقات المعلنة قبل آخر الأربعة.'};
MERGE (d:Document {id: 'art1'}) ON CREATE SET d += {
  name: 'Damascus asks Ankara for “military support”; official Turkish–Syrian cooperation to strengthen stability',
  nameAr: 'دمشق تطلب "دعما عسكريا" من أنقرة.. وتعاون تركي-سوري رسمي لتعزيز الاستقرار (شاهد)',
  lang: 'ar', publisher: "the article's outlet", publisherAr: 'الصحيفة ناشرة المقال', reliability: 'F',
  publishedOn: date('2025-07-23'), publishedOnInferred: true,
  reading: 'The article has no date line. It speaks of a Wednesday during IDEF 2025, a fair held from 22 to 27 July 2025.',
  readingAr: 'لا تاريخ على المقال، لكنه يذكر يوم أربعاء خلال معرض «آيدف 2025» المقام من 22 إلى 27 تموز/ يوليو 2025.'};
MERGE (d:Document {id: 'background-knowledge'}) ON CREATE SET d += {
  name: 'Background knowledge', nameAr: 'معرفة عامة', lang: 'en', publisher: "the seed's author", publisherAr: 'معدّ البيانات', reliability: 'F'};
MATCH (d:Document {id: 'art1'})
UNWIND [
  'ahmad-al-sharaa', 'hikmat-al-hijri', 'zeki-akturk', 'metin-gurak', 'asim-hawari', 'ferhat-abdi-sahin', 'bashar-al-assad',
  'turkiye', 'syria', 'israel',
  'turkish-mod', 'turkish-general-staff', 'syrian-government', 'syrian-army', 'syrian-air-force', 'assad-government',
  'sdf', 'pkk', 'isis', 'druze-groups', 'hijri-affiliated-groups',
  'bedouin-tribes', 'kurdish-community',
  'snhr', 'anadolu', 'turkish-defence-sources'
] AS id
MATCH (a:Actor {id: id})
MERGE (d)-[:MENTIONS]->(a);
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
MATCH ()-[r]->()
WHERE r.id IS NOT NULL
OPTIONAL MATCH (c:Claim {relationId: r.id})
WITH r, c,
  coalesce(c.modality, 'asserted') AS modality,
  coalesce(c.datePrecision, 'day') AS precision,
  size([(c)-[:CONTRADICTS]-(other:Claim) | other.id]) AS contradictions
WITH r, c, modality, contradictions,
  CASE WHEN modality <> 'denied' THEN c.validFrom END AS begins,
  CASE WHEN modality <> 'denied' THEN c.validTo END AS ends,
  CASE precision WHEN 'year' THEN 3 WHEN 'month' THEN 2 ELSE 1 END AS coarseness,
  CASE precision
    WHEN 'year' THEN c.validTo + duration({years: 1}) - duration({days: 1})
    WHEN 'month' THEN c.validTo + duration({months: 1}) - duration({days: 1})
    ELSE c.validTo
  END AS lastDay
WITH r,
  count(c) AS claimCount,
  min(c.reportedOn) AS firstReported,
  max(c.reportedOn) AS lastReported,
  min(c.credibility) AS bestCredibility,
  collect(DISTINCT modality) AS modalities,
  sum(contradictions) AS contradictions,
  min(begins) AS validFrom,
  max(CASE WHEN ends IS NOT NULL THEN lastDay END) AS latest,
  count(CASE WHEN begins IS NOT NULL AND ends IS NULL THEN 1 END) AS open,
  collect({begins: begins, ends: ends, lastDay: lastDay, coarseness: coarseness}) AS spans
WHERE claimCount > 0 OR r.claimCount IS NOT NULL
WITH r, claimCount, firstReported, lastReported, bestCredibility, validFrom,
  [s IN spans WHERE s.begins = validFrom | s.coarseness] AS firsts,
  [s IN spans WHERE open = 0 AND s.ends IS NOT NULL AND s.lastDay = latest] AS lasts,
  CASE
    WHEN claimCount = 0 THEN null
    WHEN contradictions > 0 OR ('asserted' IN modalities AND 'denied' IN modalities) THEN 'disputed'
    WHEN 'asserted' IN modalities THEN 'asserted'
    WHEN 'denied' IN modalities THEN 'denied'
    WHEN 'planned' IN modalities THEN 'planned'
    ELSE 'hypothetical'
  END AS status
WITH r, claimCount, firstReported, lastReported, bestCredibility, validFrom, status,
  reduce(finest = 3, n IN firsts | CASE WHEN n < finest THEN n ELSE finest END) AS firstCoarseness,
  reduce(finest = 3, s IN lasts | CASE WHEN s.coarseness < finest THEN s.coarseness ELSE finest END) AS lastCoarseness,
  size(firsts) > 0 AS begun,
  lasts
WITH r, claimCount, firstReported, lastReported, bestCredibility, validFrom, status,
  head([s IN lasts WHERE s.coarseness = lastCoarseness | s.ends]) AS validTo,
  CASE
    WHEN begun AND (size(lasts) = 0 OR firstCoarseness > lastCoarseness) THEN firstCoarseness
    WHEN size(lasts) > 0 THEN lastCoarseness
  END AS coarseness
WITH r, claimCount, firstReported, lastReported, bestCredibility, validFrom, validTo, status,
  CASE coarseness WHEN 1 THEN 'day' WHEN 2 THEN 'month' WHEN 3 THEN 'year' END AS datePrecision
WHERE any(pair IN [
    [r.claimCount, claimCount],
    [r.firstReported, firstReported],
    [r.lastReported, lastReported],
    [r.validFrom, validFrom],
    [r.validTo, validTo],
    [r.datePrecision, datePrecision],
    [r.status, status],
    [r.bestCredibility, bestCredibility]
  ] WHERE (pair[0] IS NULL) <> (pair[1] IS NULL) OR pair[0] <> pair[1])
SET r += {
  claimCount: claimCount,
  firstReported: firstReported,
  lastReported: lastReported,
  validFrom: validFrom,
  validTo: validTo,
  datePrecision: datePrecision,
  status: status,
  bestCredibility: bestCredibility
};
MATCH (n) SET n.uid = n.id;
MATCH (a)-[r]->(b) SET r.uid = coalesce(r.id, a.id + ' ' + type(r) + ' ' + b.id);
