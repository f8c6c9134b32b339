/** Names as data in any script: each in an isolate of its own direction, with its language where it is known. */
import type { TextInLanguage } from '../../graph/bilingual.ts';
import type { NodeValue } from '../../graph/values.ts';
import { locale } from '../i18n/locale.ts';
import { useApp } from '../shell/app.ts';

const ARABIC = /\p{Script=Arabic}/u;

/** The language that a text is most likely in, by its script, for fonts, line height and screen readers. */
export function scriptLanguage(text: string): 'ar' | undefined {
  return ARABIC.test(text) ? 'ar' : undefined;
}

/** Text that somebody else wrote: never markup, its own direction. */
export function Foreign({ text, class: className }: { readonly text: string; readonly class?: string }) {
  const lang = scriptLanguage(text);
  return (
    <bdi {...(className === undefined ? {} : { class: className })} {...(lang === undefined ? {} : { lang })}>
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

/** The caption in the reader's language, and beside it the one in the other script where there is another. */
export function NodeName({ node, isBoth = false }: { readonly node: NodeValue; readonly isBoth?: boolean }) {
  const { explorer } = useApp();
  explorer.vocabulary.revision.value;
  const first = explorer.vocabulary.shortCaption(node, locale.value);
  const second = explorer.vocabulary.shortCaption(node, locale.value === 'ar' ? 'en' : 'ar');
  return (
    <span class="name">
      <Foreign text={first} />
      {isBoth && second !== first && (
        <span class="name-second">
          <Foreign text={second} />
        </span>
      )}
    </span>
  );
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
