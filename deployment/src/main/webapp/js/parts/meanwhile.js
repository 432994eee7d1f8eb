/**
 * Sends a change that is made against what was read. When somebody else changed it in between, the refusal tells what
 * it is now, and the next try is made against that.
 *
 * @param readAnew reads and holds what it is now; what it returns is told
 */
export async function unlessStale(send, readAnew) {
  try {
    return await send();
  } catch (error) {
    if (error.kind === 'stale-revision') error.message = await readAnew();
    throw error;
  }
}
