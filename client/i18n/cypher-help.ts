/** What each function and procedure of the engine does, in Arabic. The English sentences are the engine's own, which the server sends. */

const AGGREGATING = {
  avg: 'متوسط أعداد أو مُدد، أو null إن لم يكن منها شيء.',
  collect: 'القيم التي ليست null مجموعةً في قائمة.',
  count: 'عدد القيم التي ليست null.',
  max: 'القيمة التي تأتي آخرًا في الترتيب.',
  min: 'القيمة التي تأتي أولًا في الترتيب.',
  percentileCont: 'القيمة التي تقع دونها نسبة من الأعداد (من 0.0 إلى 1.0)، بين عددين منها عند الحاجة.',
  percentileDisc: 'العدد الذي تقع دونه نسبة من الأعداد (من 0.0 إلى 1.0)، وهو واحد منها دائمًا.',
  stDev: 'الانحراف المعياري لعيّنة.',
  stDevP: 'الانحراف المعياري لمجتمع كامل.',
  sum: 'مجموع أعداد أو مُدد، أو 0 إن لم يكن منها شيء.',
};

const LIST = {
  keys: 'أسماء خصائص عقدة أو علاقة أو خريطة.',
  labels: 'تصنيفات عقدة.',
  nodes: 'العُقد على طول مسار.',
  range: 'الأعداد الصحيحة من البداية إلى النهاية، وكلتاهما داخلة، بخطوة ثابتة.',
  relationships: 'العلاقات على طول مسار.',
  reverse: 'قائمة أو نص بترتيب معكوس.',
  tail: 'القائمة من غير عنصرها الأول.',
  toBooleanList: 'كل عنصر محوَّلًا إلى BOOLEAN، أو null إن تعذّر تحويله.',
  toFloatList: 'كل عنصر محوَّلًا إلى FLOAT، أو null إن تعذّر تحويله.',
  toIntegerList: 'كل عنصر محوَّلًا إلى INTEGER، أو null إن تعذّر تحويله.',
  toStringList: 'كل عنصر محوَّلًا إلى STRING، أو null إن تعذّر تحويله.',
};

const MATHEMATICAL = {
  abs: 'القيمة المطلقة لعدد.',
  acos: 'قوس جيب التمام.',
  asin: 'قوس الجيب.',
  atan: 'قوس الظل.',
  atan2: 'زاوية النقطة (x, y).',
  ceil: 'أصغر عدد صحيح لا يقل عن العدد، بنوع FLOAT.',
  cos: 'جيب التمام.',
  cot: 'ظل التمام.',
  degrees: 'الراديان محوَّلًا إلى درجات.',
  e: 'أساس اللوغاريتم الطبيعي.',
  exp: 'أساس اللوغاريتم الطبيعي مرفوعًا إلى قوة العدد.',
  floor: 'أكبر عدد صحيح لا يزيد على العدد، بنوع FLOAT.',
  haversin: 'نصف الجيب المنكوس.',
  isNaN: 'هل العدد هو القيمة NaN، أي ما ليس عددًا؟',
  log: 'اللوغاريتم الطبيعي.',
  log10: 'اللوغاريتم ذو الأساس 10.',
  pi: 'نسبة محيط الدائرة إلى قطرها.',
  radians: 'الدرجات محوَّلة إلى راديان.',
  rand: 'عدد عشوائي من 0 إلى ما دون 1.',
  round: 'عدد مقرَّب إلى عدد صحيح أو إلى منازل عشرية، والأنصاف إلى الأعلى ما لم يُذكر غير ذلك.',
  sign: 'إشارة العدد: 1 للموجب و0 للصفر و\u2066-1\u2069 للسالب.',
  sin: 'الجيب.',
  sqrt: 'الجذر التربيعي.',
  tan: 'الظل.',
  'vector.similarity.cosine': 'مدى تشابه متجهين، من 0 إلى 1، بحسب الزاوية بينهما.',
  'vector.similarity.euclidean': 'مدى تشابه متجهين، من 0 إلى 1، بحسب المسافة بينهما.',
};

