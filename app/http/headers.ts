/** What decides the headers of an answer. */
export type HeaderFacts = {
  nonce: string;
  /** The Host header, checked. */
  host: string;
  /** https: the browser is told never to come by plain http again. */
  secure: boolean;
};

/**
 * The headers of every answer that is not a static file. Scripts and styles: our own files, and inline only with
 * the nonce. Inline style attributes are allowed because the editor's column widths and the people's hues are
 * attributes; they run nothing. `no-store`: whatever is said to a signed-in person stays out of every cache.
 */
export function safetyHeaders({ nonce, host, secure }: HeaderFacts): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${secure ? 'wss' : 'ws'}://${host}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cache-Control': 'no-store',
    ...(secure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  };
}
