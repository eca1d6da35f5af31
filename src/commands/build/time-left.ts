/** How long before a guess is worth telling, in milliseconds. */
const SOON = 2000;

/**
 * Guesses how long work will still take, from what is done of it.
 *
 * @param clock milliseconds of a clock that never goes back
 * @returns for a number of things done, and of all, “about 2 min left”; nothing at the beginning
 */
export function timeLeft(clock: () => number): (done: number, all: number) => string {
  const start = clock();
  return (done, all) => {
    const passed = clock() - start;
    if (passed < SOON || done === 0) return '';
    const seconds = Math.ceil(((passed / done) * (all - done)) / 1000);
    return seconds < 100 ? `, about ${seconds} s left` : `, about ${Math.round(seconds / 60)} min left`;
  };
}