const SCALAR = {
  char_length: 'عدد حروف نص.',
  character_length: 'عدد حروف نص.',
  coalesce: 'أول قيمة ليست null.',
  elementId: 'معرّف عقدة أو علاقة كما تعطيه قاعدة البيانات.',
  endNode: 'العقدة التي تنتهي إليها علاقة.',
  exists: 'هل يوجد النمط في الشبكة؟',
  head: 'العنصر الأول من قائمة، أو null.',
  id: 'رقم عقدة أو علاقة داخل قاعدة البيانات.',
  isEmpty: 'هل النص أو القائمة أو الخريطة بلا محتوى؟',
  last: 'العنصر الأخير من قائمة، أو null.',
  length: 'عدد العلاقات في مسار.',
  nullIf: 'null إن تساوت القيمتان، وإلا فالأولى.',
  properties: 'خصائص عقدة أو علاقة في خريطة، والخريطة تُعاد كما هي.',
  randomUUID: 'معرّف UUID عشوائي (الإصدار 4).',
  size: 'عدد عناصر قائمة، أو عدد حروف نص.',
  startNode: 'العقدة التي تبدأ منها علاقة.',
  timestamp: 'عدد الميلي ثانية منذ \u20661970-01-01T00:00Z\u2069، وهو واحد طوال الاستعلام.',
  toBoolean: converted('BOOLEAN'),
  toBooleanOrNull: convertedOrNull('BOOLEAN'),
  toFloat: converted('FLOAT'),
  toFloatOrNull: convertedOrNull('FLOAT'),
  toInteger: converted('INTEGER'),
  toIntegerOrNull: convertedOrNull('INTEGER'),
  type: 'نوع علاقة.',
  valueType: 'اسم أدق نوع ينطبق على القيمة.',
};

const SPATIAL = {
  point: 'نقطة من خريطة إحداثيات: x وy وz، أو longitude وlatitude وheight، مع crs أو srid.',
  'point.distance': 'المسافة بين نقطتين في نظام إحداثي واحد: خطًا مستقيمًا، أو بالأمتار على سطح الأرض.',
  'point.withinBBox': 'هل تقع نقطة في المستطيل الذي بين نقطتين، وحدوده منه؟ وعلى الأرض يجوز أن يعبر خط 180°.',
};

const TEXT = {
  btrim: 'النص من غير الفراغات، أو الحروف المعطاة، في طرفيه.',
  left: 'الحروف الأولى من نص، بالعدد المطلوب.',
  lower: 'النص بحروف صغيرة.',
  ltrim: 'النص من غير الفراغات، أو الحروف المعطاة، في بدايته.',
  normalize: 'النص بصيغة Unicode معيارية: NFC (وهي المفترضة) أو NFD أو NFKC أو NFKD.',
  replace: 'النص بعد استبدال نص بآخر حيثما ورد.',
  right: 'الحروف الأخيرة من نص، بالعدد المطلوب.',
  rtrim: 'النص من غير الفراغات، أو الحروف المعطاة، في نهايته.',
  split: 'أجزاء النص التي بين الفواصل.',
  substring: 'جزء من النص من موضع يُعدّ من 0، إلى نهايته أو بطول معيّن.',
  toLower: 'النص بحروف صغيرة.',
  toString: converted('STRING'),
  toStringOrNull: convertedOrNull('STRING'),
  toUpper: 'النص بحروف كبيرة.',
  trim: 'النص من غير الفراغات، أو الحروف المعطاة، في طرفيه.',
  upper: 'النص بحروف كبيرة.',
};

