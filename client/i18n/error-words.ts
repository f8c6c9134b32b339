/**
 * What the server and the engine say in English, told in Arabic by code: what happened, why, what to do. There is a sentence
 * for every error; the engine's own text, which knows every particular, is shown on request.
 */
import {
  type AppError,
  Cancelled,
  InvalidInput,
  LimitReached,
  NotFound,
  QueryFailed,
  Refused,
  Unavailable,
} from '../../graph/errors.ts';
import type { Notification } from '../../graph/store.ts';
import { AR, AR_FAMILIES, AR_STATUS, about, type Told } from './error-sentences.ts';
import { toldByShape } from './error-shapes.ts';
import { formatPlain } from './format.ts';

/** By what the reader can do next, for codes that nobody has heard of. */
function toldByClass(error: AppError): Told {
  if (error instanceof LimitReached) return { what: () => LIMITS[error.limit], todo: 'اطلب أقل: أضف شروطًا أو LIMIT.' };
  if (error instanceof Refused) {
    return { what: (names) => `لا يُسمح بهذا هنا${about(names)}. لم يُنفّذ شيء.`, todo: 'غيّر الاستعلام ثم نفّذ مجددًا.' };
  }
  if (error instanceof InvalidInput) {
    return { what: (names) => `في الطلب قيمة لا تصلح${about(names)}.`, todo: 'صحّحها ثم أرسل مجددًا.' };
  }
  if (error instanceof NotFound) return { what: () => 'المطلوب غير موجود.', todo: 'أعد تحميل الصفحة ثم حاول مجددًا.' };
  if (error instanceof Cancelled) return { what: () => 'أُوقف التنفيذ قبل أن يكتمل.', todo: 'نفّذ مجددًا متى شئت.' };
  if (error instanceof Unavailable) return { what: () => 'قاعدة البيانات لا تجيب الآن.', todo: 'حاول مجددًا بعد قليل.' };
  if (error instanceof QueryFailed) {
    return { what: (names) => `فشل تنفيذ الاستعلام${about(names)}.`, todo: 'غيّر الاستعلام ثم نفّذ مجددًا.' };
  }
  return { what: () => 'حدث خطأ غير متوقع.', todo: 'حاول مجددًا، والسبب مذكور في سجل الخادم.' };
}

const LIMITS: Readonly<Record<LimitReached['limit'], string>> = {
  time: 'بلغ الاستعلام حد الوقت.',
  rows: 'بلغ الجواب حد الصفوف.',
  bytes: 'بلغ الجواب حد الحجم.',
  memory: 'بلغ الاستعلام حد الذاكرة.',
};

const READ_ONLY = 'Shabaka.ReadOnly';

/**
 * The error as an English reader is told it, where the page knows more than the sentence of the server: whether there is a mode
 * that writes, undefined while that is unknown.
 */
export function englishError({ code }: AppError, isWritable: boolean | undefined): string | undefined {
  if (code !== READ_ONLY || isWritable === undefined) return undefined;
  return isWritable
    ? 'This statement changes data, and read mode allows no change. Nothing was run. Remove what changes data, or choose write mode.'
    : 'This statement changes data, and this server only reads. Nothing was run. Remove what changes data, or start the server with SHABAKA_WRITE=1.';
}

const MEANT = /[,;]? did you mean `([^`]+)`\?/;

/**
 * The error as an Arabic reader is told it. What happened: by the shape of the sentence, else by its code, by its GQL status, or by
 * the class of the code or of the error. What to do: the word that was meant, where one is near, else by the same.
 */
export function arabicError(error: AppError, isWritable?: boolean): string {
  // A limit or an end that was asked for is no fault of the statement, whatever the database files it under.
  const isEnded = error instanceof LimitReached || error instanceof Cancelled;
  const code = error.code === READ_ONLY && isWritable ? 'Neo.ClientError.Statement.AccessMode' : error.code;
  const told = AR.get(code) ?? (isEnded ? undefined : toldByFamily(error)) ?? toldByClass(error);
  const place = error.position
    ? ` (السطر ${formatPlain(error.position.line)}، العمود ${formatPlain(error.position.column)})`
    : '';
  // The place belongs to the sentence that says what happened.
  const [, meant] = MEANT.exec(error.message) ?? [];
  const message = error.message.replace(MEANT, '');
  const what = toldByShape(message) ?? told.what(quotedIn(message)).replace(/\.$/, '');
  return `${what}${place}. ${meant === undefined ? told.todo : `هل قصدت \u2068${meant}\u2069؟`}`;
}

function toldByFamily({ code, gqlStatus = '' }: AppError): Told | undefined {
  return AR_STATUS.get(gqlStatus.slice(0, 2)) ?? AR_FAMILIES.find(([prefix]) => code.startsWith(prefix))?.[1];
}

const AR_NOTIFICATIONS: ReadonlyMap<string, (names: string) => string> = new Map(
  Object.entries({
    'Neo.ClientNotification.Statement.CartesianProduct': (_: string) =>
      'في الاستعلام أجزاء لا رابط بينها، فتُقرن كل نتيجة من أحدها بكل نتيجة من الآخر. أضف ما يربطها إن لم تقصد ذلك.',
    'Neo.ClientNotification.Statement.UnknownLabelWarning': (names: string) =>
      `لا تصنيف بهذا الاسم في قاعدة البيانات${about(names)}، فلا نتائج له. راجع كتابته.`,
    'Neo.ClientNotification.Statement.UnknownRelationshipTypeWarning': (names: string) =>
      `لا علاقات من هذا النوع في قاعدة البيانات${about(names)}، فلا نتائج لها. راجع كتابته.`,
    'Neo.ClientNotification.Statement.UnknownPropertyKeyWarning': (names: string) =>
      `لا خاصية بهذا الاسم في قاعدة البيانات${about(names)}، فقيمتها null. راجع كتابتها.`,
  }),
);

/** A notification as an Arabic reader is told it; one that is not known is named for what it is. */
export function arabicNotification({ code, description, severity }: Notification): string {
  const told = AR_NOTIFICATIONS.get(code);
  if (told !== undefined) return told(quotedIn(description));
  return severity === 'warning'
    ? 'تنبّه قاعدة البيانات إلى أمر في هذا الاستعلام.'
    : 'لقاعدة البيانات ملاحظة على هذا الاستعلام.';
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
