/** Gives a text to the user as a file. Straight from a page of ours: no permission is needed. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob by then; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