const TEMPORAL = {
  ...temporal('date', 'DATE'),
  ...temporal('datetime', 'ZONED DATETIME'),
  'datetime.fromepoch': 'اللحظة بعد كذا ثانية ونانو ثانية من \u20661970-01-01T00:00Z\u2069.',
  'datetime.fromepochmillis': 'اللحظة بعد كذا ميلي ثانية من \u20661970-01-01T00:00Z\u2069.',
  duration: 'مدة من نص بصيغة ISO 8601 أو من خريطة مكوّنات.',
  'duration.between': 'المدة من لحظة إلى أخرى، بالأشهر والأيام والثواني.',
  'duration.inDays': 'الأيام الكاملة من لحظة إلى أخرى.',
  'duration.inMonths': 'الأشهر الكاملة من لحظة إلى أخرى.',
  'duration.inSeconds': 'الثواني من لحظة إلى أخرى.',
  ...temporal('localdatetime', 'LOCAL DATETIME'),
  ...temporal('localtime', 'LOCAL TIME'),
  ...temporal('time', 'ZONED TIME'),
};

const PROCEDURES = {
  'db.awaitIndex': 'ينتظر أن يصبح فهرس جاهزًا، وهو جاهز منذ إنشائه.',
  'db.awaitIndexes': 'ينتظر أن تصبح الفهارس كلها جاهزة، وهي جاهزة منذ إنشائها.',
  'db.index.fulltext.listAvailableAnalyzers': 'يسرد المحلّلات التي يمكن أن يُبنى عليها فهرس نصي.',
  'db.index.fulltext.queryNodes': 'يبحث عن عُقد بكلماتها في فهرس نصي، والأقرب أولًا، مع درجة كل منها.',
  'db.index.fulltext.queryRelationships': 'يبحث عن علاقات بكلماتها في فهرس نصي، والأقرب أولًا، مع درجة كل منها.',
  'db.info': 'يذكر اسم الشبكة، وليس لها معرّف ولا تاريخ خاص بها.',
  'db.labels': 'يسرد التصنيفات المستعملة.',
  'db.ping': 'يجيب بالقيمة true.',
  'db.propertyKeys': 'يسرد مفاتيح الخصائص المستعملة.',
  'db.relationshipTypes': 'يسرد أنواع العلاقات المستعملة.',
  'db.schema.nodeTypeProperties': 'يسرد لكل مجموعة من التصنيفات خصائصها وأنواع قيمها.',
  'db.schema.relTypeProperties': 'يسرد لكل نوع من العلاقات خصائصه وأنواع قيمها.',
  'db.schema.visualization': 'يرسم المخطط: عقدة لكل تصنيف، وعلاقة لكل نوع وكل تصنيفين يصل بينهما.',
  'dbms.components': 'يذكر اسم المحرك، وإصدار لغة Cypher التي يفهمها، وطبعته.',
};

/** By name, as the engine writes it. */
export const ARABIC_HELP: ReadonlyMap<string, string> = new Map(
  [AGGREGATING, LIST, MATHEMATICAL, SCALAR, SPATIAL, TEXT, TEMPORAL, PROCEDURES].flatMap((table) =>
    Object.entries(table),
  ),
);

function converted(type: string): string {
  return `القيمة محوَّلة إلى ${type}، أو null إن لم يُقرأ النص كذلك، وخطأ إن كان نوعها لا يتحول أبدًا.`;
}

function convertedOrNull(type: string): string {
  return `القيمة محوَّلة إلى ${type}، أو null إن تعذّر تحويلها.`;
}

/** The five functions that each type of time has. */
function temporal(name: string, type: string): Readonly<Record<string, string>> {
  const value = `قيمة \u2066${type}\u2069`;
  return {
    [name]: `${value} من نص أو من خريطة مكوّنات أو من قيمة زمنية أخرى، ومن غير مُعطى: الحالية.`,
    [`${name}.realtime`]: `${value} الحالية بساعة اللحظة نفسها.`,
    [`${name}.statement`]: `${value} الحالية بساعة الاستعلام.`,
    [`${name}.transaction`]: `${value} الحالية بساعة المعاملة.`,
    [`${name}.truncate`]: `قيمة زمنية مقطوعة عند وحدة، بنوع \u2066${type}\u2069، وحقول الخريطة تحل محل ما قُطع.`,
  };
}
