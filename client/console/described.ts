/** What stands beside a completion: what a function or procedure does, in the reader's language. The Arabic sentences load when first wanted. */
import { locale } from '../i18n/locale.ts';

/** `served` is what the store says, in English: told where the page has no words of its own, as for Neo4j's own functions. */
export async function described(name: string, served: string): Promise<Node> {
  const own = locale.peek() === 'ar' ? await inArabic(name) : undefined;
  const line = document.createElement('p');
  const told = own === undefined ? { lang: 'en', dir: 'ltr' } : { lang: 'ar', dir: 'rtl' };
  return Object.assign(line, { textContent: own ?? served, ...told });
}

async function inArabic(name: string): Promise<string | undefined> {
  try {
    return (await import('../i18n/cypher-help.ts')).ARABIC_HELP.get(name);
  } catch {
    // The server is away, which the page tells elsewhere: better in English than not at all.
    return undefined;
  }
}
