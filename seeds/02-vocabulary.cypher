// What every relation type, kind of node and property is called, and how they are grouped.
// family: support, agreement, conflict, command, membership, statement, place or record. plover: the PLOVER category, where one fits.
// An entry that is there already is given what it lacks, and keeps what it has.
// symmetric types are stored once and drawn without an arrowhead. evidence types tie claims to what they are about.

UNWIND [
  {id: 'REQUESTS_SUPPORT_FROM', label: 'requests support from', labelAr: 'طلب دعم من', symmetric: false, family: 'support', plover: 'REQUEST'},
  {id: 'PROVIDES_SUPPORT_TO', label: 'provides support to', labelAr: 'تقديم دعم إلى', symmetric: false, family: 'support', plover: 'AID'},
  {id: 'OFFERS_SUPPORT_TO', label: 'offers support to', labelAr: 'عرض دعم على', symmetric: false, family: 'support', plover: 'AGREE'},
  {id: 'SHARES_VISION_WITH', label: 'shares a vision with', labelAr: 'رؤية مشتركة مع', symmetric: true, family: 'support', plover: 'SUPPORT'},
  {id: 'COORDINATES_WITH', label: 'coordinates with', labelAr: 'تنسيق مع', symmetric: true, family: 'support', plover: 'COOPERATE'},
  {id: 'SEEKS_RAPPROCHEMENT_WITH', label: 'seeks rapprochement with', labelAr: 'سعي إلى التقارب مع', symmetric: false, family: 'support', plover: 'SUPPORT'},
  {id: 'MET_WITH', label: 'met with', labelAr: 'لقاء مع', symmetric: true, family: 'support', plover: 'CONSULT'},

  {id: 'SIGNED_AGREEMENT_WITH', label: 'signed an agreement with', labelAr: 'توقيع اتفاق مع', symmetric: true, family: 'agreement', plover: 'AGREE'},
  {id: 'PARTY_TO', label: 'is party to', labelAr: 'طرف في', symmetric: false, family: 'agreement', plover: 'AGREE'},
  {id: 'SIGNATORY_OF', label: 'is a signatory of', labelAr: 'توقيع على', symmetric: false, family: 'agreement', plover: 'AGREE'},
  {id: 'RECOGNISES', label: 'recognises', labelAr: 'اعتراف بـ', symmetric: false, family: 'agreement'},
  {id: 'PROVIDES_FOR_CEASEFIRE_IN', label: 'provides for a ceasefire in', labelAr: 'نص على وقف إطلاق النار في', symmetric: false, family: 'agreement'},
  {id: 'ANNOUNCES_CEASEFIRE', label: 'announces ceasefire', labelAr: 'إعلان وقف إطلاق النار', symmetric: false, family: 'agreement', plover: 'AGREE'},

  {id: 'CLASHES_WITH', label: 'clashes with', labelAr: 'اشتباك مع', symmetric: true, family: 'conflict', plover: 'ASSAULT'},
  {id: 'ATTACKS', label: 'attacks', labelAr: 'هجوم على', symmetric: false, family: 'conflict', plover: 'ASSAULT'},
  {id: 'AGGRAVATES_TENSIONS_IN', label: 'aggravates tensions in', labelAr: 'مفاقمة التوترات في', symmetric: false, family: 'conflict'},
  {id: 'VIOLATES', label: 'violates', labelAr: 'خرق', symmetric: false, family: 'conflict'},
  {id: 'DISPLACES', label: 'displaces', labelAr: 'تهجير', symmetric: false, family: 'conflict', plover: 'COERCE'},
  {id: 'SEEKS_TO_COMBAT', label: 'seeks to combat', labelAr: 'سعي إلى مكافحة', symmetric: false, family: 'conflict'},
  {id: 'SEEKS_TO_CONTAIN', label: 'seeks to contain', labelAr: 'سعي إلى احتواء', symmetric: false, family: 'conflict'},
  {id: 'SEEKS_TO_DISMANTLE_CONFLICT_IN', label: 'seeks to dismantle conflict in', labelAr: 'سعي إلى تفكيك الصراع في', symmetric: false, family: 'conflict'},

  {id: 'PRESIDENT_OF', label: 'is president of', labelAr: 'رئاسة دولة', symmetric: false, family: 'command'},
  {id: 'LEADS', label: 'leads', labelAr: 'قيادة', symmetric: false, family: 'command'},
  {id: 'LED', label: 'led', labelAr: 'قيادة سابقة لـ', symmetric: false, family: 'command'},
  {id: 'HEADS', label: 'heads', labelAr: 'رئاسة', symmetric: false, family: 'command'},
  {id: 'COMMANDS', label: 'commands', labelAr: 'قيادة عسكرية لـ', symmetric: false, family: 'command'},
  {id: 'SUCCEEDED', label: 'succeeded', labelAr: 'حلول محل', symmetric: false, family: 'command'},

  {id: 'SPOKESPERSON_FOR', label: 'is spokesperson for', labelAr: 'تحدّث باسم', symmetric: false, family: 'membership'},
  {id: 'AFFILIATED_WITH', label: 'is affiliated with', labelAr: 'محسوب على', symmetric: false, family: 'membership'},
  {id: 'PART_OF', label: 'is part of', labelAr: 'جزء من', symmetric: false, family: 'membership'},

  {id: 'CALLS_TERRORIST', label: 'calls terrorist', labelAr: 'وصف بالإرهاب لـ', symmetric: false, family: 'statement', plover: 'ACCUSE'},
  {id: 'DESIGNATES_AS_TERRORIST', label: 'designates as terrorist', labelAr: 'تصنيف إرهابي لـ', symmetric: false, family: 'statement', plover: 'ACCUSE'},
  {id: 'DESCRIBED_AS_ARM_OF', label: 'is described as an arm of', labelAr: 'وصف بأنه ذراع لـ', symmetric: false, family: 'statement'},
  {id: 'REPORTS_CASUALTIES_OF', label: 'reports casualties of', labelAr: 'إحصاء ضحايا', symmetric: false, family: 'statement'},
  {id: 'MONITORS', label: 'monitors', labelAr: 'متابعة', symmetric: false, family: 'statement'},
  {id: 'DEMANDS_COMPLIANCE_FROM', label: 'demands compliance from', labelAr: 'مطالبة بالالتزام موجّهة إلى', symmetric: false, family: 'statement', plover: 'REQUEST'},
  {id: 'DECLARES_RED_LINE', label: 'declares a red line over', labelAr: 'إعلان خط أحمر بشأن', symmetric: false, family: 'statement', plover: 'THREATEN'},

  {id: 'OCCURRED_IN', label: 'occurred in', labelAr: 'وقوع في', symmetric: false, family: 'place'},
  {id: 'HELD_IN', label: 'was held in', labelAr: 'انعقاد في', symmetric: false, family: 'place'},
  {id: 'LOCATED_IN', label: 'is located in', labelAr: 'موقع ضمن', symmetric: false, family: 'place'},
  {id: 'CAPITAL_OF', label: 'is the capital of', labelAr: 'عاصمة', symmetric: false, family: 'place'},

  {id: 'INVOLVES', label: 'involves', labelAr: 'اشتمال على', symmetric: false, family: 'record'},
  {id: 'SUBJECT', label: 'has as subject', labelAr: 'فاعلها', symmetric: false, family: 'record', evidence: true},
  {id: 'OBJECT', label: 'has as object', labelAr: 'مفعولها', symmetric: false, family: 'record', evidence: true},
  {id: 'IN', label: 'stands in', labelAr: 'ورود في', symmetric: false, family: 'record', evidence: true},
  {id: 'BY', label: 'is said by', labelAr: 'قول على لسان', symmetric: false, family: 'record', evidence: true},
  {id: 'VIA', label: 'is passed on by', labelAr: 'نقل عبر', symmetric: false, family: 'record', evidence: true},
  {id: 'CORROBORATES', label: 'corroborates', labelAr: 'تعزيز', symmetric: false, family: 'record', evidence: true},
  {id: 'CONTRADICTS', label: 'contradicts', labelAr: 'تناقض مع', symmetric: true, family: 'record', evidence: true},
  {id: 'MENTIONS', label: 'mentions', labelAr: 'ذكر', symmetric: false, family: 'record', evidence: true}
] AS entry
MERGE (type:RelationType {id: entry.id})
  ON CREATE SET type += entry
