/** Letting others have the event loop for a moment, in Node and in a browser alike. */

/** Resolves in a later turn. A message comes sooner than a timer, which browsers hold back when a page is in the background. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
