/** The properties of a node or an edge, in the order of their keys: each named as the vocabulary does, its value in the reader's language. */
import { arabicKeyOf, isArabicOfAnother, textInLanguage } from '../../graph/bilingual.ts';
import type { PropertyMap } from '../../graph/values.ts';
import { locale } from '../i18n/locale.ts';
import { readable } from '../i18n/value-text.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { BilingualText, KeyName, scriptLanguage } from './names.tsx';

interface Properties {
  readonly properties: PropertyMap;
  /** Keys that are told elsewhere. */
  readonly besides?: readonly string[];
}

export function Properties({ properties, besides = [] }: Properties) {
  const t = words.value.evidence;
  const keys = [...properties.keys()]
    .filter((key) => !besides.includes(key) && !isArabicOfAnother(properties, key))
    .sort((a, b) => (a < b ? -1 : 1));
  if (keys.length === 0) return null;
  return (
    <section aria-labelledby="details-properties">
      <h4 id="details-properties">{t.properties}</h4>
      <dl class="facts">
        {keys.map((key) => (
          <div key={key} class="fact">
            <dt>
              <KeyName property={key} />
            </dt>
            <dd>
              <PropertyText properties={properties} property={key} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** One value as the reader is told it: named, in the right language, else as it is. */
export function PropertyText({
  properties,
  property,
}: {
  readonly properties: PropertyMap;
  readonly property: string;
}) {
  const { vocabulary } = useApp().explorer;
  const value = properties.get(property) ?? null;
  const named = typeof value === 'string' ? vocabulary.valueName(property, value, locale.value) : undefined;
  if (named !== undefined) return <span title={String(value)}>{named}</span>;
  const found = properties.has(arabicKeyOf(property)) ? textInLanguage(properties, property, locale.value) : undefined;
  if (found !== undefined) return <BilingualText found={found} />;
  const text = readable(value);
  const lang = scriptLanguage(text);
  return (
    <bdi dir="auto" {...(lang === undefined ? {} : { lang })}>
      {text}
    </bdi>
  );
}
