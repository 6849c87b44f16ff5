/** `peaceops ... | head` closes the pipe early; that is no error. */
export function endOnBrokenPipe(process: NodeJS.Process): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
