/**
 * What the server and the engine say in English, told in Arabic by code: what happened, why, what to do. Their own text
 * stays below it, since only that knows every particular.
 */
import { type AppError, LimitReached } from '../../graph/errors.ts';
import { formatPlain } from './format.ts';

interface Told {
  /** What happened, and why. Takes the names that the message quotes, where it quotes any. */
  what(names: string): string;
  readonly todo: string;
}

const AR: Readonly<Record<string, Told>> = {
  'Neo.ClientError.Statement.SyntaxError': {
    what: (names) => `تعذّرت قراءة نص Cypher هذا${about(names)}: فيه ما لا تقبله قواعد اللغة.`,
    todo: 'صحّح الموضع المشار إليه ثم نفّذ مجددًا.',
  },
  'Neo.ClientError.Statement.SemanticError': {
    what: (names) => `صيغة النص سليمة لكن معناه لا يستقيم${about(names)}.`,
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
    what: (names) => `يذكر النص معاملًا بلا قيمة${about(names)}.`,
    todo: 'أضف قيمته إلى المعاملات ثم نفّذ مجددًا.',
  },
  'Neo.ClientError.Statement.PropertyNotFound': {
    what: (names) => `لا خاصية بهذا الاسم${about(names)}.`,
    todo: 'راجع اسم الخاصية.',
  },
  'Neo.ClientError.Statement.EntityNotFound': {
    what: () => 'لم تعد العقدة أو العلاقة المقصودة في قاعدة البيانات.',
    todo: 'حدّث الصورة ثم حاول مجددًا.',
  },
  'Neo.ClientError.Statement.AccessMode': {
    what: () => 'يغيّر هذا النص البيانات، ووضع القراءة لا يسمح بأي تغيير.',
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
  'Neo.ClientError.Schema.ConstraintAlreadyExists': {
    what: (names) => `القيد موجود أصلًا${about(names)}.`,
    todo: 'لا يلزم شيء، أو استعمل IF NOT EXISTS.',
  },
  'Neo.ClientError.Schema.IndexAlreadyExists': {
    what: (names) => `الفهرس موجود أصلًا${about(names)}.`,
    todo: 'لا يلزم شيء، أو استعمل IF NOT EXISTS.',
  },
  'Neo.ClientError.Security.Unauthorized': {
    what: () => 'رفضت قاعدة Neo4j اسم المستخدم أو كلمة المرور.',
    todo: 'صحّح NEO4J_USER وNEO4J_PASSWORD ثم شغّل الخادم من جديد.',
  },
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError': {
    what: () => 'احتاج النص إلى ذاكرة أكثر مما يُسمح به، فأُوقف.',
    todo: 'اطلب أقل: أضف شروطًا أو LIMIT.',
  },
  'Shabaka.ReadOnly': {
    what: () => 'يغيّر هذا النص البيانات، وهذا الخادم للقراءة فقط. لم يُنفّذ شيء.',
    todo: 'احذف ما يغيّر البيانات، أو شغّل الخادم بالإعداد SHABAKA_WRITE=1.',
  },
  'Shabaka.NotAllowed': {
    what: (names) => `النص يستعمل ما لا يسمح به هذا الخادم${about(names)}. لم يُنفّذ شيء.`,
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
    what: () => 'لم تُعرف خطة هذا النص، فلا يُعرف أهو آمن. لم يُنفّذ شيء.',
    todo: 'بسّط النص ثم نفّذ مجددًا.',
  },
  'Shabaka.TimedOut': {
    what: () => 'تجاوز النص الوقت المسموح به، فأُوقف.',
    todo: 'اطلب أقل: أضف شروطًا أو LIMIT.',
  },
  'Shabaka.Memory': {
    what: () => 'احتاج النص إلى ذاكرة أكثر مما يُسمح به، فأُوقف.',
    todo: 'اطلب أقل: أضف شروطًا أو LIMIT.',
  },
  'Shabaka.BodyTooLarge': { what: () => 'الطلب أكبر من 1 MiB.', todo: 'أرسل أقل دفعة واحدة.' },
  'Shabaka.TooDeep': { what: () => 'القيم متداخلة أعمق مما يُقبل.', todo: 'بسّط بنيتها.' },
  'Shabaka.TooMany': { what: () => 'نصوص كثيرة تُنفّذ الآن معًا.', todo: 'انتظر حتى ينتهي أحدها أو أوقفه.' },
  'Shabaka.InvalidJson': { what: () => 'المعاملات ليست JSON صالحًا.', todo: 'صحّحها ثم نفّذ مجددًا.' },
  'Shabaka.InvalidRequest': { what: () => 'في الطلب قيمة لا تصلح.', todo: 'صحّحها ثم أرسل مجددًا.' },
  'Shabaka.InvalidValue': { what: (names) => `قيمة لا تصلح${about(names)}.`, todo: 'صحّحها ثم أرسل مجددًا.' },
  'Shabaka.NothingToExport': {
    what: () => 'لا عُقد ولا علاقات في هذه النتيجة لتُصدَّر بهذه الصيغة.',
    todo: 'أرجع العُقد كاملة، مثل RETURN a, r, b، أو اختر CSV.',
  },
  'Shabaka.ExportTooLarge': { what: () => 'الملف أكبر مما يُسمح به.', todo: 'صدّر أقل دفعة واحدة.' },
  'Shabaka.ServerAway': {
    what: () => 'لا يمكن الوصول إلى الخادم.',
    todo: 'تأكد من أنه يعمل، وستعاد المحاولة تلقائيًا.',
  },
  'Shabaka.Starting': { what: () => 'ما زال الخادم يبدأ ولم تُفتح قاعدة بياناته بعد.', todo: 'حاول بعد ثوانٍ.' },
  'Shabaka.Stopping': { what: () => 'الخادم يتوقف الآن.', todo: 'شغّله من جديد ثم حاول.' },
  'Shabaka.BrokenStream': { what: () => 'انقطع الجواب قبل أن يكتمل.', todo: 'نفّذ مجددًا.' },
  'Shabaka.UnknownAnswer': {
    what: () => 'جواب لا يُفهم، ولعل الصفحة أقدم من الخادم أو أن العنوان لبرنامج آخر.',
    todo: 'أعد تحميل الصفحة.',
  },
  'Shabaka.ForeignHost': { what: () => 'فُتحت الصفحة بعنوان ليس لهذا الخادم.', todo: 'افتح العنوان الذي طبعه الخادم.' },
  'Shabaka.ForeignOrigin': {
    what: () => 'جاء الطلب من صفحة لموقع آخر.',
    todo: 'افتح العنوان الذي طبعه الخادم.',
  },
  'Shabaka.DiskFull': { what: () => 'امتلأ القرص، فلم يُكتب شيء.', todo: 'أفرغ مساحة ثم حاول مجددًا.' },
  'Shabaka.WriteFailed': { what: () => 'لم تُكتب البيانات على القرص.', todo: 'تحقق من القرص ثم حاول مجددًا.' },
  'Shabaka.ReadOnlyFolder': { what: () => 'مجلد البيانات لا يقبل الكتابة.', todo: 'امنح الخادم حق الكتابة فيه.' },
  'Shabaka.Cancelled': { what: () => 'أُوقف النص بطلب منك.', todo: 'نفّذه مجددًا متى شئت.' },
  'Shabaka.NoSuchView': { what: () => 'لا مشهد محفوظًا بهذا المعرّف.', todo: 'اختر مشهدًا من القائمة.' },
  'Shabaka.ViewChanged': {
    what: () => 'حُفظ هذا المشهد في مكان آخر منذ أن فُتح هنا.',
    todo: 'افتح النسخة الأخرى، أو احفظ فوقها، أو احفظ باسم آخر.',
  },
  'Shabaka.ViewNameTaken': { what: (names) => `هناك مشهد بهذا الاسم${about(names)}.`, todo: 'اختر اسمًا آخر.' },
  'Shabaka.DamagedView': { what: () => 'ملف المشهد تالف ولم يُقرأ.', todo: 'أعده من نسخة احتياطية أو احذفه.' },
  'Shabaka.Internal': { what: () => 'حدث خطأ غير متوقع.', todo: 'حاول مجددًا، والسبب مذكور في سجل الخادم.' },
};

