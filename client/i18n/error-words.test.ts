/** Every code that the server or the engine can send has an Arabic sentence of its own; whatever else comes has one by its class. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  AppError,
  Cancelled,
  InvalidInput,
  LimitReached,
  NotFound,
  QueryFailed,
  Refused,
  Unavailable,
} from '../../graph/errors.ts';
import { AR } from './error-sentences.ts';
import { arabicError, arabicNotification, englishError } from './error-words.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..');

/** Told on the terminal, by commands and at start; none comes to a page. */
const OF_THE_TERMINAL = new Set(
  [
    'BadConfiguration',
    'CannotListen',
    'CopyFailed',
    'DamagedStore',
    'FileExists',
    'ForeignStore',
    'NewerStore',
    'NoBackup',
    'NoSeeds',
    'NoStore',
    'StoreInUse',
    'StoreNotEmpty',
    'UnusableDataFolder',
  ].map((name) => `Shabaka.${name}`),
);

function sources(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !name.includes('testing'))
    .map((name) => readFileSync(join(PROJECT, folder, name), 'utf8'));
}

function codesIn(pattern: RegExp): string[] {
  const found = ['graph', 'cypher', 'server', 'client'].flatMap(sources).flatMap((text) => [...text.matchAll(pattern)]);
  return [...new Set(found.map(([, code = '']) => code))].sort();
}

const ARABIC = /\p{Script=Arabic}/u;

test('each code in the sources has a sentence of its own', () => {
  const codes = codesIn(/'((?:Shabaka|Neo\.(?:ClientError|DatabaseError|TransientError)\.\w+)\.\w+)'/g);
  expect(codes.length).toBeGreaterThan(60);
  expect(codes.filter((code) => !AR.has(code) && !OF_THE_TERMINAL.has(code))).toEqual([]);
});

test('each notification in the sources has one too', () => {
  const codes = codesIn(/'(Neo\.ClientNotification\.\w+\.\w+)'/g);
  const unknown = tellNotification('Neo.ClientNotification.Statement.Other');
  expect(codes.length).toBeGreaterThan(3);
  expect(unknown).toMatch(ARABIC);
  expect(codes.filter((code) => tellNotification(code) === unknown)).toEqual([]);
});

function tellNotification(code: string): string {
  return arabicNotification({ code, title: 'A title', description: 'In English.', severity: 'warning' });
}

test('what nobody has heard of is told by GQL status, by family and by class, with what it names', () => {
  const unheard = { code: 'Somebody.Else' };
  const query = (code: string, gqlStatus?: string) =>
    arabicError(new QueryFailed('It is `n`.', { code, ...(gqlStatus === undefined ? {} : { gqlStatus }) }));
  const told = [
    arabicError(
      new QueryFailed('Found `WERE`.', {
        code: 'Neo.ClientError.Statement.SyntaxError',
        position: { offset: 17, line: 2, column: 1 },
      }),
    ),
    query('Neo.ClientError.Statement.NeverHeardOf'),
    query('Neo.ClientError.Statement.NeverHeardOf', '22N27'),
    query('Neo.ClientError.Fabric.NeverHeardOf'),
    query(unheard.code, '42NFF'),
    query(unheard.code),
    arabicError(new LimitReached('x', { code: 'Neo.ClientError.Transaction.TransactionTimedOut', limit: 'time' })),
    arabicError(new Cancelled('x', { code: 'Neo.TransientError.Transaction.Terminated' })),
    arabicError(new InvalidInput('x', unheard)),
    arabicError(new NotFound('x', unheard)),
    arabicError(new Refused('x', unheard)),
    arabicError(new Unavailable('x', unheard)),
    arabicError(new AppError('x', unheard)),
    arabicError(new AppError('x', { code: 'constructor' })),
  ];
  expect(told).toEqual([
    'في الاستعلام ما لا تقبله قواعد لغة Cypher (\u2068WERE\u2069) (السطر 2، العمود 1). صحّح الموضع المشار إليه ثم نفّذ مجددًا.',
    'فشل تنفيذ الاستعلام (\u2068n\u2069). غيّر الاستعلام ثم نفّذ مجددًا.',
    'في الاستعلام قيمة لا تقبلها العملية (\u2068n\u2069). غيّر القيمة أو العملية ثم نفّذ مجددًا.',
    'لم تستطع قاعدة البيانات تنفيذ هذا. حاول مجددًا، والسبب مذكور في سجل قاعدة البيانات.',
    'في صيغة الاستعلام خطأ، أو فيه ما لا يُسمح به (\u2068n\u2069). صحّحه ثم نفّذ مجددًا.',
    'فشل تنفيذ الاستعلام (\u2068n\u2069). غيّر الاستعلام ثم نفّذ مجددًا.',
    'بلغ الاستعلام حد الوقت. اطلب أقل: أضف شروطًا أو LIMIT.',
    'أُوقف التنفيذ قبل أن يكتمل. نفّذ مجددًا متى شئت.',
    'في الطلب قيمة لا تصلح. صحّحها ثم أرسل مجددًا.',
    'المطلوب غير موجود. أعد تحميل الصفحة ثم حاول مجددًا.',
    'لا يُسمح بهذا هنا. لم يُنفّذ شيء. غيّر الاستعلام ثم نفّذ مجددًا.',
    'قاعدة البيانات لا تجيب الآن. حاول مجددًا بعد قليل.',
    'حدث خطأ غير متوقع. حاول مجددًا، والسبب مذكور في سجل الخادم.',
    'حدث خطأ غير متوقع. حاول مجددًا، والسبب مذكور في سجل الخادم.',
  ]);
});

test('a refused write is told by whether this server has a write mode', () => {
  const error = new Refused('statement: it would change the graph, and this is read mode.', {
    code: 'Shabaka.ReadOnly',
    hint: 'Run it in write mode, where this server allows that.',
  });
  const told = (isWritable?: boolean) => [englishError(error, isWritable), arabicError(error, isWritable)];
  expect(told(false)).toEqual([
    'This statement changes data, and this server only reads. Nothing was run. Remove what changes data, or start the server with SHABAKA_WRITE=1.',
    'يغيّر هذا الاستعلام البيانات، وهذا الخادم للقراءة فقط. لم يُنفّذ شيء. احذف ما يغيّر البيانات، أو شغّل الخادم بالإعداد SHABAKA_WRITE=1.',
  ]);
  expect(told(true)).toEqual([
    'This statement changes data, and read mode allows no change. Nothing was run. Remove what changes data, or choose write mode.',
    'يغيّر هذا الاستعلام البيانات، ووضع القراءة لا يسمح بأي تغيير. احذف ما يغيّر البيانات، أو اختر وضع الكتابة إن سمح به المشغّل.',
  ]);
  expect(englishError(error, undefined)).toBeUndefined();
  expect(englishError(new Refused('x', { code: 'Shabaka.NotAllowed' }), false)).toBeUndefined();
});
