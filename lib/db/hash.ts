/** SHA-256 of a text's words, hex. Case, punctuation, bullets and spacing don't count, so two readings of one text agree. */
export async function textHash(text: string): Promise<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words.join(' ')));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
