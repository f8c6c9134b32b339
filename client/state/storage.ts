/** The little that state keeps between visits, behind a port: `localStorage` in a browser, a map in tests. */

export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** For a browser that keeps nothing (private windows, blocked storage) and for tests. */
export function memoryStorage(): KeyValueStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value);
    },
  };
}

/** Never throws: what cannot be read is absent, what cannot be written is forgotten. */
export function guardedStorage(open: () => KeyValueStorage): KeyValueStorage {
  const fallback = memoryStorage();
  const attempt = <T>(use: (storage: KeyValueStorage) => T, otherwise: T): T => {
    try {
      return use(open());
    } catch {
      return otherwise;
    }
  };
  return {
    getItem: (key) => attempt((storage) => storage.getItem(key), null) ?? fallback.getItem(key),
    setItem: (key, value) => {
      fallback.setItem(key, value);
      attempt((storage) => storage.setItem(key, value), undefined);
    },
  };
}
