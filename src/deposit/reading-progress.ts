/** In bytes. */
const STEP = 64 * 1024 * 1024;

/** Tells that a file is read, and of a large one each time how much of it is done. */
export function readingProgress(progress: (step: string) => void, step: string): (piece: Uint8Array) => void {
  let done = 0;
  let next = STEP;
  progress(step);
  return (piece) => {
    done += piece.length;
    if (done < next) return;
    next += STEP;
    progress(`${step} (${Math.floor(done / 1024 / 1024)} MB)`);
  };
}
