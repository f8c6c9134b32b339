/** Addresses of our own workers, in the form in which a page that requires trusted types takes them. */

/** What the standard library does not know yet, and some browsers neither. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('shabaka-worker', { createScriptURL: (url) => url });

/** The page's policy takes no script's address that is plain text. Give it only what the build made (`?worker&url`). */
export function trustedUrl(url: string): string {
  return policy?.createScriptURL(url) ?? url;
}