WITH type, entry, properties(type) AS own
WHERE any(word IN keys(entry) WHERE own[word] IS NULL)
SET type += entry
SET type += own;

// class: person, state, armed, tribe, organisation, place, event, agreement or document.
// aliases are other words for it, in either language, that a search knows too.
// general marks a label that several kinds share; record marks what stands behind the picture and is not drawn unless asked for.
UNWIND [
  {id: 'Actor', label: 'Actor', labelAr: 'فاعل', class: 'organisation', general: true,
    aliases: ['player', 'جهة', 'طرف فاعل']},
  {id: 'Person', label: 'Person', labelAr: 'شخص', class: 'person',
    aliases: ['individual', 'man', 'woman', 'leader', 'فرد', 'إنسان', 'شخصية', 'قائد']},
  {id: 'State', label: 'State', labelAr: 'دولة', class: 'state',
    aliases: ['country', 'nation', 'بلد', 'قُطر']},
  {id: 'StateBody', label: 'State body', labelAr: 'هيئة حكومية', class: 'state',
    aliases: ['ministry', 'government', 'army', 'authority', 'institution', 'وزارة', 'حكومة', 'جيش', 'مؤسسة', 'سلطة']},
  {id: 'ArmedGroup', label: 'Armed group', labelAr: 'جماعة مسلحة', class: 'armed',
    aliases: ['militia', 'faction', 'rebels', 'armed faction', 'ميليشيا', 'فصيل', 'فصائل', 'مسلحون', 'تنظيم']},
  {id: 'Tribe', label: 'Tribe', labelAr: 'عشيرة', class: 'tribe',
    aliases: ['clan', 'tribal group', 'قبيلة', 'قبائل', 'عشائر']},
  {id: 'Community', label: 'Community', labelAr: 'مجتمع', class: 'tribe',
    aliases: ['ethnic group', 'minority', 'طائفة', 'أقلية', 'جماعة', 'مكوّن']},
  {id: 'Organization', label: 'Organisation', labelAr: 'منظمة', class: 'organisation',
    aliases: ['organization', 'NGO', 'association', 'network', 'جمعية', 'هيئة', 'شبكة', 'مؤسسة']},
  {id: 'MediaOutlet', label: 'Media outlet', labelAr: 'وسيلة إعلام', class: 'organisation',
    aliases: ['news agency', 'newspaper', 'press', 'channel', 'وكالة أنباء', 'صحيفة', 'صحافة', 'قناة']},
  {id: 'Source', label: 'Source', labelAr: 'مصدر', class: 'organisation',
    aliases: ['voice', 'speaker', 'صوت', 'متحدث']},
  {id: 'Place', label: 'Place', labelAr: 'مكان', class: 'place',
    aliases: ['location', 'city', 'town', 'region', 'موقع', 'مدينة', 'بلدة', 'منطقة', 'محافظة']},
  {id: 'Event', label: 'Event', labelAr: 'حدث', class: 'event',
    aliases: ['incident', 'happening', 'واقعة', 'حادثة']},
  {id: 'Agreement', label: 'Agreement', labelAr: 'اتفاق', class: 'agreement',
    aliases: ['deal', 'accord', 'treaty', 'pact', 'ceasefire', 'اتفاقية', 'معاهدة', 'صفقة', 'هدنة', 'وقف إطلاق النار']},
  {id: 'Document', label: 'Document', labelAr: 'وثيقة', class: 'document',
    aliases: ['article', 'report', 'text', 'مقال', 'تقرير', 'نص']},
  {id: 'Claim', label: 'Claim', labelAr: 'إفادة', class: 'document', record: true},
  {id: 'RelationType', label: 'Relation type', labelAr: 'نوع علاقة', class: 'document', record: true},
  {id: 'NodeKind', label: 'Kind of node', labelAr: 'نوع عقدة', class: 'document', record: true},
  {id: 'PropertyKey', label: 'Property', labelAr: 'خاصية', class: 'document', record: true}
] AS entry
MERGE (kind:NodeKind {id: entry.id})
  ON CREATE SET kind += entry
