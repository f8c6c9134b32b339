/** Arabic sentences for codes of errors: what happened and why, then what to do. */

export interface Told {
  /** What happened, and why. Takes the names that the message quotes, where it quotes any. */
  what(names: string): string;
  readonly todo: string;
}

const CREDENTIALS: Told = {
  what: () => 'رفضت قاعدة Neo4j اسم المستخدم أو كلمة المرور.',
  todo: 'صحّح NEO4J_USER وNEO4J_PASSWORD ثم شغّل الخادم من جديد.',
};

export const AR: ReadonlyMap<string, Told> = new Map(
  Object.entries({
    'Neo.ClientError.Statement.SyntaxError': {
      what: (names) => `في الاستعلام ما لا تقبله قواعد لغة Cypher${about(names)}.`,
      todo: 'صحّح الموضع المشار إليه ثم نفّذ مجددًا.',
    },
    'Neo.ClientError.Statement.SemanticError': {
      what: (names) => `صيغة الاستعلام سليمة لكن معناه لا يستقيم${about(names)}.`,
      todo: 'راجع الأسماء والمتغيرات ثم نفّذ مجددًا.',
    },
    'Neo.ClientError.Statement.TypeError': {
      what: (names) => `قيمة من نوع لا تقبله العملية${about(names)}.`,
      todo: 'حوّل القيمة إلى النوع المطلوب، أو غيّر العملية.',
    },
    'Neo.ClientError.Statement.ArgumentError': {
      what: (names) => `وسيط لا يصلح للدالة أو الإجراء${about(names)}.`,
      todo: 'غيّر الوسيط ثم نفّذ مجددًا.',
    },
    'Neo.ClientError.Statement.ArithmeticError': {
      what: () => 'عملية حسابية لا نتيجة لها، كالقسمة على صفر أو عدد يتجاوز الحد.',
      todo: 'استثنِ القيمة التي سببتها، مثلًا بشرط في WHERE.',
    },
    'Neo.ClientError.Statement.ParameterMissing': {
      what: (names) => `يذكر الاستعلام معلمة بلا قيمة${about(names)}.`,
      todo: 'أضف قيمتها إلى المعلمات ثم نفّذ مجددًا.',
    },
    'Neo.ClientError.Statement.PropertyNotFound': {
      what: (names) => `لا خاصية بهذا الاسم${about(names)}.`,
      todo: 'راجع اسم الخاصية.',
    },
    'Neo.ClientError.Statement.LabelNotFound': {
      what: (names) => `لا تصنيف بهذا الاسم${about(names)}.`,
      todo: 'راجع اسم التصنيف.',
    },
    'Neo.ClientError.Statement.ExternalResourceFailed': {
      what: () => 'تعذّرت قراءة ملف أو عنوان خارجي يذكره الاستعلام.',
      todo: 'احذف قراءته من الاستعلام.',
    },
    'Neo.ClientError.General.InvalidArguments': {
      what: (names) => `قيمة لا تصلح${about(names)}.`,
      todo: 'غيّرها ثم نفّذ مجددًا.',
    },
    'Neo.ClientError.Schema.IndexNotFound': {
      what: (names) => `لا فهرس بهذا الاسم${about(names)}.`,
      todo: 'راجع أسماء الفهارس.',
    },
    'Neo.ClientError.Schema.RepeatedPropertyInCompositeSchema': {
      what: (names) => `تتكرر خاصية في القيد أو الفهرس${about(names)}.`,
      todo: 'اذكر كل خاصية مرة واحدة.',
    },
    'Neo.DatabaseError.Schema.ConstraintCreationFailed': {
      what: (names) => `تعذّر إنشاء القيد${about(names)}، لأن في البيانات ما يخالفه.`,
      todo: 'أصلح البيانات ثم أنشئه مجددًا.',
    },
    'Neo.DatabaseError.Statement.ExecutionFailed': {
      what: (names) => `فشل تنفيذ الاستعلام${about(names)}.`,
      todo: 'غيّر الاستعلام ثم نفّذ مجددًا.',
    },
    'Neo.DatabaseError.Transaction.TransactionStartFailed': {
      what: () => 'تعذّر بدء معاملة جديدة في قاعدة البيانات.',
      todo: 'حاول مجددًا بعد قليل.',
    },
    'Neo.ClientError.Statement.EntityNotFound': {
      what: () => 'لم تعد العقدة أو العلاقة المقصودة في قاعدة البيانات.',
      todo: 'حدّث الصورة ثم حاول مجددًا.',
    },
    'Neo.ClientError.Statement.AccessMode': {
      what: () => 'يغيّر هذا الاستعلام البيانات، ووضع القراءة لا يسمح بأي تغيير.',
      todo: 'احذف ما يغيّر البيانات، أو اختر وضع الكتابة إن سمح به المشغّل.',
    },
    'Neo.ClientError.Procedure.ProcedureNotFound': {
      what: (names) => `لا إجراء أو دالة بهذا الاسم${about(names)}.`,
      todo: 'راجع الاسم في قائمة الإكمال.',
    },
    'Neo.ClientError.Procedure.ProcedureCallFailed': {
      what: (names) => `فشل استدعاء الإجراء${about(names)}.`,
      todo: 'راجع وسائطه ثم نفّذ مجددًا.',
    },
    'Neo.ClientError.Schema.ConstraintValidationFailed': {
      what: (names) => `يخالف هذا التغيير قيدًا في قاعدة البيانات${about(names)}، فلم يُكتب منه شيء.`,
      todo: 'غيّر القيمة المخالفة ثم نفّذ مجددًا.',
    },
    'Neo.ClientError.Schema.TokenNameError': {
      what: () => 'اسم تصنيف أو نوع علاقة أو خاصية فارغ أو فيه محرف لا يجوز.',
      todo: 'أعطه اسمًا فيه حرف واحد على الأقل ثم نفّذ مجددًا.',
    },
    'Neo.ClientError.Schema.ConstraintAlreadyExists': {
      what: (names) => `القيد موجود أصلًا${about(names)}.`,
      todo: 'لا يلزم شيء، أو استعمل IF NOT EXISTS.',
    },
    'Neo.ClientError.Schema.IndexAlreadyExists': {
      what: (names) => `الفهرس موجود أصلًا${about(names)}.`,
      todo: 'لا يلزم شيء، أو استعمل IF NOT EXISTS.',
    },
    'Neo.ClientError.Security.Unauthorized': CREDENTIALS,
    'Neo.ClientError.Security.AuthenticationRateLimit': CREDENTIALS,
    'Neo.ClientError.Security.CredentialsExpired': CREDENTIALS,
    'Neo.ClientError.Security.TokenExpired': CREDENTIALS,
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError': {
      what: () => 'احتاج الاستعلام إلى ذاكرة أكثر مما يُسمح به، فأُوقف.',
      todo: 'اطلب أقل: أضف شروطًا أو LIMIT.',
    },
    'Neo.TransientError.General.OutOfMemoryError': {
      what: () => 'نفدت ذاكرة قاعدة البيانات، فأُوقف كل ما كان قيد التنفيذ وفُتحت من جديد.',
      todo: 'اطلب أقل. أما الكتابة التي لم تنتهِ فإمّا حُفظت كاملة وإمّا لم يُحفظ منها شيء: تحقّق قبل إعادتها.',
    },
    'Shabaka.ReadOnly': {
      what: () => 'يغيّر هذا الاستعلام البيانات، وهذا الخادم للقراءة فقط. لم يُنفّذ شيء.',
      todo: 'احذف ما يغيّر البيانات، أو شغّل الخادم بالإعداد SHABAKA_WRITE=1.',
    },
    'Shabaka.EmptyStatement': { what: () => 'لا استعلام في المحرر.', todo: 'اكتب استعلامًا ثم نفّذه.' },
    'Shabaka.NotPlanned': {
      what: () => 'استغرق تخطيط الاستعلام في Neo4j وقتًا أطول من المسموح، فلم يُنفّذ.',
      todo: 'نفّذ مجددًا، فقاعدة Neo4j التي بدأت للتو أو المشغولة بطيئة في التخطيط.',
    },
    'Shabaka.NotAllowed': {
      what: (names) => `في الاستعلام ما لا يسمح به هذا الخادم${about(names)}. لم يُنفّذ شيء.`,
      todo: 'احذف ذلك الجزء ثم نفّذ مجددًا.',
    },
    'Neo.ClientError.Statement.UnsupportedAdministrationCommand': {
      what: () => 'هذا أمر إدارة، ولا تُنفّذ أوامر الإدارة من هنا. لم يُنفّذ شيء.',
      todo: 'نفّذه بأدوات قاعدة البيانات نفسها.',
    },
    'Shabaka.NotSupported': {
      what: (names) => `المحرك المدمج لا يعرف هذا بعد${about(names)}.`,
      todo: 'اكتبه بصيغة أخرى، أو استعمل Neo4j.',
    },
    'Shabaka.NotExplained': {
      what: () => 'لم تُعرف خطة هذا الاستعلام، فلا يُعرف أهو آمن. لم يُنفّذ شيء.',
      todo: 'بسّط الاستعلام ثم نفّذ مجددًا.',
    },
    'Shabaka.TimedOut': {
      what: () => 'تجاوز الاستعلام الوقت المسموح به، فأُوقف.',
      todo: 'اطلب أقل: أضف شروطًا أو LIMIT.',
    },
    'Shabaka.Memory': {
      what: () => 'احتاج الاستعلام إلى ذاكرة أكثر مما يُسمح به، فأُوقف.',
      todo: 'اطلب أقل: أضف شروطًا أو LIMIT.',
    },
    'Shabaka.BodyTooLarge': { what: () => 'الطلب أكبر من 1 MiB.', todo: 'أرسل أقل دفعة واحدة.' },
    'Shabaka.TooDeep': { what: () => 'القيم متداخلة أعمق مما يُقبل.', todo: 'بسّط بنيتها.' },
    'Shabaka.PartMissing': {
      what: () => 'تعذّر تحميل جزء من الصفحة.',
      todo: 'تأكد من أن الخادم يعمل ثم حاول مجددًا.',
    },
    'Shabaka.TooMany': { what: () => 'استعلامات كثيرة تُنفّذ الآن معًا.', todo: 'انتظر حتى ينتهي أحدها أو أوقفه.' },
    'Shabaka.InvalidJson': { what: () => 'المعلمات ليست JSON صالحًا.', todo: 'صحّحها ثم نفّذ مجددًا.' },
    'Shabaka.UnreadableParameters': {
      what: (names) => `لم يُنفّذ شيء، لأن من المعلمات ما ليست له قيمة مقروءة${about(names)}.`,
      todo: 'أعطِ كلًّا منها قيمة في حقلها ثم نفّذ مجددًا.',
    },
    'Shabaka.InvalidEncoding': {
      what: () => 'في الطلب بايتات ليست بترميز UTF-8.',
      todo: 'أرسله بترميز UTF-8.',
    },
    'Shabaka.InvalidAddress': { what: () => 'عنوان الطلب مكتوب على وجه لا يُقرأ.', todo: 'اكتب علامة النسبة %25.' },
    'Shabaka.InvalidRequest': { what: () => 'في الطلب قيمة لا تصلح.', todo: 'صحّحها ثم أرسل مجددًا.' },
    'Shabaka.InvalidValue': { what: (names) => `قيمة لا تصلح${about(names)}.`, todo: 'صحّحها ثم أرسل مجددًا.' },
    'Shabaka.NothingToExport': {
      what: () => 'لا عُقد ولا علاقات في هذه النتيجة لتُصدَّر بهذه الصيغة.',
      todo: 'أرجع العُقد كاملة، مثل RETURN a, r, b، أو اختر CSV.',
    },
    'Shabaka.ExportTooLarge': { what: () => 'الملف أكبر مما يُسمح به.', todo: 'صدّر أقل دفعة واحدة.' },
    'Shabaka.ServerAway': {
      what: () => 'لا يمكن الوصول إلى الخادم.',
      todo: 'تأكد من أنه يعمل، وستُعاد المحاولة تلقائيًا.',
    },
    'Shabaka.Starting': { what: () => 'ما زال الخادم يبدأ ولم تُفتح قاعدة بياناته بعد.', todo: 'حاول بعد ثوانٍ.' },
    'Shabaka.Stopping': { what: () => 'الخادم يتوقف الآن.', todo: 'شغّله من جديد ثم حاول.' },
    'Shabaka.BrokenStream': { what: () => 'انقطع الجواب قبل أن يكتمل.', todo: 'نفّذ مجددًا.' },
    'Shabaka.UnknownAnswer': {
      what: () => 'جواب لا يُفهم، ولعل الصفحة أقدم من الخادم أو أن العنوان لبرنامج آخر.',
      todo: 'أعد تحميل الصفحة.',
    },
    'Shabaka.ForeignHost': {
      what: () => 'فُتحت الصفحة بعنوان ليس لهذا الخادم.',
      todo: 'افتح العنوان الذي طبعه الخادم.',
    },
    'Shabaka.ForeignOrigin': {
      what: () => 'جاء الطلب من صفحة لموقع آخر.',
      todo: 'افتح العنوان الذي طبعه الخادم.',
    },
    'Shabaka.DiskFull': { what: () => 'امتلأ القرص، فلم يُكتب شيء.', todo: 'أفرغ مساحة ثم حاول مجددًا.' },
    'Shabaka.WriteFailed': { what: () => 'لم تُكتب البيانات على القرص.', todo: 'تحقق من القرص ثم حاول مجددًا.' },
    'Shabaka.ReadOnlyFolder': { what: () => 'مجلد البيانات لا يقبل الكتابة.', todo: 'امنح الخادم حق الكتابة فيه.' },
    'Shabaka.Cancelled': { what: () => 'أُوقف الاستعلام بطلب منك.', todo: 'نفّذه مجددًا متى شئت.' },
    'Shabaka.NoSuchView': { what: () => 'لا مشهد محفوظًا بهذا المعرّف.', todo: 'اختر مشهدًا من القائمة.' },
    'Shabaka.ViewChanged': {
      what: () => 'حُفظ هذا المشهد في مكان آخر منذ أن فُتح هنا.',
      todo: 'افتح النسخة الأخرى، أو احفظ فوقها، أو احفظ باسم آخر.',
    },
    'Shabaka.ViewNameTaken': { what: (names) => `هناك مشهد بهذا الاسم${about(names)}.`, todo: 'اختر اسمًا آخر.' },
    'Shabaka.DamagedView': { what: () => 'ملف المشهد تالف ولم يُقرأ.', todo: 'أعده من نسخة احتياطية أو احذفه.' },
    'Shabaka.BadQuestion': {
      what: () => 'أحد الأسئلة الجاهزة مكتوب بصيغة لا تُقرأ.',
      todo: 'أصلح ملفه ثم شغّل الخادم من جديد.',
    },
    'Shabaka.DanglingEdge': { what: () => 'في الطلب علاقة لا طرف لها.', todo: 'أرسل طرفيها معها.' },
    'Shabaka.MethodNotAllowed': {
      what: () => 'لا يجيب الخادم عن طلب من هذا النوع.',
      todo: 'أعد تحميل الصفحة.',
    },
    'Shabaka.NoSuchRoute': { what: () => 'ليس لهذا الخادم عنوان كهذا.', todo: 'أعد تحميل الصفحة.' },
    'Shabaka.NoSuchFormat': { what: () => 'صيغة ملف غير معروفة.', todo: 'اختر صيغة من القائمة.' },
    'Shabaka.UnsupportedMediaType': {
      what: () => 'لا يقبل الخادم طلبًا بهذه الصيغة.',
      todo: 'أرسله بصيغة JSON غير مضغوطة وبترميز UTF-8.',
    },
    'Shabaka.Internal': { what: () => 'حدث خطأ غير متوقع.', todo: 'حاول مجددًا، والسبب مذكور في سجل الخادم.' },
  } satisfies Record<string, Told>),
);

