import { isAllowedLink } from '../schema/index.ts';

/**
 * The address somebody meant: `example.org` becomes https, `ann@example.org` becomes mailto. Undefined when it
 * cannot be a link in a document.
 */
export function typedLink(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  const whole = withScheme(text);
  return isAllowedLink(whole) && URL.canParse(whole) ? whole : undefined;
}

function withScheme(text: string): string {
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return text;
  if (/^[^/@]+@[^/@]+\.[^/@]+$/.test(text)) return `mailto:${text}`;
  return text.includes('.') ? `https://${text.replace(/^\/+/, '')}` : text;
}
