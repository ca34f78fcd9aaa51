/** The only link targets anybody may write, wherever the text came from. */
export const LINK_PROTOCOLS = ['http', 'https', 'mailto', 'tel'] as const;

/** Whether `href` may stand in a document: an absolute address with one of `LINK_PROTOCOLS`. */
export function isAllowedLink(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > 2000) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  return (LINK_PROTOCOLS as readonly string[]).includes(scheme ?? '');
}
