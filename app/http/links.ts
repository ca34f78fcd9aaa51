/** The status of the page a link opens: not there (404), open, or there once and opening nothing any more (410). */
export const statusOf = (state: string): number => ({ unknown: 404, open: 200 })[state] ?? 410;
