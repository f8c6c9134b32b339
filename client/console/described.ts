/** What stands beside a completion: what a function, procedure or keyword does, in the reader's language. The page's own sentences load when first wanted. */
import { type Locale, locale } from '../i18n/locale.ts';

/** `served` is what the store says, in English: told where the page has no words of its own, as for Neo4j's own functions. */
export async function described(name: string, served: string): Promise<Node> {
  const own = locale.peek() === 'ar' ? await loaded(async () => functionHelp(name)) : undefined;
  return own === undefined ? line(served, 'en') : line(own, 'ar');
}

export async function describedKeyword(word: string): Promise<Node | null> {
  const language = locale.peek();
  const sentence = await loaded(async () => keywordHelp(word, language));
  return sentence === undefined ? null : line(sentence, language);
}

async function functionHelp(name: string): Promise<string | undefined> {
  return (await import('../i18n/cypher-help.ts')).ARABIC_HELP.get(name);
}

async function keywordHelp(word: string, language: Locale): Promise<string | undefined> {
  return (await import('../i18n/keyword-help.ts')).KEYWORD_HELP[language].get(word);
}

async function loaded(sentence: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await sentence();
  } catch {
    // The server is away, which the page tells elsewhere: better in English, or nothing, than an error beside a completion.
    return undefined;
  }
}

function line(textContent: string, lang: Locale): Node {
  return Object.assign(document.createElement('p'), { textContent, lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
}