WITH kind, entry, properties(kind) AS own
WHERE any(word IN keys(entry) WHERE own[word] IS NULL)
SET kind += entry
SET kind += own;

// Properties by their key. Where a text is one of a few codes, values, valueLabels and valueLabelsAr name them, place by place.
UNWIND [
  {id: 'id', label: 'Identifier', labelAr: 'المعرّف'},
  {id: 'name', label: 'Name', labelAr: 'الاسم'},
  {id: 'nameAr', label: 'Name in Arabic', labelAr: 'الاسم بالعربية'},
  {id: 'nameTr', label: 'Name in Turkish', labelAr: 'الاسم بالتركية'},
  {id: 'nameKu', label: 'Name in Kurdish', labelAr: 'الاسم بالكردية'},
  {id: 'aliases', label: 'Also known as', labelAr: 'أسماء أخرى'},
  {id: 'note', label: 'Note', labelAr: 'ملاحظة'},
  {id: 'noteAr', label: 'Note in Arabic', labelAr: 'ملاحظة بالعربية'},

  {id: 'latitude', label: 'Latitude', labelAr: 'خط العرض'},
  {id: 'longitude', label: 'Longitude', labelAr: 'خط الطول'},
  {id: 'approximate', label: 'Place is approximate', labelAr: 'الموقع تقريبي'},
  {id: 'reliability', label: 'Reliability of the source', labelAr: 'موثوقية المصدر'},
  {id: 'unnamed', label: 'Unnamed source', labelAr: 'مصدر غير مسمى'},
  {id: 'lang', label: 'Language', labelAr: 'اللغة'},
  {id: 'publisher', label: 'Publisher', labelAr: 'الناشر'},
  {id: 'publisherAr', label: 'Publisher in Arabic', labelAr: 'الناشر بالعربية'},
  {id: 'publishedOn', label: 'Published on', labelAr: 'تاريخ النشر'},
  {id: 'publishedOnInferred', label: 'Date of publication inferred', labelAr: 'تاريخ النشر مستنتج'},

  {id: 'relationId', label: 'Identifier of the relation', labelAr: 'معرّف العلاقة'},
  {id: 'relationType', label: 'Type of relation', labelAr: 'نوع العلاقة'},
  {id: 'modality', label: 'Kind of claim', labelAr: 'صيغة الإفادة',
   values: ['asserted', 'denied', 'planned', 'hypothetical'],
   valueLabels: ['asserted', 'denied', 'planned', 'hypothetical'],
   valueLabelsAr: ['إثبات', 'نفي', 'خطة', 'افتراض']},
  {id: 'quote', label: 'Quote', labelAr: 'الاقتباس'},
  {id: 'quoteLang', label: 'Language of the quote', labelAr: 'لغة الاقتباس'},
  {id: 'line', label: 'Line', labelAr: 'السطر'},
  {id: 'translation', label: 'Translation', labelAr: 'الترجمة'},
  {id: 'translationLang', label: 'Language of the translation', labelAr: 'لغة الترجمة'},
  {id: 'reportedOn', label: 'Reported on', labelAr: 'تاريخ الخبر'},
  {id: 'validFrom', label: 'True from', labelAr: 'بداية الفترة'},
  {id: 'validTo', label: 'True until', labelAr: 'نهاية الفترة'},
  {id: 'datePrecision', label: 'Precision of the dates', labelAr: 'دقة التواريخ',
   values: ['day', 'month', 'year'],
   valueLabels: ['to the day', 'to the month', 'to the year'],
   valueLabelsAr: ['بدقة اليوم', 'بدقة الشهر', 'بدقة السنة']},
  {id: 'dateInferred', label: 'Date inferred', labelAr: 'التاريخ مستنتج'},
  {id: 'reading', label: 'Reading', labelAr: 'كيف فُهم النص'},
  {id: 'readingAr', label: 'Reading in Arabic', labelAr: 'كيف فُهم النص، بالعربية'},
  {id: 'credibility', label: 'Credibility of the information', labelAr: 'مصداقية المعلومة'},
  {id: 'figure', label: 'Figure', labelAr: 'العدد المذكور'},
  {id: 'figureUnit', label: 'Unit of the figure', labelAr: 'وحدة العدد'},
  {id: 'figureUnitAr', label: 'Unit of the figure in Arabic', labelAr: 'وحدة العدد بالعربية'},
  {id: 'recordedAt', label: 'Recorded at', labelAr: 'وقت التسجيل'},
  {id: 'recordedBy', label: 'Recorded by', labelAr: 'المسجِّل'},
  {id: 'method', label: 'Way of recording', labelAr: 'طريقة التسجيل',
   values: ['human', 'import', 'seed'],
   valueLabels: ['by hand', 'by import', 'with the seeds'],
   valueLabelsAr: ['يدويًا', 'بالاستيراد', 'مع البيانات الأولية']},

  {id: 'claimCount', label: 'Number of claims', labelAr: 'عدد الإفادات'},
  {id: 'firstReported', label: 'First reported', labelAr: 'أول خبر'},
  {id: 'lastReported', label: 'Last reported', labelAr: 'آخر خبر'},
  {id: 'status', label: 'Status', labelAr: 'الحالة',
   values: ['asserted', 'denied', 'planned', 'hypothetical', 'disputed'],
   valueLabels: ['asserted', 'denied', 'planned', 'hypothetical', 'disputed'],
   valueLabelsAr: ['مذكورة في المصدر', 'منفية', 'مخطط لها', 'مفترضة', 'متنازع عليها']},
  {id: 'bestCredibility', label: 'Best credibility', labelAr: 'أعلى مصداقية'},
  {id: 'quoteCount', label: 'Number of quotes', labelAr: 'عدد الاقتباسات'},

  {id: 'label', label: 'Label', labelAr: 'التسمية'},
  {id: 'labelAr', label: 'Label in Arabic', labelAr: 'التسمية بالعربية'},
  {id: 'symmetric', label: 'Mutual', labelAr: 'متبادلة'},
  {id: 'family', label: 'Family', labelAr: 'المجموعة'},
  {id: 'plover', label: 'PLOVER category', labelAr: 'فئة PLOVER'},
  {id: 'evidence', label: 'Evidence link', labelAr: 'صلة إثبات'},
  {id: 'class', label: 'Class', labelAr: 'الفئة'},
  {id: 'general', label: 'Shared by several kinds', labelAr: 'مشترك بين أنواع'},
  {id: 'record', label: 'Stands behind the picture', labelAr: 'خلف الصورة'},
  {id: 'values', label: 'Values', labelAr: 'القيم'},
  {id: 'valueLabels', label: 'Names of the values', labelAr: 'أسماء القيم'},
  {id: 'valueLabelsAr', label: 'Names of the values in Arabic', labelAr: 'أسماء القيم بالعربية'}
] AS entry
MERGE (key:PropertyKey {id: entry.id})
  ON CREATE SET key += entry
WITH key, entry, properties(key) AS own
WHERE any(word IN keys(entry) WHERE own[word] IS NULL)
SET key += entry
SET key += own;
