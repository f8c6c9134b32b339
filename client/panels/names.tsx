/** Names as data in any script: each in an isolate of its own direction, with its language where it is known. */
import type { TextInLanguage } from '../../graph/bilingual.ts';
import type { NodeValue } from '../../graph/values.ts';
import { locale } from '../i18n/locale.ts';
import { useApp } from '../shell/app.ts';
import { isWithinLine, plainName, withinLine } from '../state/within-line.ts';

const ARABIC = /\p{Script=Arabic}/u;

/** The language that a text is most likely in, by its script, for fonts, line height and screen readers. */
export function scriptLanguage(text: string): 'ar' | undefined {
  return ARABIC.test(text) ? 'ar' : undefined;
}

interface ForeignText {
  readonly text: string;
  readonly class?: string;
  /** All of it, where `text` is a part. */
  readonly title?: string | undefined;
}

/** Text that somebody else wrote: never markup, its own direction. */
export function Foreign({ text, class: className, title }: ForeignText) {
  const lang = scriptLanguage(text);
  return (
    <bdi
      {...(className === undefined ? {} : { class: className })}
      {...(title === undefined ? {} : { title })}
      {...(lang === undefined ? {} : { lang })}
    >
      {text}
    </bdi>
  );
}

/** A text that the graph keeps in both languages: in the one that was found, and marked with it. */
export function BilingualText({ found: { text, language } }: { readonly found: TextInLanguage }) {
  return (
    <bdi dir="auto" lang={scriptLanguage(text) ?? language}>
      {text}
    </bdi>
  );
}

/** The caption in the reader's language, and beside it the one in the other script where there is another; one that is shortened has all of it as its title. */
export function NodeName({ node, isBoth = false }: { readonly node: NodeValue; readonly isBoth?: boolean }) {
  const { vocabulary } = useApp().explorer;
  vocabulary.revision.value;
  const first = vocabulary.caption(node, locale.value);
  const second = vocabulary.caption(node, locale.value === 'ar' ? 'en' : 'ar');
  return (
    <span class="name">
      <ShortName name={first} />
      {isBoth && withinLine(second) !== withinLine(first) && (
        <span class="name-second">
          <ShortName name={second} />
        </span>
      )}
    </span>
  );
}

function ShortName({ name }: { readonly name: string }) {
  return <Foreign text={withinLine(name)} title={isWithinLine(name) ? undefined : plainName(name)} />;
}

/** What a relation type is called, in the reader's language. */
export function TypeName({ type }: { readonly type: string }) {
  const { explorer } = useApp();
  explorer.vocabulary.revision.value;
  return <Foreign text={explorer.vocabulary.typeName(type, locale.value)} />;
}

/** What a property is called, in the reader's language, and the key itself below it; a key of somebody else's is told as it is. */
export function KeyName({ property }: { readonly property: string }) {
  const { explorer } = useApp();
  explorer.vocabulary.revision.value;
  const name = explorer.vocabulary.keyName(property, locale.value);
  if (name === property) return <RawKey property={property} />;
  return (
    <>
      <Foreign text={name} />
      <RawKey property={property} isSecond />
    </>
  );
}

/** A key as a statement writes it, which runs from left to right in every language. */
export function RawKey({ property, isSecond }: { readonly property: string; readonly isSecond?: boolean }) {
  const raw = (
    <bdi dir="ltr" class="code">
      {property}
    </bdi>
  );
  return isSecond ? <span class="key-second">{raw}</span> : raw;
}

export function KindName({ kind }: { readonly kind: string }) {
  const { explorer } = useApp();
  explorer.vocabulary.revision.value;
  return <Foreign text={explorer.vocabulary.kindName(kind, locale.value)} />;
}
