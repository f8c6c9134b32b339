// What the claims stand in. The publisher is told apart from who speaks (BY) and from who recorded (recordedBy).

MERGE (d:Document {id: 'art1'}) ON CREATE SET d += {
  name: 'Damascus asks Ankara for “military support”; official Turkish–Syrian cooperation to strengthen stability',
  nameAr: 'دمشق تطلب "دعما عسكريا" من أنقرة.. وتعاون تركي-سوري رسمي لتعزيز الاستقرار (شاهد)',
  lang: 'ar', publisher: "the article's outlet", publisherAr: 'الصحيفة ناشرة المقال', reliability: 'F',
  publishedOn: date('2025-07-23'), publishedOnInferred: true,
  reading: 'The article has no date line. It speaks of a Wednesday during IDEF 2025, a fair held from 22 to 27 July 2025.',
  readingAr: 'لا تاريخ على المقال، لكنه يذكر يوم أربعاء خلال معرض «آيدف 2025» المقام من 22 إلى 27 تموز/ يوليو 2025.'};

MERGE (d:Document {id: 'background-knowledge'}) ON CREATE SET d += {
  name: 'Background knowledge', nameAr: 'معرفة عامة', lang: 'en', publisher: "the seed's author", publisherAr: 'معدّ البيانات', reliability: 'F'};

// The article mentions each actor that it names.
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