/** Neo4j's classes of codes, for those that have no sentence of their own. */
const AR_FAMILIES: readonly (readonly [prefix: string, told: Told])[] = [
  ['Neo.ClientError.Statement.', { what: (names) => `فشل تنفيذ النص${about(names)}.`, todo: 'غيّر النص ثم نفّذ مجددًا.' }],
  [
    'Neo.ClientError.Schema.',
    { what: (names) => `يخالف هذا بنية قاعدة البيانات${about(names)}.`, todo: 'راجع القيود والفهارس.' },
  ],
  [
    'Neo.DatabaseError.Schema.',
    { what: (names) => `تعذّر تغيير بنية قاعدة البيانات${about(names)}.`, todo: 'راجع القيود والفهارس.' },
  ],
  ['Neo.ClientError.Security.', { what: () => 'لا تسمح قاعدة البيانات بهذا.', todo: 'اطلب الإذن من مشغّلها.' }],
  ['Neo.TransientError.', { what: () => 'لم تستطع قاعدة البيانات الإجابة الآن.', todo: 'حاول مجددًا بعد قليل.' }],
  [
    'Neo.',
    { what: () => 'لم تستطع قاعدة البيانات تنفيذ هذا.', todo: 'حاول مجددًا، والسبب مذكور في سجل قاعدة البيانات.' },
  ],
];

const LIMITS: Readonly<Record<LimitReached['limit'], string>> = {
  time: 'بلغ النص حد الوقت.',
  rows: 'بلغ الجواب حد الصفوف.',
  bytes: 'بلغ الجواب حد الحجم.',
  memory: 'بلغ النص حد الذاكرة.',
};

/** The error as an Arabic reader is told it; undefined where nothing is known of its code. */
export function arabicError(error: AppError): string | undefined {
  const told = AR[error.code] ?? AR_FAMILIES.find(([prefix]) => error.code.startsWith(prefix))?.[1];
  const place = error.position
    ? ` (السطر ${formatPlain(error.position.line)}، العمود ${formatPlain(error.position.column)})`
    : '';
  if (told !== undefined) return `${told.what(quotedIn(error.message))}${place} ${told.todo}`;
  return error instanceof LimitReached ? `${LIMITS[error.limit]} اطلب أقل: أضف شروطًا أو LIMIT.` : undefined;
}

const QUOTED = /`([^`]{1,60})`|“([^”]{1,60})”|'([^'\s]{1,60})'|"([^"\s]{1,60})"|(\$\w{1,60})/g;
const MOST_NAMES = 3;

/** What the message quotes: names of variables, keys, constraints. They are data, so each keeps its own direction. */
function quotedIn(message: string): string {
  const names = [...message.matchAll(QUOTED)].map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '');
  return [...new Set(names)]
    .slice(0, MOST_NAMES)
    .map((name) => `\u2068${name}\u2069`)
    .join('، ');
}

function about(names: string): string {
  return names === '' ? '' : ` (${names})`;
}