/** The classes of GQL status, by their first two characters: what Neo4j says of an error beside its code. */
export const AR_STATUS: ReadonlyMap<string, Told> = new Map(
  Object.entries({
    '08': { what: () => 'انقطع الاتصال بقاعدة البيانات.', todo: 'حاول مجددًا بعد قليل.' },
    '22': {
      what: (names) => `في الاستعلام قيمة لا تقبلها العملية${about(names)}.`,
      todo: 'غيّر القيمة أو العملية ثم نفّذ مجددًا.',
    },
    '25': {
      what: () => 'لا تسمح حالة المعاملة الجارية بهذا الاستعلام.',
      todo: 'نفّذه وحده، وفي الوضع الذي يناسبه.',
    },
    '40': { what: () => 'تراجعت قاعدة البيانات عن هذه المعاملة، فلم يُكتب منها شيء.', todo: 'نفّذ مجددًا.' },
    '42': {
      what: (names) => `في صيغة الاستعلام خطأ، أو فيه ما لا يُسمح به${about(names)}.`,
      todo: 'صحّحه ثم نفّذ مجددًا.',
    },
    '50': { what: () => 'لم تستطع قاعدة البيانات إتمام الاستعلام.', todo: 'حاول مجددًا، والسبب مذكور في سجلها.' },
    '51': { what: () => 'لا تسمح إعدادات قاعدة البيانات بهذا.', todo: 'راجع مشغّلها.' },
    '52': { what: (names) => `فشل استدعاء الإجراء${about(names)}.`, todo: 'راجع وسائطه ثم نفّذ مجددًا.' },
    '53': { what: (names) => `فشل استدعاء الدالة${about(names)}.`, todo: 'راجع وسائطها ثم نفّذ مجددًا.' },
    G1: {
      what: () => 'تعتمد على هذا العنصر علاقات أو قيود ما زالت قائمة.',
      todo: 'احذفها أولًا، أو استعمل DETACH DELETE.',
    },
  } satisfies Record<string, Told>),
);

