/**
 * Turns of a worker's event loop. Messages that had arrived before are read first, as the loop takes messages of every kind in their order.
 * A timer would do as well, but browsers let one that is set by another wait for four milliseconds.
 */
export function turns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}
