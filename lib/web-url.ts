/** The URL where it is one of the web (http or https), else null: nothing else a page said may become a link. */
export function webUrl(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
