/** The properties of a node or an edge as they are, keys in the order of their names. */
import type { PropertyMap, Value } from '../../graph/values.ts';
import { readable } from '../i18n/value-text.ts';
import { words } from '../i18n/words.ts';
import { scriptLanguage } from './names.tsx';

interface Properties {
  readonly properties: PropertyMap;
  /** Keys that are told elsewhere. */
  readonly besides?: readonly string[];
}

export function Properties({ properties, besides = [] }: Properties) {
  const t = words.value.evidence;
  const rows = [...properties].filter(([key]) => !besides.includes(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="details-properties">
      <h4 id="details-properties">{t.properties}</h4>
      <dl class="facts">
        {rows.map(([key, value]) => (
          <div key={key} class="fact">
            <dt>
              <bdi class="code">{key}</bdi>
            </dt>
            <dd>
              <PropertyText value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PropertyText({ value }: { readonly value: Value }) {
  const text = readable(value);
  const lang = scriptLanguage(text);
  return (
    <bdi dir="auto" {...(lang === undefined ? {} : { lang })}>
      {text}
    </bdi>
  );
}
