const EVERY = 5000;

/** Looking again keeps the session open: not for those who have left. */
const AWAY = 300000;

let lastInput = Date.now();
['keydown', 'pointermove', 'pointerdown'].forEach((kind) =>
  addEventListener(kind, () => { lastInput = Date.now(); }, {passive: true}));

/**
 * Looks again every few seconds, one look at a time, while somebody is there and no dialog is open.
 *
 * @param look is given what tells whether it is still wanted
 * @param failed is told since when looks have failed; null: they do no more
 * @return stops it
 */
export function watch(look, failed) {
  let stopped = false;
  let busy = false;
  let since = null;
  const timer = setInterval(async () => {
    if (busy || document.hidden || Date.now() - lastInput > AWAY || document.querySelector('dialog[open]')) return;
    busy = true;
    const began = new Date().toISOString();
    try {
      await look(() => !stopped && document.querySelector('dialog[open]') === null);
      if (since !== null && !stopped) failed(null);
      since = null;
    } catch {
      if (!stopped && since !== null) failed(since);
      since ??= began;
    } finally {
      busy = false;
    }
  }, EVERY);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