/** Neo4j's classes of codes, for those that have no sentence of their own. */
export const AR_FAMILIES: readonly (readonly [prefix: string, told: Told])[] = [
  [
    'Neo.ClientError.Statement.',
    { what: (names) => `فشل تنفيذ الاستعلام${about(names)}.`, todo: 'غيّر الاستعلام ثم نفّذ مجددًا.' },
  ],
  [
    'Neo.ClientError.Procedure.',
    { what: (names) => `فشل استدعاء الإجراء${about(names)}.`, todo: 'راجع اسمه ووسائطه ثم نفّذ مجددًا.' },
  ],
  [
    'Neo.ClientError.Schema.',
    { what: (names) => `يخالف هذا بنية قاعدة البيانات${about(names)}.`, todo: 'راجع القيود والفهارس.' },
  ],
  [
    'Neo.DatabaseError.Schema.',
    { what: (names) => `تعذّر تغيير بنية قاعدة البيانات${about(names)}.`, todo: 'راجع القيود والفهارس.' },
  ],
  ['Neo.ClientError.Security.', { what: () => 'لا تسمح قاعدة البيانات بهذا.', todo: 'اطلب الإذن من مشغّلها.' }],
  [
    'Neo.ClientError.Database.',
    { what: () => 'قاعدة البيانات المطلوبة غير موجودة أو غير متاحة.', todo: 'راجع NEO4J_DATABASE في إعدادات الخادم.' },
  ],
  [
    'Neo.ClientError.Transaction.',
    { what: () => 'انتهت المعاملة قبل أن يكتمل الاستعلام.', todo: 'نفّذ مجددًا، أو اطلب أقل.' },
  ],
  ['Neo.TransientError.', { what: () => 'لم تستطع قاعدة البيانات الإجابة الآن.', todo: 'حاول مجددًا بعد قليل.' }],
  [
    'Neo.',
    { what: () => 'لم تستطع قاعدة البيانات تنفيذ هذا.', todo: 'حاول مجددًا، والسبب مذكور في سجل قاعدة البيانات.' },
  ],
];

/** The names in brackets, where there are any. */
export function about(names: string): string {
  return names === '' ? '' : ` (${names})`;
}
